// Một đoạn in hai lần: nguyên văn, gần nguyên văn, có đoạn khác xen giữa; lời dẫn của báo thì không.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const LONG =
  'Công tác tuyên truyền chủ trương của Đảng, chính sách, pháp luật của Nhà nước về kinh tế tập thể được Liên minh HTX tỉnh quan tâm với nhiều hình thức, góp phần nâng cao nhận thức của cán bộ, thành viên.';
const FIGURES =
  'Liên minh HTX tỉnh phối hợp với các huyện tổ chức 05 lớp tập huấn về chuyển đổi số cho cán bộ quản lý HTX.';
const SHORT =
  'Các HTX dịch vụ nông nghiệp đã chủ động liên kết với doanh nghiệp để tiêu thụ nông sản cho thành viên.';
const OTHER = 'Công tác tập huấn được triển khai kịp thời tại các địa phương.';
const THIRD = 'Việc thăm nắm cơ sở được duy trì thường xuyên.';

/** Paragraphs with one printed twice, and the twin in which it is another. */
const PAIRS: readonly (readonly [title: string, slip: readonly string[], clean: readonly string[]])[] = [
  ['đoạn dài nguyên văn, một câu xen giữa', [LONG, OTHER, LONG], [LONG, OTHER]],
  ['đoạn có số, một câu xen giữa', [FIGURES, OTHER, FIGURES], [FIGURES, OTHER]],
  ['đoạn ngắn nguyên văn, hai câu xen giữa', [SHORT, OTHER, THIRD, SHORT], [SHORT, OTHER, THIRD]],
  ['đoạn ngắn nguyên văn ở cuối bài', [OTHER, LONG, SHORT, THIRD, SHORT], [OTHER, LONG, SHORT, THIRD]],
  [
    'đoạn dài in hai lần liền nhau ở giữa bài',
    [OTHER, THIRD, SHORT, FIGURES, LONG, LONG],
    [OTHER, THIRD, SHORT, FIGURES, LONG],
  ],
  ['gần nguyên văn: đổi một chữ', [LONG, OTHER, LONG.replace('quan tâm', 'chú trọng')], [LONG, OTHER]],
  [
    'gần nguyên văn: thêm một chữ',
    [FIGURES, OTHER, FIGURES.replace('tổ chức', 'đã tổ chức')],
    [FIGURES, OTHER],
  ],
  [
    'gần nguyên văn: bớt một chữ ở giữa',
    [OTHER, LONG, THIRD, LONG.replace(' của cán bộ, thành viên', ' của thành viên')],
    [OTHER, LONG, THIRD],
  ],
];

describe('đoạn in hai lần', () => {
  it.each(PAIRS)('%s', (_, slip, clean) => {
    const found = checkText(slip.join('\n\n')).findings;
    expect(found.map(({ kind }) => kind)).toEqual(['repeat']);
    expect(found[0]?.message).toMatch(/^Một đoạn \d+ chữ (?:được in hai lần|gần như in lại)/);
    expect(checkText(clean.join('\n\n')).findings).toEqual([]);
  });

  it('lời dẫn báo in lại ở đầu bài, chú thích in dưới ảnh, đoạn cùng mẫu khác số hay khác tên thì không kể', () => {
    const lead = `${LONG}\n${LONG} ${OTHER}\n${THIRD}`;
    const caption = `${THIRD}\n${SHORT.slice(0, 72)}.\n${SHORT.slice(0, 72)}.\n${OTHER}`;
    const figures = [FIGURES, OTHER, FIGURES.replace('05 lớp', '07 lớp')].join('\n');
    const district =
      'Huyện Quế Võ đã ban hành kế hoạch, phân công nhiệm vụ cho từng phòng, ban và giao chỉ tiêu phát triển HTX cho các xã ngay từ đầu năm.';
    const names = [district, OTHER, district.replace('Quế Võ', 'Lương Tài')].join('\n');
    for (const text of [lead, caption, figures, names])
      expect(checkText(text).findings.filter(({ kind }) => kind === 'repeat')).toEqual([]);
  });
});
