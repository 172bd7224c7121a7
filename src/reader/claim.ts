// What does the reader hand back: claims and findings (the JSON contract of `check`)?

export type ClaimStatus = 'actual' | 'plan' | 'estimate' | 'forecast';
export type Relation = 'none' | 'increase_vs' | 'decrease_vs' | 'percent_of_plan' | 'share_of';
export type Approximation =
  | 'hon'
  | 'tren'
  | 'gan'
  | 'khoang'
  | 'xap_xi'
  | 'uoc'
  | 'it_nhat'
  | 'toi_thieu'
  | 'duoi'
  | 'toi_da';

/** One statistic of the text. Offsets are UTF-16 in the text as given; value in base units (đồng, người), percent as printed. */
export interface Claim {
  readonly id: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly subject: string;
  readonly measure: string;
  readonly value: number;
  readonly valueTo?: number;
  readonly unit: string;
  readonly approx?: Approximation;
  readonly status: ClaimStatus;
  readonly period?: string;
  readonly periodCode?: string;
  readonly asOf?: string;
  readonly place?: string;
  readonly breakdown: Readonly<Record<string, string>> | null;
  readonly relation: Relation;
  readonly base?: string;
  readonly per?: string;
}

export type FindingKind =
  | 'sum'
  | 'share'
  | 'balance'
  | 'plan'
  | 'growth'
  | 'average'
  | 'repeat'
  | 'count'
  | 'scale'
  | 'date'
  | 'register'
  | 'citation';
export type Severity = 'hard' | 'rounding' | 'omission' | 'ambiguous';

/** A stretch of the text as given. */
export interface TextPlace {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** One recomputation: `expected` comes from the operands `claims`, `stated` from `target` (100 when target is null). */
export interface Finding {
  readonly kind: FindingKind;
  readonly claims: readonly string[];
  readonly target: string | null;
  readonly expected: number;
  readonly stated: number;
  readonly verdict: 'consistent' | 'inconsistent';
  readonly severity?: Severity;
  readonly message: string;
  /** Where a finding stands that rests on no claim: a day, a cited document, a passage. */
  readonly where?: TextPlace;
}

export interface CheckOptions {
  /** Date of the document ('YYYY-MM-DD', or only 'YYYY-MM', 'YYYY'), when known from outside; otherwise read from the text. */
  readonly documentDate?: string;
  /** Also return the recomputations that fit. */
  readonly all?: boolean;
}

export interface CheckResult {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}
