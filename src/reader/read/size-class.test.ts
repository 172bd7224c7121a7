// What does a figure of a passage count, and which sector, size and status does it have?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

test('quy mô lao động là lớp của HTX, không phải số lao động', () => {
  const { claims } = checkText(
    'Cuối năm 2022 cả nước có 15.000 HTX, trong đó 9.300 HTX có dưới 10 lao động, chiếm 62%, tăng 3% so với năm 2021; 5.200 HTX có từ 10-49 lao động, chiếm 34,7%.',
  );
  expect(claims.map((claim) => [claim.quote, claim.subject, claim.breakdown?.quy_mo])).toEqual([
    ['15.000 HTX', 'HTX', undefined],
    ['9.300 HTX', 'HTX', 'duoi_10_lao_dong'],
    ['62%', 'HTX', 'duoi_10_lao_dong'],
    ['3%', 'HTX', 'duoi_10_lao_dong'],
    ['5.200 HTX', 'HTX', '10_49_lao_dong'],
    ['34,7%', 'HTX', '10_49_lao_dong'],
  ]);
});

test('số lao động của HTX vẫn là số lao động', () => {
  const { claims } = checkText('Toàn tỉnh có 40 HTX, sử dụng trên 1.200 lao động; 12 HTX có 350 thành viên.');
  expect(claims.map((claim) => [claim.quote, claim.subject])).toEqual([
    ['40 HTX', 'HTX'],
    ['trên 1.200 lao động', 'lao động'],
    ['12 HTX', 'HTX'],
    ['350 thành viên', 'thành viên'],
  ]);
});

test('nhiều lĩnh vực kể chung thì không phải một lĩnh vực', () => {
  const sector = (text: string): string | undefined => checkText(text).claims[0]?.breakdown?.linh_vuc;
  expect(
    sector('Tỉnh có 180 HTX hoạt động trên các lĩnh vực nông nghiệp, thủy sản, vận tải.'),
  ).toBeUndefined();
  expect(sector('Huyện có 6 HTX nông nghiệp - thủy sản.')).toBeUndefined();
  expect(sector('Huyện có 6 HTX thuộc lĩnh vực công nghiệp - TTCN.')).toBe('cong_nghiep_ttcn');
  expect(sector('Huyện có 6 HTX nông nghiệp, thủy sản 2 HTX.')).toBe('nong_nghiep');
  expect(sector('Huyện có 2 HTX chợ.')).toBe('cho');
});

test('thời điểm đã qua trong kế hoạch là kết quả, không phải chỉ tiêu', () => {
  const { claims } = checkText(
    'UBND tỉnh vừa ban hành Kế hoạch phát triển HTX năm 2024.\nNăm 2024, tỉnh phấn đấu thành lập mới 20 HTX.\nTính đến hết năm 2023, trên địa bàn có 210 HTX đang hoạt động.',
  );
  expect(claims.map((claim) => [claim.value, claim.status])).toEqual([
    [20, 'plan'],
    [210, 'actual'],
  ]);
});

test('phần của tổng số, doanh thu bằng đô la, mẫu số dùng chung, HTX thành lập từ trước', () => {
  const read = (text: string) =>
    checkText(text).claims.map((claim) => [claim.value, claim.measure, claim.per ?? claim.base ?? null]);
  expect(read('Trong tổng số 510 HTX có 402 là HTX nông nghiệp.')).toEqual([
    [510, 'total', null],
    [402, 'total', null],
  ]);
  expect(read('Doanh thu của các HTX lớn đạt 1.900 tỷ USD.')).toEqual([[1.9e12, 'revenue', null]]);
  expect(
    read(
      'Thu nhập bình quân của thành viên đạt 5,2 triệu đồng và của người lao động là 4,6 triệu đồng/tháng.',
    ),
  ).toEqual([
    [5_200_000, 'income', 'tháng'],
    [4_600_000, 'income', 'tháng'],
  ]);
  expect(read('Đến cuối năm 2017, tỉnh có 64 HTX thành lập trước năm 2013 phải chuyển đổi.')).toEqual([
    [64, 'to_convert', null],
  ]);
  expect(read('Năm 2023 có 900 HTX, tăng 5% so với năm 2022, vượt 4% kế hoạch năm 2023.')[2]).toEqual([
    4,
    'total',
    'kế hoạch',
  ]);
});

test('tỷ lệ theo quy mô lao động là tỷ lệ của HTX, và các lớp kín thì cộng đủ 100%', () => {
  const text = (share: string): string =>
    `Quy mô hợp tác xã dưới 10 lao động chiếm ${share}%, từ 10-49 lao động chiếm 35,7%. Quy mô lao động từ 50-99 người chiếm 1,6% và 100 lao động trở lên, chiếm 1,0%.`;
  expect(checkText(text('61,6')).claims.map((claim) => [claim.subject, claim.breakdown?.quy_mo])).toEqual([
    ['HTX', 'duoi_10_lao_dong'],
    ['HTX', '10_49_lao_dong'],
    ['HTX', '50_99_lao_dong'],
    ['HTX', 'tu_100_lao_dong'],
  ]);
  expect(checkText(text('61,6')).findings).toEqual([]);
  const [finding] = checkText(text('51,6')).findings;
  expect([finding?.kind, finding?.expected, finding?.stated]).toEqual(['sum', 89.9, 100]);
});
