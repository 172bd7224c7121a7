// Of which whole are parts and shares, when it stands further off than what was told last? Passages of our own wording.
import { describe, expect, it, test } from 'vitest';
import { checkText } from '../check-text.ts';

function alarms(text: string): string[] {
  return checkText(text).findings.map((finding) => `${finding.kind} ${finding.expected} ≠ ${finding.stated}`);
}

/** Each text is right as written; with the figure changed it holds exactly the slips named. */
const CASES: readonly (readonly [text: string, right: string, wrong: string, slips: readonly string[]])[] = [
  [
    'Hết năm, toàn tỉnh có 500 HTX. Trong năm thành lập mới 40 HTX, giải thể 9 HTX.\n\nPhân theo lĩnh vực, tỉnh có 300 HTX nông nghiệp, 120 HTX vận tải, 65 HTX xây dựng và 15 quỹ tín dụng nhân dân.',
    '65 HTX xây dựng',
    '56 HTX xây dựng',
    ['sum 491 ≠ 500'],
  ],
  [
    'Toàn tỉnh có 320 HTX, trong đó 80 HTX ngừng hoạt động, chiếm 25%. Có 20 HTX mới lập hai năm trước, chiếm 25% số HTX ngừng hoạt động.',
    'chiếm 25% số',
    'chiếm 52% số',
    ['share 25 ≠ 52'],
  ],
  [
    'Tỉnh có 400 HTX nông nghiệp và 90 HTX vận tải. Có 100 HTX liên kết với doanh nghiệp, chiếm 25% số HTX nông nghiệp.',
    'chiếm 25%',
    'chiếm 52%',
    ['share 25 ≠ 52'],
  ],
  [
    'Cả nước có 8.000 THT (trong đó 2.000 THT được chứng thực; chiếm 25%).',
    'chiếm 25%',
    'chiếm 52%',
    ['share 25 ≠ 52'],
  ],
  [
    'Nhiệm kỳ qua thành lập mới 60 HTX (đạt 150% chỉ tiêu Đại hội đề ra là 40 HTX).',
    'đạt 150%',
    'đạt 510%',
    ['plan 150 ≠ 510'],
  ],
  [
    'Toàn tỉnh có 20 HTX, gồm Sông Mây 9 HTX, Phước Lâm 11 HTX. Năm 2021, các HTX này có tổng doanh thu 90 tỷ đồng, bình quân 4,5 tỷ đồng/HTX.',
    '4,5 tỷ',
    '5,4 tỷ',
    ['average 4500000000 ≠ 5400000000'],
  ],
  [
    'Quỹ Hỗ trợ phát triển HTX giải ngân 8 tỷ đồng cho 20 đơn vị, trong đó 14 HTX vay 6,8 tỷ đồng và 6 tổ hợp tác vay 1,2 tỷ đồng.',
    '1,2 tỷ',
    '1,2 triệu',
    ['sum 6801200000 ≠ 8000000000'],
  ],
  [
    'Liên minh khảo sát 400 HTX. Kết quả, có 260 HTX đã dùng phần mềm, chiếm 65%; 140 HTX chưa dùng, chiếm 35%.',
    'chiếm 35%',
    'chiếm 45%',
    ['share 35 ≠ 45', 'sum 110 ≠ 100'],
  ],
  [
    'Số HTX thuộc diện đánh giá là 200 HTX; 30 HTX không đánh giá.\nKết quả xếp loại:\n+ Loại tốt: 30 HTX, chiếm 15%;\n+ Loại khá: 80 HTX, chiếm 40%;\n+ Loại trung bình: 70 HTX, chiếm 35%;\n+ Loại yếu: 20 HTX, chiếm 10%.',
    'chiếm 40%',
    'chiếm 38%',
    ['share 40 ≠ 38', 'sum 98 ≠ 100'],
  ],
  [
    'Tại thời điểm 01/7/2013 toàn tỉnh có 600 HTX. Từ đó đến nay thành lập mới 120 HTX, giải thể 200 HTX, đưa tổng số HTX hiện có lên 520 HTX.',
    'lên 520',
    'lên 510',
    ['balance 520 ≠ 510'],
  ],
  [
    'Phương án phân phối lợi nhuận 500 triệu đồng: trích quỹ đầu tư phát triển 100 triệu đồng, quỹ dự phòng tài chính 25 triệu đồng, chia theo mức độ sử dụng dịch vụ 250 triệu đồng, chia theo vốn góp 125 triệu đồng.',
    '125 triệu',
    '152 triệu',
    ['sum 527000000 ≠ 500000000'],
  ],
  [
    'Tỉnh có 240 HTX kinh doanh có lãi, 20 HTX hòa vốn. So với cùng kỳ năm 2017, số HTX có lãi tăng 18 HTX (cùng kỳ năm trước có 222 HTX).',
    'tăng 18 HTX',
    'tăng 28 HTX',
    ['growth 18 ≠ 28'],
  ],
];

describe('tổng thể của một phần, một tỷ lệ, một mức bình quân', () => {
  it.each(CASES)('%s', (text, right, wrong, slips) => {
    expect(alarms(text)).toEqual([]);
    expect(text).toContain(right);
    expect(alarms(text.replace(right, wrong)).sort()).toEqual([...slips].sort());
  });
});

test('một tổng thể chia hai cách liền nhau; phần kể riêng ngoài danh sách; kế hoạch là của tổng, không của bình quân', () => {
  expect(
    alarms(
      'Toàn tỉnh có 30 người về làm việc tại HTX. Trong số này, trình độ đại học 20 người, cao đẳng 10 người; hiện còn gắn bó 16 người, 14 người đã nghỉ.',
    ),
  ).toEqual([]);
  expect(
    alarms(
      'Cả tỉnh có 150 HTX. Qua xếp loại, có 40 HTX loại tốt, 60 HTX loại khá, 30 HTX trung bình và 12 HTX yếu; riêng 8 HTX mới thành lập chưa xếp loại.',
    ),
  ).toEqual([]);
  expect(
    alarms(
      'Quỹ giải ngân 9 tỷ đồng cho 20 HTX, bình quân mỗi HTX vay 450 triệu đồng, đạt 90% kế hoạch năm (10 tỷ đồng).',
    ),
  ).toEqual([]);
});
