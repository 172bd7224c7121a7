// Which printed figure, were it another number, would obey the ties it breaks: and how much more likely is that than that the ties are none?
import type { Figure } from './figure.ts';
import { coincidence, SCALES, slipChance, slipsOf } from './slip-channel.ts';
import { type Asked, holds, meetsAsked, type Tie, type TieGroup } from './tie.ts';

/** A figure thought to be a slip of another number. */
export interface Suspect {
  readonly figure: Figure;
  readonly meant: number;
  /** The broken ties that `meant` mends, the most telling first. */
  readonly ties: readonly Tie[];
  /** Natural logarithm of the odds that it is one. */
  readonly odds: number;
}

/** How many figures of a text are slips, one in so many. */
const ONE_IN = 100;
const LEAST_TRUST = 0.1;

interface Weighed {
  readonly tie: Tie;
  readonly weight: number;
}

/** Log of trust against its opposite over the chance to hit a number. */
function weightOf(trust: number, figure: Figure, meant: number, width: number): number {
  const hit = Math.min(1, coincidence(figure.value, meant, figure.step) * width);
  return Math.log(trust / (1 - trust)) - Math.log(hit);
}

/** Worth of the last digit of a number meant in another unit: "7,6 triệu" for 7,6 tỷ. */
function stepOf({ value, step }: Figure, meant: number): number {
  const scale = SCALES.find((one) => Math.abs(meant / value / one - 1) < 1e-9);
  return step * (scale ?? 1);
}

function roleIn({ base, whole }: Tie, figure: Figure): 'base' | 'result' | 'part' {
  if (figure === base) return 'base';
  return figure === whole ? 'result' : 'part';
}

/**
 * Ties that each tell something of their own: they share no other figure, and the figure plays another role in each. Three shares of
 * one whole agree on it whatever it is: that they ask for another number than the one taken for it may only mean that it is told elsewhere.
 */
function independent(weighed: readonly Weighed[], figure: Figure): Weighed[] {
  const used = new Set<Figure>();
  const roles = new Set<string>();
  const kept: Weighed[] = [];
  for (const one of [...weighed].sort((a, b) => b.weight - a.weight)) {
    const role = roleIn(one.tie, figure);
    const others = one.tie.figures.filter((other) => other !== figure);
    if (roles.has(role) || others.some((other) => used.has(other))) continue;
    for (const other of others) used.add(other);
    roles.add(role);
    kept.push(one);
  }
  return kept;
}

/** Numbers in steps between two bounds where they are few, else those a slip makes of the printed one. */
function candidates({ low, high }: Asked, { value, step }: Figure): number[] {
  const [first, last] = [Math.ceil(low / step - 1e-6), Math.floor(high / step + 1e-6)];
  const within = (meant: number): boolean => meant >= low * (1 - 1e-9) && meant <= high * (1 + 1e-9);
  if (last - first > 12) return slipsOf(value, step).filter(within);
  const scaled = SCALES.map((scale) => value * scale).filter(within);
  return [
    ...Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      Number(((first + i) * step).toPrecision(12)),
    ),
    ...scaled,
  ];
}

/** "273 HTX, 1 chi nhánh …, chiếm 75,18%; …, chiếm 14,96%": two shares and more miss one whole, more than fit: it is not theirs. */
function wrongWholes(groups: readonly TieGroup[]): Set<Figure> {
  const missed = new Map<Figure, number>();
  const met = new Map<Figure, number>();
  for (const group of groups) {
    const fits = group.filter(holds);
    const bases = (fits.length > 0 ? fits : group).flatMap(({ base, kind, trust }) =>
      base !== undefined && /^(?:share|plan)$/.test(kind) && trust > 0.5 ? base : [],
    );
    const of = fits.length > 0 ? met : missed;
    for (const base of new Set(bases)) of.set(base, (of.get(base) ?? 0) + 1);
  }
  return new Set(
    [...missed].filter(([base, many]) => many > 1 && many > (met.get(base) ?? 0)).map(([base]) => base),
  );
}

/** Suspects of a text, the most likely first. `groups` are all its ties. */
export function weigh(figures: readonly Figure[], groups: readonly TieGroup[]): Suspect[] {
  const held = new Map<Figure, { group: TieGroup; tie: Tie }[]>();
  const broken = new Map<Figure, { group: TieGroup; tie: Tie }[]>();
  for (const group of groups) {
    const holding = group.filter(holds);
    for (const tie of holding.length > 0 ? holding : group)
      for (const figure of tie.figures) {
        const of = holding.length > 0 ? held : broken;
        of.set(figure, [...(of.get(figure) ?? []), { group, tie }]);
      }
  }
  const astray = wrongWholes(groups);
  const suspects: Suspect[] = [];
  for (const figure of figures) {
    const mine = broken.get(figure) ?? [];
    if (!figure.exact || mine.length === 0) continue;
    const around = figures.slice(Math.max(0, figure.index - 40), figure.index + 41);
    const meants = new Set<number>();
    for (const { tie } of mine) {
      const asked = tie.trust < LEAST_TRUST ? undefined : tie.ask(figure);
      if (asked !== undefined) for (const value of candidates(asked, figure)) meants.add(value);
    }
    for (const meant of meants) {
      if (!(meant > 0) || meant === figure.value) continue;
      // "74 HTX (49%), 29 (19,2%)" of 151 told before: the shares are of that, no slip of 74.
      const elsewhere = around.some(
        (other) =>
          other !== figure &&
          Math.abs(other.index - figure.index) <= 40 &&
          Math.abs(other.value - meant) <= 0.006 * meant &&
          (other.unit === figure.unit || other.unit === '' || figure.unit === ''),
      );
      const slip = slipChance(figure.value, meant, figure.step, figure.unit === 'dong', !elsewhere);
      if (slip === 0) continue;
      const byGroup = new Map<TieGroup, Weighed>();
      for (const { group, tie } of mine) {
        const asked = tie.ask(figure);
        if (asked === undefined || tie.trust < LEAST_TRUST || !meetsAsked(asked, meant, figure.step))
          continue;
        if (tie.base !== undefined && tie.base !== figure && astray.has(tie.base)) continue;
        const width = Math.max(1, (asked.high - asked.low) / stepOf(figure, meant));
        const weight = weightOf(tie.trust, figure, meant, width);
        const best = byGroup.get(group);
        if (best === undefined || best.weight < weight) byGroup.set(group, { tie, weight });
      }
      const mended = independent([...byGroup.values()], figure).filter(({ weight }) => weight > 0);
      // What is printed now and obeyed would be obeyed no more.
      const lost = new Map<TieGroup, Weighed>();
      for (const { group, tie } of held.get(figure) ?? []) {
        const asked = tie.ask(figure);
        if (asked === undefined || meetsAsked(asked, meant, figure.step)) continue;
        const width = Math.max(1, (asked.high - asked.low) / figure.step);
        const weight = weightOf(tie.trust, figure, figure.value, width);
        const best = lost.get(group);
        if (best === undefined || best.weight < weight) lost.set(group, { tie, weight });
      }
      const kept = independent([...lost.values()], figure).filter(({ weight }) => weight > 0);
      const odds =
        mended.reduce((all, { weight }) => all + weight, 0) -
        kept.reduce((all, { weight }) => all + weight, 0) +
        Math.log(slip / ONE_IN);
      if (mended.length > 0) suspects.push({ figure, meant, ties: mended.map(({ tie }) => tie), odds });
    }
  }
  return suspects.sort((a, b) => b.odds - a.odds);
}
