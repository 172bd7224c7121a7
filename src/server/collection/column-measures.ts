// Ô nào góp vào chỉ tiêu nào: the measures that the cells of a form feed, from the catalogue and from the form itself.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';

/** Code of the measure that adds up each cell of a form. */
export function measuresOfCells(measures: MeasureCatalogue, form: string): ReadonlyMap<string, string> {
  const fed = new Map<string, string>();
  for (const measure of measures.values()) {
    if (measure.source !== 'cells' || measure.adds !== 'amounts') continue;
    for (const each of measure.cells)
      if (each.form === form && !fed.has(each.cell)) fed.set(each.cell, measure.code);
  }
  return fed;
}
