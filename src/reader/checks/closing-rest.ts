// Do percentages told in a row reach 100% where the last is the rest, or where no other answer is left ("46% chưa dùng, 31% mới dùng một, 23% còn lại …")?
import { oneSlipApart } from './one-slip-apart.ts';
import { saysOverlapAfter } from './overlapping-parts.ts';
import { type PercentRow, percentRows } from './percent-rows.ts';
import { type CheckRun, report, say } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';
import { levelsOf } from './told-levels.ts';

/** What is not what another is: "hài lòng" and "chưa hài lòng", "nam" and "nữ". */
function name(words: string): string {
  return words
    .replace(
      /^(?:, )?(?:số )?(?:(?:hộ|htx|hợp tác xã|thành viên|người|ý kiến|phiếu|lao động|đơn vị|được hỏi) )*/,
      '',
    )
    .replace(/ ?(?:[,;.:()].*|và|còn|,)$/, '')
    .replace(/ (?:chiếm|là)$/, '')
    .trim();
}

function isNegated(no: string, yes: string): boolean {
  const bare = /^(?:không|chưa)(?: có)? (.+)$/.exec(no)?.[1];
  return bare !== undefined && bare.length > 2 && yes.replace(/^(?:đã|có|rất) /, '').startsWith(bare);
}

/** "52% hài lòng, 33% bình thường, 15% chưa hài lòng", "nam chiếm 56%, nữ chiếm 44%": no other answer is left. */
function leavesNone(row: PercentRow): boolean {
  const behind = row.labels.map(name);
  const last = behind[behind.length - 1] ?? '';
  if (row.parts.length > 1 && row.parts.length < 5) {
    if (row.parts.length < 4 && behind.slice(0, -1).some((yes) => isNegated(last, yes))) return true;
    if (
      /^không (?:có ý kiến|ý kiến|trả lời)$/.test(last) &&
      behind.some((no) => isNegated(no, behind[0] ?? ''))
    )
      return true;
  }
  const before = row.parts.map((part) => name(part.lead.replace(/^.*(?:[,;:()]|và|còn) (?=\S)/, '')));
  const sexes = before.map((words) => /(?:^| )(nam|nữ)$/.exec(words)?.[1] ?? '');
  return row.parts.length === 2 && new Set(sexes).size === 2 && !sexes.includes('');
}

/** "từ ba mảng (A 64%, B 12%, C 24%)": as many parts as announced. */
function isAnnounced(row: PercentRow): boolean {
  const count = row.parts.length;
  const said = ['', '', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy'][count];
  return (
    count > 2 &&
    new RegExp(
      `(?:^| )(?:${said}|0?${count}) (?:mảng|nhóm|nguồn|phần|loại|khoản|kênh|lĩnh vực|thị trường|hạng|mức|hình thức)(?: [^\\s,;.]+){0,6} ?[:(]`,
    ).test(row.lead)
  );
}

/** Whether some of the shares make 100% with the last one, or the last ones together. */
function isWholeWithin(values: readonly number[], slack: number): boolean {
  const last = values[values.length - 1] ?? 0;
  const others = values.slice(0, -1);
  for (let bits = 0; bits < 2 ** others.length; bits++) {
    const sum = others.reduce((all, value, i) => all + ((bits >> i) & 1 ? value : 0), last);
    if (Math.abs(sum - 100) <= slack) return true;
  }
  return false;
}

/** The share that one slip of the hand would make right. */
function slipOf(parts: readonly Level[], missing: number): Level | undefined {
  const step = Math.min(...parts.map((part) => part.step));
  const printed = (value: number): number => Math.round(value / step);
  return parts.findLast(
    (part) => part.value + missing > 0 && oneSlipApart(printed(part.value), printed(part.value + missing)),
  );
}

/** "…, số còn lại không ý kiến": what is left bears no figure. */
function leavesUntold(run: CheckRun, last: Level): boolean {
  return /^[^.;\d]*(?:số |phần )còn lại [^.;\d]*(?:[.;]|$)/.test(between(run, last.q.to, last.q.to + 24));
}

/** Whether the shares add up to one printed before them in their sentence. */
function isToldBefore(
  told: readonly (readonly Level[])[],
  { parts }: PercentRow,
  sum: number,
  slack: number,
): boolean {
  const [first] = parts;
  return (told[first?.s ?? -1] ?? []).some(
    ({ unit, value, q }) => unit === '%' && q.to <= (first?.q.from ?? 0) && Math.abs(value - sum) <= slack,
  );
}

function judge(run: CheckRun, row: PercentRow, told: readonly (readonly Level[])[]): void {
  const { parts } = row;
  const last = parts[parts.length - 1];
  if (last === undefined || parts.some(({ fact }) => fact !== undefined && run.judged.has(fact))) return;
  if (!(row.closed || leavesNone(row) || isAnnounced(row)) || saysOverlapAfter(run, last.q.to)) return;
  const facts = parts.flatMap(({ fact }) => fact ?? []);
  const ids = facts.map((fact) => run.ids.get(fact) ?? '-');
  // Added up already, or right as a share of what it is of.
  if (run.found.some(({ finding }) => finding.target === null && finding.claims.includes(ids.at(-1) ?? '-')))
    return;
  const values = parts.map(({ value }) => value);
  const slack = parts.reduce((all, part) => all + part.step, 0) * 0.75;
  const sum = Number(values.reduce((all, value) => all + value, 0).toPrecision(12));
  if (isWholeWithin(values, slack) || (parts.length === 2 && Math.abs(sum - 100) > 60)) return;
  // "chiếm 60%, trong đó 45%, còn lại 15%": of a share told before; "số còn lại không ý kiến": a rest without a figure.
  if (isToldBefore(told, row, sum, slack) || leavesUntold(run, last)) return;
  const slip = slipOf(parts, Number((100 - sum).toPrecision(12)));
  if (slip === undefined || facts.length === 0) return;
  report(run, {
    kind: 'sum',
    operands: facts,
    target: null,
    expected: sum,
    stated: 100,
    severity: 'hard',
    message: `Các tỷ lệ cộng lại ${values.map((value) => say(value, 'percent')).join(' + ')} = ${say(sum, 'percent')}, ${sum > 100 ? 'vượt quá' : 'không đủ'} 100%.`,
  });
}

/** All rows of shares that the words close. */
export function checkClosingRests(run: CheckRun): void {
  const told = levelsOf(run);
  for (const row of percentRows(run, told)) judge(run, row, told);
}
