// Is "gấp 4 lần" the level just told over the one it started from, told a sentence or two before?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { judge } from './comparisons.ts';
import { besideInterval, combine, type Interval, likely, meets, statedInterval } from './interval.ts';
import { type CheckRun, sayFact } from './report.ts';

/** Words that lead from where it started to where it is. */
const NOW = /(?:^| )(?:nay|hiện|lên|thành|tới|bây giờ|giờ)(?: |$)/;

/** How often the start goes into what there is: both are told closely, "9 triệu" beside "3 triệu" is hardly 9,4 beside 2,6. */
function quotient(now: Fact, start: Fact): Interval {
  return combine(
    likely(besideInterval(now, start), now.value, 0.4),
    likely(besideInterval(start, now), start.value, 0.4),
    (a, b) => a / b,
  );
}

function startOf(run: CheckRun, change: Fact, now: Fact): Fact | undefined {
  const k = run.indexOf.get(now) ?? 0;
  const told = run.facts
    .slice(Math.max(0, k - 8), k)
    .filter(
      (fact) =>
        isLevel(fact) &&
        fact.unit === now.unit &&
        fact.subject === now.subject &&
        fact.per === now.per &&
        fact.measure === now.measure &&
        (fact.place === now.place || fact.place === undefined || now.place === undefined) &&
        fact.list === undefined &&
        fact.role !== 'plan' &&
        fact.value > 0 &&
        change.sentence - fact.sentence <= 2,
    );
  const fits = told.find((fact) => meets(quotient(now, fact), statedInterval(change)));
  if (fits !== undefined) return fits;
  const [only] = told;
  if (only === undefined || told.length > 1 || only.value >= now.value) return undefined;
  return NOW.test(wordsOf(run.read.context, Math.max(only.to, now.from - 8), now.from)) ? only : undefined;
}

/** Multiples told of a level whose start stands before it, without "so với". */
export function checkMultiples(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    if (change.unit !== 'lan' || change.relation !== 'increase_vs' || change.against !== undefined) continue;
    if (now === undefined || run.judged.has(change) || change.approx !== undefined || change.sentence < 0)
      continue;
    const id = run.ids.get(change);
    if (id !== undefined && run.targets.has(id)) continue;
    // "gấp 2 lần mức bình quân chung": measured against something else.
    if (
      /^(?:so|mức|bình|năm|cùng|các|tỷ|những|toàn|trung|giá|lúa|trồng|hiện|lúc|ban)(?: |$)/.test(
        wordsOf(run.read.context, change.to, change.to + 1),
      )
    )
      continue;
    const start = startOf(run, change, now);
    if (start === undefined || now.approx !== undefined) continue;
    judge(
      run,
      'growth',
      {
        expected: now.value / start.value,
        bounds: quotient(now, start),
        operands: [now, start],
        words: `${sayFact(now)} so với ${sayFact(start)}`,
      },
      change,
    );
  }
}
