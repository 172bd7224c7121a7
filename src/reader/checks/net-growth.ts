// Is more gained in a year than was founded in it?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isBareLevel } from './bare-level.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

/** Whether a check has spoken of this figure already. */
function isTarget(run: CheckRun, fact: Fact): boolean {
  const id = run.ids.get(fact);
  return id !== undefined && run.targets.has(id);
}

const ORGANISATIONS = /^(?:htx|tht|lhhtx|qtdnd)$/;

/** Net growth the change tells, in organisations. */
function netOf(change: Fact, now: Fact): number {
  return change.unit === 'percent' ? now.value - now.value / (1 + change.value / 100) : change.value;
}

/** "2.640 HTX mới, nâng tổng số lên 24.618, tăng 21%": no more can be gained in a year than was founded in it. */
export function checkNetGrowth(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    if (change.relation !== 'increase_vs' || now === undefined || run.judged.has(change)) continue;
    if (now.measure !== 'total' || !ORGANISATIONS.test(now.unit) || now.role !== 'plain') continue;
    if (change.unit !== 'percent' && change.unit !== now.unit) continue;
    if (change.base === undefined || now.breakdown !== null || isTarget(run, change)) continue;
    if (!/^(?:cuối |đầu )?năm (?:\d{4}|trước|ngoái)|^(?:cuối|đầu) năm$/.test(change.base)) continue;
    const at = run.indexOf.get(now) ?? 0;
    const created = run.facts
      .slice(Math.max(0, at - 12), at + 6)
      .filter(
        (fact) =>
          fact.measure === 'new' &&
          fact.unit === now.unit &&
          isBareLevel(fact) &&
          fact.list === undefined &&
          fact.breakdown === null &&
          Math.abs(fact.sentence - now.sentence) <= 1 &&
          fact.block === now.block &&
          yearOf(fact) === yearOf(now),
      );
    const [first] = created;
    if (first === undefined || created.some((fact) => fact.value !== first.value)) continue;
    const net = netOf(change, now);
    const told = Number(/\d{4}/.exec(change.base)?.[0] ?? Number.NaN);
    if (!Number.isNaN(told) && Number(yearOf(now)) - told !== 1) continue;
    if (net <= first.value * (change.unit === 'percent' ? 1.4 : 1.1) || net - first.value < 2) continue;
    run.judged.add(change);
    report(run, {
      kind: 'balance',
      operands: [first, now],
      target: change,
      expected: change.unit === 'percent' ? (first.value / (now.value - first.value)) * 100 : first.value,
      stated: change.value,
      severity: 'hard',
      message: `Trong năm thành lập mới ${sayFact(first)}, mức tăng ${say(change.value, change.unit)} lại ứng với ${say(Math.round(net), now.unit)}.`,
    });
  }
}

function yearOf(fact: Fact): string {
  return (fact.periodCode ?? fact.asOf ?? '').slice(0, 4);
}

/** "thành lập mới 72 HTX, nâng tổng số lên 60 HTX": more founded than there are. */
export function checkFoundedAboveTotal(run: CheckRun): void {
  for (const [i, now] of run.facts.entries()) {
    if (now.measure !== 'total' || !ORGANISATIONS.test(now.unit) || !isBareLevel(now)) continue;
    if (now.sentence < 0 || now.breakdown !== null || isTarget(run, now)) continue;
    if (!/(?:^| )(?:nâng|đưa) [^.;]*$/.test(wordsOf(run.read.context, now.from - 14, now.from))) continue;
    const created = run.facts
      .slice(Math.max(0, i - 4), i)
      .reverse()
      .find(
        (fact) =>
          fact.measure === 'new' &&
          fact.unit === now.unit &&
          isBareLevel(fact) &&
          fact.sentence === now.sentence,
      );
    if (created === undefined || created.value <= now.value || created.approx !== undefined) continue;
    report(run, {
      kind: 'balance',
      operands: [created],
      target: now,
      expected: created.value,
      stated: now.value,
      severity: 'hard',
      message: `Thành lập mới ${sayFact(created)} nhiều hơn cả tổng số ${sayFact(now)}.`,
    });
  }
}
