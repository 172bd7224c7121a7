// Which percentage is told beside how much something rose or fell ("là 52 HTX, tăng 11 HTX (27%)"): of what it was before?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { nearOf } from './near.ts';
import { printedRate, rateBounds } from './ratio.ts';
import type { Asked, Tie, TieGroup } from './tie.ts';

interface Rise {
  readonly now: Figure;
  readonly change: Figure;
  readonly rate: Figure;
  readonly sign: 1 | -1;
}

function ask({ now, change, rate, sign }: Rise, of: Figure): Asked | undefined {
  const before = now.value - sign * change.value;
  if (before <= 0) return undefined;
  const share = (change.value / before) * 100;
  if (of === rate) return printedRate(share, share, rate.step);
  const { low, high } = rateBounds(rate);
  if (low <= 0) return undefined;
  // change = now × p / (100 ± p)
  const [least, most] = [low / (100 + sign * low), high / (100 + sign * high)];
  return of === change
    ? { low: now.value * least, high: now.value * most }
    : { low: change.value / most, high: change.value / least };
}

function riseTie(rise: Rise, evidence: string): Tie {
  const { now, change, rate, sign } = rise;
  return {
    kind: 'growth',
    figures: [now, change, rate],
    evidence,
    ask: (of) => ask(rise, of),
    get words() {
      return `${say(change.value, change.unit)} so với ${say(now.value - sign * change.value, now.unit)}`;
    },
    whole: rate,
    gives: (change.value / (now.value - sign * change.value)) * 100,
    base: now,
  };
}

function groupOf(figures: readonly Figure[], change: Figure): Tie[] {
  const near = nearOf(figures, change);
  const sign = change.role === 'rise' ? 1 : -1;
  const rates = [figures[change.index - 1], figures[change.index + 1]].filter(
    (rate): rate is Figure =>
      rate?.s === change.s &&
      rate.exact &&
      rate.level.q.kind === 'percent' &&
      /^(?:percent|rise|fall)$/.test(rate.role),
  );
  const nows = [...near.before, ...near.earlier]
    .filter(
      (now) => now.exact && now.role === 'level' && alike(now.unit, change.unit) && now.value > change.value,
    )
    .slice(0, 3);
  return rates.flatMap((rate) =>
    nows.map((now, k) =>
      riseTie(
        { now, change, rate, sign },
        `rise ${rate.index < change.index ? 'before' : 'after'} ${now.s === change.s ? 'same' : 'far'} ${k}${rate.depth > change.depth ? ' open' : ''}`,
      ),
    ),
  );
}

/** Every amount something rose or fell by, with the percentage beside it. */
export function riseTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(({ role, exact, level }) => exact && /^(?:rise|fall)$/.test(role) && level.q.kind !== 'percent')
    .map((change) => groupOf(figures, change));
}
