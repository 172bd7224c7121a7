// Is a mean told right after its total the total divided by a number the text counts?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isOfPartAlone } from './denominators.ts';
import { combine, isClose, meanInterval, meets, operandInterval } from './interval.ts';
import { countBeside, standingCount } from './mean-counts.ts';
import { headOf, isCountOf } from './mean-heads.ts';
import { isOfAnother, isOfSomeOnly } from './mean-of-another.ts';
import { totalBefore, totalEarlier } from './mean-totals.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact } from './report.ts';

const LOOKS_BACK = 60;

/** The mean of a total over a count, in the unit of the mean: tấn told per head in kg, of a yield in tạ. */
function meanOf(total: number, count: number, pair: { total: Fact; count: Fact; mean: Fact }): number {
  const up =
    pair.total.unit !== 'tan' ? 1 : pair.mean.unit === 'kg' ? 1000 : pair.mean.unit === 'ta' ? 10 : 1;
  const down = pair.count.unit === 'tan' && pair.mean.per?.startsWith('kg') ? 1000 : 1;
  return (total * up) / (count * down);
}

function fits(total: Fact, count: Fact, mean: Fact): boolean {
  return meets(
    combine(operandInterval(total), operandInterval(count), (a, b) => meanOf(a, b, { total, count, mean })),
    meanInterval(mean),
  );
}

/** Facts before `mean` in its sentence, last first. */
function toldBefore(run: CheckRun, mean: Fact): Fact[] {
  const at = run.indexOf.get(mean) ?? 0;
  const before: Fact[] = [];
  for (let i = at - 1; i >= 0 && before.length < 12; i--) {
    const fact = run.facts[i];
    if (fact === undefined || fact.sentence !== mean.sentence) break;
    before.push(fact);
  }
  return before;
}

function checkMean(run: CheckRun, mean: Fact, where: 'beside' | 'anywhere'): void {
  const id = run.ids.get(mean) ?? '';
  if (run.targets.has(id) || run.judged.has(mean) || !isLevel(mean) || isAhead(mean)) return;
  if (mean.sentence < 0 || mean.role !== 'plain' || mean.valueTo !== undefined || mean.measure === 'income')
    return;
  if (isOfAnother(run, mean) || isSalePrice(run, mean)) return;
  const head = headOf(run, mean);
  if (head === undefined) return;
  const before = toldBefore(run, mean);
  const direct = totalBefore(run, mean, before);
  const total = direct ?? (where === 'beside' ? undefined : totalEarlier(run, mean));
  if (total === undefined || isOfSomeOnly(run, mean, total)) return;
  const beside = countBeside(run, total, mean, before, head);
  if (where === 'beside' && beside === undefined) return;
  const count =
    beside ??
    (direct !== undefined || isDivided(run, mean) ? standingCount(run, total, mean, head) : undefined);
  if (count === undefined || count === mean) return;
  // "nếu không kể 24 quỹ tín dụng có 36.750 thành viên thì bình quân còn 73": of what is left.
  const leaves = /(?:^| )(?:không (?:kể|tính)|loại trừ|trừ)(?: |$)/;
  if (leaves.test(wordsOf(run.read.context, Math.min(total.from - 10, mean.from), mean.from))) return;
  const at = run.indexOf.get(mean) ?? 0;
  const tight = beside !== undefined && areInOneBreath(run, total, beside, mean);
  // What another paragraph counts gives a mean by chance once the number stands beside the total.
  const around = run.facts
    .slice(Math.max(0, at - LOOKS_BACK), at + 8)
    .filter(
      (fact) =>
        beside === undefined ||
        (fact.block === mean.block && mean.sentence - fact.sentence <= (tight ? 0 : 3)),
    );
  const given = fits(total, count, mean)
    ? count
    : around.find(
        (fact) =>
          fact !== mean &&
          isCountOf(run, fact, head) &&
          !isOfPartAlone(total, mean, fact) &&
          fits(total, fact, mean),
      );
  // "40 HTX, chiếm 50% tổng số 80 HTX, tại 16 xã (bình quân 2,5 HTX/xã)": of the first told as well.
  if (
    given === undefined &&
    before.some(
      (fact) => fact.unit === total.unit && isLevel(fact) && fact !== count && fits(fact, count, mean),
    )
  )
    return;
  const expected = meanOf(total.value, (given ?? count).value, { total, count: given ?? count, mean });
  if (given === undefined && isLoose(total, count, mean, expected, tight ? 5 : 2)) return;
  const by = given ?? count;
  reportRelation(run, {
    kind: 'average',
    operands: [total, by],
    target: mean,
    expected,
    words: `${sayFact(total)} / ${sayFact(by)} = ${say(mean.step < 1 ? Math.round(expected * 100) / 100 : Math.round(expected), mean.unit)}`,
    fits: given !== undefined,
    severity:
      beside === undefined && !(direct !== undefined && count.measure === 'total') ? 'ambiguous' : 'hard',
  });
}

