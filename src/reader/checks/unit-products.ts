// Do a rate, a number and a total tied by their units fit ("180 ha …, năng suất 7 tấn/ha, tổng sản lượng 1.260 tấn")?
import { type CheckRun, report, say } from './report.ts';
import { bearsSlip } from './slip-signature.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';
import { isOfUnitPer, perOf } from './told-per.ts';

/** Words before an amount that is no total of now: "so với niên vụ trước (1.280 tấn)". */
const EARLIER = /(?:^| )(?:so với|cùng kỳ|(?:năm|vụ|kỳ) (?:trước|ngoái)|kế hoạch|chỉ tiêu)(?: |$)/;
const OF_EACH =
  /(?:^| )(?:bình quân|trung bình|một (?:htx|tht|quỹ|người|hộ)|mỗi(?! (?:ngày|tuần|tháng|quý|vụ|năm)))(?: |$)/;
/** So few are counted that any total divides by them. */
const FEW = 5;
/** How many sentences before and on a count may still explain a rate. */
const FAR = 60;
/** How many totals and counts before a rate are tried. */
const TRIED = 3;

interface Chosen {
  readonly total: Level;
  readonly count: Level;
}

function fits(rate: Level, count: Level, total: number): boolean {
  const loose = (level: Level): number => (level.q.approx === undefined ? 0 : 0.1 * level.value);
  const isFine = (level: Level): boolean => level.q.scaled || !Number.isInteger(level.value);
  const some = loose(count) + (isFine(count) ? 0.5 * count.step : 0);
  const each = loose(rate) + 0.999 * rate.step;
  const low = (rate.value - each) * (count.value - some);
  const high = ((rate.q.valueTo ?? rate.value) + each) * ((count.q.valueTo ?? count.value) + some);
  return low <= total * 1.0000001 && total <= high * 1.0000001;
}

/** Bounds of a total as printed. */
function reaches(rate: Level, count: Level, total: Level): boolean {
  const slack = total.q.approx === undefined ? 0.5 * total.step : 0.1 * total.value;
  return [-slack, 0, slack].some((off) => fits(rate, count, total.value + off));
}

function isTotal(run: CheckRun, level: Level): boolean {
  if (!level.divisible || perOf(level) !== undefined || EARLIER.test(level.lead)) return false;
  const from = run.read.context.layout.sentences[level.s]?.from ?? level.q.from;
  return !OF_EACH.test(between(run, from, level.q.from));
}

/** Printed with three digits and more, zeros at the end not counted. */
function isLong(level: Level): boolean {
  return String(Math.round(level.value / level.step)).replace(/0+$/, '').length > 2;
}

/** The nearest total and count of which one of the three figures bears the mark of a slip. */
function slipOf(rate: Level, totals: readonly Level[], counts: readonly Level[]): Chosen | undefined {
  for (const [i, total] of totals.slice(0, TRIED).entries())
    for (const [k, count] of counts.slice(0, TRIED).entries()) {
      const near = i === 0 && (k === 0 || count.unit === counts[0]?.unit);
      const strict = perOf(rate) === 'any' || total.s !== rate.s || count.s !== rate.s;
      const wrong =
        bearsSlip(rate, total.value / count.value, strict || !near) ||
        (near && isLong(total) && bearsSlip(total, rate.value * count.value, strict)) ||
        (near && isLong(count) && bearsSlip(count, total.value / rate.value, strict));
      if (wrong) return { total, count };
    }
  return undefined;
}

/** The amounts a rate may be worked out of: those of its sentence, the two before it and the next, the nearest first. */
function around(run: CheckRun, told: readonly (readonly Level[])[], rate: Level): Level[] {
  const { sentences } = run.read.context.layout;
  const block = sentences[rate.s]?.block ?? 0;
  const before = [rate.s, rate.s - 1, rate.s - 2]
    .filter((s) => block - (sentences[s]?.block ?? Number.NEGATIVE_INFINITY) <= 1)
    .flatMap((s) => [...(told[s] ?? [])].reverse());
  return [...before, ...(told[rate.s + 1] ?? [])].filter((level) => level !== rate);
}

function judge(run: CheckRun, told: readonly (readonly Level[])[], rate: Level): void {
  const near = around(run, told, rate);
  const totals = near.filter((level) => level.unit === rate.unit);
  const counts = near.filter((level) => level.value >= FEW && isOfUnitPer(level, rate));
  const all = told
    .slice(Math.max(0, rate.s - FAR), rate.s + FAR)
    .flat()
    .filter((level) => isOfUnitPer(level, rate));
  if (totals.some((total) => all.some((count) => reaches(rate, count, total)))) return;
  // "vay Quỹ 1,5 tỷ, vốn thành viên 2,5 tỷ, mua 5 xe với giá 800 triệu đồng/xe": of both together.
  const both = (totals[0]?.value ?? 0) + (totals[1]?.value ?? 0);
  if (counts.some((count) => fits(rate, count, both))) return;
  const isBefore = (level: Level): boolean => level.divisible && level.s <= rate.s;
  const chosen = slipOf(
    rate,
    totals.filter((level) => isBefore(level) && isTotal(run, level)),
    counts.filter(isBefore),
  );
  if (chosen === undefined) return;
  const { total, count } = chosen;
  if (rate.fact !== undefined && run.judged.has(rate.fact)) return;
  const value = total.value / count.value;
  report(run, {
    kind: 'average',
    operands: [total, count].flatMap((level) => level.fact ?? []),
    target: rate.fact ?? null,
    expected: value,
    stated: rate.value,
    severity: 'hard',
    message: `${say(total.value, total.unit)} / ${say(count.value, count.unit)} = ${say(value, rate.unit)}, văn bản ghi ${say(rate.value, rate.unit)} cho mỗi đơn vị.`,
  });
  if (rate.fact !== undefined) run.judged.add(rate.fact);
}

/** All rates that no check of means has found right or wrong. */
export function checkUnitProducts(run: CheckRun): void {
  const means = new Set(
    run.found
      .filter(({ finding }) => finding.kind === 'average' || finding.kind === 'count')
      .flatMap(({ finding }) => [finding.target ?? '', ...finding.claims]),
  );
  const told = levelsOf(run);
  for (const rate of told.flat()) {
    if (perOf(rate) === undefined || /^(?:|%|\?)$/.test(rate.unit)) continue;
    if (EARLIER.test(rate.lead)) continue;
    if (/(?:^| )(?:riêng|(?:cao|thấp|lớn|nhiều|ít) nhất|cá biệt|có (?:hộ|nơi))(?: |$)/.test(rate.lead))
      continue;
    if (rate.q.approx !== undefined || rate.q.valueTo !== undefined) continue;
    if (rate.fact !== undefined && means.has(run.ids.get(rate.fact) ?? '-')) continue;
    judge(run, told, rate);
  }
}
