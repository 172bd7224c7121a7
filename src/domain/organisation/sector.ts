// Lĩnh vực: the alliance's sectors, and which of them are agricultural (nông, lâm, ngư, diêm nghiệp).
import { type CalendarDate, OPEN_END, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { type CsvResult, readCsvTable } from '#domain/unit/csv-table.ts';

export interface Sector {
  readonly code: string;
  readonly name: string;
  readonly agricultural: boolean;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** Codes of the sectors that count as agricultural. */
export type AgriculturalSectors = ReadonlySet<string>;

export function agriculturalSectors(sectors: readonly Sector[]): AgriculturalSectors {
  return new Set(sectors.filter((sector) => sector.agricultural).map((sector) => sector.code));
}

/** Reads catalogue/sectors/sectors.csv in the order of its `order` column. */
export function parseSectors(text: string, file: string): CsvResult<readonly Sector[]> {
  const table = readCsvTable(text, file, ['code', 'name', 'agricultural', 'order', 'valid_from', 'valid_to']);
  if (!table.ok) return table;
  const sectors: { sector: Sector; order: number }[] = [];
  for (const { line, cells } of table.value) {
    const from = parseCalendarDate(cells.valid_from || '1900-01-01');
    const to = cells.valid_to ? parseCalendarDate(cells.valid_to) : OPEN_END;
    if (!from || !to) return { ok: false, message: `Tệp ${file}, dòng ${line}: ngày hiệu lực không đúng.` };
    const sector: Sector = {
      code: cells.code ?? '',
      name: cells.name ?? '',
      agricultural: cells.agricultural === 'true' || cells.agricultural === '1',
      from,
      to,
    };
    if (!sector.code || !sector.name)
      return { ok: false, message: `Tệp ${file}, dòng ${line}: thiếu mã hoặc tên lĩnh vực.` };
    sectors.push({ sector, order: Number(cells.order) });
  }
  return { ok: true, value: sectors.sort((a, b) => a.order - b.order).map(({ sector }) => sector) };
}
