// Is an anniversary as many years as lie between the same day of two years?
import type { CheckRun } from './report.ts';
import { tellSpan, toldIn } from './span-told.ts';

const DATE = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/g;
const ANNIVERSARY = /(?:tròn|kỷ niệm) (\d{1,2}) năm|(\d{1,2}) năm kể từ/g;

/** "12/10/1993 … Hôm nay, 12/10/2018, tròn 25 năm": the same day of two years; whether it was told wrong. */
export function checkAnniversaries(run: CheckRun, text: string): boolean {
  const told = toldIn(text, ANNIVERSARY);
  const years = new Map<string, Set<number>>();
  for (const [, day, month, year] of text.matchAll(DATE)) {
    const key = `${Number(day)}/${Number(month)}`;
    years.set(key, (years.get(key) ?? new Set()).add(Number(year)));
  }
  const twice = [...years].filter(([, of]) => of.size === 2);
  const [[day, of] = ['', new Set<number>()]] = twice;
  const [first = 0, last = 0] = [...of].sort((a, b) => a - b);
  const [one, ...others] = [...new Set(told.map(({ many }) => many))];
  const [at] = told;
  const wrong = twice.length === 1 && others.length === 0 && last - first !== one;
  if (at === undefined || one === undefined || !wrong) return false;
  tellSpan(
    run,
    at,
    `Từ ngày ${day}/${first} đến ngày ${day}/${last} là ${last - first} năm, văn bản ghi ${one} năm.`,
  );
  return true;
}
