// Danh sách cắt bớt: an outline whose groups by region are those of another scheme, or whose lists name only some regions, the rest one residual.
import type { Outline, OutlineBlock } from '#domain/narrative/outline.ts';
import type { Piece } from '#domain/narrative/slot.ts';

/** What was chosen: another scheme for all groups by region, only some regions for the lists. */
export interface RegionChoice {
  readonly scheme: string | undefined;
  readonly only: readonly string[] | undefined;
}

const isByRegion = (by: string | undefined): by is string => by?.startsWith('region') === true;

/** The breakdowns by region that the lists, tables and charts of an outline ask for. */
export function regionBreakdowns(outline: Outline): readonly string[] {
  const of = (block: OutlineBlock): readonly (string | undefined)[] => {
    switch (block.kind) {
      case 'sentences':
        return block.sentences
          .flat(2)
          .map((piece) => (typeof piece !== 'string' && 'by' in piece ? piece.by : ''));
      case 'table':
        return block.rows.map(({ by }) => by);
      case 'chart':
        return [block.by];
      default:
        return [];
    }
  };
  return [...new Set(outline.sections.flatMap(({ blocks }) => blocks.flatMap(of)).filter(isByRegion))];
}

/** The outline with its groups by region held to what was chosen. */
export function withRegions(outline: Outline, { scheme, only }: RegionChoice): Outline {
  const inScheme = <T extends { readonly by?: string }>(each: T): T =>
    scheme !== undefined && isByRegion(each.by) ? { ...each, by: scheme } : each;
  const narrowed = (piece: Piece): Piece => {
    if (typeof piece === 'string' || !('by' in piece)) return piece;
    const chosen = inScheme(piece);
    return only && chosen.verb === 'list' && isByRegion(chosen.by) ? { ...chosen, only } : chosen;
  };
  const held = (block: OutlineBlock): OutlineBlock => {
    switch (block.kind) {
      case 'sentences':
        return {
          ...block,
          sentences: block.sentences.map((sentence) => sentence.map((clause) => clause.map(narrowed))),
        };
      case 'table':
        return { ...block, rows: block.rows.map(inScheme) };
      case 'chart':
        return inScheme(block);
      default:
        return block;
    }
  };
  return {
    ...outline,
    sections: outline.sections.map((section) => ({ ...section, blocks: section.blocks.map(held) })),
  };
}
