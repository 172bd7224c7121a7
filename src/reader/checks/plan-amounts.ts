// Which amounts of a sentence are plans, and for what span is each of them ("kế hoạch năm 40 HTX (6 tháng đầu năm 20 HTX)")?
import { monthsOf, PLAN } from './plan-span-words.ts';
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

const RESULT =
  /(?:^| )(?:thực hiện|đạt|đã|được(?! giao)|hoàn thành|kết quả|ước|tăng|giảm|vượt|còn|thiếu|hụt|thêm|ra mắt|bằng|chiếm)(?: |$)/;
const DIFFERENCE = /(?:^| )(?:vượt|thiếu|hụt|(?:cao|thấp|nhiều|ít) hơn|tăng|giảm)(?: |$)/;

export interface Plan {
  readonly level: Level;
  readonly months: number;
}

/** The words around the last "kế hoạch". */
function afterPlanWord(words: string): { before: string; after: string } | undefined {
  const last = [...words.matchAll(PLAN)].at(-1);
  return last === undefined
    ? undefined
    : { before: words.slice(0, last.index), after: words.slice(last.index + last[0].length) };
}

/** "kế hoạch năm 40 HTX", "mục tiêu 200 HTX trong 5 năm". */
function spanOfPlan(run: CheckRun, level: Level, percentBefore: boolean, end: number): number | undefined {
  const said = afterPlanWord(level.lead);
  if (said === undefined || RESULT.test(said.after) || /\)/.test(said.after)) return undefined;
  if (percentBefore ? !/\((?: (?:là|tức))?$/.test(said.after) : DIFFERENCE.test(said.before))
    return undefined;
  const behind = between(run, level.q.to, Math.min(end, level.q.to + 9)).replace(/ ?[,;.:()].*$/, '');
  const own = level.q.per === 'năm' ? 12 : monthsOf(said.after);
  return own ?? monthsOf(behind) ?? monthsOf(said.before.replace(/^.*[,;.]/, '')) ?? monthsOf(said.before);
}

/** "…, riêng năm 2023 là 40 HTX", "(6 tháng đầu năm 24 đơn vị)", "trung bình mỗi năm 25 HTX" after a plan. */
function spanToldOn(run: CheckRun, level: Level, end: number): number | undefined {
  const lead = level.lead.replace(/^\)/, '').trim();
  if (RESULT.test(lead) || lead.split(' ').length > 14) return undefined;
  const behind = between(run, level.q.to, Math.min(end, level.q.to + 6)).replace(/ ?[,;.:()].*$/, '');
  if (level.q.per === 'năm') return 12;
  return monthsOf(lead.replace(/^.*[,;] /, '')) ?? (lead.length < 6 ? monthsOf(behind) : monthsOf(lead));
}

/** The plans of one sentence, each with its span. */
export function plansOf(run: CheckRun, levels: readonly Level[], end: number): Plan[] {
  const found: Plan[] = [];
  let last: Level | undefined;
  for (const [k, level] of levels.entries()) {
    if (level.unit === '%' || level.unit === '?' || level.value <= 0) continue;
    const before = levels[k - 1];
    const told = spanOfPlan(run, level, before?.unit === '%', end);
    const months =
      told ??
      (last !== undefined && last === before && last.unit === level.unit
        ? spanToldOn(run, level, end)
        : undefined);
    if (months === undefined) {
      last = undefined;
      continue;
    }
    found.push({ level, months });
    last = level;
  }
  return found;
}
