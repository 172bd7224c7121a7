// Đề cương: what a report says, section by section, as data (catalogue/outlines/reports).
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import type { Piece } from '#domain/narrative/slot.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';

/** A sentence: clauses, each a template already read. */
export type Sentence = readonly (readonly Piece[])[];

export type OutlineBlock =
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | {
      readonly kind: 'table';
      /** By which sentences point at it. */
      readonly key: string | undefined;
      readonly title: string;
      readonly rows: readonly SummaryLine[];
    }
  /** Bars, one a group. */
  | {
      readonly kind: 'chart';
      readonly key: string | undefined;
      readonly title: string;
      readonly measure: string;
      readonly by: string;
    }
  /** The writer's own words; the prompt says what belongs there. */
  | { readonly kind: 'text'; readonly key: string; readonly prompt: string }
  /** Open tasks and targets left, where those are kept. */
  | { readonly kind: 'tasks' }
  /** How the documents handed down in the year are carried out. */
  | { readonly kind: 'directives' }
  /** The petitions sent up in the period, with their answers. */
  | { readonly kind: 'petitions' };

export interface OutlineSection {
  readonly code: string;
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
}

/** An annex of the records behind a measure. */
export interface OutlineAnnex {
  /** By which sentences point at it. */
  readonly key: string | undefined;
  readonly title: string;
  readonly measure: string;
  readonly empty: string;
}

export interface Outline {
  readonly code: string;
  readonly version: number;
  readonly levels: readonly UnitLevel[];
  readonly name: string;
  /** BÁO CÁO, … */
  readonly type: string;
  readonly subject: readonly Piece[];
  readonly sections: readonly OutlineSection[];
  readonly annexes: readonly OutlineAnnex[];
  /** As it was written: what a publication keeps, so that it can be read again. */
  readonly written: unknown;
}

/** The places of an outline where the writer's own words go. */
export function textKeys(outline: Outline): readonly string[] {
  return outline.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' ? [block.key] : [])),
  );
}
