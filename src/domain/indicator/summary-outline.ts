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

function parseLine(value: unknown): SummaryLine | undefined {
  if (!isRecord(value)) return undefined;
  const { measure, label, depth, by, shareOf, plan, listAll, levels } = value;
  if (typeof measure !== 'string' || typeof label !== 'string' || typeof depth !== 'number') return undefined;
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

/** Reads an outline; refuses a line that is not one, or a measure that nobody knows. */
export function parseSummaryOutline(
  value: unknown,
  knows: (measure: string) => boolean,
  file: string,
): Parsed {
  if (!isRecord(value) || typeof value.code !== 'string' || !Array.isArray(value.sections)) {
    return { ok: false, message: `${file}: đề cương phải có code và sections.` };
  }
  const sections: SummarySection[] = [];
  for (const section of value.sections as unknown[]) {
    if (!isRecord(section) || typeof section.code !== 'string' || typeof section.title !== 'string') {
      return { ok: false, message: `${file}: mục thiếu code hoặc title.` };
    }
    const rows: SummaryLine[] = [];
    for (const item of Array.isArray(section.rows) ? (section.rows as unknown[]) : []) {
      const line = parseLine(item);
      if (!line)
        return {
          ok: false,
          message: `${file}: mục ${section.code} có dòng thiếu measure, label hoặc depth.`,
        };
      if (!knows(line.measure)) return { ok: false, message: `${file}: không có chỉ tiêu ${line.measure}.` };
      rows.push(line);
    }
    sections.push({ code: section.code, title: section.title, rows });
  }
  return { ok: true, value: { code: value.code, sections } };
}
