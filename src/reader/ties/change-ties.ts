// Between which two levels may a rise, a fall or a multiple be told?
import { type CheckRun, say } from '../checks/report.ts';
import type { Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { nearOf } from './near.ts';
import { askRate } from './ratio.ts';
import type { Tie, TieGroup } from './tie.ts';
import { trustOf } from './trust.ts';

const AGAINST = /(?:^| )(?:so với|so|cùng kỳ|năm|đầu|cuối|trước|từ)(?: |$)/;

function changeTie(now: Figure, base: Figure, change: Figure, evidence: string): Tie {
  const trust = trustOf(evidence);
  const times = change.role === 'times';
  const sign = times ? 0 : change.role === 'fall' ? -1 : 1;
  const rated = change.level.q.kind === 'percent' || times;
  const unit = change.level.q.kind === 'percent' ? 'percent' : times ? 'lan' : change.unit;
  const words = `từ ${say(base.value, base.unit)} đến ${say(now.value, now.unit)} so với ${say(change.value, unit)}`;
  const figures = [base, now, change];
  if (!rated) {
    const terms = [[base, 1], [change, sign], [now, -1]] as const;
    return { kind: 'growth', figures, trust, evidence, words, ask: (of) => askLinear(terms, of) };
  }
  const of = { now, base, rate: change, sign, unit: times ? 1 : 100 } as const;
  return { kind: 'growth', figures, trust, evidence, words, ask: (figure) => askRate(of, figure) };
}

function groupOf(figures: readonly Figure[], change: Figure): Tie[] {
  const near = nearOf(figures, change);
  const { kind } = change.level.q;
  const name = kind === 'percent' ? 'percent' : change.role === 'times' ? 'times' : 'amount';
  const isLevel = (other: Figure): boolean =>
    other.exact && other.role !== 'times' && other.role !== 'percent' && (name !== 'amount' || other.unit === change.unit);
  const nows: (readonly [Figure, string])[] = [
    ...near.before.filter(isLevel).slice(0, 2).map((now, k) => [now, `before${k}`] as const),
    ...near.after.filter(isLevel).slice(0, 1).map((now) => [now, 'after'] as const),
    ...near.earlier.filter(isLevel).slice(0, 2).map((now, k) => [now, `earlier${k}`] as const),
  ];
  const ties: Tie[] = [];
  for (const [now, place] of nows) {
    const fit = (base: Figure): boolean => base !== now && isLevel(base) && base.unit === now.unit;
    const add = (bases: readonly Figure[], where: string, most: number): void => {
      for (const [k, base] of bases.filter(fit).slice(0, most).entries())
        ties.push(changeTie(now, base, change, `change ${name} ${place} ${where}${Math.min(k, 2)}`));
    };
    const tied = AGAINST.test(change.tail) ? 'against' : 'after';
    add(near.after, tied, 2);
    add(near.before, 'before', 3);
    add(near.earlier, 'earlier', 3);
  }
  return ties;
}

/** Every rise, fall and multiple with the levels it may be told of. */
export function changeTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(({ role, exact }) => exact && (role === 'rise' || role === 'fall' || role === 'times'))
    .map((change) => groupOf(figures, change));
}
