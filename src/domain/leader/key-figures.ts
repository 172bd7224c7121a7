// Tám con số của lãnh đạo: which figures stand on the page of a unit, out of what the catalogue offers for its level.
import type { Cell } from '#domain/indicator/cell.ts';
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';

/** As many as a person takes in at one look. */
export const KEY_FIGURES = 8;

/** What is known of a line: its figure of the period, and whether a plan was handed down for it. */
export interface LineStanding {
  readonly cell: Cell;
  readonly planned: boolean;
}

/** The lines that mean something for a unit of a level: written for it, and counted at it. */
export function linesOfLevel(
  lines: readonly SummaryLine[],
  level: UnitLevel,
  breakdownsOf: (measure: string) => readonly string[],
): readonly SummaryLine[] {
  return lines.filter(
    ({ levels, measure }) =>
      (levels === undefined || levels.includes(level)) &&
      (level === 'nation' || breakdownsOf(measure).includes(level)),
  );
}

/** 0 = the most worth a place. */
function worth({ cell, planned }: LineStanding): number {
  if (planned) return 0;
  if (cell.kind === 'absent') return 3;
  const { coverage } = cell;
  return coverage === undefined || coverage.reported >= coverage.expected ? 1 : 2;
}

/**
 * The eight figures. Those of `always` stand there whatever they are: an absent one says so. The places left go to lines of `further`:
 * first what was planned, then what is whole, then what is known in part, in the catalogue's order; and in that order they are printed.
 */
export function chooseKeyFigures(
  always: readonly SummaryLine[],
  further: readonly SummaryLine[],
  standingOf: (line: SummaryLine) => LineStanding,
): readonly SummaryLine[] {
  const first = always.slice(0, KEY_FIGURES);
  const known = new Set(first.map(({ measure }) => measure));
  const chosen = new Set(
    further
      .filter(({ measure }) => !known.has(measure))
      .map((line, order) => ({ line, order, worth: worth(standingOf(line)) }))
      .sort((a, b) => a.worth - b.worth || a.order - b.order)
      .slice(0, KEY_FIGURES - first.length)
      .map(({ line }) => line),
  );
  return [...first, ...further.filter((line) => chosen.has(line))];
}
