// Ngành kinh tế Việt Nam (VSIC): the code lists of 2018 and 2025, each with the days on which it is in force.
import { type CalendarDate, OPEN_END, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { type CsvResult, readCsvTable } from '#domain/unit/csv-table.ts';

export interface Industry {
  /** 2018 | 2025 */
  readonly edition: string;
  /** A letter (cấp 1) or two digits (cấp 2). */
  readonly code: string;
  readonly name: string;
  readonly level: 1 | 2;
  /** The letter above a division. */
  readonly parent: string | null;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const COLUMNS = ['edition', 'code', 'level', 'parent', 'name', 'valid_from', 'valid_to'] as const;

/** Reads one list of catalogue/vsic. */
export function parseIndustries(text: string, file: string): CsvResult<readonly Industry[]> {
  const table = readCsvTable(text, file, [...COLUMNS]);
  if (!table.ok) return table;
  const industries: Industry[] = [];
  for (const { line, cells } of table.value) {
    const from = parseCalendarDate(cells.valid_from ?? '');
    const to = cells.valid_to ? parseCalendarDate(cells.valid_to) : OPEN_END;
    const [edition, code, name] = [cells.edition ?? '', cells.code ?? '', cells.name ?? ''];
    const level = cells.level === '1' ? 1 : cells.level === '2' ? 2 : undefined;
    if (!from || !to || !edition || !name || !level || !/^([A-Z]|\d\d)$/.test(code))
      return { ok: false, message: `Tệp ${file}, dòng ${line}: dòng mã ngành không đọc được.` };
    industries.push({ edition, code, name, level, parent: cells.parent || null, from, to });
  }
  return { ok: true, value: industries };
}

/** '2018:01' in that list, '01' in the list in force on the day; a deeper code ('2018:01110') is read to its division. */
export function findIndustry(
  industries: readonly Industry[],
  written: string,
  date: CalendarDate,
): Industry | undefined {
  const match = /^(?:(\d{4}):)?([A-Z]|\d{2}\d{0,3})$/.exec(written.trim().toUpperCase());
  const [, edition, text = ''] = match ?? [];
  const code = text.slice(0, 2);
  return industries.find(
    (each) =>
      each.code === code && (edition ? each.edition === edition : each.from <= date && date < each.to),
  );
}

/** A recorded code with its name; null when nothing was recorded. */
export function viewIndustry(
  industries: readonly Industry[],
  recorded: string | null,
): { edition: string; code: string; name: string } | null {
  if (recorded === null) return null;
  const [edition = '', code = ''] = recorded.split(':');
  const known = industries.find((each) => each.edition === edition && each.code === code);
  return { edition, code, name: known?.name ?? '' };
}
