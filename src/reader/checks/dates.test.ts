// Ngày không có trong lịch, khoảng thời gian viết đảo, thứ không khớp ngày, kỳ không khớp ngày trong ngoặc.
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

/** A text with a slip; what replaces the slip when it is right; words its message must hold. */
const PAIRS: readonly (readonly [text: string, wrong: string, right: string, message: RegExp])[] = [
  ['Giai đoạn 2025-2021, huyện thành lập mới 24 HTX.', '2025-2021', '2021-2025', /phải là 2021-2025/],
  ['Trong nhiệm kỳ 2025 - 2020, Liên minh kết nạp 60 HTX.', '2025 - 2020', '2020 - 2025', /2020-2025/],
  [
    'Từ năm 2023 đến năm 2019, tỉnh hỗ trợ 35 HTX.',
    'năm 2023 đến năm 2019',
    'năm 2019 đến năm 2023',
    /2019-2023/,
  ],
  [
    'Từ ngày 30/6/2023 đến ngày 01/01/2023 toàn tỉnh thành lập mới 20 HTX.',
    '30/6/2023 đến ngày 01/01/2023',
    '01/01/2023 đến ngày 30/6/2023',
    /đảo hai mốc/,
  ],
  [
    'Số liệu tính từ 15/12/2022 đến 14/6/2022.',
    '14/6/2022',
    '14/6/2023',
    /từ 15\/12\/2022 đến 14\/6\/2022 kết thúc trước/,
  ],
  [
    'Từ ngày 15 tháng 12 năm 2021 đến hết ngày 14 tháng 12 năm 2020, có 12 HTX giải thể.',
    'năm 2020',
    'năm 2022',
    /đến 14\/12\/2020 kết thúc trước/,
  ],
  [
    'Từ tháng 9/2022 đến tháng 3/2022, Liên minh mở 5 lớp.',
    '3/2022',
    '3/2023',
    /tháng 9\/2022 đến tháng 3\/2022/,
  ],
  [
    'Từ quý III/2023 đến quý I/2023, Quỹ cho vay 8 dự án.',
    'quý I/2023',
    'quý I/2024',
    /quý III\/2023 đến quý I\/2023/,
  ],
  ['Hội nghị tổng kết diễn ra ngày 31/6/2023.', '31/6', '30/6', /31\/6\/2023 không có/],
  ['Đến ngày 30/02/2023, toàn huyện có 20 HTX.', '30/02', '28/02', /30\/2\/2023 không có/],
  ['Đến ngày 31 tháng 11, toàn huyện có 20 HTX.', '31 tháng 11', '30 tháng 11', /Ngày 31 tháng 11 không có/],
  ['Trong tháng 13/2022, huyện mở 2 lớp.', 'tháng 13/2022', 'tháng 12/2022', /Tháng 13\/2022 không có/],
  [
    'Sáng thứ Hai, ngày 15/6/2022, Liên minh HTX tỉnh tổ chức hội nghị.',
    'thứ Hai',
    'thứ Tư',
    /15\/6\/2022 là thứ Tư/,
  ],
  [
    'Hội nghị tổ chức ngày 11/4/2023 (thứ sáu) tại Bắc Ninh.',
    '(thứ sáu)',
    '(thứ ba)',
    /11\/4\/2023 là thứ Ba/,
  ],
  ['Chủ nhật, ngày 10/4/2023, đoàn đi thăm 2 HTX.', '10/4/2023', '09/4/2023', /10\/4\/2023 là thứ Hai/],
  [
    'Quý II/2023 (từ 01/4/2023 đến 30/9/2023) huyện có 3 HTX mới.',
    '30/9/2023',
    '30/6/2023',
    /Quý II\/2023" gồm các tháng 4 đến 6/,
  ],
  [
    '6 tháng đầu năm 2023 (từ ngày 01/7/2023 đến ngày 31/12/2023), tỉnh có 12 HTX mới.',
    '6 tháng đầu',
    '6 tháng cuối',
    /sai tháng hoặc sai kỳ/,
  ],
  ['Quý I/2023 (từ tháng 4 đến tháng 6) huyện có 3 HTX mới.', 'Quý I/', 'Quý II/', /từ tháng 4 đến tháng 6/],
  ['Trong quý III (tháng 4, 5, 6), Quỹ cho vay 8 dự án.', 'quý III', 'quý II', /gồm các tháng 7 đến 9/],
  [
    '6 tháng cuối năm 2022 (tính đến 30/6/2022), tỉnh có 12 HTX mới.',
    '6 tháng cuối',
    '6 tháng đầu',
    /đến 30\/6\/2022/,
  ],
  [
    'Quý I/2023 (tính đến ngày 30/9/2023), tỉnh có 12 HTX mới.',
    'Quý I/',
    'Quý III/',
    /gồm các tháng 1 đến 3/,
  ],
];

describe('ngày và khoảng thời gian', () => {
  it.each(PAIRS)('%s', (text, wrong, right, message) => {
    const found = checkText(text).findings;
    expect(found.map(({ kind }) => kind)).toEqual(['date']);
    expect(found[0]?.message).toMatch(message);
    expect(checkText(text.replace(wrong, right)).findings).toEqual([]);
  });

  it.each([
    'So sánh 2022-2021, số HTX tăng 5%.',
    'Lùi thời hạn nộp báo cáo từ ngày 30/6/2023 đến ngày 15/6/2023.',
    'Số liệu từ 15/12 đến 14/6/2023 do các huyện gửi.',
    'Thứ hai, ngày 15/6/2022 UBND tỉnh ban hành kế hoạch.',
    'Đại hội lần thứ Hai, ngày 15/6/2022, bầu 15 ủy viên.',
    'Kỳ họp thứ Ba ngày 15/6/2022 thông qua nghị quyết.',
    '6 tháng đầu năm 2023 (từ ngày 15/12/2022 đến ngày 14/6/2023), tỉnh có 12 HTX mới.',
    'Quý I/2023 (số liệu đến ngày 20/4/2023), tỉnh có 12 HTX mới.',
    'Quý I/2023 (tăng 2 HTX so với tháng 12/2022) có 12 HTX mới.',
    'Người lao động được thưởng lương tháng 13.',
  ])('không nghi oan: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
