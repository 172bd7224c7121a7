// Do growth and differences follow from the figures they compare?
import type { Fact } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isToCome } from './change-pairs.ts';
import { baseOf } from './growth-bases.ts';
import {
  besideInterval,
  changeInterval,
  combine,
  type Interval,
  isLoose,
  likely,
  meets,
  operandInterval,
  statedInterval,
} from './interval.ts';
import { isNet, standingTold } from './net-change.ts';
import { sayFound } from './net-words.ts';
import { isOfAnotherThing } from './other-thing.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

interface Trial {
  readonly expected: number;
  readonly bounds: Interval;
  readonly operands: readonly Fact[];
  readonly words: string;
}

function growthTrial(now: Fact, base: Fact, change: Fact): Trial {
  const falls = change.relation === 'decrease_vs';
  const f =
    change.unit === 'percent' && change.relation === 'none'
      ? (a: number, b: number): number => (a / b) * 100
      : change.unit === 'percent'
        ? (a: number, b: number): number => (falls ? ((b - a) / b) * 100 : ((a - b) / b) * 100)
        : change.unit === 'lan'
          ? (a: number, b: number): number => (falls ? b / a : a / b)
          : (a: number, b: number): number => (falls ? b - a : a - b);
  return {
    expected: f(now.value, base.value),
    bounds: combine(
      likely(besideInterval(now, base), now.value, change.unit === 'lan' ? 0.4 : 0.75),
      likely(besideInterval(base, now), base.value, change.unit === 'lan' ? 0.4 : 0.75),
      f,
    ),
    operands: [now, base],
    words:
      change.unit === 'lan'
        ? `${sayFact(now)} so với ${sayFact(base)}`
        : `từ ${sayFact(base)} đến ${sayFact(now)}`,
  };
}

/** "1.890 tỷ đồng so với năm 2007 là 1.004,5 tỷ, tăng 113,5%": the amount named is how much it rose. */
export function isDifferenceNamed(now: Fact | undefined, base: Fact | undefined, change: Fact): boolean {
  if (now === undefined || base?.role !== 'base' || change.unit !== 'percent') return false;
  if (change.relation !== 'increase_vs' || base.depth > 0 || base.value >= now.value) return false;
  const rate = (base.value / (now.value - base.value)) * 100;
  return meets({ low: rate, high: rate }, statedInterval(change));
}

/** "lên 138 HTX, gấp 3 lần": how often the start goes into what there is; only "tăng 2 lần" may mean twice as much more. */
export function isSaidTimes(run: CheckRun, change: Fact): boolean {
  return /(?:^|[^\p{L}] )(?:(?:bằng |lớn |cao )?gấp|bằng)(?: (?:tới|đến|hơn|gần|trên|khoảng|những|được))*$/u.test(
    wordsOf(run.read.context, change.quantity.numberFrom - 4, change.quantity.numberFrom),
  );
}

/** "ước 300 tấn, tăng 16,7% so với năm ngoái (250 tấn)": to the digit the rise in percent of the later level, whatever "ước" leaves open. */
function isOfLater(trial: Trial, change: Fact): boolean {
  const [now, base] = trial.operands;
  if (now === undefined || base === undefined || change.unit !== 'percent' || change.step >= 1) return false;
  if (change.relation !== 'increase_vs' || now.unit === 'percent' || change.approx !== undefined)
    return false;
  if (now.approx !== 'uoc' || base.approx !== undefined || now.value <= base.value) return false;
  const ofLater = ((now.value - base.value) / now.value) * 100;
  return Math.abs(ofLater - change.value) < 0.6 * change.step && trial.expected - change.value > 2;
}

