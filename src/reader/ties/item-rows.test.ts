import { expect, it } from 'vitest';
import { heldIn, tiesIn } from '#test/support/reader-ties.ts';
import { rowTies } from './row-ties.ts';

it('các gạch đầu dòng trong một mục là danh sách riêng, mục sau không lẫn vào', () => {
  const text =
    '1. Tổng kinh phí là 48.650 triệu đồng, trong đó:\n- Ngân sách Trung ương: 18.200 triệu đồng;\n- Ngân sách tỉnh: 15.400 triệu đồng;\n- Ngân sách huyện: 4.850 triệu đồng;\n- Vốn đối ứng: 10.200 triệu đồng.\n2. Phân kỳ: năm 2017 là 9.730 triệu đồng.';
  expect(heldIn(text, rowTies)).toEqual([
    '18,2 tỷ đồng + 15,4 tỷ đồng + 4,85 tỷ đồng + 10,2 tỷ đồng = 48650000000',
  ]);
});

it('hai danh sách cùng dấu cách nhau bởi một mục đánh số: mỗi danh sách của mục ấy', () => {
  const text =
    '1. Lớp đào tạo, có 9 lớp:\n- Tỉnh: 5 lớp;\n- Huyện: 4 lớp.\n2. Lớp tập huấn, có 7 lớp:\n- Tỉnh: 4 lớp;\n- Huyện: 3 lớp.';
  expect(heldIn(text, rowTies)).toEqual(['5 lớp + 4 lớp = 9', '4 lớp + 3 lớp = 7']);
  expect(tiesIn(text, rowTies)).not.toContain('5 lớp + 4 lớp + 4 lớp + 3 lớp = 7');
});
