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

/** "124.000 tỷ đồng, tăng 13.000 tỷ đồng": told in full thousands, so rounded to them. */
function roundedTo({ value, step }: Figure): number {
  const zeros = /0*$/.exec(String(Math.round(value / step)))?.[0].length ?? 0;
  return 0.5 * step * 10 ** zeros;
}

function ask({ now, change, rate, sign }: Rise, of: Figure, asPrinted = false): Asked | undefined {
  const before = now.value - sign * change.value;
  if (before <= 0) return undefined;
  if (of === rate) {
    const slack = now.unit === 'dong' && !asPrinted ? roundedTo(change) : 0;
    const shares = [change.value - slack, change.value + slack].map(
      (one) => (one / (now.value - sign * one)) * 100,
    );
    return printedRate(Math.min(...shares), Math.max(...shares), rate.step);
  }
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
    ask: (of, asPrinted) => ask(rise, of, asPrinted),
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
      (now) =>
        now.exact &&
        now.role === 'level' &&
        !now.aside &&
        alike(now.unit, change.unit) &&
        now.value > change.value,
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
