// Which weights of cues fit the right passages of the reader's tests best?

import { allTies } from '#reader/ties/all-ties.ts';
import { cuesOf, kindOf } from '#reader/ties/cues.ts';
import { figuresOf } from '#reader/ties/figure.ts';
import { holds } from '#reader/ties/tie.ts';
import { runOf } from './reader-run.ts';

/** The ties of a group by their cues ("row whole total"; the kind alone is one too), and whether each holds. */
export interface LearntGroup {
  readonly ties: readonly { readonly cues: readonly string[]; readonly held: boolean }[];
}

/** Weights by cue. */
export type Fitted = ReadonlyMap<string, number>;

/** A weight must be worth so much likelihood to be kept; and none grows without need. */
const SPARSE = 4;
const SMALL = 0.1;
/** Cues met seldom say nothing sure. */
const SELDOM = 6;

/** All groups of ties of right passages. */
export function groupsOf(passages: readonly string[]): LearntGroup[] {
  return passages.flatMap((passage) => {
    const run = runOf(passage);
    return allTies(run, figuresOf(run)).map((group) => ({
      ties: group.map((tie) => {
        const kind = kindOf(tie);
        return {
          cues: [kind, ...new Set(cuesOf(tie, group))].map((cue, i) => (i === 0 ? cue : `${kind} ${cue}`)),
          held: holds(tie),
        };
      }),
    }));
  });
}

interface Numbered {
  readonly names: readonly string[];
  readonly groups: readonly {
    readonly ties: readonly (readonly number[])[];
    readonly held: readonly boolean[];
  }[];
}

function numbered(groups: readonly LearntGroup[]): Numbered {
  const met = new Map<string, number>();
  for (const { ties } of groups)
    for (const { cues } of ties) for (const cue of cues) met.set(cue, (met.get(cue) ?? 0) + 1);
  const names = [...met].filter(([, many]) => many >= SELDOM).map(([name]) => name);
  const at = new Map(names.map((name, i) => [name, i]));
  return {
    names,
    groups: groups.map(({ ties }) => ({
      ties: ties.map(({ cues }) => cues.flatMap((cue) => at.get(cue) ?? [])),
      held: ties.map(({ held }) => held),
    })),
  };
}

/** Slope of the likelihood of all groups: one of the ties that hold was meant, or, where none holds, none. */
function slopeOf({ names, groups }: Numbered, weights: Float64Array): Float64Array {
  const slope = new Float64Array(names.length);
  for (const { ties, held } of groups) {
    const odds = ties.map((cues) =>
      Math.exp(
        Math.min(
          30,
          cues.reduce((all, cue) => all + (weights[cue] ?? 0), 0),
        ),
      ),
    );
    const all = odds.reduce((sum, one) => sum + one, 1);
    const right = odds.reduce((sum, one, i) => sum + (held[i] ? one : 0), 0);
    for (const [i, cues] of ties.entries()) {
      const one = odds[i] ?? 0;
      const off = one / all - (held[i] ? one / right : 0);
      if (Math.abs(off) > 1e-9) for (const cue of cues) slope[cue] = (slope[cue] ?? 0) + off;
    }
  }
  return slope;
}

/** Kinds themselves are not kept small: their weight is how often such ties hold at all. */
function isKind(name: string): boolean {
  return !name.includes(' ');
}

/** Proximal gradient with momentum; each weight steps by how often its cue is met. The same passages give the same weights. */
export function fitWeights(groups: readonly LearntGroup[], rounds = 120): Fitted {
  const known = numbered(groups);
  const { names } = known;
  const curve = new Float64Array(names.length);
  let cues = 0;
  let ties = 0;
  for (const group of known.groups)
    for (const tie of group.ties) {
      ties++;
      cues += tie.length;
      for (const cue of tie) curve[cue] = (curve[cue] ?? 0) + 0.25;
    }
  const width = (cues / Math.max(1, ties)) * 0.35;
  let weights = new Float64Array(names.length);
  let ahead = weights.slice();
  let pace = 1;
  for (let round = 0; round < rounds; round++) {
    const slope = slopeOf(known, ahead);
    const next = new Float64Array(names.length);
    for (const [i, name] of names.entries()) {
      const step = 1 / ((curve[i] ?? 0) * width + SMALL);
      const to = (ahead[i] ?? 0) - step * ((slope[i] ?? 0) + (isKind(name) ? 0 : SMALL * (ahead[i] ?? 0)));
      const least = isKind(name) ? 0 : step * SPARSE;
      next[i] = Math.abs(to) <= least ? 0 : to - Math.sign(to) * least;
    }
    const faster = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
    ahead = next.map((one, i) => one + ((pace - 1) / faster) * (one - (weights[i] ?? 0)));
    weights = next;
    pace = faster;
  }
  return new Map(
    names.flatMap((name, i) => ((weights[i] ?? 0) === 0 ? [] : [[name, weights[i] ?? 0] as const])),
  );
}

/** How likely the groups are by some weights: mean natural logarithm, at most 0. */
export function likelihoodOf(groups: readonly LearntGroup[], weightOf: (cue: string) => number): number {
  let sum = 0;
  for (const { ties } of groups) {
    const odds = ties.map(({ cues }) =>
      Math.exp(
        Math.min(
          5,
          cues.reduce((all, cue) => all + weightOf(cue), 0),
        ),
      ),
    );
    const all = odds.reduce((total, one) => total + one, 1);
    const right = odds.reduce((total, one, i) => total + (ties[i]?.held ? one : 0), 0);
    sum += Math.log((right === 0 ? 1 : right) / all);
  }
  return sum / Math.max(1, groups.length);
}
