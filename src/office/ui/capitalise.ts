// Chữ hoa đầu dòng: names of events and states come in lower case, as words inside a sentence.

/** "thành lập mới" → "Thành lập mới". */
export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
