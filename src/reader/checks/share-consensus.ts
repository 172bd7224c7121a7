// Which one amount are most of the shares of a sentence taken of, so that the share that does not fit stands out?
import type { Fact } from '../read/fact.ts';
import { combine, type Interval, meets, operandInterval, statedInterval } from './interval.ts';
import type { CheckRun } from './report.ts';

/** How many facts back and ahead the whole may stand. */
const REACH = 60;

function shareInterval(part: Fact, whole: Fact): Interval {
  return combine(operandInterval(part), operandInterval(whole), (a, b) => (a / b) * 100);
}

function fitsOf(shares: readonly Fact[], whole: Fact): number {
  return shares.filter(
    (share) => share.anchor !== undefined && meets(shareInterval(share.anchor, whole), statedInterval(share)),
  ).length;
}

/** How far the worst of the shares is from its part of a whole, of itself. */
function worstOf(shares: readonly Fact[], whole: Fact): number {
  return Math.max(
    ...shares.map(
      (share) => Math.abs(((share.anchor?.value ?? 0) / whole.value) * 100 - share.value) / share.value,
    ),
  );
}

/** Shares that are all this near to those of one whole, one of them exactly, are taken of it, whatever slips the others have. */
const NEAR = 0.12;

function wholeOf(
  run: CheckRun,
  shares: readonly Fact[],
  isWhole: (part: Fact, whole: Fact) => boolean,
): Fact | undefined {
  const first = shares[0];
  const at = first === undefined ? undefined : run.indexOf.get(first);
  if (at === undefined) return undefined;
  let best: Fact | undefined;
  let most = 1;
  let nearest: Fact | undefined;
  let worst = NEAR;
  for (const fact of run.facts.slice(Math.max(0, at - REACH), at + 1)) {
    if (shares.some((share) => share.anchor === undefined || !isWhole(share.anchor, fact))) continue;
    const fits = fitsOf(shares, fact);
    if (fits > most) {
      best = fact;
      most = fits;
    }
    const off = fits > 0 ? worstOf(shares, fact) : NEAR;
    if (off < worst) {
      nearest = fact;
      worst = off;
    }
  }
  return shares.length - most <= Math.max(1, shares.length / 4) && most * 2 > shares.length ? best : nearest;
}

/** Shares of a sentence by the unit of their parts, of those sentences that tell `least` of them and more. */
function grouped(shares: readonly Fact[], least = 3): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const share of shares) {
    const unit = share.anchor?.unit === 'qtdnd' ? 'htx' : share.anchor?.unit;
    // What stands in the brackets of a figure is of that figure, whatever share the figure itself has.
    const list = share.anchor?.list;
    const bracket = list?.paren === true ? list.parent.from : '';
    const key = `${share.sentence} ${unit} ${bracket}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (group.length < 40) group.push(share);
  }
  return [...groups.values()].filter((group) => group.length >= least);
}

/** "593 HTX. Các HTX tham gia xếp loại: 64 tốt (13,2%), 184 khá (37,9%) …": parts that `divides` allows, in percent of what they add up to. */
export function ofOwnSum(shares: readonly Fact[], divides: (part: Fact) => boolean): Set<Fact> {
  const own = new Set<Fact>();
  for (const group of grouped(shares)) {
    if (group.some((share) => share.anchor === undefined || !divides(share.anchor))) continue;
    const sum = group.reduce((all, share) => all + (share.anchor?.value ?? 0), 0);
    const fits = group.every((share) => {
      const part = ((share.anchor?.value ?? 0) / sum) * 100;
      return meets({ low: part, high: part }, statedInterval(share));
    });
    if (fits) for (const share of group) own.add(share);
  }
  return own;
}

/** "273 HTX, 1 chi nhánh HTX": the number told right beside a whole. */
function besideIt(run: CheckRun, whole: Fact): number {
  const { tokens } = run.read.context;
  for (let i = whole.to; i < whole.to + 4; i++) {
    const token = tokens[i];
    if (token?.kind === 'number') return /^\d{1,3}$/.test(token.text) ? Number(token.text) : 0;
    if (token === undefined || /^[.;:()]$/.test(token.text)) return 0;
  }
  return 0;
}

/** "273 HTX, 1 chi nhánh HTX. … 206 HTX nông nghiệp, chiếm 75,18%": shares of 274, of both together. */
export function ofBoth(
  run: CheckRun,
  shares: readonly Fact[],
  isWhole: (part: Fact, whole: Fact) => boolean,
): Set<Fact> {
  const both = new Set<Fact>();
  for (const group of grouped(shares)) {
    const at = run.indexOf.get(group[0] as Fact) ?? 0;
    const wholes = run.facts
      .slice(Math.max(0, at - REACH), at + 1)
      .filter((fact) => group.every((share) => share.anchor !== undefined && isWhole(share.anchor, fact)));
    const found = wholes.find((whole) => {
      const beside = besideIt(run, whole);
      if (beside === 0 || beside > whole.value * 0.1) return false;
      const together = { ...whole, value: whole.value + beside };
      const fits = fitsOf(group, together);
      return fits >= Math.max(3, group.length - 1) && fits > fitsOf(group, whole);
    });
    if (found === undefined) continue;
    const together = { ...found, value: found.value + besideIt(run, found) };
    for (const share of group) if (fitsOf([share], together) === 1) both.add(share);
  }
  return both;
}

/** "Khảo sát với 388 HTX cho thấy 97 HTX …, chiếm 25%; 194 HTX …, chiếm 50%": the one figure two parts are told after, when it gives one share. */
function wholeOfTwo(
  run: CheckRun,
  shares: readonly Fact[],
  isWhole: (part: Fact, whole: Fact) => boolean,
): Fact | undefined {
  const [first] = shares;
  const part = first?.anchor;
  if (first === undefined || part === undefined || shares.length !== 2) return undefined;
  if (shares.some((share) => share.shareOf !== undefined || share.against !== undefined || share.rest))
    return undefined;
  const at = run.indexOf.get(part) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - 6), at)
    .filter((fact) => fact.sentence === part.sentence && fact.unit === part.unit);
  const [whole] = told;
  if (whole === undefined || told.length > 1 || whole.approx !== undefined) return undefined;
  const holds = shares.every((share) => share.anchor !== undefined && isWhole(share.anchor, whole));
  return holds && fitsOf(shares, whole) === 1 ? whole : undefined;
}

/** For each share of a sentence with three or more, or with two after one figure: the whole that most of them are taken of. */
export function sharedWholes(
  run: CheckRun,
  shares: readonly Fact[],
  isWhole: (part: Fact, whole: Fact) => boolean,
): Map<Fact, Fact> {
  const found = new Map<Fact, Fact>();
  for (const group of grouped(shares, 2)) {
    const whole = group.length === 2 ? wholeOfTwo(run, group, isWhole) : wholeOf(run, group, isWhole);
    if (whole === undefined) continue;
    for (const share of group) found.set(share, whole);
  }
  return found;
}
