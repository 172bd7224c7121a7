// Số mục, số phụ lục as they print.
import type { Outline } from '#domain/narrative/outline.ts';

export const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
/** "Phụ lục II": annexes are numbered in the order of printing. */
export function annexLabel(index: number): string {
  return `Phụ lục ${ROMAN[index] ?? index + 1}`;
}

/** What sentences may point at, by key: tables, charts and annexes with the numbers they are printed under. */
export function labelsOf(outline: Pick<Outline, 'sections' | 'annexes'>): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const blocks = outline.sections.flatMap((section) => section.blocks);
  for (const [kind, word] of [
    ['table', 'Bảng'],
    ['chart', 'Biểu đồ'],
  ] as const)
    for (const [index, block] of blocks.filter((each) => each.kind === kind).entries())
      if ('title' in block && block.key !== undefined) labels.set(block.key, `${word} ${index + 1}`);
  for (const [index, { key }] of outline.annexes.entries())
    if (key !== undefined) labels.set(key, annexLabel(index));
  return labels;
}
