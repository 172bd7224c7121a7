// Do those that do and those that do not, or the parts and the rest, make up the whole told before?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const SLIPS: readonly (readonly [title: string, text: string, right: string, wrong: string])[] = [
  [
    'lập và không lập báo cáo',
    'Đoàn đã trực tiếp làm việc với 42 HTX; kết quả có 30 HTX lập báo cáo tài chính năm, # HTX không lập; 35 HTX mở sổ theo dõi thành viên, 7 HTX không mở.',
    '12',
    '21',
  ],
  ['đã nộp và chưa nộp', 'Huyện có 58 HTX. Đến nay 41 HTX đã nộp báo cáo, # HTX chưa nộp.', '17', '19'],
  [
    'phần còn lại của công trình nêu ở câu trước',
    'Nhà sơ chế trị giá 2 tỷ 350 triệu đồng của HTX Rau Đồng Nội vừa được khánh thành. Ngân sách tỉnh hỗ trợ 1,2 tỷ đồng, huyện hỗ trợ 400 triệu đồng, phần còn lại # triệu đồng do thành viên đóng góp.',
    '750',
    '570',
  ],
  [
    'lượt còn lại, tỷ lệ của một phần chỉ ra tổng',
    'Nghị quyết đề ra mỗi năm đào tạo 800 lượt cán bộ HTX. Năm 2023, chỉ tiêu ấy hoàn thành đúng 100%: 560 lượt (70%) do Liên minh HTX tỉnh đào tạo, 150 lượt do Sở mở lớp, # lượt còn lại gửi các trường trung ương.',
    '90',
    '60',
  ],
];

describe('phần bù và phần còn lại', () => {
  it.each(SLIPS)('%s', (_, text, right, wrong) => {
    expect(checkText(text.replace('#', right)).findings).toEqual([]);
    expect(checkText(text.replace('#', wrong)).findings).toEqual([expect.objectContaining({ kind: 'sum' })]);
  });

  it.each([
    'Huyện có 58 HTX. Trong quý, 11 HTX đã nộp báo cáo, 4 HTX không nộp báo cáo thuế.',
    'Kiểm tra 42 HTX, 30 HTX lập báo cáo, 8 HTX không lập, 4 HTX lập nhưng sai mẫu.',
    'Kho lạnh tổng vốn 5 tỷ đồng. HTX vay ngân hàng 2 tỷ đồng, thành viên góp 1 tỷ đồng, số còn lại 600 triệu đồng trả dần.',
    'Năm 2023 HTX thu 5 tỷ đồng. Trả công 2 tỷ đồng, mua giống 1,2 tỷ đồng, còn lại 800 triệu đồng lãi.',
  ])('không nói gì: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});
