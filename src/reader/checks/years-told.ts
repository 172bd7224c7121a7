// Which years does a text tell, and which of them is now?

const YEAR = /(?<![\d.,])((?:19|20)\d\d)(?![\d.,]\d|\d)/g;
/** How far around a number its sentence is read. */
const BESIDE = 300;
const TO_COME = /(?:đến|giai đoạn|mục tiêu|-|–|tới) ?(?:hết |cuối )?(?:năm )?$/;

/** Years told in a text, those of what is to come apart. */
export function yearsOf(text: string): { all: Set<number>; past: Set<number> } {
  const [all, past] = [new Set<number>(), new Set<number>()];
  for (const { 1: year, index } of text.matchAll(YEAR)) {
    all.add(Number(year));
    if (!TO_COME.test(text.slice(Math.max(0, index - 24), index))) past.add(Number(year));
  }
  return { all, past };
}

/** Whether two years of a text are so many apart, give or take one. */
export function isTold(years: ReadonlySet<number>, many: number): boolean {
  return [...years].some((year) =>
    [many - 1, many, many + 1].some((gap) => gap > 0 && years.has(year + gap)),
  );
}

/** The year that is now: told beside the number, else the last of the text. */
export function nowOf(
  text: string,
  at: number,
  since: number,
  past: ReadonlySet<number>,
): { readonly now?: number; readonly beside: boolean } {
  const before = text.slice(Math.max(0, at - BESIDE), at);
  const behind = text.slice(at, at + BESIDE);
  const sentence = (before.split(/[.\n](?!\d)/).at(-1) ?? '') + (behind.split(/[.\n](?!\d)/)[0] ?? '');
  const beside = [...yearsOf(sentence).all].filter((year) => year > since);
  const [only, ...more] = beside;
  if (only !== undefined) return more.length > 0 ? { beside: true } : { now: only, beside: true };
  return past.size === 0 ? { beside: false } : { now: Math.max(...past), beside: false };
}
