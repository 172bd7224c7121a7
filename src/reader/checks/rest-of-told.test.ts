// Do the parts and the rest make up the whole told before?
import { describe, it } from 'vitest';
import { expectProsePair, expectSilent, type ProsePair } from '#test/support/reader-prose.ts';

const PAIRS: readonly ProsePair[] = [
  [
    'phần còn lại của công trình nêu ở câu trước',
    'balance',
    'Nhà sơ chế trị giá 2 tỷ 350 triệu đồng của HTX Rau Đồng Nội vừa được khánh thành. Ngân sách tỉnh hỗ trợ 1,2 tỷ đồng, huyện hỗ trợ 400 triệu đồng, phần còn lại # triệu đồng do thành viên đóng góp.',
    '750',
    '570',
  ],
  [
    'lượt còn lại, tỷ lệ của một phần chỉ ra tổng',
    'sum',
    'Nghị quyết đề ra mỗi năm đào tạo 800 lượt cán bộ HTX. Năm 2023, chỉ tiêu ấy hoàn thành đúng 100%: 560 lượt (70%) do Liên minh HTX tỉnh đào tạo, 150 lượt do Sở mở lớp, # lượt còn lại gửi các trường trung ương.',
    '90',
    '60',
  ],
];

describe('phần còn lại', () => {
  it.each(PAIRS)('%s', (...pair) => expectProsePair(pair));

  it.each([
    'Kho lạnh tổng vốn 5 tỷ đồng. HTX vay ngân hàng 2 tỷ đồng, thành viên góp 1 tỷ đồng, số còn lại 600 triệu đồng trả dần.',
    'Năm 2023 HTX thu 5 tỷ đồng. Trả công 2 tỷ đồng, mua giống 1,2 tỷ đồng, còn lại 800 triệu đồng lãi.',
  ])('không nói gì: %s', expectSilent);
});
