// What does the reader remember from sentence to sentence while it walks through the text?
import type { ClaimStatus } from '../claim.ts';
import type { DocumentContext } from './context.ts';
import type { Fact, ListFrame, ListKind } from './fact.ts';
import type { Sentence } from './layout.ts';
import type { Introducer } from './lists.ts';
import type { TimeMark } from './periods.ts';
import type { Section } from './sections.ts';
import type { TableRelation } from './table-lines.ts';
import type { DocumentDate } from './time-context.ts';

/** Parts announced by a line ending in a colon and listed in the items below it. */
interface CarriedList {
  readonly kind: ListKind;
  readonly candidates: readonly Fact[];
  /** Whether the line divides a whole ("phân theo …"). */
  readonly divides: boolean;
  frame: ListFrame | null;
  /** Lists of what the items tell beside their first figure, by unit. */
  readonly beside: Map<string, ListFrame>;
  /** Whether its items are numbered lines; null until the first is read. */
  numbered: boolean | null;
  /** The mark before its items ("-", "+", "•"); null until the first is read. */
  bullet: string | null;
  /** The number of the numbered line read last; 0 before the first. */
  last: number;
  /** The list that the line announcing this one is an item of. */
  readonly outer: CarriedList | null;
}

/** What a remark in the line that announces a list says of all its items. */
export interface HeadedList {
  readonly measure: string;
  /** Token of the colon; the list goes on in the items below when the line ends with it. */
  readonly from: number;
}

export interface ReaderState {
  readonly context: DocumentContext;
  readonly document: DocumentDate;
  readonly documentPlace: string | null;
  readonly facts: Fact[];
  readonly frames: ListFrame[];
  /** What the cells of tables are worked out of. */
  readonly tableRelations: TableRelation[];
  /** Facts of the sentence being read, and of the one before in the same or the neighbouring block. */
  current: Fact[];
  previous: Fact[];
  sentence: Sentence;
  sentenceIndex: number;
  /** Time and place that still hold, from this paragraph or its heading. */
  time: TimeMark | null;
  place: string | null;
  status: ClaimStatus;
  sectionStatus: ClaimStatus;
  /** Open lists, innermost last. */
  open: ListFrame[];
  /** Facts that own the parentheses now open. */
  parens: { readonly owner: Fact | null; readonly from: number }[];
  /** An announcement of parts whose first part is still to come. */
  introducer: Introducer | null;
  /** Whether the fund of the alliance is what is being talked about. */
  fund: boolean;
  /** The one co-operative the paragraph has named. */
  coop: string | null;
  /** What the section under the last heading is of. */
  section: Section | null;
  /** "(các HTX đang hoạt động):": of which organisations the line announces its list. */
  headed: HeadedList | null;
  /** The size class ("từ 10-49 lao động") whose share comes next. */
  sized: { readonly slug: string; readonly to: number } | null;
  /** A list begun by a sentence that ended in a colon. */
  carried: CarriedList | null;
}

/** How many facts back the reader looks: bounds the work on endless sentences. */
const REACH = 80;

/** The most recent fact of the sentence that fits, nearest first. */
export function lastFact(facts: readonly Fact[], fits: (fact: Fact) => boolean): Fact | undefined {
  const floor = Math.max(0, facts.length - REACH);
  for (let i = facts.length - 1; i >= floor; i--) {
    const fact = facts[i];
    if (fact !== undefined && fits(fact)) return fact;
  }
  return undefined;
}
