// Which total may a rate and a number make ("5 lớp, mỗi lớp 60 học viên … 300 lượt", "24 người × 4,5 triệu đồng/người/tháng × 12 tháng")?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { nearOf } from './near.ts';
import { isCountedBy, perNounOf } from './per-noun.ts';
import { boundsOf, rateBounds } from './ratio.ts';
import type { Asked, Tie, TieGroup } from './tie.ts';
import { spansAround } from './told-spans.ts';

/** How many of one unit of weight or land are one of another. */
const IN_UNITS: Readonly<Record<string, number>> = { kg: 1, ta: 100, tạ: 100, tan: 1000, tấn: 1000 };

/** What an amount of one unit is multiplied by to be one of another; undefined where they are of different things. */
function convert(from: string, to: string): number | undefined {
  if (alike(from, to)) return 1;
  const [a, b] = [IN_UNITS[from], IN_UNITS[to]];
  return a === undefined || b === undefined ? undefined : a / b;
}

/** "7.500 đồng/kg": the unit of weight a price is told for. */
function weightOf(per: string): string {
  return IN_UNITS[per] === undefined ? '-' : per;
}

function factorOf(rate: Figure, count: Figure, total: Figure, per: string): number {
  return (convert(rate.unit, total.unit) ?? 1) * (convert(count.unit, weightOf(per)) ?? 1);
}

interface Factors {
  readonly rate: Figure;
  readonly count: Figure;
  readonly total: Figure;
  readonly times: number;
  readonly mean: boolean;
}

/** Of a price and a number taken to the digit: the one asked for is rounded to its own step. A mean is worked out of the total, never the total of it. */
function askPrinted({ rate, count, total, times }: Factors, of: Figure): Asked | undefined {
  if (of === total) {
    const value = rate.value * count.value * times;
    return { low: value - 0.5 * total.step, high: value + 0.5 * total.step };
  }
  const by = (of === count ? rate.value : count.value) * times;
  if (by <= 0) return undefined;
  const slack = boundsOf(total).high - total.value;
  return { low: (total.value - slack) / by, high: (total.value + slack) / by };
}

function ask(factors: Factors, of: Figure, asPrinted = false): Asked | undefined {
  const { rate, count, total, times, mean } = factors;
  if (asPrinted && !mean) return askPrinted(factors, of);
  const each = mean ? rateBounds(rate) : boundsOf(rate);
  const [many, all] = [boundsOf(count), boundsOf(total)];
  if (of === total) {
    const [low, high] = [each.low * many.low * times, each.high * many.high * times];
    return mean || low < high
      ? { low: low - 0.5 * total.step, high: high + 0.5 * total.step }
      : { low, high };
  }
  if (many.low <= 0 || each.low <= 0) return undefined;
  if (of === count) return { low: all.low / each.high / times, high: all.high / each.low / times };
  const [low, high] = [all.low / many.high / times, all.high / many.low / times];
  return mean ? { low: low - 0.999 * rate.step, high: high + 0.5 * rate.step } : { low, high };
}

function productTie(factors: Factors, evidence: string): Tie {
  const { rate, count, total, times } = factors;
  return {
    kind: 'average',
    figures: [rate, count, total],
    evidence,
    ask: (of, asPrinted) => ask(factors, of, asPrinted),
    words: `${say(count.value, count.unit)} × ${say(rate.value, rate.unit)}${times === 1 ? '' : ` × ${times}`}`,
    whole: total,
    gives: rate.value * count.value * times,
    base: count,
  };
}

/** What people earn makes no turnover and no tax. */
const WAGE = /(?:^| )(?:lương|thu nhập|tiền công|trả công)(?: |$)/;
/** "mỗi ha thu 5 tấn, tổng sản lượng toàn xã 450 tấn": of more than what is counted. */
const WIDER = /(?:^| )(?:toàn|cả) (?:xã|huyện|tỉnh|thành phố|ngành|nước)(?: |$)/;
/** "bán giá 25.000 đồng/kg, trừ chi phí còn lãi 1,2 tỷ đồng": no price makes a profit. */
const EARNED = /(?:^| )(?:lãi(?! suất)|lợi nhuận|lời)(?: [^\s,;]+){0,3}$/;
const MEAN = /(?:^| )(?:bình quân|trung bình|tính ra)(?: |$)/;

/** How many months, or seasons of a year, an amount told for each is paid or reaped: 1, and those said near by. */
function timesAround(run: CheckRun, rate: Figure): number[] {
  const monthly = /tháng/.test(rate.level.q.per ?? '') || /tháng/.test(rate.tail.slice(0, 12));
  const told = monthly
    ? spansAround(run, rate, { word: /^tháng$/, before: 120, behind: 80, most: 60 })
    : spansAround(run, rate, { word: /^(?:vụ|lứa)$/, before: 24, behind: 12, most: 12 });
  return [...new Set([1, ...(monthly ? [12] : []), ...told])];
}

