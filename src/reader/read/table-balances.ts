// Which rows or columns of a table tell what stood, what came and went, and what stands?
import { type Line, type Negatives, signedValue, slackOf, type TableRelation } from './table-lines.ts';

const OPENING =
  /(?:^| )đầu (?:kỳ|năm|quý|tháng|nhiệm kỳ)|(?:kỳ|năm|quý|tháng) trước (?:chuyển sang|mang sang)/;
const CLOSING = /(?:^| )cuối (?:kỳ|năm|quý|tháng|nhiệm kỳ)|(?:^| )31 ?\/ ?12(?: |$)/;
const COMES =
  /thành lập mới|mới thành lập|(?:^| )thành lập(?: |$)|(?:^| )tăng(?: |$)|kết nạp|phát sinh|phát triển mới|cho vay|giải ngân|chuyển đến|(?:^| )thu (?:trong|vào)/;
const GOES =
  /giải thể|(?:^| )giảm(?: |$)|ra khỏi|xin ra|xóa tên|rút |thu nợ|thu hồi|chuyển đi|sáp nhập|(?:^| )chi (?:trong|ra)/;

type Role = 'opening' | 'closing' | 'comes' | 'goes';

function roleOf({ words }: Line): Role | null {
  if (/%|tỷ lệ|tốc độ|so với/.test(words)) return null;
  // "Tăng, giảm trong kỳ": of both, it is neither.
  if (COMES.test(words) && GOES.test(words)) return null;
  if (COMES.test(words)) return 'comes';
  if (GOES.test(words)) return 'goes';
  return OPENING.test(words) ? 'opening' : CLOSING.test(words) ? 'closing' : null;
}

interface Account {
  readonly opening: Line;
  readonly closing: Line;
  readonly moves: readonly { readonly line: Line; readonly goes: boolean }[];
}

/** From an opening to the next closing; every line between must come or go. */
function accountsOf(lines: readonly Line[]): Account[] {
  const roles = lines.map(roleOf);
  return lines.flatMap((opening, from) => {
    // "Cuối năm 2022 | Tăng | Giảm | Cuối năm 2023": what closes one year opens the next.
    if (roles[from] !== 'opening' && roles[from] !== 'closing') return [];
    const to =
      from +
      1 +
      roles.slice(from + 1, from + 10).findIndex((role) => role === 'closing' || role === 'opening');
    const closing = roles[to] === 'closing' ? lines[to] : undefined;
    if (closing === undefined || to <= from) return [];
    const moves = lines
      .slice(from + 1, to)
      .map((line, at) => ({ line, goes: roles[from + 1 + at] === 'goes' }));
    if (moves.length === 0 || roles.slice(from + 1, to).includes(null)) return [];
    return [{ opening, closing, moves }];
  });
}

function closeOf(account: Account, at: number, negatives: Negatives): TableRelation | null {
  const [target, first] = [account.closing.cells.get(at), account.opening.cells.get(at)];
  if (target === undefined || first === undefined || target.unit !== first.unit) return null;
  if (target.unit === 'percent' || first.unit === 'percent') return null;
  const told = account.moves.flatMap(({ line, goes }) => {
    const fact = line.cells.get(at);
    return fact === undefined ? [] : [{ fact, goes }];
  });
  if (told.length === 0 || told.some(({ fact }) => fact.unit !== first.unit)) return null;
  const expected = told.reduce(
    (sum, { fact, goes }) => sum + (goes ? -fact.value : signedValue(fact, negatives)),
    first.value,
  );
  const operands = [first, ...told.map(({ fact }) => fact)];
  const fits = Math.abs(expected - target.value) <= slackOf([target, ...operands]);
  const untold = account.moves.some(({ line }) => !line.cells.has(at) && !line.noughts.has(at));
  if (untold && !fits) return null;
  const taken = new Set(told.filter(({ goes }) => goes).map(({ fact }) => fact));
  return { kind: 'balance', target, operands, taken, expected, fits };
}

/** What stood + what came − what went = what stands, in a table that names all four. */
export function balances(
  lines: readonly Line[],
  keys: readonly number[],
  negatives: Negatives,
): TableRelation[] {
  return accountsOf(lines).flatMap((account) => {
    const found = keys.flatMap((key) => closeOf(account, key, negatives) ?? []);
    const wrong = found.filter(({ fits }) => !fits).length;
    const both = account.moves.some(({ goes }) => goes) && account.moves.some(({ goes }) => !goes);
    const trusted =
      wrong <= found.length - wrong || (found.length === 1 && both && account.moves.length === 2);
    return trusted ? found : [];
  });
}
