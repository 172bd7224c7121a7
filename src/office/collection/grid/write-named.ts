// Lưới chép ra kèm tên, for a spreadsheet.
import type { Reporter } from './block-names.ts';
import { plain } from './copy-block.ts';
import type { GridModel } from './grid-model.ts';

/** The whole grid for a spreadsheet, with names, places and heads: what comes back finds its rows and columns by them. */
export function writeNamed(
  model: GridModel,
  reporters: readonly Reporter[],
  heads: readonly [string, string],
): string {
  const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const labels = model.columns.map(({ label, unit }) => (unit ? `${label} (${unit})` : label));
  const lines = model.rows.map((_, row) => [
    cell(reporters[row]?.name ?? ''),
    cell(reporters[row]?.place ?? ''),
    ...model.columns.map((_column, column) => plain(model, { row, column })),
  ]);
  return [[...heads, ...labels].map(cell), ...lines].map((cells) => cells.join('\t')).join('\r\n');
}
