// Chữ trong Typst: any text as a string literal, so that nothing a person typed can become markup.

/** A Typst string literal of a text. */
export function typstText(text: string): string {
  const clean = text.replace(/[\p{Cc}]+/gu, ' ').replace(/[\\"]/g, (sign) => `\\${sign}`);
  return `"${clean}"`;
}
