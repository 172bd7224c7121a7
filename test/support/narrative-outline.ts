// Đề cương thử: every kind of slot once, in sentences that an office writes.
import type { Outline } from '#domain/narrative/outline.ts';
import { parseOutline } from '#domain/narrative/parse-outline.ts';

const rows = (lines: readonly (readonly [string, number, string?])[]) =>
  lines.map(([measure, depth, shareOf]) => ({
    measure,
    label: measure,
    depth,
    ...(shareOf ? { shareOf } : {}),
    ...(measure === 'htx_new' ? { plan: true } : {}),
  }));

const SOURCE = {
  code: 'trial',
  levels: ['nation', 'province'],
  name: 'thử',
  type: 'BÁO CÁO',
  subject: 'Tình hình hợp tác xã {period}',
  sections: [
    {
      code: 'one',
      title: 'TÌNH HÌNH',
      blocks: [
        {
          kind: 'sentences',
          sentences: [
            ['Trong {period}, {place} có {n htx_new} thành lập mới', '{plan htx_new}'],
            ['Trong số HTX thành lập mới có {parts htx_new: htx_new_agri htx_new_nonagri}'],
            ['Số HTX thành lập mới theo vùng: {list htx_new region8}'],
            ['Trong {period}, {place} có {n htx_dissolved} giải thể', '{change htx_dissolved last-year}'],
            [
              'Ngoài ra, trong kỳ, {place} còn có {moves htx_certificate_revoked htx_to_enterprise htx_merged_out}',
            ],
            ['Đến ngày {day}, {place} có {n htx_total}', '{change htx_total}'],
            ['Trong tổng số HTX có {parts htx_total: htx_agri htx_nonagri qtdnd_total}'],
            ['Số thành viên HTX là {n member_total}', '{change member_total}'],
            [
              'Đến ngày {day}, {place} có {n htx_value_chain} gắn với chuỗi giá trị',
              '{growth htx_value_chain}',
            ],
            ['Vốn điều lệ đăng ký của HTX là {n charter_capital_total}', '{change charter_capital_total}'],
          ],
        },
        {
          kind: 'table',
          title: 'Bảng số liệu',
          rows: rows([
            ['htx_total', 0],
            ['htx_agri', 1, 'htx_total'],
            ['htx_nonagri', 1, 'htx_total'],
            ['qtdnd_total', 1, 'htx_total'],
            ['htx_new', 0],
            ['htx_new_agri', 1, 'htx_new'],
            ['htx_new_nonagri', 1, 'htx_new'],
            ['htx_dissolved', 0],
            ['htx_value_chain', 0],
            ['member_total', 0],
            ['charter_capital_total', 0],
          ]),
        },
      ],
    },
  ],
};

/** The outline, or the sentence why it cannot be read. */
export function trialOutline(): Outline {
  const read = parseOutline(SOURCE, () => true, 'đề cương thử');
  if (!read.ok) throw new Error(read.message);
  return read.value;
}
