// Số nhỏ trên cao: is a raised figure the mark of a note, or part of a measure (m², km³)?

const [PLAIN, SMALL] = ['0123456789()[]', '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾'];

/**
 * Raised text as it stands in a plain text: "412" and a raised 2 are 412 with a mark, no 4122. What is no number of a
 * note ("1er", "th") stays as it is.
 */
export function asNoteMark(raised: string, before: string): string {
  const said = raised.trim();
  if (!/^[([]?\d{1,3}[)\]]?$/.test(said) || !/\S/.test(before.at(-1) ?? '')) return raised;
  return raised.replace(/[\d()[\]]/g, (sign) => SMALL.charAt(PLAIN.indexOf(sign)));
}
