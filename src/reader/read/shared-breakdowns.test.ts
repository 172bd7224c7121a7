import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

const read = (text: string, date?: string) =>
  checkText(text, date === undefined ? {} : { documentDate: date }).claims;
const kinds = (text: string) => read(text).map(({ quote, breakdown }) => [quote, breakdown]);
const slips = (text: string) =>
  checkText(text).findings.map(({ kind, expected, stated }) => [kind, expected, stated]);

test('vốn và thành viên nêu ngay sau số thành lập mới là của HTX mới', () => {
  expect(
    kinds('Toàn tỉnh thành lập mới 11 HTX với vốn điều lệ 20,9 tỷ đồng, 132 thành viên; giải thể 5 HTX.'),
  ).toEqual([
    ['11 HTX', null],
    ['20,9 tỷ đồng', { nhom: 'htx_moi' }],
    ['132 thành viên', { nhom: 'htx_moi' }],
    ['5 HTX', null],
  ]);
});

test('bình quân của HTX mới chia cho số HTX mới, không cho tổng số', () => {
  const told = 'Thành lập mới 26 HTX, vốn đăng ký 41,6 tỷ đồng, bình quân';
  expect(slips(`${told} 1,6 tỷ đồng/HTX. Toàn tỉnh có 421 HTX.`)).toEqual([]);
  expect(slips(`${told} 1,6 triệu đồng/HTX. Toàn tỉnh có 421 HTX.`)).toEqual([['average', 1.6e9, 1.6e6]]);
});

test('«trong số này» và dấu ngoặc mang lĩnh vực của số đứng trước', () => {
  expect(
    kinds('Tỉnh có 628 HTX nông nghiệp; 339 HTX trong số này hiệu quả.').map(([, kind]) => kind),
  ).toEqual([{ linh_vuc: 'nong_nghiep' }, { linh_vuc: 'nong_nghiep' }]);
  expect(
    kinds('HTX nông nghiệp có 276 đơn vị (thành lập mới 13 HTX, giải thể 1 HTX).').map(([, kind]) => kind),
  ).toEqual(Array(3).fill({ linh_vuc: 'nong_nghiep' }));
});

test('thu nhập chỉ nêu của một loại người thì không phân loại', () => {
  expect(kinds('Thu nhập bình quân của lao động 6 triệu đồng/tháng.')[0]?.[1]).toBeNull();
  expect(
    kinds('Thu nhập của thành viên 4,5 triệu đồng/tháng, của lao động 4 triệu đồng/tháng.').map(
      ([, kind]) => kind,
    ),
  ).toEqual([{ doi_tuong: 'thanh_vien' }, { doi_tuong: 'lao_dong' }]);
});

test('xây dựng trong danh sách lĩnh vực là lĩnh vực, không phải động từ', () => {
  const [, , third] = read('Gồm: vận tải 33 HTX; thương mại 57 HTX; xây dựng 37 HTX.');
  expect(third).toMatchObject({ measure: 'total', breakdown: { linh_vuc: 'xay_dung' } });
});
