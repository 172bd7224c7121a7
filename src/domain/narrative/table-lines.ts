// Dòng của bảng: the lines of an outline spread over their groups, with the cells of now and of the comparison.
import type { Cell } from '#domain/indicator/cell.ts';
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import type { Moment } from '#domain/narrative/figure.ts';
import { numberOf, type Speaker } from '#domain/narrative/speaker.ts';

export interface Line {
  readonly line: SummaryLine;
  readonly label: string;
  readonly by: Readonly<Record<string, string>> | null;
  readonly now: Cell;
  readonly before: Cell;
}

const capital = (text: string): string => `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** One line a group; lines of other levels left out. */
export function linesOf(speaker: Speaker, rows: readonly SummaryLine[]): readonly Line[] {
  const { figures } = speaker;
  const level = figures.place.level;
  return rows.flatMap((line): Line[] => {
    if (line.levels && !line.levels.includes(level)) return [];
    const moment: Moment = figures.measure(line.measure).kind === 'flow' ? 'last-year' : 'year-end';
    const { by } = line;
    if (by === undefined)
      return [
        {
          line,
          label: line.label,
          by: null,
          now: figures.cell(line.measure, 'now'),
          before: figures.cell(line.measure, moment),
        },
      ];
    const old = new Map(figures.rows(line.measure, moment, by).map((row) => [row.key, row.cell]));
    return figures
      .rows(line.measure, 'now', by)
      .filter(({ cell }) => line.listAll || (numberOf(cell) !== undefined && numberOf(cell) !== 0n))
      .map((row) => ({
        line,
        label: capital(row.name.replace(/ \(.*\)$/u, '')),
        by: { [by]: row.key },
        now: row.cell,
        before: old.get(row.key) ?? { kind: 'absent', reason: 'missing' },
      }));
  });
}
