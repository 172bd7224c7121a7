// Danh sách cắt bớt: an outline whose lists by region name only some regions; the rest becomes one residual.
import type { Outline } from '#domain/narrative/outline.ts';

/** The outline with its lists by region held to the named ones. */
export function withRegions(outline: Outline, regions: readonly string[] | undefined): Outline {
  if (!regions) return outline;
  return {
    ...outline,
    sections: outline.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind !== 'sentences'
          ? block
          : {
              ...block,
              sentences: block.sentences.map((sentence) =>
                sentence.map((clause) =>
                  clause.map((piece) =>
                    typeof piece !== 'string' && piece.verb === 'list' && piece.by.startsWith('region')
                      ? { ...piece, only: regions }
                      : piece,
                  ),
                ),
              ),
            },
      ),
    })),
  };
}
