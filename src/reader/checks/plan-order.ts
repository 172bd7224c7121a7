// Is one amount more, in percent, of the plan of a short span than of a long one ("18 HTX, đạt 90% kế hoạch 6 tháng, 45% kế hoạch năm")?
import { spanOfPercent } from './plan-said-of.ts';
import { type CheckRun, report, sayFact } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** Another amount may be meant by the second. */
const ELSE =
  /(?:^| )(?:lũy kế|cộng dồn|tính chung|đưa|nâng|cả năm (?:đạt|ước)|ước|riêng|trong khi|còn|năm trước|cùng kỳ|từ đầu)(?: |$)|[;.:]/;

/** The amount both percentages are of: the last one told before the first of them. */
function isOfOneAmount(run: CheckRun, levels: readonly Level[], first: number, second: number): boolean {
  const done = levels[first - 1];
  const [one, other] = [levels[first], levels[second]];
  if (done === undefined || one === undefined || other === undefined || done.unit === '%') return false;
  const words = between(run, one.q.to, other.q.from);
  if (ELSE.test(words)) return false;
  // Only plans in brackets stand between them.
  return levels.slice(first + 1, second).every((level) => /\((?: \S+){0,4}$/.test(level.lead));
}

/** Percentages of plans of two spans within a year, told of one amount. */
export function checkPlanOrder(run: CheckRun): void {
  const { sentences } = run.read.context.layout;
  for (const [s, levels] of levelsOf(run).entries()) {
    const spans = levels.map((level) =>
      level.q.kind === 'percent' ? spanOfPercent(run, level, sentences[s]?.to ?? 0) : undefined,
    );
    for (const [first, span] of spans.entries()) {
      const second = spans.findIndex((other, k) => k > first && other !== undefined);
      const later = spans[second];
      if (span === undefined || later === undefined || span === later || Math.max(span, later) > 12) continue;
      const [one, other] = [levels[first]?.fact, levels[second]?.fact];
      if (one === undefined || other === undefined || !isOfOneAmount(run, levels, first, second)) continue;
      if ([one, other].some((fact) => fact.approx !== undefined || run.judged.has(fact))) continue;
      const [short, long] = span < later ? [one, other] : [other, one];
      if (short.value > long.value || short.value <= 0) continue;
      run.judged.add(other);
      report(run, {
        kind: 'plan',
        operands: [one],
        target: other,
        expected: one.value,
        stated: other.value,
        severity: 'hard',
        message: `Cùng một kết quả mà đạt ${sayFact(short)} kế hoạch của kỳ ngắn và ${sayFact(long)} kế hoạch của kỳ dài hơn: kế hoạch kỳ dài không thể nhỏ hơn.`,
      });
    }
  }
}
