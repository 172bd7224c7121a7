// With which value does a story of amounts end, and do other amounts of it, or one slip of the hand, explain the one that is told?
import { isSlipAway } from './one-slip-apart.ts';
import type { Told } from './story-amount.ts';

export interface Story {
  readonly first: Told;
  readonly moves: readonly Told[];
  readonly end: Told;
  readonly left: boolean;
}

/** How many amounts may leave open which way they went. */
const TRIED = 2;
export const OPENED =
  /(?:^| )(?:đầu (?:năm|kỳ|nhiệm kỳ|vụ|quý)|ban đầu|ngày đầu|khởi đầu|lúc đầu|tồn|cuối năm|năm \d{4})(?: |$)/;

function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** Every value the amounts of a row give, some of them added, some taken off, some left out. */
function outcomes(first: number, moves: readonly Told[], signs: (told: Told) => readonly number[]): number[] {
  return moves.reduce<number[]>(
    (values, move) => values.flatMap((value) => signs(move).map((sign) => clean(value + sign * move.value))),
    [first],
  );
}

/** Whether the end is what some of the amounts told before it give, however they are meant. */
export function isExplained(row: readonly Told[], { end }: Story, slack: number): boolean {
  return row.some((first, i) => {
    const others = row.filter((_, k) => k !== i).slice(-6);
    // Another amount of just the same value explains nothing.
    return outcomes(first.value, others, () => [-1, 0, 1]).some(
      (value) => Math.abs(value - end.value) <= slack && value !== first.value,
    );
  });
}

/** The value the story ends with, by the words, or by the one way that is a slip of the hand away. */
export function expectedOf({ first, moves, end, left }: Story): { value: number; sure: boolean } | null {
  const steps = [first, ...moves, end].map(({ level }) => level.step);
  const step = Math.min(...steps);
  const known = moves.every(({ sign }) => sign !== 0);
  const [value = 0] = outcomes(first.value, moves, ({ sign }) => [sign === 0 ? -1 : sign]);
  if (known || left) return { value, sure: known };
  // Words that do not say the way of one amount: which way is a slip of the hand away.
  if (moves.filter(({ sign }) => sign === 0).length > TRIED || !OPENED.test(first.before)) return null;
  const open = outcomes(first.value, moves, ({ sign }) => (sign === 0 ? [1, -1] : [sign]));
  const near = open.filter((one) => isSlipAway(one, end.value, step));
  return near.length === 1 ? { value: near[0] ?? 0, sure: false } : null;
}

/** Whether a slip in one of the amounts makes up for what is missing. */
export function hasSlip({ first, moves, end }: Story, expected: number): boolean {
  const missing = end.value - expected;
  const step = Math.min(...[first, ...moves, end].map(({ level }) => level.step));
  return (
    isSlipAway(expected, end.value, step) ||
    isSlipAway(first.value + missing, first.value, step) ||
    moves.some(
      ({ value, sign }) =>
        value / step >= 10 && isSlipAway(value + (sign === 1 ? missing : -missing), value, step),
    )
  );
}

/** Which way each amount went, as the words say or as the value asks where they do not. */
export function signsOf({ first, moves }: Story, expected: number): number[] {
  const ways = moves.reduce<number[][]>(
    (all, { sign }) => all.flatMap((way) => (sign === 0 ? [1, -1] : [sign]).map((one) => [...way, one])),
    [[]],
  );
  const reaches = (way: readonly number[]): boolean =>
    Math.abs(moves.reduce((sum, { value }, i) => sum + (way[i] ?? 0) * value, first.value) - expected) < 1e-6;
  return ways.find(reaches) ?? moves.map(({ sign }) => sign);
}
