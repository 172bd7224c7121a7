// Is a rise told that is above the level it rose to?
import { operandInterval } from './interval.ts';
import { isNet } from './net-change.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** "438 thành viên, tăng 456 thành viên": a rise above the level it rose to. */
export function checkRises(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    if (change.relation !== 'increase_vs' || now === undefined || change.unit !== now.unit) continue;
    if (change.unit === 'percent' || change.unit === 'lan' || run.judged.has(change)) continue;
    if (
      now.role !== 'plain' ||
      now.relation !== 'none' ||
      change.against !== undefined ||
      now.per !== change.per
    )
      continue;
    // "64 HTX giải thể, vì vậy số HTX thực tăng là 148 HTX": of the stock, not of what left it.
    if (isNet(run, change) && now.measure !== 'total') continue;
    // "đạt 40 tỷ đồng (năm 2020: 18 tỷ đồng), tăng 22 tỷ đồng": what stands in brackets is the earlier level.
    if (now.depth > change.depth) continue;
    if (change.from - now.to > 12 || change.sentence !== now.sentence) continue;
    if (operandInterval(change).low <= operandInterval(now).high) continue;
    run.judged.add(change);
    report(run, {
      kind: 'growth',
      operands: [now],
      target: change,
      expected: now.value,
      stated: change.value,
      severity: 'hard',
      message: `Mức tăng ${sayFact(change)} lớn hơn cả mức hiện có ${sayFact(now)}.`,
    });
  }
}