/** Report a change or a percentage of plan as it is recomputed. */
export function judge(run: CheckRun, kind: 'growth' | 'plan', trial: Trial, change: Fact): void {
  const stated = changeInterval(change);
  // "tăng 3,5 lần" may mean three and a half times more; "gấp 3,5 lần" is three and a half times as much.
  const alternative =
    change.unit === 'lan' && !isSaidTimes(run, change)
      ? meets({ low: trial.bounds.low - 1, high: trial.bounds.high - 1 }, stated)
      : false;
  const later = kind === 'growth' && isOfLater(trial, change);
  if (!later && (meets(trial.bounds, stated) || alternative)) {
    report(run, {
      kind,
      operands: trial.operands,
      target: change,
      expected: trial.expected,
      stated: change.value,
      message: `${trial.words}: ${say(trial.expected, change.unit)}, khớp.`,
    });
    return;
  }
  // "tăng 224 tỷ đồng, bằng 108% cùng kỳ": the level in percent of the base, told as such.
  const inPercent = kind === 'growth' && change.unit === 'percent' && isSaidTimes(run, change);
  if (inPercent && meets({ low: trial.bounds.low + 100, high: trial.bounds.high + 100 }, stated)) return;
  if (isDifferenceNamed(trial.operands[0], trial.operands[1], change)) return;
  const off = Math.abs(trial.expected - change.value);
  const loose = trial.operands.some(isLoose);
  if (loose && !later && off < Math.abs(trial.expected) * 0.2) return;
  const rounding = off < change.step * 1.0001 && change.unit === 'percent';
  run.judged.add(change);
  const ratio =
    kind === 'growth' &&
    change.unit === 'percent' &&
    Math.abs(trial.expected + 100 - change.value) < Math.max(change.step, 0.05) * 1.5;
  report(run, {
    kind,
    operands: trial.operands,
    target: change,
    expected: trial.expected,
    stated: change.value,
    severity: rounding ? 'rounding' : ratio ? 'ambiguous' : 'hard',
    message: `${trial.words}${sayFound(trial.expected, change)}.${ratio ? ' Con số đã ghi là tỷ lệ so với gốc, không phải mức tăng.' : likelySlip(trial.expected, change.value)}`,
  });
}

/** "4,2 triệu đồng/tháng, tương đương 54 triệu đồng/năm, tăng 5% so với … (4,0 triệu đồng/tháng)": the level told as the base is. */
function alike(run: CheckRun, now: Fact | undefined, base: Fact): Fact | undefined {
  if (now?.per === undefined || (now.per === base.per && base.quantity.per !== undefined)) return now;
  const at = run.indexOf.get(now) ?? 0;
  if (base.quantity.per === undefined) {
    if (base.from < now.from) return now;
    // "348 tỷ đồng, bình quân 6 tỷ đồng/HTX, tăng 16% so với cùng kỳ (300 tỷ đồng)": what is compared is the amount, not its average.
    const amount = run.facts
      .slice(Math.max(0, at - 2), at)
      .findLast(
        (fact) =>
          fact.sentence === now.sentence &&
          fact.unit === now.unit &&
          fact.subject === now.subject &&
          fact.per === undefined &&
          isLevel(fact),
      );
    const far = (fact: Fact): number => Math.abs(Math.log(fact.value / base.value));
    return amount !== undefined && far(amount) < far(now) ? amount : now;
  }
  const other = run.facts
    .slice(Math.max(0, at - 3), at)
    .reverse()
    .find(
      (fact) =>
        fact.sentence === now.sentence &&
        fact.measure === now.measure &&
        fact.per === base.per &&
        isLevel(fact),
    );
  return other ?? (/tháng/.test(now.per) === /tháng/.test(base.per ?? '') ? now : undefined);
}

