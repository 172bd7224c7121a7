// By which slip of the pen does one number become another?

/** "đảo chữ số", "sai một chữ số"; null when they differ by more. A single digit is printed 02: it may be 20. */
export function slipBetween(one: string, other: string): string | null {
  const [a, b] = [one.padStart(2, '0'), other.padStart(2, '0')];
  if (a === b) return null;
  if ([...a].sort().join('') === [...b].sort().join('')) return 'đảo chữ số';
  if (a.length !== b.length) return null;
  return [...a].filter((digit, i) => digit !== b[i]).length === 1 ? 'sai một chữ số' : null;
}

/** Whether two days of signature read as one miswritten: the same day and month, or the same year. */
export function isDayMiswritten(a: string, b: string): boolean {
  return a.slice(5) === b.slice(5) || a.slice(0, 4) === b.slice(0, 4);
}
