// In which units are amounts told, those of one thing once?
import { alike, type Figure } from './figure.ts';

/** The units of amounts, no percentages; of units that count the same thing the first. */
export function unitsOf(figures: readonly Figure[]): string[] {
  const units = [...new Set(figures.map(({ unit }) => unit))].filter((unit) => !/^[%?]$/.test(unit));
  // Co-operatives and their funds are one row; so are people however called.
  return units.filter(
    (unit, i) => !units.slice(0, i).some((other) => other !== '' && unit !== '' && alike(other, unit)),
  );
}
