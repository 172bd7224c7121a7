// Dán và chép với Excel: where each cell of a block goes in the grid.
import type { Entry, GridModel, Place } from './grid-model.ts';

export interface PastedBlock {
  readonly entries: readonly Entry[];
  /** Cells that lie beyond the grid's last row or column. */
  readonly beyond: number;
  /** What was done, where it is more than a number of cells put down as they lie. */
  readonly said?: string;
}

/** Where each cell of a block goes when its corner is put at a place. */
export function placeBlock(
  model: GridModel,
  corner: Place,
  block: readonly (readonly string[])[],
): PastedBlock {
  const all = block.flatMap((cells, down) =>
    cells.map((text, right) => ({
      row: corner.row + down,
      column: corner.column + right,
      text: text.trim(),
    })),
  );
  const fits = ({ row, column }: Place) => row < model.rows.length && column < model.columns.length;
  return {
    entries: all.filter(fits),
    beyond: all.filter((entry) => !fits(entry) && entry.text !== '').length,
  };
}
