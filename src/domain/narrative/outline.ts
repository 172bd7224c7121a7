// Đề cương: what a report says, section by section, as data (catalogue/outlines/reports).
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import { type FigureKey, keyText, type Moment } from '#domain/narrative/figure.ts';
import { needsOf, type Piece } from '#domain/narrative/slot.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';

/** A sentence: clauses, each a template already read. */
export type Sentence = readonly (readonly Piece[])[];

export type OutlineBlock =
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'table'; readonly title: string; readonly rows: readonly SummaryLine[] }
  /** The writer's own words; the prompt says what belongs there. */
  | { readonly kind: 'text'; readonly key: string; readonly prompt: string }
  /** Open tasks and targets left, where those are kept. */
  | { readonly kind: 'tasks' };

export interface OutlineSection {
  readonly code: string;
  readonly title: string;
  readonly blocks: readonly OutlineBlock[];
}

/** An annex of the records behind a measure. */
export interface OutlineAnnex {
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
}

function blockNeeds(block: OutlineBlock, kindOf: (measure: string) => string): readonly FigureKey[] {
  if (block.kind === 'sentences')
    return block.sentences.flat(2).flatMap((piece) => (typeof piece === 'string' ? [] : needsOf(piece)));
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row): FigureKey[] => {
    const base: Moment = kindOf(row.measure) === 'flow' ? 'last-year' : 'year-end';
    const by = row.by ?? '';
    return [
      { measure: row.measure, moment: 'now', by },
      { measure: row.measure, moment: base, by },
      ...(row.shareOf ? [{ measure: row.shareOf, moment: 'now' as const, by: '' }] : []),
    ];
  });
}

/** Every cell and row that an outline stands on, each once. */
export function outlineNeeds(outline: Outline, kindOf: (measure: string) => string): readonly FigureKey[] {
  const needs = new Map<string, FigureKey>();
  for (const section of outline.sections)
    for (const block of section.blocks)
      for (const key of blockNeeds(block, kindOf)) needs.set(keyText(key), key);
  return [...needs.values()];
}

/** The places of an outline where the writer's own words go. */
export function textKeys(outline: Outline): readonly string[] {
  return outline.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'text' ? [block.key] : [])),
  );
}
