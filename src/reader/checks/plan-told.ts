// Which plan, told in words before the result, is a percentage of plan measured by ("Kế hoạch giao thành lập mới 35 HTX. Đã thành lập 28 HTX, đạt 80%")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

const GIVEN = /(?:^| )(?:kế hoạch|chỉ tiêu|được giao|giao|mục tiêu)(?: |$)/;

function yearOf(fact: Fact): string {
  return (fact.periodCode ?? fact.asOf ?? '').slice(0, 4);
}

/** "Theo kế hoạch, tỉnh phải vận động 1.200 hộ": what had to be done, though it is told of the past. */
function isTasked(run: CheckRun, fact: Fact): boolean {
  const { context } = run.read;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  if (before?.sentence === fact.sentence) return false;
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return /^(?:theo )?(?:kế hoạch|chỉ tiêu|nghị quyết)(?: [^\s.;]+){0,16} (?:phải|cần|được giao)(?: [^\s.;]+){0,6}$/.test(
    wordsOf(context, Math.max(start, fact.from - 26), fact.from),
  );
}

/** "Theo Nghị quyết số 17-NQ/TU, đến năm 2025 toàn tỉnh có 400 HTX; hết năm 2023 có 312 HTX": the goal of a later year. */
function isGoalOfLater(run: CheckRun, goal: Fact, now: Fact): boolean {
  const { context } = run.read;
  const start = context.layout.sentences[goal.sentence]?.from ?? goal.from;
  if (
    goal.sentence !== now.sentence ||
    run.facts[(run.indexOf.get(goal) ?? 0) - 1]?.sentence === goal.sentence
  )
    return false;
  const next = run.facts[(run.indexOf.get(goal) ?? 0) + 1];
  const lead = wordsOf(context, Math.max(start, goal.from - 40), goal.from);
  const named =
    /^(?:\S{1,2} )?(?:theo|tại|thực hiện) (?:nghị quyết|đề án|kế hoạch|chương trình|chiến lược|mục tiêu|quyết định) /;
  const year = /(?:^|[ ,])đến (?:cuối |hết )?năm (\d{4}) (?:[^\s,;.:()]+ ){0,8}[^\s,;.:()]+$/.exec(lead)?.[1];
  return next === now && named.test(lead) && year !== undefined && yearOf(now) !== '' && year > yearOf(now);
}

/** The one plan of the same things in the sentence, or the sentence before, that tells the result. */
export function planToldBefore(run: CheckRun, percent: Fact, now: Fact): Fact | undefined {
  if (/giai đoạn|nhiệm kỳ|5 năm|cả nước/.test(percent.base ?? '')) return undefined;
  const { context } = run.read;
  const at = run.indexOf.get(percent) ?? 0;
  const told = run.facts.slice(Math.max(0, at - 8), at).filter((fact) => {
    if (fact === now || fact.block !== now.block || now.sentence - fact.sentence > 1) return false;
    const goal =
      isLevel(fact) && fact.unit === now.unit && /mục tiêu|nghị quyết|chỉ tiêu/.test(percent.base ?? '');
    if (goal && fact.valueTo === undefined && isGoalOfLater(run, fact, now)) return true;
    if (
      !isLevel(fact) ||
      (!isAhead(fact) && !isTasked(run, fact)) ||
      fact.role === 'base' ||
      fact.valueTo !== undefined
    )
      return false;
    if (fact.unit !== now.unit || fact.subject !== now.subject || fact.per !== now.per) return false;
    if (fact.measure !== now.measure && now.measureSource !== 'default') return false;
    if (yearOf(fact) !== yearOf(now) && yearOf(fact) !== '' && yearOf(now) !== '') return false;
    const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
    return fact.from < now.from && GIVEN.test(wordsOf(context, Math.max(start, fact.from - 24), fact.from));
  });
  const [plan] = told;
  return plan !== undefined && plan.value > 0 && told.every((fact) => fact.value === plan.value)
    ? plan
    : undefined;
}
