// Đọc bằng mắt thường: a slow, simple reading of one sentence against one row of the table, sharing no code with the compiler.
import type { Block } from '#domain/report/official-document.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** The sentence that speaks of a row, and the words its figure stands before. */
const SPOKEN: readonly (readonly [measure: string, sentence: RegExp])[] = [
  ['htx_new', /có ([\d.,]+) HTX thành lập mới(.*)/u],
  ['htx_dissolved', /có ([\d.,]+) HTX giải thể(.*)/u],
  ['htx_total', /Đến ngày [\d/]+, \S+ \S+ có ([\d.,]+) HTX,(.*)/u],
  ['member_total', /Số thành viên HTX là ([\d.,]+(?: triệu)?) người(.*)/u],
  ['htx_value_chain', /có ([\d.,]+) HTX gắn với chuỗi giá trị(.*)/u],
];
/** The same sentence over a nought. */
const NONE: Readonly<Record<string, RegExp>> = {
  htx_new: /không có HTX nào thành lập mới(.*)/u,
  htx_dissolved: /không có HTX nào giải thể(.*)/u,
  htx_total: /Đến ngày [\d/]+, \S+ \S+ không có HTX nào( \(.*)?$/u,
  htx_value_chain: /không có HTX nào gắn với chuỗi giá trị(.*)/u,
};
const SHARES: readonly (readonly [measure: string, sentence: RegExp])[] = [
  ['htx_agri', /tổng số HTX có ([\d.]+) HTX nông nghiệp \(chiếm ([\d,]+)%\)/u],
  ['htx_nonagri', /tổng số HTX có .*? ([\d.]+) HTX phi nông nghiệp \(chiếm ([\d,]+)%\)/u],
  ['qtdnd_total', /([\d.]+) quỹ tín dụng nhân dân \(chiếm ([\d,]+)%\)/u],
  ['htx_new_agri', /thành lập mới có ([\d.]+) HTX nông nghiệp \(chiếm ([\d,]+)%\)/u],
];

const plain = (text: string): number => {
  const million = text.endsWith(' triệu');
  const digits = Number(text.replace(' triệu', '').replaceAll('.', '').replace(',', '.'));
  return million ? Math.round(digits * 1_000_000) : digits;
};

function rowOf(table: Table, measure: string): ReadonlyMap<string, string> {
  const row = table.rows.find(({ cells }) => cells[1] === measure);
  return new Map(table.columns.map(({ head }, index) => [head, row?.cells[index] ?? '']));
}

function direction(text: string): number | undefined {
  if (/không thay đổi/u.test(text)) return 0;
  const found = /(tăng|giảm) /u.exec(text)?.[1];
  return found === undefined ? undefined : found === 'tăng' ? 1 : -1;
}

/** Every pair of sentence and cell that disagree, and how many pairs were looked at. */
export function contradictions(text: string, table: Table): { wrong: string[]; compared: number } {
  const wrong: string[] = [];
  let compared = 0;
  // A dot inside a number is followed by a digit, never by a space.
  const sentences = text.split(/\.(?:\s|$)/u);
  const find = (pattern: RegExp) => sentences.map((each) => pattern.exec(each)).find((each) => each !== null);
  const same = (what: string, left: number, right: number): void => {
    compared += 1;
    if (left !== right) wrong.push(`${what}: câu ${left}, bảng ${right}`);
  };
  for (const [measure, sentence] of SPOKEN) {
    const found = find(sentence);
    const row = rowOf(table, measure);
    const none = NONE[measure] && find(NONE[measure]);
    if (none) {
      same(measure, 0, plain(row.get('Thực hiện') ?? ''));
      const before = /\(số [^()]* là ([\d.,]+(?: triệu)?) (?:HTX|người)\)/u.exec(none[1] ?? '')?.[1];
      if (before) same(`kỳ trước ${measure}`, plain(before), plain(row.get('Kỳ so sánh') ?? ''));
      continue;
    }
    if (!found) {
      compared += 1;
      if (row.get('Thực hiện') !== 'chưa có số liệu') wrong.push(`${measure}: bảng có số mà câu không nói`);
      continue;
    }
    const now = plain(row.get('Thực hiện') ?? '');
    same(measure, plain(found[1] ?? ''), now);
    const said = found[2] ?? '';
    const moved = direction(said);
    const before = plain(row.get('Kỳ so sánh') ?? '');
    if (moved !== undefined) same(`hướng ${measure}`, moved, Math.sign(now - before));
    const size = /(?:tăng|giảm) ([\d.,]+(?: triệu)?) (?:HTX|người)/u.exec(said)?.[1];
    if (size) same(`mức ${measure}`, plain(size), Math.abs(now - before));
    const percent = /(?:tăng|giảm) ([\d.,]+)%/u.exec(said)?.[1];
    if (percent)
      same(
        `% ${measure}`,
        plain(percent),
        Math.floor((Math.abs(now - before) * 2000 + before) / (2 * before)) / 10,
      );
    const attained = /đạt ([\d.,]+)% kế hoạch/u.exec(said)?.[1];
    if (attained)
      same(`kế hoạch ${measure}`, plain(attained), plain((row.get('Đạt kế hoạch') ?? '').replace('%', '')));
  }
  for (const [measure, sentence] of SHARES) {
    const found = find(sentence);
    if (!found) continue;
    same(
      `tỷ trọng ${measure}`,
      plain(found[2] ?? ''),
      plain((rowOf(table, measure).get('Tỷ trọng') ?? '').replace('%', '')),
    );
    same(measure, plain(found[1] ?? ''), plain(rowOf(table, measure).get('Thực hiện') ?? ''));
  }
  return { wrong, compared };
}
