// What does the reader know about one statistic while it reads (a claim and its ties to other claims)?
import type { Approximation, ClaimStatus, Relation } from '../claim.ts';
import type { Quantity } from './quantity.ts';

/** Where the measure of a fact came from; decides whether the next item of a list inherits it. */
export type MeasureSource = 'left' | 'right' | 'list' | 'inherited' | 'default';
/** plain; the earlier value a comparison names; the plan it names; the whole of 139/143. */
export type FactRole = 'plain' | 'base' | 'plan' | 'denominator';

export interface Fact {
  readonly quantity: Quantity;
  readonly sentence: number;
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly valueTo?: number;
  readonly step: number;
  readonly unit: string;
  readonly approx?: Approximation;
  subject: string;
  measure: string;
  measureSource: MeasureSource;
  status: ClaimStatus;
  relation: Relation;
  role: FactRole;
  base?: string;
  per?: string;
  breakdown: Record<string, string> | null;
  place?: string;
  period?: string;
  periodCode?: string;
  asOf?: string;
  /** The fact a percentage or a difference speaks about. */
  anchor?: Fact;
  /** For a percentage or difference: the earlier value, the plan, the whole it is measured against. */
  against?: Fact;
  list?: ListFrame;
  /** The list this fact heads. */
  heads?: ListFrame;
  /** Whether the words "the rest" introduce it. */
  rest: boolean;
  /** Words "tổng số", "số HTX của vùng" … after a share. */
  shareOf?: string;
  heading: boolean;
  /** Sector its section is on, said by the heading alone. */
  section?: Readonly<Record<string, string>>;
  /** How many parentheses it stands in. */
  depth: number;
  /** For how many named places it holds each: counted so often in a sum. */
  copies?: number;
  /** A back-reference ("trong 678 HTX") to a fact stated before. */
  mention: boolean;
}

export type ListKind = 'closed' | 'partly' | 'open';

export interface ListFrame {
  readonly kind: ListKind;
  parent: Fact;
  /** What else a line of division may divide. */
  others?: readonly Fact[];
  /** What else of the sentence before a list may be the parts of. */
  wider?: readonly Fact[];
  readonly children: Fact[];
  readonly paren: boolean;
  /** How many parentheses were open where the list began. */
  readonly depth: number;
  /** False when a number inside could not be understood: the list must not be added up. */
  complete: boolean;
  open: boolean;
  /** The list of first figures whose items this one's parts stand in too. */
  beside?: ListFrame;
  /** The parts stand in items of their own under a line that announced them. */
  items?: true;
}

/** Whether a figure is still to come: planned or forecast. */
export function isAhead(fact: Pick<Fact, 'status'>): boolean {
  return fact.status === 'plan' || fact.status === 'forecast';
}

/** Whether a fact is an amount of its own, not a percentage, multiple or difference. */
export function isLevel(fact: Fact): boolean {
  return (
    fact.unit !== 'percent' &&
    fact.unit !== 'lan' &&
    fact.relation !== 'increase_vs' &&
    fact.relation !== 'decrease_vs'
  );
}
