// Đề cương bảng tổng hợp kỳ: which measures stand in which section, in what order, as data.

export interface SummaryLine {
  readonly measure: string;
  readonly label: string;
  /** 0 = total, 1 = "trong đó". */
  readonly depth: number;
  /** Expands into one line for each group; 'region' means the scheme that the reader chose. */
  readonly by?: string;
  /** Groups that have nothing are listed too (regions), instead of left out (sectors). */
  readonly listAll?: boolean;
  /** Only for units of these levels; all when not said. */
  readonly levels?: readonly string[];
  /** The measure of which this line is a share. */
  readonly shareOf?: string;
  readonly plan?: boolean;
}

export interface SummarySection {
  readonly code: string;
  readonly title: string;
  readonly rows: readonly SummaryLine[];
}

export interface SummaryOutline {
  readonly code: string;
  readonly sections: readonly SummarySection[];
}

type Parsed =
  | { readonly ok: true; readonly value: SummaryOutline }
  | { readonly ok: false; readonly message: string };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseLine(value: unknown): SummaryLine | string {
  if (!isRecord(value)) return 'không đúng mẫu';
  const { measure, label, depth, by, shareOf, plan, listAll, levels } = value;
  if (typeof measure !== 'string' || measure === '') return 'thiếu chỉ tiêu';
  if (typeof label !== 'string') return 'thiếu tên dòng';
  if (typeof depth !== 'number') return 'thiếu bậc thụt vào (0 là tổng số, 1 là trong đó)';
  return {
    measure,
    label,
    depth,
    ...(typeof by === 'string' ? { by } : {}),
    ...(typeof shareOf === 'string' ? { shareOf } : {}),
    ...(typeof plan === 'boolean' ? { plan } : {}),
    ...(typeof listAll === 'boolean' ? { listAll } : {}),
    ...(Array.isArray(levels) ? { levels: levels.map(String) } : {}),
  };
}

type Knows = (measure: string) => boolean;

/** Reads the rows of a table; what is wrong begins with the number of the row. */
export function parseSummaryRows(
  list: readonly unknown[],
  knows: Knows,
): { readonly value: readonly SummaryLine[] } | { readonly wrong: string } {
  const rows: SummaryLine[] = [];
  for (const [index, item] of list.entries()) {
    const line = parseLine(item);
    if (typeof line === 'string') return { wrong: `dòng ${index + 1}: ${line}` };
    if (!knows(line.measure))
      return { wrong: `dòng ${index + 1} (${line.label}): không có chỉ tiêu "${line.measure}"` };
    rows.push(line);
  }
  return { value: rows };
}

/** Reads an outline; refuses a line that is not one, or a measure that nobody knows. */
export function parseSummaryOutline(value: unknown, knows: Knows, file: string): Parsed {
  if (!isRecord(value) || typeof value.code !== 'string' || !Array.isArray(value.sections)) {
    return { ok: false, message: `${file}: đề cương phải có mã và các mục.` };
  }
  const sections: SummarySection[] = [];
  for (const [index, section] of (value.sections as unknown[]).entries()) {
    const where = `${file}: mục ${index + 1}`;
    if (!isRecord(section) || typeof section.code !== 'string' || typeof section.title !== 'string') {
      return { ok: false, message: `${where} thiếu mã hoặc tên.` };
    }
    const rows = parseSummaryRows(Array.isArray(section.rows) ? (section.rows as unknown[]) : [], knows);
    if ('wrong' in rows) return { ok: false, message: `${where} (${section.title}), ${rows.wrong}.` };
    sections.push({ code: section.code, title: section.title, rows: rows.value });
  }
  return { ok: true, value: { code: value.code, sections } };
}
