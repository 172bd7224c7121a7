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

/** The one plan of the same things in the sentence, or the sentence before, that tells the result. */
export function planToldBefore(run: CheckRun, percent: Fact, now: Fact): Fact | undefined {
  if (/giai đoạn|nhiệm kỳ|5 năm|cả nước/.test(percent.base ?? '')) return undefined;
  const { context } = run.read;
  const at = run.indexOf.get(percent) ?? 0;
  const told = run.facts.slice(Math.max(0, at - 8), at).filter((fact) => {
    if (fact === now || fact.block !== now.block || now.sentence - fact.sentence > 1) return false;
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
