// Which period or day does each figure of a passage speak of?
import { expect, test } from 'vitest';
import { checkText } from '../check-text.ts';

function timesOf(text: string): (string | undefined)[] {
  return checkText(text).claims.map(
    (claim) => `${claim.quote}: ${claim.periodCode ?? claim.asOf ?? claim.period ?? '—'}`,
  );
}

test('mốc so sánh không dời thời điểm của các số liệu sau nó', () => {
  expect(
    timesOf(
      'Tại thời điểm 31/12/2021 cả nước có 14.500 HTX, tăng 4,5% so với thời điểm 31/12/2020; trong đó 9.200 HTX nông nghiệp, chiếm 63,4%.',
    ),
  ).toEqual([
    '14.500 HTX: 2021-12-31',
    '4,5%: 2021-12-31',
    '9.200 HTX nông nghiệp: 2021-12-31',
    '63,4%: 2021-12-31',
  ]);
});

test('năm đứng ngay sau mức tăng là mốc so sánh', () => {
  const { claims } = checkText(
    'Năm 2023, thu nhập bình quân đạt 52 triệu đồng/người/năm, tăng 6 triệu đồng/người năm 2022. Tổng vốn điều lệ đạt 900 tỷ đồng.',
  );
  expect(claims.map((claim) => claim.periodCode)).toEqual(['2023', '2023', '2023']);
  expect(claims[1]?.base).toBe('năm 2022');
});

test('mốc so sánh không quyết định năm của văn bản', () => {
  expect(
    timesOf(
      'Trong 6 tháng đầu năm, toàn tỉnh thành lập mới 42 HTX. Số HTX tăng 36 HTX so với cuối năm 2021. Đến hết tháng 6/2022, có 610 HTX.',
    )[0],
  ).toBe('42 HTX: 2022-H1');
});

test('thời gian nêu trong câu thắng ngày đăng bài; «thực hiện» không phải là hiện nay', () => {
  expect(
    timesOf(
      'Cập nhật: 12/02/2022\nTrong năm 2021, ngành đã thực hiện tư vấn, thành lập mới 11 hợp tác xã, nâng tổng số hợp tác xã hiện có lên 140 hợp tác xã. Hiện toàn tỉnh có 500 tổ hợp tác.',
    ),
  ).toEqual(['11 hợp tác xã: 2021', '140 hợp tác xã: 2021', '500 tổ hợp tác: 2022-02-12']);
});

test('năm trong ngoặc chỉ của số đứng trước nó', () => {
  expect(
    timesOf(
      'Ngày 20/10/2022. Quỹ HTX vận tải tăng từ 120 thành viên (năm 2020) lên 310 thành viên; toàn thành phố có 15 HTX.',
    ),
  ).toEqual(['120 thành viên: 2020', '310 thành viên: 2022-10-20', '15 HTX: 2022-10-20']);
});
