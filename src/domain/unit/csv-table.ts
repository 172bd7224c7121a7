// Đọc bảng CSV: comma-separated text to records by column name, or the place of the first fault in words a person can act on.

export interface CsvRecord {
  /** 1 = the heading line, as a spreadsheet counts. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export type CsvResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

type Line = { readonly line: number; readonly cells: string[] };

function splitCells(text: string): Line[] | number {
  const lines: Line[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let startLine = 1;
  const endLine = (): void => {
    cells.push(cell);
    if (cells.length > 1 || cell !== '') lines.push({ line: startLine, cells });
    cells = [];
    cell = '';
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i] ?? '';
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (char === '\n') {
      endLine();
      startLine = line;
    } else if (char !== '\r') cell += char;
  }
  if (quoted) return startLine;
  endLine();
  return lines;
}

/** Reads CSV with a heading line. Refuses a missing column, an open quote or a line with another number of cells. */
export function readCsvTable(
  text: string,
  file: string,
  columns: readonly string[],
): CsvResult<readonly CsvRecord[]> {
  const lines = splitCells(text.replace(/^\uFEFF/, ''));
  if (typeof lines === 'number') {
    return { ok: false, message: `${file}, dòng ${lines}: dấu ngoặc kép mở mà không đóng.` };
  }
  const [heading, ...rest] = lines;
  const names = heading?.cells ?? [];
  for (const column of columns) {
    if (!names.includes(column)) return { ok: false, message: `${file}, dòng 1: thiếu cột “${column}”.` };
  }
  const records: CsvRecord[] = [];
  for (const { line, cells } of rest) {
    if (cells.length !== names.length) {
      return {
        ok: false,
        message: `${file}, dòng ${line}: có ${cells.length} ô, dòng tiêu đề có ${names.length} cột.`,
      };
    }
    records.push({ line, cells: Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])) });
  }
  return { ok: true, value: records };
}
