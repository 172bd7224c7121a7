// Which printed figure, were it another number, would obey the ties it breaks: and how much more likely is that than that the ties are none?
import type { Figure } from './figure.ts';
import { coincidence, misreckoned, SCALES, significance, slipChance, slipsOf } from './slip-channel.ts';
import { type Asked, meetsAsked, type Tie, type TieGroup } from './tie.ts';

/** A figure thought to be a slip of another number. */
export interface Suspect {
  readonly figure: Figure;
  readonly meant: number;
  /** The broken ties that `meant` mends, the most telling first. */
  readonly ties: readonly Tie[];
  /** Natural logarithm of the odds that it is one. */
  readonly odds: number;
}

/** How much a tie of a group is to be believed: natural logarithm of the odds of it against none of the group. */
export type Score = (tie: Tie, group: TieGroup) => number;

/** How many figures of a text are slips, one in so many. */
const ONE_IN = 100;
/** Of right calculations on rounded figures, how many are done on the digits printed. */
const BY_DIGITS = 0.7;
/** No tie is ever sure; one believed less than this mends nothing. */
const MOST = 5;
const LEAST = -4;

interface Believed {
  readonly tie: Tie;
  readonly belief: number;
  /** How much likelier than by chance the figures are as printed because of it: 0 where they break it. */
  readonly asPrinted: number;
}

type BelievedGroup = readonly Believed[];

/** What a group of ties says of a figure being another number, and the tie that says most. */
interface Weighed {
  readonly tie: Tie;
  readonly weight: number;
}

/** Worth of the last digit of a number meant in another unit: "7,6 triệu" for 7,6 tỷ. */
function stepOf({ value, step }: Figure, meant: number): number {
  const scale = SCALES.find((one) => Math.abs(meant / value / one - 1) < 1e-9);
  return step * (scale ?? 1);
}

/** How much likelier a figure has a value because a tie asks for it than by chance; 0 where the tie asks for another. */
function gainOf({ tie, belief }: Pick<Believed, 'tie' | 'belief'>, figure: Figure, value: number): number {
  const asked = tie.ask(figure);
  if (asked === undefined || !meetsAsked(asked, value, figure.step)) return 0;
  const step = stepOf(figure, value);
  const widthOf = ({ low, high }: Asked): number => Math.max(1, (high - low) / step);
  const [chance, wide] = [coincidence(figure.value, value, figure.step), widthOf(asked)];
  const exact = tie.ask(figure, true);
  const narrow = exact === undefined ? wide : Math.min(wide, widthOf(exact));
  const byDigits = exact !== undefined && meetsAsked(exact, value, figure.step) ? BY_DIGITS / narrow : 0;
  const share = narrow === wide ? 1 / wide : byDigits + (1 - BY_DIGITS) / wide;
  return Math.exp(belief) * Math.max(1, share / chance);
}

/** How much likelier than by chance the figures of a tie they obey are as printed, where it is believed so much. */
export function gainAsPrinted(tie: Tie, belief: number): number {
  return gainOf({ tie, belief: Math.min(MOST, belief) }, tie.whole, tie.whole.value);
}

/** A group as a figure meets it: how much its ties explain as printed, and which of them ask something of the figure. */
interface Met {
  /** Of none of the ties, and of those that ask nothing of the figure. */
  readonly apart: number;
  readonly own: readonly { readonly believed: Believed; readonly was: number }[];
}

function meetOf(group: BelievedGroup, figure: Figure): Met {
  const own = group
    .filter(({ tie }) => tie.figures.includes(figure))
    .map((believed) => ({ believed, was: gainOf(believed, figure, figure.value) }));
  const apart = group.reduce(
    (all, believed) => (believed.tie.figures.includes(figure) ? all : all + believed.asPrinted),
    1,
  );
  return { apart, own };
}

/** A group is a mixture: none of its ties is meant, or one is. `undefined` where the change is nothing to it. */
function weighGroup({ apart, own }: Met, figure: Figure, meant: number): Weighed | undefined {
  let [before, after] = [apart, apart];
  let most = 0;
  let telling: Tie | undefined;
  const rounder = significance(figure.value, figure.step) < significance(meant, figure.step);
  for (const { believed, was } of own) {
    const gain = gainOf(believed, figure, meant);
    // "1.819 HTX, giảm 54,5% so với 4.000 HTX": no better obeyed by 4.002, a number that is not round.
    const is = was > 0 && rounder ? Math.min(was, gain) : gain;
    before += was;
    after += is;
    if (Math.max(was, is) > most) {
      most = Math.max(was, is);
      telling = believed.tie;
    }
  }
  return telling === undefined ? undefined : { tie: telling, weight: Math.log(after / before) };
}

