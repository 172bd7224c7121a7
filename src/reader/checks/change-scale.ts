// Is a rise far too small for the level it is told with ("1.850 tỷ đồng/HTX, tăng 150 triệu đồng"), so that one of them has the wrong unit?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** A rise of less than this part of the level is not told beside it. */
const LEAST = 0.002;

/** Whether the rise is told right after the level: nothing else stands between. */
function isBeside(run: CheckRun, level: Fact, change: Fact): boolean {
  const at = run.indexOf.get(change) ?? 0;
  if (run.facts[at - 1] !== level || level.sentence !== change.sentence) return false;
  return /^(?:, ?|\( ?|\/ ?năm ?,? ?)?(?:đã |cũng )?(?:tăng|giảm|tăng thêm|cao hơn|thấp hơn|nhiều hơn)(?: khoảng| thêm| gần| hơn)?$/.test(
    wordsOf(run.read.context, level.to, change.from),
  );
}

/** Rises of money a thousand times too small for the level before them, which would be likely rises in its unit. */
export function checkChangeScale(run: CheckRun): void {
  for (const change of run.facts) {
    const level = change.anchor;
    if (level === undefined || change.unit !== 'dong' || level.unit !== 'dong' || !isLevel(level)) continue;
    if (change.relation !== 'increase_vs' && change.relation !== 'decrease_vs') continue;
    if (change.measure !== level.measure || run.judged.has(change) || run.judged.has(level)) continue;
    if (change.valueTo !== undefined || level.valueTo !== undefined || change.value <= 0) continue;
    const ratio = change.value / level.value;
    // Smaller than the last digit of the level: it could not be seen in it.
    if (ratio >= LEAST || change.value >= level.step * 0.4) continue;
    if (ratio * 1000 < 0.01 || ratio * 1000 > 0.9 || !isBeside(run, level, change)) continue;
    const mean = level.per !== undefined;
    run.judged.add(change);
    run.judged.add(level);
    report(run, {
      kind: 'growth',
      operands: [mean ? change : level],
      target: mean ? level : change,
      expected: mean ? level.value / 1000 : change.value * 1000,
      stated: mean ? level.value : change.value,
      severity: mean ? 'hard' : 'ambiguous',
      message: `Mức ${sayFact(level)} mà chỉ ${change.relation === 'increase_vs' ? 'tăng' : 'giảm'} ${sayFact(change)}: có thể nhầm đơn vị tính ở một trong hai số.`,
    });
  }
}
