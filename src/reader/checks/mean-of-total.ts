// Is a mean told right after its total the total divided by a number the text counts?
import type { Fact } from '../read/fact.ts';
import { isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, type Interval, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

/** What is counted, by the word a mean is told for each of. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  HTX: ['htx'],
  THT: ['tht'],
  LHHTX: ['lhhtx'],
  quỹ: ['qtdnd'],
  người: ['nguoi', 'luot_nguoi', 'ho'],
  'lao động': ['nguoi'],
  'thành viên': ['nguoi', 'ho'],
  hộ: ['ho'],
  lớp: ['lop'],
  'dự án': ['du_an'],
  'mô hình': ['mo_hinh'],
  'hợp đồng': ['hop_dong'],
  ha: ['ha'],
  kg: ['kg', 'tan'],
  con: ['con'],
  xã: ['xa'],
  huyện: ['huyen'],
  'đơn vị': ['htx', 'tht', 'qtdnd', 'lhhtx', 'don_vi', 'doanh_nghiep'],
};
const EACH =
  /(?:mỗi|một|1|01) (thành viên|xã viên|tổ viên|hội viên|người|chị em|chị|hộ|lao động|đơn vị|con|kg)(?: \S+){0,3}$/;
const LED_BY =
  /bình quân|trung bình|(?:^| )bq(?: |$)|(?:^| )mỗi (?!năm|tháng)|tính ra|chia đều|chia ra|năng suất/;
const NEAR = 14;
const LOOKS_BACK = 60;

/** The word a mean is told for each of: "/HTX", "mỗi thành viên góp". */
function headOf(run: CheckRun, mean: Fact): string | undefined {
  const head = mean.per?.split('/')[0];
  if (head !== undefined && COUNTED[head] !== undefined) return head;
  if (head === 'lượt') return head;
  if (head !== undefined) return undefined;
  const each = EACH.exec(wordsOf(run.read.context, Math.max(0, mean.from - 8), mean.from))?.[1];
  if (each === undefined) return undefined;
  return COUNTED[each] === undefined ? 'thành viên' : each;
}

/** "1.648 lượt vay", "94 lượt HTX": times, whatever was lent to. */
function isTimes(run: CheckRun, fact: Fact): boolean {
  return /(?:^| )lượt(?: |$)/.test(wordsOf(run.read.context, fact.quantity.numberFrom + 1, fact.to + 1));
}

function isCountOf(run: CheckRun, fact: Fact, head: string): boolean {
  if (!isLevel(fact) || fact.per !== undefined || fact.value <= 1 || fact.valueTo !== undefined) return false;
  if (head === 'lượt') return isTimes(run, fact);
  return COUNTED[head]?.includes(fact.unit) === true;
}

/** Whole people and things are rounded or cut off like any other mean. */
function meanInterval(mean: Fact): Interval {
  const stated = statedInterval(mean);
  return mean.unit === 'dong' || mean.step < 1
    ? stated
    : { low: stated.low - 0.999, high: stated.high + 0.999 };
}

/** The mean of a total over a count, in the unit of the mean: tấn told per head in kg. */
function meanOf(total: number, count: number, pair: { total: Fact; count: Fact; mean: Fact }): number {
  const up = pair.total.unit === 'tan' && pair.mean.unit === 'kg' ? 1000 : 1;
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

/** The amount told last before a mean, in the same unit and of the same thing. */
function totalBefore(run: CheckRun, mean: Fact, before: readonly Fact[]): Fact | undefined {
  const total = before.find(
    (fact) =>
      (fact.unit === mean.unit || (fact.unit === 'tan' && mean.unit === 'kg')) &&
      isLevel(fact) &&
      fact.role === 'plain' &&
      (fact.per === undefined || (fact.per === 'năm' && fact.unit === 'tan')),
  );
  if (total === undefined || (total.unit === mean.unit && total.value <= mean.value)) return undefined;
  if (total.status !== mean.status) return undefined;
  const { context } = run.read;
  const between = wordsOf(context, total.to, mean.from);
  // "bình quân 2,03 tỷ đồng/HTX (năm 2023 là 1,98 tỷ đồng/HTX)": the second is of another year's total.
  const lead = wordsOf(context, Math.max(total.to, before[0]?.to ?? total.to), mean.from);
  if (!LED_BY.test(lead) || /(?:^| )(?:riêng|còn lại|nhất|trong đó|nộp)(?: |$)/.test(between))
    return undefined;
  if (LED_BY.test(wordsOf(context, Math.max(0, total.from - 6), total.from))) return undefined;
  if (JSON.stringify(total.breakdown) !== JSON.stringify(mean.breakdown)) return undefined;
  const counted = before.some((fact) => fact.from > total.from && isLevel(fact) && fact.unit !== mean.unit);
  const close = mean.from - total.to <= (counted ? NEAR + 8 : NEAR) && total.depth <= mean.depth;
  return close || total.measure === mean.measure ? total : undefined;
}

/** The number the total is told with: the last one counted before it or between it and the mean. */
function countBeside(
  run: CheckRun,
  total: Fact,
  mean: Fact,
  before: readonly Fact[],
  head: string,
): Fact | undefined {
  const counts = before.filter(
    (fact) =>
      isCountOf(run, fact, head) && fact.role === 'plain' && fact !== total && fact.list === undefined,
  );
  const between = counts.filter((fact) => fact.from > total.from);
  if (between.length > 0) return between.length === 1 ? between[0] : undefined;
  const [last] = counts;
  return last !== undefined && last.depth <= total.depth && mean.from - last.to < 40 ? last : undefined;
}

function yearOf(fact: Fact): number {
  return Number((fact.asOf ?? fact.periodCode ?? '').slice(0, 4));
}

/** The number of them the text has told last for the whole, of the same place and of the year or the one before. */
function standingCount(run: CheckRun, mean: Fact, head: string): Fact | undefined {
  const at = run.indexOf.get(mean) ?? 0;
  const ofNew = mean.breakdown?.nhom === 'htx_moi';
  const told = run.facts
    .slice(Math.max(0, at - LOOKS_BACK), at + 8)
    .filter(
      (fact) =>
        isCountOf(run, fact, head) &&
        (ofNew ? fact.measure === 'new' : /^(?:total|members|workers|area)$/.test(fact.measure)) &&
        (fact.role === 'plain' || fact.role === 'denominator') &&
        fact.breakdown === null &&
        (fact.list === undefined || fact.list.parent.unit !== fact.unit) &&
        !isAhead(fact) &&
        fact.approx === undefined &&
        fact.place === mean.place,
    );
  const last = told.filter((fact) => fact.from < mean.from).at(-1) ?? told[0];
  if (last === undefined || !(Math.abs(yearOf(last) - yearOf(mean)) <= 1)) return undefined;
  return told.every((fact) => fact.value === last.value || yearOf(fact) !== yearOf(last)) ? last : undefined;
}

/** "Dư nợ 4.557 tỷ đồng. … 24.500 thành viên còn dư nợ, bình quân 186 triệu đồng": the total a sentence or two before. */
function totalEarlier(run: CheckRun, mean: Fact): Fact | undefined {
  const at = run.indexOf.get(mean) ?? 0;
  const lent = /^loans_/;
  const told = run.facts
    .slice(Math.max(0, at - 16), at)
    .filter(
      (fact) =>
        fact.unit === mean.unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        (fact.measure === mean.measure || (lent.test(fact.measure) && lent.test(mean.measure))) &&
        fact.breakdown === null &&
        mean.breakdown === null &&
        fact.list === undefined &&
        fact.block === mean.block &&
        mean.sentence - fact.sentence <= 3 &&
        fact.place === mean.place &&
        fact.value > mean.value &&
        !LED_BY.test(wordsOf(run.read.context, Math.max(0, fact.from - 6), fact.from)),
    );
  const [first] = told;
  return told.every((fact) => fact.value === first?.value) ? first : undefined;
}

function checkMean(run: CheckRun, mean: Fact, where: 'beside' | 'anywhere'): void {
  const id = run.ids.get(mean) ?? '';
  if (run.targets.has(id) || run.judged.has(mean) || !isLevel(mean) || isAhead(mean)) return;
  if (mean.sentence < 0 || mean.role !== 'plain' || mean.valueTo !== undefined || mean.measure === 'income')
    return;
  const head = headOf(run, mean);
  if (head === undefined) return;
  const before = toldBefore(run, mean);
  const direct = totalBefore(run, mean, before);
  const total = direct ?? (where === 'beside' ? undefined : totalEarlier(run, mean));
  if (total === undefined) return;
  const beside = countBeside(run, total, mean, before, head);
  if (where === 'beside' && beside === undefined) return;
  const count = beside ?? (direct === undefined ? undefined : standingCount(run, mean, head));
  if (count === undefined || count === mean) return;
  const at = run.indexOf.get(mean) ?? 0;
  // What another paragraph counts gives a mean by chance once the number stands beside the total.
  const around = run.facts
    .slice(Math.max(0, at - LOOKS_BACK), at + 8)
    .filter(
      (fact) => beside === undefined || (fact.block === mean.block && mean.sentence - fact.sentence <= 3),
    );
  const given = fits(total, count, mean)
    ? count
    : around.find((fact) => fact !== mean && isCountOf(run, fact, head) && fits(total, fact, mean));
  const expected = meanOf(total.value, (given ?? count).value, { total, count: given ?? count, mean });
  if (given === undefined && isLoose(total, count, mean, expected)) return;
  report(run, {
    kind: 'average',
    operands: [total, given ?? count],
    target: mean,
    expected,
    stated: mean.value,
    ...(given === undefined ? { severity: 'hard' as const } : {}),
    message:
      given === undefined
        ? `${sayFact(total)} / ${sayFact(count)} = ${say(Math.round(expected), mean.unit)}, văn bản ghi bình quân ${sayFact(mean)}.${likelySlip(expected, mean.value)}`
        : `${sayFact(total)} / ${sayFact(given)} = ${say(Math.round(expected), mean.unit)}, khớp.`,
  });
  if (given === undefined) run.judged.add(mean);
}

/** Words like "gần" leave a mean open; ten times too much is of another thing. */
function isLoose(total: Fact, count: Fact, mean: Fact, expected: number): boolean {
  const ratio = mean.value / expected;
  const scale = [10, 100, 1000].some(
    (factor) => Math.abs(ratio / factor - 1) < 0.05 || Math.abs(ratio * factor - 1) < 0.05,
  );
  if (!scale && (ratio > 5 || ratio < 0.2)) return true;
  const open = [total, count, mean].some((fact) => fact.approx !== undefined);
  return open && Math.abs(ratio - 1) < 0.15;
}

/**
 * "15 tỷ 400 triệu đồng cho 22 HTX, bình quân 700 triệu đồng/HTX": total and mean in one breath. `beside`: only those
 * whose number stands in their sentence; `anywhere`: those left over, by the numbers and totals told before.
 */
export function checkMeansOfTotals(run: CheckRun, where: 'beside' | 'anywhere'): void {
  for (const fact of run.facts) checkMean(run, fact, where);
}
