// Điều đã nói: the words of a sentence, the claims its figures make, and where each comes from.
import type { Moment } from '#domain/narrative/figure.ts';

export type HowMade =
  | 'value'
  | 'difference'
  | 'growth'
  | 'share'
  | 'attainment'
  | 'plan'
  | 'residual'
  | 'number-of-groups';

/** The way back from a printed figure. */
export interface FigureSource {
  readonly measure: string;
  readonly moment: Moment;
  readonly by: Readonly<Record<string, string>> | null;
  readonly how: HowMade;
  /** What it was computed from, each with its whole value as text. */
  readonly operands: readonly { readonly name: string; readonly value: string }[];
  /** For a difference the moment compared with, for a share the measure of the whole. */
  readonly versus?: string;
  /** For a residual or a count of groups: the groups it stands for. */
  readonly groups?: readonly string[];
  readonly coverage?: { readonly reported: number; readonly expected: number };
}

export type SaidRelation = 'none' | 'increase_vs' | 'decrease_vs' | 'percent_of_plan' | 'share_of';

/** A claim in the words of the narrative reader. */
export interface SaidClaim {
  readonly id: string;
  readonly quote: string;
  readonly subject: string;
  readonly measure: string;
  /** As printed: đồng, people, percent. */
  readonly value: number;
  readonly unit: string;
  readonly relation: SaidRelation;
  readonly status: 'actual' | 'plan';
  readonly breakdown: Readonly<Record<string, string>> | null;
  readonly approx?: 'hon' | 'gan';
  readonly base?: string;
  readonly source: FigureSource;
}

/** Text of one look; `figure` names the claim it states. */
export interface Run {
  readonly text: string;
  readonly figure?: string;
  /** The table, chart or annex that the text points at. */
  readonly ref?: string;
}

export interface Spoken {
  readonly runs: readonly Run[];
  readonly claims: readonly SaidClaim[];
  readonly notes: readonly string[];
}

/** What could not be said: what is lacking, ready to follow "Chưa có số liệu về"; empty where there is nothing to say. */
export interface Lacking {
  readonly lacking: string;
}

export type Said = Spoken | Lacking;

export function isLacking(said: Said): said is Lacking {
  return 'lacking' in said;
}

export const SILENCE: Spoken = { runs: [], claims: [], notes: [] };

/** Words without a figure. */
export function words(text: string): Spoken {
  return text === '' ? SILENCE : { runs: [{ text }], claims: [], notes: [] };
}

/** A figure in its own words. */
export function figure(claim: SaidClaim): Spoken {
  return { runs: [{ text: claim.quote, figure: claim.id }], claims: [claim], notes: [] };
}

/** One after another, as they stand. */
export function together(...parts: readonly Spoken[]): Spoken {
  return {
    runs: parts.flatMap(({ runs }) => runs),
    claims: parts.flatMap(({ claims }) => claims),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** The plain text of runs. */
export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