/** "251 HTX có lãi … Số HTX có lãi tăng 28 HTX (cùng kỳ 225 HTX)": the one such figure of the sentences before. */
function toldBefore(run: CheckRun, change: Fact, base: Fact): Fact | undefined {
  if (change.measureSource === 'default' || base.role !== 'base' || change.unit !== base.unit)
    return undefined;
  const k = run.indexOf.get(change) ?? 0;
  const told = run.facts
    .slice(Math.max(0, k - 12), k)
    .filter(
      (fact) =>
        change.sentence - fact.sentence <= 2 &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.unit === change.unit &&
        fact.subject === change.subject &&
        fact.measure === change.measure &&
        fact.place === change.place &&
        fact.per === undefined,
    );
  // Parts of the figure are not the figure.
  const [whole, ...others] = told.filter(
    (fact) =>
      fact.list === undefined &&
      JSON.stringify(fact.breakdown) === JSON.stringify(change.breakdown) &&
      told.every((part) => part === fact || part.list?.parent === fact),
  );
  return told.length === 1 ? told[0] : others.length === 0 ? whole : undefined;
}

/** "Ước 2023 so với 2022 (%): 109,3": the later value in percent of the earlier one. */
function isOfEarlier(change: Fact): change is Fact & { readonly anchor: Fact; readonly against: Fact } {
  return (
    change.relation === 'none' &&
    change.unit === 'percent' &&
    change.sentence < 0 &&
    change.anchor !== undefined &&
    change.against?.role === 'base'
  );
}

function isOfOtherYear(base: Fact, change: Fact): boolean {
  const meant = Number(/(?:^| )(\d{4})$/.exec(change.base ?? '')?.[1]);
  const year = Number((base.asOf ?? base.periodCode ?? '').slice(0, 4));
  return (
    meant > 1900 &&
    year > 1900 &&
    Math.abs(meant - year) > 1 &&
    base.against === undefined &&
    change.against !== base
  );
}

/**
 * "126 HTX, chiếm 36% trong tổng số 350 HTX, tăng 42 HTX so với năm 2018 (84 HTX)", "2,64 tỷ đồng/năm, tức 220 triệu đồng mỗi tháng,
 * tăng 10% so với 2,4 tỷ đồng": the level told last, unless another before it in the sentence gives the change.
 */
function levelFitting(run: CheckRun, now: Fact, base: Fact, change: Fact): Fact {
  const fits = (level: Fact): boolean => {
    const { bounds } = growthTrial(level, base, change);
    return meets(bounds, changeInterval(change));
  };
  if (fits(now)) return now;
  const at = run.indexOf.get(now) ?? 0;
  return (
    run.facts
      .slice(Math.max(0, at - 3), at)
      .findLast(
        (fact) =>
          fact.sentence === now.sentence &&
          fact.unit === now.unit &&
          isLevel(fact) &&
          fact.role === 'plain' &&
          fits(fact),
      ) ?? now
  );
}

/** The amount a yearly mean was told of: a plan without "mỗi năm" is of the whole term. */
function ofWholeTerm(run: CheckRun, now: Fact): Fact {
  const before = run.facts[(run.indexOf.get(now) ?? 0) - 1];
  const whole = before !== undefined && before.sentence === now.sentence && isLevel(before);
  return now.per === 'năm' && whole && before.unit === now.unit && before.per === undefined ? before : now;
}