/** "vay 20 triệu đồng thuê xe chở 3 tấn …, bán được 8.000 đồng/kg": what a kilogram is sold for is no mean of the money beside it. */
function isSalePrice(run: CheckRun, mean: Fact): boolean {
  return (
    /^(?:kg|tấn|tạ|lít)/.test(mean.per ?? '') &&
    /(?:^| )(?:giá|bán)(?: [^\s,;:.()\d]+){0,4}$/.test(
      wordsOf(run.read.context, Math.max(0, mean.from - 6), mean.from),
    ) &&
    !/bình quân|trung bình/.test(wordsOf(run.read.context, Math.max(0, mean.from - 8), mean.from))
  );
}

/** "Chia đều cho số hộ thành viên, mỗi hộ có 1,3 ha": the words divide what the paragraph is on. */
function isDivided(run: CheckRun, mean: Fact): boolean {
  const from = run.read.context.layout.sentences[mean.sentence]?.from ?? mean.from;
  return /(?:^| )(?:chia đều|chia bình quân|tính ra|nếu chia|tính bình quân)(?: |$)/.test(
    wordsOf(run.read.context, Math.max(from, mean.from - 16), mean.from),
  );
}

/** "74 HTX tham gia BHXH cho 518 người, bình quân 7 người/HTX": nothing else is counted between the three. */
function areInOneBreath(run: CheckRun, total: Fact, count: Fact, mean: Fact): boolean {
  const at = run.indexOf.get(mean) ?? 0;
  const two = [run.facts[at - 1], run.facts[at - 2]];
  return two.includes(total) && two.includes(count);
}

/** Words like "gần" leave a mean open; ten times too much is of another thing. */
function isLoose(total: Fact, count: Fact, mean: Fact, expected: number, reach: number): boolean {
  const ratio = mean.value / expected;
  const scale = [10, 100, 1000].some(
    (factor) => Math.abs(ratio / factor - 1) < 0.05 || Math.abs(ratio * factor - 1) < 0.05,
  );
  // "2.400 ha của 1.800 hộ, mỗi hộ 3,1 ha" for 1,3: two digits changed over are no other thing.
  const slip = /đảo/.test(likelySlip(Number(expected.toPrecision(4)), mean.value));
  if (!scale && !slip && (ratio > reach || ratio < 1 / reach)) return true;
  const open = [total, count, mean].filter((fact) => fact.approx !== undefined);
  // "hơn 172,4 tỷ đồng" is told closely, "hơn 170 tỷ đồng" is not.
  return open.length > 0 && Math.abs(ratio - 1) < (open.every(isClose) ? 0.03 : 0.15);
}

/**
 * "15 tỷ 400 triệu đồng cho 22 HTX, bình quân 700 triệu đồng/HTX": total and mean in one breath. `beside`: only those
 * whose number stands in their sentence; `anywhere`: those left over, by the numbers and totals told before.
 */
export function checkMeansOfTotals(run: CheckRun, where: 'beside' | 'anywhere'): void {
  for (const fact of run.facts) checkMean(run, fact, where);
}
