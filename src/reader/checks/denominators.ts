// Which amount and which number do an average come from, when they stand in other sentences?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, factsAround } from './report.ts';

const UNITS: Readonly<Record<string, string>> = {
  quỹ: 'qtdnd',
  lớp: 'lop',
  hộ: 'ho',
  'dự án': 'du_an',
  LHHTX: 'lhhtx',
  'hợp đồng': 'hop_dong',
  ha: 'ha',
};

/** Unit of the things an average is told for each of. */
export function countUnit(per: string): string | null {
  const head = per.split('/')[0] ?? '';
  if (head === 'HTX') return 'htx';
  if (head === 'người' || head === 'lao động' || head === 'thành viên') return 'nguoi';
  if (head === 'THT') return 'tht';
  return UNITS[head] ?? null;
}

/** "đạt 9.100 hội viên (…, bình quân 90 xã viên/HTX)": the average in the parenthesis is of the people before it. */
export function isAsideOf(run: CheckRun, fact: Fact, average: Fact): boolean {
  if (fact.unit !== 'nguoi' || average.unit !== 'nguoi' || fact.sentence !== average.sentence) return false;
  const between = wordsOf(run.read.context, fact.to, average.from);
  return average.from - fact.to <= 24 && /^[^()]*\([^()]*$|^,? ?(?:bình quân|trung bình)/.test(between);
}

/** What every organisation has, so that its average is taken over all of them. */
export const OF_ALL: ReadonlySet<string> = new Set([
  'members',
  'charter_capital',
  'registered_capital',
  'operating_capital',
  'capital',
  'assets',
  'revenue',
  'profit',
]);

/** The only number of organisations the text tells for the whole place before the average, and of its year. */
export function onlyCount(run: CheckRun, average: Fact, unit: string): Fact | undefined {
  // "vốn điều lệ bình quân của một HTX nông nghiệp", "hỗ trợ bình quân 20 triệu đồng/HTX": not of all there are.
  if (average.breakdown !== null || !OF_ALL.has(average.measure)) return undefined;
  const at = run.indexOf.get(average) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - 40), at)
    .filter(
      (fact) =>
        fact.unit === unit &&
        fact.measure === 'total' &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.per === undefined &&
        fact.sentence >= 0 &&
        (fact.breakdown === null || fact.breakdown.linh_vuc !== undefined) &&
        fact.list === undefined &&
        !isAhead(fact) &&
        fact.place === average.place &&
        fact.approx === undefined,
    );
  // A text on one sector ("628 HTX nông nghiệp") tells no total but that sector's.
  const whole = told.filter((fact) => fact.breakdown === null);
  const counts = whole.length > 0 ? whole : told.length > 0 ? told : chosen(run, average, unit);
  const first = counts[counts.length - 1];
  if (first === undefined || counts.some((fact) => fact.value !== first.value)) return undefined;
  if (first.place !== average.place || isAhead(average)) return undefined;
  const years = [first, average].map((fact) => (fact.asOf ?? fact.periodCode ?? '').slice(0, 4));
  return years[0] === years[1] && average.sentence - first.sentence <= (whole.length > 0 ? 6 : 10)
    ? first
    : undefined;
}

/** "lựa chọn 16 HTX … có 1.984 thành viên, bình quân …/HTX": those the passage is about, when it counts no others. */
function chosen(run: CheckRun, average: Fact, unit: string): Fact[] {
  const at = run.indexOf.get(average) ?? 0;
  return run.facts
    .slice(Math.max(0, at - 16), at)
    .filter(
      (fact) =>
        fact.unit === unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.list === undefined &&
        fact.sentence >= 0 &&
        fact.approx === undefined &&
        fact.value > 1,
    );
}

/** The one total of the thing averaged that the paragraph tells, when it stands further back. */
export function onlyTotal(run: CheckRun, average: Fact): Fact | undefined {
  if (average.unit !== 'nguoi') return undefined;
  const sums = factsAround(run, average, 4).filter(
    (fact) =>
      fact.from < average.from &&
      fact.block === average.block &&
      fact.unit === average.unit &&
      fact.measure === average.measure &&
      fact.subject === average.subject &&
      fact.per === undefined &&
      fact.role === 'plain' &&
      isLevel(fact) &&
      fact.breakdown === null &&
      fact.value > average.value,
  );
  const [first] = sums;
  return sums.every((fact) => fact.value === first?.value) ? first : undefined;
}

/**
 * "1.265 THT, trong đó 1.012 THT nông nghiệp …; tổng số thành viên 18.975 người, bình quân …": people of all are not divided by one
 * part that the list tells, unless that gives the mean to its last digit.
 */
export function isOfPartAlone(total: Fact, mean: Fact, count: Fact): boolean {
  if (total.breakdown !== null || mean.breakdown !== null || count.list === undefined) return false;
  const { parent } = count.list;
  if (Math.abs(total.value / count.value - mean.value) <= mean.step * 0.5) return false;
  return parent.unit === count.unit && parent.value > count.value && total.list !== count.list;
}