/** Chance of a slip of the hand, or of the reckoning where the figure is a rate. */
function chanceOf(figure: Figure, meant: number, told: boolean): number {
  const { value, step, unit, role } = figure;
  const hand = slipChance(value, meant, step, unit === 'dong', !told);
  if (unit !== '%' || role === 'times') return hand;
  // "05/34 HTX chưa nộp (đạt tỷ lệ nộp 85,3%)": of the others.
  if (role === 'percent' && Math.abs(value - (100 - meant)) < step) return 0;
  if (role !== 'rise' && role !== 'fall') return hand;
  return Math.max(hand, misreckoned(value, meant, step, role === 'rise' ? 1 : -1));
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
  for (const one of [...weighed].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))) {
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

/** Numbers that would mend a tie the figure breaks. */
function meantBy(groups: readonly BelievedGroup[], figure: Figure): Set<number> {
  const meants = new Set<number>();
  for (const { tie, belief } of groups.flat()) {
    if (belief < LEAST || !tie.figures.includes(figure)) continue;
    const asked = tie.ask(figure);
    const exact = tie.ask(figure, true);
    for (const one of [asked, exact]) {
      if (one === undefined || meetsAsked(one, figure.value, figure.step)) continue;
      for (const value of candidates(one, figure)) if (value > 0 && value !== figure.value) meants.add(value);
    }
  }
  return meants;
}

/** "74 HTX (49%), 29 (19,2%)" of 151 told before: the shares are of that, no slip of 74. */
function isTold(around: readonly Figure[], figure: Figure, meant: number): boolean {
  return around.some(
    (other) =>
      other !== figure &&
      Math.abs(other.index - figure.index) <= 40 &&
      Math.abs(other.value - meant) <= 0.006 * meant &&
      (other.unit === figure.unit || other.unit === '' || figure.unit === ''),
  );
}

const NEAR = 2;

/** Whether a rate is about what its tie gives: "nợ xấu 0,18%" is no share of the outstanding loans that are told. */
function isNear({ whole, gives }: Tie): boolean {
  const ratio = (gives ?? whole.value) / whole.value;
  return ratio > 1 / NEAR && ratio < NEAR;
}

/** "273 HTX, 1 chi nhánh …, chiếm 75,18%; …, chiếm 14,96%": two shares and more miss one whole, more than fit: it is not theirs. How many. */
function wrongWholes(groups: readonly BelievedGroup[]): Map<Figure, number> {
  const missed = new Map<Figure, number>();
  const met = new Map<Figure, number>();
  for (const group of groups) {
    const fits = group.filter(({ asPrinted, belief }) => asPrinted > 0 && belief > -1);
    const bases = (fits.length > 0 ? fits : group).flatMap(({ tie, belief }) =>
      tie.base !== undefined && /^(?:share|plan)$/.test(tie.kind) && belief > -1 && isNear(tie)
        ? tie.base
        : [],
    );
    const of = fits.length > 0 ? met : missed;
    for (const base of new Set(bases)) of.set(base, (of.get(base) ?? 0) + 1);
  }
  return new Map([...missed].filter(([base, many]) => many > 1 && many > (met.get(base) ?? 0)));
}

/** What adds up or is left over: of such ties over the same figures one is meant. */
function isBalance({ kind }: Tie): boolean {
  return kind === 'sum' || kind === 'balance';
}

/** Which part of the figures of a tie another has too; 0 where it is but one figure. */
function sharedBy(tie: Tie, other: Tie): number {
  const many = tie.figures.filter((figure) => other.figures.includes(figure)).length;
  // "312 + 36 − 9 = 348": where it holds but for one figure, that one may have been forgotten.
  return many < 2 || many === other.figures.length ? 0 : many / tie.figures.length;
}

/** How much less than in its own group a tie that holds speaks against a broken one of another: over all of its figures, over half of them. */
const OVER_ALL = -1;
const OVER_HALF = -5;

/** Ties that hold and share figures with the broken ones of another group, for each group: "96 HTX: 14 tốt, 39 khá, 35 trung bình và 8 yếu; 11 HTX mới" is explained by the 8, so the 11 is no rest. */
function rivalsOf(groups: readonly BelievedGroup[]): BelievedGroup[] {
  const held = groups.flatMap((group, at) =>
    group.flatMap((believed) =>
      believed.asPrinted > 0 && isBalance(believed.tie) && believed.tie.figures.length > 2
        ? { at, believed }
        : [],
    ),
  );
  return groups.map((group, at) => {
    const broken = group.filter(({ tie, asPrinted }) => asPrinted === 0 && isBalance(tie));
    if (broken.length === 0 || group.some(({ asPrinted }) => asPrinted > 0)) return [];
    return held.flatMap(({ at: of, believed: { tie, belief, asPrinted } }) => {
      const shared = of === at ? 0 : Math.max(...broken.map((one) => sharedBy(one.tie, tie)));
      if (shared < 0.5) return [];
      const less = shared === 1 ? OVER_ALL : OVER_HALF;
      return { tie, belief: belief + less, asPrinted: asPrinted * Math.exp(less) };
    });
  });
}

/** So much likelier than by chance is a figure that is borne out. */
const SURE = 20;

/** How much likelier than by chance each figure is as printed, for the best tie it is the result of. */
function borneOut(groups: readonly BelievedGroup[]): Map<Figure, number> {
  const best = new Map<Figure, number>();
  for (const { tie, asPrinted } of groups.flat())
    if (asPrinted > 0 && !tie.whole.isWhole)
      best.set(tie.whole, Math.max(asPrinted, best.get(tie.whole) ?? 0));
  return best;
}

/** Suspects of a text, the most likely first. `groups` are all its ties. */
export function weigh(figures: readonly Figure[], groups: readonly TieGroup[], score: Score): Suspect[] {
  const all = groups.map((group) =>
    group.map((tie): Believed => {
      const belief = Math.min(MOST, score(tie, group));
      return { tie, belief, asPrinted: gainOf({ tie, belief }, tie.whole, tie.whole.value) };
    }),
  );
  const sure = borneOut(all);
  // Shares that are each right and make no hundred are not of all there is.
  const believed = all.map((group) =>
    group.filter(
      ({ tie, asPrinted }) => asPrinted > 0 || !tie.figures.every((figure) => (sure.get(figure) ?? 0) > SURE),
    ),
  );
  const astray = wrongWholes(believed);
  const rivals = rivalsOf(believed);
  const groupsOf = new Map<Figure, BelievedGroup[]>();
  for (const [at, group] of believed.entries())
    for (const figure of new Set(group.flatMap(({ tie }) => tie.figures))) {
      const own = group.filter(
        ({ tie: { base }, asPrinted, belief }) =>
          asPrinted > 0 ||
          (belief >= LEAST && (base === undefined || (astray.get(base) ?? 0) < (base === figure ? 3 : 1))),
      );
      groupsOf.set(figure, [...(groupsOf.get(figure) ?? []), [...own, ...(rivals[at] ?? [])]]);
    }
  const suspects: Suspect[] = [];
  for (const [figure, mine] of groupsOf) {
    if (!figure.exact) continue;
    const met = mine.map((group) => meetOf(group, figure));
    const around = figures.slice(Math.max(0, figure.index - 40), figure.index + 41);
    for (const meant of meantBy(mine, figure)) {
      const told = isTold(around, figure, meant);
      const slip = chanceOf(figure, meant, told);
      if (slip === 0) continue;
      const weighed = met.flatMap((group) => weighGroup(group, figure, meant) ?? []);
      const mended = independent(
        weighed.filter(({ weight }) => weight > 0),
        figure,
      );
      // What is printed now and obeyed would be obeyed no more.
      const lost = independent(
        weighed.filter(({ weight }) => weight < 0),
        figure,
      );
      const odds = [...mended, ...lost].reduce((all, { weight }) => all + weight, Math.log(slip / ONE_IN));
      if (mended.length > 0) suspects.push({ figure, meant, ties: mended.map(({ tie }) => tie), odds });
    }
  }
  return suspects.sort((a, b) => b.odds - a.odds);
}
