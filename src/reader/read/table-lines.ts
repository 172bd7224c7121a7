// What is a row or a column of figures to the relations of a table: its words, its figures, whether it is a total?
import type { Fact } from './fact.ts';
import { canBePart } from './lists.ts';

/** A row over its columns, or a column over its rows. */
export interface Line {
  /** What heads it, in lower case. */
  readonly words: string;
  /** "Tổng số", "Cộng", "Toàn tỉnh": it adds others up. */
  readonly total: boolean;
  /** It says nothing but that: "Tổng cộng", not "Tổng số lớp". */
  readonly pure: boolean;
  /** Place in the table; of nested rows the deeper has the longer. */
  readonly marker: string;
  /** Words of the widest head over a column: years, groups. */
  readonly group: string;
  readonly cells: Map<number, Fact>;
  /** Where it says that there is none ("-"). */
  readonly noughts: Set<number>;
}

/** Facts printed below zero: the reader holds their size alone. */
export type Negatives = ReadonlySet<Fact>;

/** A relation of the cells of a table: the target is worked out of the operands. */
export interface TableRelation {
  readonly kind: 'sum' | 'balance' | 'average' | 'growth';
  readonly target: Fact;
  readonly operands: readonly Fact[];
  /** Operands that are taken off. */
  readonly taken: ReadonlySet<Fact>;
  readonly expected: number;
  readonly fits: boolean;
}

const TOTAL =
  /^(?:tổng|cộng|toàn (?:tỉnh|huyện|quốc|thành phố|vùng|ngành|hệ thống)|cả (?:nước|tỉnh|huyện|năm))(?: |$)/;
const PURE =
  /^(?:tổng(?: cộng| số)?|cộng|(?:tổng số |tổng |cộng )?(?:toàn (?:tỉnh|huyện|quốc|thành phố|vùng|ngành|hệ thống)|cả (?:nước|tỉnh|huyện))|(?:tổng )?cộng \(? ?[\p{L}\d +]+\)?)(?: [:(].*)?$/u;

/** Whether words name a total. */
export function isTotal(words: string): boolean {
  return TOTAL.test(words);
}

/** Whether words name a total and not what is added up. */
export function isPureTotal(words: string): boolean {
  return PURE.test(words.trim());
}

const UNADDED =
  /bình quân|(?:^| )bq(?: |$)|(?<!loại )(?<!đạt )(?<=\p{L} )trung bình|trung bình (?:mỗi|\/|1 )|năng suất|(?<!đánh )(?<=^| )giá(?: (?!trị)|$)|(?:^| )điểm(?: |$)|xếp hạng|tỷ lệ|tỷ trọng|tốc độ|chỉ số|hệ số|lãi suất|(?<!tổng )mức (?!đầu tư|vốn)|vòng quay|thu nhập của/u;

/** Whether the figures of a line may be added up: no rate, average, price. */
export function canAdd(line: Line): boolean {
  return !UNADDED.test(line.words);
}

const CHANGE = /tăng|giảm|so với (?!tổng|toàn|cả )|so sánh|chênh lệch|tốc độ|(?:^| )\+ ?\/ ?-/;

/** Whether the words of a line tell how two others differ. */
export function tellsChange(words: string): boolean {
  return CHANGE.test(words);
}

/** A figure with the sign it is printed with. */
export function signedValue(fact: Fact, negatives: Negatives): number {
  return negatives.has(fact) ? -fact.value : fact.value;
}

/** How far a total may lie from its parts by rounding alone: nothing where every figure is a whole count. */
export function slackOf(facts: readonly Fact[]): number {
  const rounded = facts.some((fact) => fact.quantity.scaled || !Number.isInteger(fact.value));
  const step = Math.max(...facts.map((fact) => fact.step));
  const sum = facts.reduce((most, fact) => Math.max(most, Math.abs(fact.value)), 1);
  return (rounded ? step * 0.5 * facts.length : 0) + sum * 1e-9;
}

/** "Quỹ tín dụng nhân dân" among the co-operatives of a sector: of the same total. */
export function isOf(target: Fact, part: Fact): boolean {
  return part.unit === target.unit || (/^(?:htx|don_vi)$/.test(target.unit) && canBePart(target, part.unit));
}
