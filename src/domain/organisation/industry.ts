// Ngành kinh tế Việt Nam (VSIC): the code lists of 2018 and 2025, each with the days on which it is in force.
import { type CalendarDate, OPEN_END, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { type CsvResult, readCsvTable } from '#domain/unit/csv-table.ts';

export interface Industry {
  /** 2018 | 2025 */
  readonly edition: string;
  /** A letter (cấp 1) or two to five digits (cấp 2–5). */
  readonly code: string;
  readonly name: string;
  readonly level: number;
  /** The letter above a division, the code one digit shorter above a deeper one. */
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
    const level = /^[A-Z]$/.test(code) ? 1 : /^\d{2,5}$/.test(code) ? code.length : 0;
    if (!from || !to || !edition || !name || level === 0 || cells.level !== String(level))
      return { ok: false, message: `Tệp ${file}, dòng ${line}: dòng mã ngành không đọc được.` };
    industries.push({ edition, code, name, level, parent: cells.parent || null, from, to });
  }
  return { ok: true, value: industries };
}

interface Lists {
  readonly byCode: ReadonlyMap<string, Industry>;
  /** One line of each list that tells its days. */
  readonly editions: readonly Industry[];
}

/** An import asks for every row: each catalogue is looked through once. */
const known = new WeakMap<readonly Industry[], Lists>();

function listsOf(industries: readonly Industry[]): Lists {
  const found = known.get(industries);
  if (found) return found;
  const made = {
    byCode: new Map(industries.map((each) => [`${each.edition}:${each.code}`, each])),
    editions: [...new Map(industries.map((each) => [each.edition, each])).values()],
  };
  known.set(industries, made);
  return made;
}

/** '2018:01110' in that list, '01110' in the list in force on the day, at any of the five levels; undefined where that list has no such code. */
export function findIndustry(
  industries: readonly Industry[],
  written: string,
  date: CalendarDate,
): Industry | undefined {
  const match = /^(?:(\d{4}):)?([A-Z]|\d{2,5})$/.exec(written.trim().toUpperCase());
  const [, named, code = ''] = match ?? [];
  const { byCode, editions } = listsOf(industries);
  const edition = named ?? editions.find(({ from, to }) => from <= date && date < to)?.edition ?? '';
  return byCode.get(`${edition}:${code}`);
}

/** A recorded code with its name; null when nothing was recorded. */
export function viewIndustry(
  industries: readonly Industry[],
  recorded: string | null,
): { edition: string; code: string; name: string } | null {
  if (recorded === null) return null;
  const [edition = '', code = ''] = recorded.split(':');
  return { edition, code, name: listsOf(industries).byCode.get(recorded)?.name ?? '' };
}
