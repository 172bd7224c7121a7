// Does a total that must be a number times an amount for each miss it by a slip of the hand, and is nothing else told that explains it?
import { formatNumber } from '#domain/vietnamese/number-format.ts';
import type { Fact } from '../read/fact.ts';
import { type Counted, sayNoun } from './counted-nouns.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { type Amount, between } from './told-amounts.ts';
import { toldAt } from './told-at.ts';

/** How many of a common unit one unit holds. */
const PARTS: Readonly<Record<string, readonly [string, number]>> = {
  tan: ['kg', 1000],
  ta: ['kg', 100],
  ha: ['m2', 10_000],
};

export interface Sized {
  readonly unit: string;
  readonly value: number;
}

/** The amount in a unit that it shares with its like: 3 tấn is 3.000 kg. */
export function sized(amount: Amount): Sized {
  const unit = amount.q.kind === 'money' ? 'dong' : (amount.fact?.unit ?? amount.noun);
  const [base, times] = PARTS[unit] ?? [unit, 1];
  return { unit: base, value: amount.q.value * times };
}

export function isSameUnit(a: Amount, b: Amount): boolean {
  return sized(a).unit === sized(b).unit && (a.noun !== '?') === (b.noun !== '?');
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < 0.02;
}

/** Half of the last printed digit, for what is rounded. */
function slackOf(amount: Amount): number {
  const { q } = amount;
  return q.scaled || !Number.isInteger(q.value) ? (q.step / q.value) * 0.5 : 0;
}

export interface Product {
  readonly each: Amount;
  readonly count: Counted;
  readonly total: Amount;
  /** Which of the two is printed last and so checked against the rest. */
  readonly target: 'each' | 'total';
  /** How sure the words tie the three: `tight` any miss of up to three times, `near` a third off, `slip` a slip of the hand alone. */
  readonly tie: 'tight' | 'near' | 'slip';
  /** Tokens within which another number would explain the total. */
  readonly passage: readonly [number, number];
}

const WORDS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, đôi: 2 };

/** All other numbers printed in a passage, those of days and years too. */
function othersIn(run: CheckRun, product: Product): number[] {
  const [from, to] = product.passage;
  const own = [product.each.q.numberFrom, product.total.q.numberFrom, product.count.amount?.q.numberFrom];
  const found: number[] = [];
  for (let i = from; i < to; i++) {
    if (own.includes(i) || i === product.count.from) continue;
    const token = run.read.context.tokens[i];
    if (token?.kind === 'number')
      found.push(Number(token.text.replace(/\.(?=\d{3})/g, '').replace(',', '.')));
    else if (WORDS[token?.key ?? ''] !== undefined) found.push(WORDS[token?.key ?? ''] ?? 0);
  }
  return found.filter((value) => value > 1 && value < 1e6);
}

/** Whether the total is the amount for each times some other number of the passage, or times it once more ("2 vụ"). */
function isExplained(run: CheckRun, product: Product, ratio: number): boolean {
  const { count } = product;
  return othersIn(run, product).some(
    (other) => isNear(ratio * count.value, other) || isNear(ratio, other) || isNear(ratio * other, 1),
  );
}

/** Tens and hundreds of goods may come of as many days or trips; money is told in nghìn, triệu and tỷ, with a comma to lose. */
function isScale(ratio: number, total: Amount): boolean {
  const factors = total.q.kind === 'money' ? [10, 100, 1000, 1e6] : [1000];
  return factors.some((factor) => isNear(ratio, factor) || isNear(ratio * factor, 1));
}

/** Whether a total that is `ratio` times what it must be is a slip for sure. */
function isSlip(run: CheckRun, product: Product, ratio: number): boolean {
  const { each, total, count, target, tie } = product;
  if (isScale(ratio, total)) return true;
  const shown = target === 'total' ? sized(total).value : sized(each).value;
  const right = target === 'total' ? shown / ratio : shown * ratio;
  const unit = target === 'total' ? total.q.step : each.q.step;
  const typed = likelySlip(Math.round(right / unit), Math.round(shown / unit)) !== '';
  const open = [each.q.approx, total.q.approx, count.amount?.q.approx].some((word) => word !== undefined);
  if (open) return typed && Math.abs(ratio - 1) > 0.25 && ratio < 3 && ratio > 1 / 3;
  if (isExplained(run, product, ratio)) return false;
  if (typed && ratio < 5 && ratio > 0.2) return true;
  if (tie === 'tight') return ratio < 3 && ratio > 1 / 3;
  return tie === 'near' && ratio < 1.4 && ratio > 0.7;
}

function sayAmount(run: CheckRun, amount: Amount, value = amount.q.value): string {
  if (amount.q.kind === 'money') return say(value, 'dong');
  if (amount.fact !== undefined) return say(value, amount.fact.unit);
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 2)} ${between(run, amount.q.numberFrom + 1, amount.q.numberFrom + 2)}`;
}

/** Whether another check has had its say on a figure. */
export function isTold(run: CheckRun, fact: Fact | undefined): boolean {
  return fact !== undefined && (run.judged.has(fact) || run.targets.has(run.ids.get(fact) ?? ''));
}

/** Name the slip of a product that misses its total. */
export function judgeProduct(run: CheckRun, product: Product): void {
  const { each, count, total, target } = product;
  if (isTold(run, each.fact) || isTold(run, total.fact)) return;
  const ratio = sized(total).value / (sized(each).value * count.value);
  const slack = slackOf(each) + slackOf(total) * 2 + (count.amount === undefined ? 0 : slackOf(count.amount));
  if (isNear(ratio, 1) || Math.abs(ratio - 1) <= slack || !isSlip(run, product, ratio)) return;
  const wrong = target === 'total' ? total : each;
  const expected = target === 'total' ? total.q.value / ratio : each.q.value * ratio;
  const many = `${formatNumber(count.value, Number.isInteger(count.value) ? 0 : 2)} ${sayNoun(count.noun)}`;
  const sum =
    target === 'total'
      ? `${many} × ${sayAmount(run, each)} = ${sayAmount(run, total, Number(expected.toPrecision(6)))}`
      : `${sayAmount(run, total)} / ${many} = ${sayAmount(run, each, Number(expected.toPrecision(4)))}`;
  const others = [target === 'total' ? each : total, count.amount];
  report(run, {
    kind: 'average',
    operands: others.flatMap((amount) => (amount?.fact === undefined ? [] : [amount.fact])),
    target: wrong.fact ?? null,
    expected,
    stated: wrong.q.value,
    severity: 'hard',
    message: `${sum}, văn bản ghi ${sayAmount(run, wrong)}.${likelySlip(Number(expected.toPrecision(4)), wrong.q.value)}`,
    ...(wrong.fact === undefined
      ? { where: toldAt(run.read.context, wrong.q.from, Math.max(wrong.q.to, wrong.q.numberFrom + 2)) }
      : {}),
  });
  if (wrong.fact !== undefined) run.judged.add(wrong.fact);
}