function groupOf(run: CheckRun, figures: readonly Figure[], rate: Figure): Tie[] {
  const per = perNounOf(rate.level);
  // "cao nhất là HTX vận tải (4,6 tỷ đồng/HTX)": of some, not of all.
  if (per === undefined || /(?:^| )(?:(?<!(?:thống|hợp|duy) )nhất|riêng)(?: |$)/.test(rate.lead)) return [];
  const near = nearOf(figures, rate);
  const mean = MEAN.test(rate.lead) || /^(?:\S+ ){0,3}bình quân/.test(rate.tail);
  const kind = per === 'any' ? 'any' : mean ? 'mean' : 'rate';
  const here = [...near.before, ...near.after];
  const sides: (readonly [readonly Figure[], string])[] = [
    [near.before, 'before'],
    [near.after, 'after'],
    [near.earlier, 'earlier'],
    [near.later, 'later'],
  ];
  const pick = (fit: (figure: Figure) => boolean, most: number): (readonly [Figure, string])[] =>
    sides.flatMap(([side, name]) =>
      side
        .filter(fit)
        .slice(0, most)
        .map(
          (figure, k) =>
            [
              figure,
              `${name}${figure.nested ? 'Part' : ''}${figure.aside ? 'Aside' : ''}${Math.min(k, 2)}`,
            ] as const,
        ),
    );
  const totals = pick(
    (figure) =>
      figure.exact &&
      convert(rate.unit, figure.unit) !== undefined &&
      figure.role === 'level' &&
      (weightOf(per) === '-' || !EARNED.test(figure.lead)) &&
      (figure.value > rate.value || figure.unit !== rate.unit),
    3,
  );
  // "tổng số tiền 1,2 triệu đồng" of 40 times 30 million: less than each is told in another unit.
  const isMisScaled = (total: Figure): boolean =>
    total.exact &&
    rate.unit === 'dong' &&
    total.unit === 'dong' &&
    total.role === 'level' &&
    total.value <= rate.value &&
    [...sides.flatMap(([side]) => side)].some(
      (count) =>
        isCount(count) &&
        [1e3, 1e6].some((scale) => Math.abs((total.value * scale) / (rate.value * count.value) - 1) < 0.02),
    );
  const isCount = (figure: Figure): boolean =>
    figure.exact &&
    figure.value > 1 &&
    figure.role === 'level' &&
    (isCountedBy(figure.level, rate.level) || convert(figure.unit, weightOf(per)) !== undefined) &&
    (per !== 'any' || here.includes(figure) || rate.s - figure.s === 1);
  const counts = pick(isCount, 6);
  totals.push(...pick(isMisScaled, 1));
  // "280 học viên, cụ thể: huyện A 45 người, …": the number of all behind its parts.
  const whole = [...near.before, ...near.earlier].find(
    (figure) =>
      isCount(figure) && figure.depth === 0 && !figure.nested && counts.every(([one]) => one !== figure),
  );
  if (whole !== undefined) counts.push([whole, 'beforeAll']);
  const wages = WAGE.test(rate.lead);
  const months = timesAround(run, rate);
  const values = (found: readonly (readonly [Figure, string])[]): number =>
    new Set(found.map(([{ value }]) => value)).size;
  const lone = values(totals) * values(counts) === 1 ? 'lone' : 'some';
  // "vay 1,2 tỷ đồng, cùng vốn của thành viên 2,4 tỷ đồng, đầu tư 6 xe với giá 600 triệu đồng/xe": of both.
  const isOfBoth = (total: Figure, count: Figure): boolean =>
    totals.some(
      ([other]) =>
        other !== total && other.s === total.s && other.value + total.value === rate.value * count.value,
    );
  return totals.flatMap(([total, there]) => {
    const wage = wages ? (WAGE.test(total.lead) ? ' wages' : ' wage') : '';
    const fit = counts.filter(
      ([count]) => (!WIDER.test(total.lead) || WIDER.test(count.lead)) && !isOfBoth(total, count),
    );
    return fit.flatMap(([count, where]) =>
      months.map((times) =>
        productTie(
          { rate, count, total, times: times * factorOf(rate, count, total, per), mean },
          `product ${kind} ${lone} ${there} ${where}${times === 1 ? '' : ' months'}${wage}`,
        ),
      ),
    );
  });
}

/** Every rate with the totals and numbers it may go with. */
export function productTies(run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(({ role, exact }) => role === 'each' && exact)
    .map((rate) => groupOf(run, figures, rate));
}
