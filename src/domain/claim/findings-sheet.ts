// Phiếu rà soát: which rows does the sheet of findings hold, whatever file it becomes?
import { printSides } from './print-sides.ts';
import { isToldTwice } from './told-twice.ts';

interface SheetClaim {
  readonly id: string;
  readonly quote: string;
  readonly unit: string;
  readonly relation?: string | undefined;
}

interface SheetFinding {
  readonly kind: string;
  readonly claims: readonly string[];
  readonly target: string | null;
  readonly expected: number;
  readonly stated: number;
  readonly verdict: 'consistent' | 'inconsistent';
  readonly severity?: string | undefined;
  readonly message: string;
  /** The words of the text a finding without claims stands on. */
  readonly where?: { readonly quote: string } | undefined;
}

/** What a person decided about the finding at a place in the reply. */
export interface SheetDecision {
  readonly index: number;
  readonly answer: 'accepted' | 'ignored';
  readonly reason: string;
}

/** One document that was read. */
export interface SheetDocument {
  readonly name: string;
  readonly claims: readonly SheetClaim[];
  readonly findings: readonly SheetFinding[];
  readonly decisions?: readonly SheetDecision[];
}

export interface SheetColumn {
  readonly head: string;
  /** In characters; only proportions matter on paper. */
  readonly width: number;
}

/** The sheet as words: heads, facts above, rows; the same for Word, Excel and the screen's print. */
export interface FindingsSheet {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly empty: string;
  readonly note: string;
}

const SEVERITY_WORDS: Readonly<Record<string, string>> = {
  hard: 'sai',
  omission: 'thiếu phần',
  ambiguous: 'cần xem',
  rounding: 'làm tròn',
};

const KIND_WORDS: Readonly<Record<string, string>> = {
  sum: 'Phép cộng',
  share: 'Tỷ lệ',
  balance: 'Cân đối',
  plan: 'So kế hoạch',
  growth: 'Tăng, giảm',
  average: 'Bình quân',
  repeat: 'Nhắc lại',
  count: 'Đếm tên',
  scale: 'Đơn vị tính',
  date: 'Ngày tháng',
  register: 'Đối chiếu sổ',
  citation: 'Trích dẫn văn bản',
};

const ANSWER_WORDS = { accepted: 'Nhận, sẽ sửa', ignored: 'Bỏ qua' } as const;

function kindOf(finding: SheetFinding): string {
  return isToldTwice(finding) ? 'Cùng một số liệu' : (KIND_WORDS[finding.kind] ?? finding.kind);
}

/** A passage printed twice is quoted by its beginning. */
const QUOTED = 120;

function quotesOf(finding: SheetFinding, claims: readonly SheetClaim[]): string {
  const where = finding.where?.quote ?? '';
  const quotes = claims.length > 0 ? claims.map(({ quote }) => quote) : [where];
  return quotes
    .map((quote) => quote.replace(/\s+/g, ' '))
    .map((quote) => (quote.length > QUOTED ? `${quote.slice(0, QUOTED).replace(/ \S*$/, '')}…` : quote))
    .join('; ');
}

function decisionOf(decision: SheetDecision | undefined): string {
  if (decision === undefined) return 'Chưa quyết định';
  const word = ANSWER_WORDS[decision.answer];
  return decision.reason.trim() === '' ? word : `${word}: ${decision.reason.trim()}`;
}

function rowsOf(document: SheetDocument): string[][] {
  const byId = new Map(document.claims.map((claim) => [claim.id, claim]));
  const decided = new Map((document.decisions ?? []).map((decision) => [decision.index, decision]));
  return document.findings.flatMap((finding, index) => {
    if (finding.verdict !== 'inconsistent') return [];
    const ids = new Set([...finding.claims, ...(finding.target === null ? [] : [finding.target])]);
    const claims = [...ids].map((id) => byId.get(id)).filter((claim) => claim !== undefined);
    const target = finding.target === null ? undefined : byId.get(finding.target);
    const sides = printSides(finding, target?.unit ?? claims[0]?.unit, target?.relation);
    return [
      [
        finding.kind === 'register' ? 'khác sổ' : (SEVERITY_WORDS[finding.severity ?? 'ambiguous'] ?? ''),
        kindOf(finding),
        quotesOf(finding, claims),
        sides.expected,
        sides.stated,
        finding.message,
        decisionOf(decided.get(index)),
      ],
    ];
  });
}

/** "14:05, 10/06/2022": the clock in Vietnam (UTC+7, no daylight saving). */
function clockInVietnam(moment: Date): string {
  const [year, month, day, hour, minute] = new Date(moment.getTime() + 7 * 3_600_000)
    .toISOString()
    .split(/[-T:]/);
  return `${hour}:${minute}, ${day}/${month}/${year}`;
}

const COLUMNS: readonly SheetColumn[] = [
  { head: 'Mức', width: 11 },
  { head: 'Loại', width: 14 },
  { head: 'Trích văn bản', width: 36 },
  { head: 'Tính ra', width: 16 },
  { head: 'Văn bản ghi', width: 16 },
  { head: 'Giải thích', width: 56 },
  { head: 'Quyết định', width: 22 },
];

/**
 * The sheet of what does not fit in one or several documents.
 * @param readAt the moment of the reading; @param reader who read, when known
 */
export function findingsSheet(
  documents: readonly SheetDocument[],
  readAt: Date,
  reader?: string,
): FindingsSheet {
  const several = documents.length > 1;
  const rows = documents.flatMap((document) =>
    rowsOf(document).map((row) => (several ? [document.name, ...row] : row)),
  );
  const claims = documents.reduce((sum, document) => sum + document.claims.length, 0);
  const columns = several ? [{ head: 'Văn bản', width: 22 }, ...COLUMNS] : COLUMNS;
  return {
    title: 'Phiếu rà soát số liệu',
    facts: [
      { label: 'Văn bản', value: documents.map(({ name }) => name).join('; ') },
      { label: 'Lúc rà soát', value: clockInVietnam(readAt) },
      { label: 'Kết quả', value: `${claims} khẳng định, ${rows.length} điểm cần xem` },
      ...(reader === undefined ? [] : [{ label: 'Người rà soát', value: reader }]),
    ],
    columns: [{ head: 'STT', width: 8 }, ...columns],
    rows: rows.map((row, at) => [String(at + 1), ...row]),
    empty: `Không thấy chỗ nào không khớp trong ${claims} khẳng định.`,
    note: 'Phiếu do máy lập từ văn bản trên; máy chủ không lưu văn bản và các quyết định.',
  };
}
