// Are there more organisations at work than organisations?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isBareLevel } from './bare-level.ts';
import { isOperand } from './over-whole.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** How much a total may have grown between the two days; beyond twice, the two speak of different things. */
const GROWN = 1.1;
const UNLIKE = 2;
/** How many sentences before the total may stand. */
const REACH = 12;

function isPlain(fact: Fact, measure: string): boolean {
  return (
    fact.measure === measure &&
    isLevel(fact) &&
    isBareLevel(fact) &&
    fact.unit !== 'percent' &&
    fact.breakdown === null &&
    fact.approx === undefined &&
    (fact.status === 'actual' || fact.status === 'estimate')
  );
}

const yearOf = (fact: Fact): string | undefined => (fact.asOf ?? fact.periodCode)?.slice(0, 4);

/** "toàn tỉnh có 203 HTX … Hiện nay, có 284 HTX đang hoạt động": above every total of that year told before. */
export function checkActiveAboveTotal(run: CheckRun): void {
  const totals = run.facts.filter((fact) => isPlain(fact, 'total') && fact.list === undefined);
  for (const active of run.facts) {
    if (!isPlain(active, 'active') || run.judged.has(active) || isOperand(run, active)) continue;
    const own = totals.filter(
      (total) =>
        total.subject === active.subject &&
        total.place === active.place &&
        total.from < active.from &&
        active.sentence - total.sentence <= REACH &&
        (yearOf(total) === yearOf(active) || yearOf(total) === undefined),
    );
    const highest = own.reduce<Fact | undefined>(
      (best, total) => (best === undefined || total.value > best.value ? total : best),
      undefined,
    );
    // "trên tổng số 36 HTX đang hoạt động": the total itself.
    if (/(?:^| )tổng số$/.test(wordsOf(run.read.context, active.from - 2, active.from))) continue;
    if (highest === undefined || active.value <= highest.value * GROWN) continue;
    if (active.value > highest.value * UNLIKE) continue;
    run.judged.add(active);
    report(run, {
      kind: 'sum',
      operands: [active],
      target: highest,
      expected: active.value,
      stated: highest.value,
      severity: 'hard',
      message: `Số đang hoạt động là ${sayFact(active)}, lớn hơn tổng ${sayFact(highest)}.`,
    });
  }
}