/** Growth against a stated earlier value. */
export function checkGrowth(run: CheckRun): void {
  for (const change of run.facts) {
    if (run.judged.has(change)) continue;
    if (isOfEarlier(change)) judge(run, 'growth', growthTrial(change.anchor, change.against, change), change);
    if (change.relation !== 'increase_vs' && change.relation !== 'decrease_vs') continue;
    if (change.base !== undefined && /kế hoạch/.test(change.base)) {
      const plan = change.against?.role === 'plan' ? change.against : undefined;
      if (
        plan !== undefined &&
        change.anchor !== undefined &&
        plan.unit === change.anchor.unit &&
        plan.value > 0
      )
        // "thành lập 216 HTX, bình quân 43,2 HTX/năm, vượt 20% chỉ tiêu 180 HTX".
        judge(run, 'plan', growthTrial(ofWholeTerm(run, change.anchor), plan, change), change);
      continue;
    }
    // "số HTX thực tăng là 148 HTX, từ 402 lên 550": the movement told before is not what rose.
    // "tăng 35% so với trước, trong khi toàn khối chỉ tăng 12%": of others.
    if (/trong khi [^,;]*$/.test(wordsOf(run.read.context, change.from - 7, change.from))) continue;
    const net = isNet(run, change) && change.anchor !== undefined && change.anchor.measure !== 'total';
    if (net && change.against === undefined) continue;
    // "gấp hơn 3,3 lần hiện nay": of what there is now, not of the amount told last.
    if (
      change.unit === 'lan' &&
      /^(?:mức )?(?:hiện|ban đầu|lúc)/.test(wordsOf(run.read.context, change.to, change.to + 2))
    )
      continue;
    if (isToCome(run, change)) continue;
    const told = net ? change.against : baseOf(run, change);
    // "tăng 84 HTX so với cuối năm 2023 (1.228 HTX) và tăng 301 HTX so với năm 2020": each from a year of its own.
    const base = told !== undefined && isOfOtherYear(told, change) ? undefined : told;
    const now = net
      ? standingTold(run, change)
      : base === undefined
        ? change.anchor
        : alike(run, change.anchor ?? toldBefore(run, change, base), base);
    // "giảm từ 228 người (bình quân 6 người/HTX) xuống còn 147 người": a mean in brackets is no level of the total.
    const bracketed = base === undefined ? undefined : run.facts[(run.indexOf.get(base) ?? 0) - 1];
    if (
      base?.per !== undefined &&
      base.depth > change.depth &&
      bracketed !== change &&
      bracketed?.against === base &&
      bracketed.unit === base.unit
    )
      continue;
    if (now !== undefined && base !== undefined && base.value > 0) {
      const trial = growthTrial(levelFitting(run, now, base, change), base, change);
      if (!isOfAnotherThing(run, change, now) || meets(trial.bounds, changeInterval(change)))
        judge(run, 'growth', trial, change);
      continue;
    }
    if (change.unit === 'percent' && now !== undefined) checkPair(run, change, now);
  }
}

/** "tăng 587 THT (0,58%)": the difference and its percentage name the same earlier value. */
function checkPair(run: CheckRun, percent: Fact, anchor: Fact): void {
  const i = run.indexOf.get(percent) ?? 0;
  const now =
    anchor.role === 'base'
      ? run.facts.slice(Math.max(0, i - 8), i).findLast((fact) => isLevel(fact) && fact.role === 'plain')
      : anchor;
  if (now === undefined || now.unit !== anchor.unit || now.measure !== anchor.measure) return;
  const difference = [run.facts[i - 1], run.facts[i + 1]].find(
    (fact) =>
      fact !== undefined &&
      !isLevel(fact) &&
      fact.unit === now.unit &&
      fact.anchor === anchor &&
      fact.relation === percent.relation &&
      // "giảm 10,9% so với năm 2011 (giảm 30 HTX)".
      (fact.from < percent.from || (fact.depth > percent.depth && fact.base === percent.base)) &&
      Math.max(percent.from - fact.to, fact.from - percent.to) <= 12,
  );
  if (difference === undefined) return;
  const falls = percent.relation === 'decrease_vs';
  const f = (d: number, a: number): number => (d / (falls ? a + d : a - d)) * 100;
  // "so với năm 2015 tăng 113 HTX, tốc độ tăng bình quân 20%/năm": of one year.
  if (percent.per !== undefined || (percent.relation === 'increase_vs' && difference.value >= now.value))
    return;
  // The level named may itself be the earlier one: "137 HTX … tăng thêm 119 HTX (86,9%)".
  const direct = (difference.value / now.value) * 100;
  if (meets({ low: direct, high: direct }, statedInterval(percent)) || f(difference.value, now.value) > 300)
    return;
  judge(
    run,
    'growth',
    {
      expected: f(difference.value, now.value),
      bounds: combine(operandInterval(difference), operandInterval(now), f),
      operands: [difference, now],
      words: `${sayFact(difference)} trên mức đầu kỳ ${say(falls ? now.value + difference.value : now.value - difference.value, now.unit)}`,
    },
    percent,
  );
}
