// Do the shares told one after the other behind a row of parts fit them one by one ("52 HTX tốt, 143 HTX khá, 39 HTX yếu. Tỷ lệ tương ứng là 16%, 44% và 12%")?
import type { Fact } from '../read/fact.ts';
import { statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** Words before the first of them. */
const RESPECTIVE = /(?:^| )(?:tương ứng|lần lượt|tương đương|theo thứ tự)(?: |$)/;
const JOINED = /^(?:, |và |; )+$/;

interface Rates {
  readonly rates: readonly Fact[];
  /** The amounts before them, the last first. */
  readonly before: readonly Level[];
}

/** The percentages that follow one another from one on, nothing but commas and "và" between them. */
function ratesFrom(run: CheckRun, levels: readonly Level[], first: number): Fact[] {
  const rates: Fact[] = [];
  for (let k = first; k < levels.length; k++) {
    const level = levels[k];
    const last = levels[k - 1];
    if (level?.q.kind !== 'percent' || level.fact === undefined) break;
    if (k > first && last !== undefined && !JOINED.test(`${between(run, last.q.to, level.q.from)} `)) break;
    rates.push(level.fact);
  }
  return rates;
}

function toldRates(run: CheckRun, told: readonly (readonly Level[])[]): Rates[] {
  const found: Rates[] = [];
  for (const [s, levels] of told.entries())
    for (const [k, level] of levels.entries()) {
      if (level.unit !== '%' || levels[k - 1]?.unit === '%' || !RESPECTIVE.test(level.lead)) continue;
      const rates = ratesFrom(run, levels, k);
      const before = [...(told[s - 1] ?? []), ...levels.slice(0, k)]
        .filter(({ unit }) => unit !== '%')
        .reverse();
      if (rates.length > 1) found.push({ rates, before });
    }
  return found;
}

/** What the parts are shares of: the whole told before them that fits most of the shares, else what they add up to. */
function wholeOf(parts: readonly Level[], rates: readonly Fact[], earlier: readonly Level[]): number {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const wholes = [
    sum,
    ...earlier.filter(({ unit, value }) => unit === parts[0]?.unit && value > 0).map(({ value }) => value),
  ];
  const fitting = (whole: number): number => rates.filter((rate, i) => fits(rate, parts[i], whole)).length;
  return wholes.reduce((best, whole) => (fitting(whole) > fitting(best) ? whole : best), sum);
}

function fits(rate: Fact, part: Level | undefined, whole: number): boolean {
  const { low, high } = statedInterval(rate);
  const share = ((part?.value ?? 0) / whole) * 100;
  return share >= low - 1e-9 && share <= high + 1e-9;
}

function judge(run: CheckRun, { rates, before }: Rates): void {
  const parts = before.slice(0, rates.length).reverse();
  const unit = parts[0]?.unit;
  if (parts.length < rates.length || parts.some((part) => part.unit !== unit || part.value <= 0)) return;
  const whole = wholeOf(parts, rates, before.slice(rates.length));
  const right = rates.filter((rate, i) => fits(rate, parts[i], whole)).length;
  // Two of three fit and one does not: that one is wrong. Fewer: something else was meant.
  if (right < rates.length && right < Math.max(2, rates.length - 1)) return;
  for (const [i, rate] of rates.entries()) {
    const part = parts[i];
    if (part === undefined) continue;
    const share = (part.value / whole) * 100;
    reportRelation(run, {
      kind: 'share',
      operands: part.fact === undefined ? [] : [part.fact],
      target: rate,
      expected: share,
      words: `${say(part.value, part.unit)} / ${say(whole, part.unit)} = ${say(share, 'percent')} (các tỷ lệ kể lần lượt theo các phần)`,
      fits: fits(rate, part, whole),
    });
    run.judged.add(rate);
  }
}

/** All shares told respectively; they are not read again as shares of what stands nearest. */
export function checkRespectiveRates(run: CheckRun): void {
  for (const rates of toldRates(run, levelsOf(run))) judge(run, rates);
}
