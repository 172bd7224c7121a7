// Which figures an outline asks for.

import { type FigureKey, keyText, type Moment } from '#domain/narrative/figure.ts';
import type { Outline, OutlineBlock } from '#domain/narrative/outline.ts';
import { measuresOf, needsOf } from '#domain/narrative/slot.ts';

export function blockNeeds(block: OutlineBlock, kindOf: (measure: string) => string): readonly FigureKey[] {
  if (block.kind === 'sentences')
    return block.sentences.flat(2).flatMap((piece) => (typeof piece === 'string' ? [] : needsOf(piece)));
  if (block.kind === 'chart') return [{ measure: block.measure, moment: 'now', by: block.by }];
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

/** Every measure that an outline names. */
export function measuresOfOutline(outline: Outline): readonly string[] {
  const blocks = outline.sections.flatMap((section) => section.blocks);
  const named = blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'sentences')
      return block.sentences.flat(2).flatMap((piece) => (typeof piece === 'string' ? [] : measuresOf(piece)));
    if (block.kind === 'table')
      return block.rows.flatMap((row) => [row.measure, ...(row.shareOf ? [row.shareOf] : [])]);
    return block.kind === 'chart' ? [block.measure] : [];
  });
  return [...new Set([...named, ...outline.annexes.map(({ measure }) => measure)])];
}
