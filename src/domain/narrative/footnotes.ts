// Chú thích chân trang: what bears on a figure is marked where the figure is first said, and told at the foot.
import type { Footnote } from '#domain/narrative/compose.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import type { Block, DocumentRun } from '#domain/report/official-document.ts';

export interface Marked<Section> {
  readonly sections: readonly Section[];
  /** Marked notes in the order of their marks, then those of figures that stand in tables only. */
  readonly notes: readonly { readonly text: string; readonly mark?: number }[];
}

/** Marks the first figure of each measure that a footnote bears on; one text carries one mark. */
export function markFootnotes<Section extends { readonly blocks: readonly Block[] }>(
  sections: readonly Section[],
  claims: readonly SaidClaim[],
  footnotes: readonly Footnote[],
): Marked<Section> {
  const measureOf = new Map(claims.map(({ id, source }) => [id, source.measure]));
  const stated = new Set(measureOf.values());
  const marks = new Map<string, number>();
  const done = new Set<string>();
  const after = (run: DocumentRun): readonly DocumentRun[] => {
    const measure = measureOf.get(run.figure ?? '');
    if (measure === undefined || done.has(measure)) return [run];
    done.add(measure);
    const texts = footnotes.flatMap((each) => (each.measure === measure ? [each.text] : []));
    const fresh = [...new Set(texts)].filter((text) => !marks.has(text));
    const marked = fresh.map((text): DocumentRun => {
      const mark = marks.size + 1;
      marks.set(text, mark);
      return { text: `(${mark})`, note: { mark, text } };
    });
    return [run, ...marked];
  };
  const shown = sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block): Block => {
      if (block.kind !== 'paragraph' || !block.runs) return block;
      const runs = block.runs.flatMap(after);
      return runs.length === block.runs.length
        ? block
        : { ...block, runs, text: runs.map(({ text }) => text).join('') };
    }),
  }));
  const others = footnotes.filter(({ measure, text }) => stated.has(measure) && !marks.has(text));
  return {
    sections: shown,
    notes: [
      ...[...marks].map(([text, mark]) => ({ text, mark })),
      ...[...new Set(others.map(({ text }) => text))].map((text) => ({ text })),
    ],
  };
}
