// Chữ giống công thức: text that a spreadsheet would run gets an apostrophe in front on the way out, and loses it on the way in.

/** First signs that make a spreadsheet take text for a formula, full-width forms and guards already there included. */
const RUNS = /^'*\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Text that no spreadsheet runs. */
export function guarded(text: string): string {
  return RUNS.test(text) ? `'${text}` : text;
}

/** What guarded() was given; text without a guard is left as it is. */
export function unguarded(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text;
}
