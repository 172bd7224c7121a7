// Which rows or columns of a table tell what came, what went and what stood at the end, period after period ("Thành lập | Giải thể | Cuối năm" under 2016 … 2020)?
import type { Fact } from './fact.ts';
import { type Line, type Negatives, signedValue, slackOf, type TableRelation } from './table-lines.ts';

const COMES = /thành lập|(?:^| )tăng(?: mới| trong (?:năm|kỳ))?$|kết nạp|phát triển mới/;
const GOES = /giải thể|(?:^| )giảm(?: trong (?:năm|kỳ))?$|ra khỏi|xin ra|xóa tên|chấm dứt/;
const STANDS =
  /(?:^| )cuối (?:năm|kỳ|quý|tháng)|(?:^| )31 ?\/ ?12(?: |$)|^(?:tổng )?số (?:htx|tht|thành viên|hợp tác xã|tổ hợp tác)$|hiện có|^tổng số$|^còn(?: lại)?$/;
const OTHER = /%|tỷ lệ|tốc độ|so với|đầu (?:năm|kỳ|quý)|chuyển|sáp nhập|hợp nhất|khôi phục|kế hoạch/;

interface Flow {
  readonly comes: Line;
  readonly goes: Line;
  readonly stands: Line;
}

/** The three lines, each told once; other movements in the table leave the stock untold. */
function flowOf(lines: readonly Line[]): Flow | null {
  const comes = lines.filter(({ words }) => COMES.test(words) && !GOES.test(words));
  const goes = lines.filter(({ words }) => GOES.test(words) && !COMES.test(words));
  const stands = lines.filter(({ words }) => STANDS.test(words));
  const [into, out, end] = [comes[0], goes[0], stands[0]];
  if (into === undefined || out === undefined || end === undefined) return null;
  const once = comes.length + goes.length + stands.length === 3;
  return once && !lines.some(({ words }) => OTHER.test(words))
    ? { comes: into, goes: out, stands: end }
    : null;
}

function stepOf(
  { comes, goes, stands }: Flow,
  from: number,
  to: number,
  negatives: Negatives,
): TableRelation | null {
  const [before, target] = [stands.cells.get(from), stands.cells.get(to)];
  const [into, out] = [comes.cells.get(to), goes.cells.get(to)];
  const told = (fact: Fact | undefined, line: Line): boolean => fact !== undefined || line.noughts.has(to);
  if (before === undefined || target === undefined || !told(into, comes) || !told(out, goes)) return null;
  const operands = [before, into, out].filter((fact): fact is Fact => fact !== undefined);
  if (operands.length < 2 || operands.some(({ unit }) => unit !== target.unit || unit === 'percent'))
    return null;
  const expected = before.value + (into === undefined ? 0 : signedValue(into, negatives)) - (out?.value ?? 0);
  const fits = Math.abs(expected - target.value) <= slackOf([target, ...operands]);
  const taken = new Set(out === undefined ? [] : [out]);
  return { kind: 'balance', target, operands, taken, expected, fits };
}

/** A wrong stock makes the one after it wrong as well: it fits what the first should have been. */
function followsFrom(relation: TableRelation, before: TableRelation | undefined): boolean {
  if (before === undefined || before.fits || relation.fits || relation.operands[0] !== before.target)
    return false;
  return relation.expected - before.target.value + before.expected === relation.target.value;
}

/** What stood a period ago + what came − what went = what stands, over periods of which each follows the one before. */
export function stockSeries(
  lines: readonly Line[],
  order: readonly (number | null)[],
  negatives: Negatives,
): TableRelation[] {
  const flow = flowOf(lines.filter(({ cells }) => cells.size > 0));
  if (flow === null) return [];
  const steps = order.flatMap((at, key) => {
    const before = at === null ? -1 : order.indexOf(at - 1);
    return before < 0 ? [] : (stepOf(flow, before, key, negatives) ?? []);
  });
  const wrong = steps.filter((step, n) => !step.fits && !followsFrom(step, steps[n - 1]));
  // One slip among steps that hold; more, and something else moves the stock.
  return wrong.length <= 1 && steps.length - wrong.length >= 2 ? steps : [];
}

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

/** Which place a period has among its like: "2019", "quý iii", "tháng 5"; null when the words name none. */
export function placeInTime(words: string): number | null {
  const hit = /^(?:năm )?((?:19|20)\d\d)$|^quý (i{1,3}|iv|[1-4])$|^tháng (\d{1,2})$/.exec(words.trim());
  if (hit === null) return null;
  if (hit[2] !== undefined) return QUARTERS[hit[2]] ?? null;
  return Number(hit[1] ?? hit[3]);
}
