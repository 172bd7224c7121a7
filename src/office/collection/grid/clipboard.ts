// Dán và chép với Excel: blocks of cells as tab-separated text, with quoted cells that hold tabs or line ends.
import type { Entry, GridModel, Place } from './grid-model.ts';

/** Cells of a pasted block; the line end that Excel puts after the last row is no row. */
export function readBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (quoted && sign === '"' && source.charAt(at + 1) === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && sign === '\t') endCell();
    else if (!quoted && sign === '\n') {
      endCell();
      rows.push([]);
    } else cell += sign;
  }
  endCell();
  return rows;
}

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
