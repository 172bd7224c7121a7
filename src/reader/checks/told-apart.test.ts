// Slips whose parts stand apart: in another sentence, in the headline, in words, or after "trong đó".
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

type Slip = readonly [text: string, kind: string, expected: number, stated: number];

const SLIPS: readonly Slip[] = [
  // "trong đó" told to the end
  [
    'Toàn tỉnh có 412 HTX. Trong đó, có 321 HTX nông nghiệp, 18 quỹ tín dụng nhân dân, 41 HTX vận tải và 23 HTX xây dựng.',
    'sum',
    403,
    412,
  ],
  [
    'Đến nay toàn tỉnh có 150 sản phẩm OCOP, trong đó 114 sản phẩm đạt 3 sao và 24 sản phẩm đạt 4 sao.',
    'sum',
    138,
    150,
  ],
  ['Tổng số là 88 sản phẩm OCOP, với 31 sản phẩm 4 sao, 75 sản phẩm 3 sao.', 'sum', 106, 88],
  ['Huyện có 86 HTX. Trong đó, có 104 HTX đang hoạt động.', 'sum', 104, 86],
  [
    'Tổng nguồn vốn hoạt động đạt 96 tỷ đồng. Trong đó, nguồn vốn huy động tại chỗ đạt trên 112 tỷ đồng.',
    'sum',
    112e9,
    96e9,
  ],
  // shares
  [
    'Tổng nguồn vốn huy động đạt trên 1.450 tỷ đồng. Dư nợ cho vay đạt trên 1.160 tỷ đồng, chiếm 60,8% tổng nguồn vốn huy động.',
    'share',
    80,
    60.8,
  ],
  [
    'Tổng nguồn vốn của các quỹ đạt 210 tỷ đồng.\n\nDư nợ cho vay ước đạt 147 tỷ đồng.\n\nTổng dư nợ cho vay của thành viên chiếm 79% trên tổng nguồn vốn của quỹ.',
    'share',
    70,
    79,
  ],
  [
    'Có 420 chủ thể OCOP; trong đó 61,5% là hợp tác xã, 24% là doanh nghiệp, 32,5% là hộ kinh doanh, còn lại là tổ hợp tác.',
    'sum',
    118,
    100,
  ],
  [
    'Đến nay, toàn tỉnh có 240 HTX.\n\nTrong năm, thành lập mới 18 HTX. Số HTX đang hoạt động 204 HTX, chiếm 58% tổng số HTX.',
    'share',
    85,
    58,
  ],
  // two days of one year tell almost the same total
  [
    'Đến 30/6/2023 toàn tỉnh có 315 HTX. Ước đến cuối năm 2023 toàn tỉnh có 320 HTX.\n\nSố HTX hoạt động hiệu quả là 128 HTX (chiếm 49,5% trên tổng số HTX).',
    'share',
    40,
    49.5,
  ],
  // more at work than there are
  [
    'Đến 30/6/2023 toàn tỉnh có 310 HTX và 04 LH HTX. Ước đến cuối năm 2023 toàn tỉnh có 312 HTX.\n\nHiện nay, có 382 HTX, 04 LH HTX đang hoạt động.',
    'sum',
    382,
    312,
  ],
  // averages in words
  [
    'Tỉnh có 40 quỹ tín dụng nhân dân. Với 52.000 thành viên, trung bình mỗi quỹ có 3.100 thành viên.',
    'average',
    1300,
    3100,
  ],
  [
    'Năm 2015, toàn tỉnh có 125 hợp tác xã.\nSố hội viên trong hợp tác xã năm 2015 đạt 10.000 (tăng 400 xã viên so với năm 2014, bình quân 50 xã viên/hợp tác xã).',
    'average',
    80,
    50,
  ],
  // growth that cannot be
  ['Quỹ có 512 thành viên, tăng 620 thành viên so với năm trước.', 'growth', 512, 620],
  [
    'Năm 2022, tỉnh thành lập mới 30 HTX, nâng tổng số HTX lên 420 HTX, tăng 24% so với năm 2021.',
    'balance',
    7.6923,
    24,
  ],
  [
    'Tổng dư nợ đạt 5.100 tỷ đồng, tăng 2,00% so với cuối năm. Ước đến hết tháng 2 đạt 5.150 tỷ đồng, tăng 6,31%.',
    'growth',
    3,
    6.31,
  ],
  [
    'Sáu tháng đầu năm 2023 thành lập mới 9 HTX, đạt 45% kế hoạch; ước cả năm thành lập mới 20 HTX, đạt 125% kế hoạch.',
    'plan',
    100,
    125,
  ],
  // the same thing again
  ['Gần 600 hợp tác xã\n\nĐến nay, toàn tỉnh có 479 hợp tác xã.', 'sum', 600, 479],
  ['Tỉnh thành lập mới 19 HTX\n\nTừ đầu năm đến nay, có 14 HTX được thành lập mới.', 'sum', 19, 14],
  [
    'Tỉnh có 21 HTX yếu kém. Trong 24 HTX yếu kém có 15 HTX giải thể bắt buộc và 06 HTX giải thể tự nguyện.',
    'sum',
    21,
    24,
  ],
  ['Dư nợ tăng 1,06%\n\nDư nợ cho vay đạt 36.804 tỷ đồng, tăng 1,60% so với cuối năm.', 'sum', 1.06, 1.6],
  [
    'Quỹ cho vay 200 dự án, cho 4.000 hộ vay, tổng dư nợ đạt 90 tỷ đồng; mức vay bình quân 1 dự án đạt 450 triệu đồng, 1 hộ đạt 52,5 triệu đồng.',
    'average',
    22_500_000,
    52_500_000,
  ],
  [
    'Đến cuối năm 2024, cả nước có 20.000 HTX. Vốn điều lệ của các HTX là 40.000,5 tỷ đồng, bình quân 2,9 tỷ đồng/HTX (năm 2023 là 1,9 tỷ đồng/HTX).',
    'average',
    2_000_025_000,
    2_900_000_000,
  ],
  [
    'Thu nhập bình quân đạt 5,332 tỷ đồng/HTX (năm trước là 5,564 triệu đồng/HTX).',
    'scale',
    5_564_000_000,
    5_564_000,
  ],
  [
    'Cả nước thành lập mới gần 3.000 HTX\n\nTrong năm, cả nước đã thành lập mới 1.942 hợp tác xã.',
    'sum',
    3000,
    1942,
  ],
  [
    'Có 4.800 sản phẩm OCOP. Trong đó, 62,2% sản phẩm 3 sao, 21,6% sản phẩm 4 sao và 1,7% sản phẩm tiềm năng 5 sao.',
    'sum',
    85.5,
    100,
  ],
  [
    'Có 5 tỉnh được Thủ tướng Chính phủ công nhận hoàn thành nhiệm vụ, gồm: Nam Định, Đồng Nai, Hưng Yên và Hà Nam.',
    'count',
    4,
    5,
  ],
  ['Huyện có 10 HTX ngừng hoạt động. Cụ thể, trong 12 HTX này có 2 HTX đã giải thể.', 'sum', 10, 12],
  [
    'Có 4 HTX đang làm thủ tục giải thể gồm HTX rau an toàn Tân Phú; HTX hoa tươi Quốc Cường và HTX sản xuất, kinh doanh nông sản Quảng Thuận.',
    'count',
    3,
    4,
  ],
  [
    'Huyện có 35 hợp tác xã, trong đó, có 13 hợp tác xã nông nghiệp, chiếm trên 73% tổng số hợp tác xã của huyện.',
    'share',
    37.1429,
    73,
  ],
  [
    'Tỉnh thành lập thêm 36 HTX; trong đó có 20 HTX nông nghiệp, 41 HTX tiểu thủ công nghiệp, 2 HTX thương mại dịch vụ.',
    'sum',
    63,
    36,
  ],
  ['Có 13/12 huyện, thành phố thành lập được HTX.', 'share', 12, 13],
  [
    'Một số quỹ có lãi cao là quỹ A 182 tỷ đồng, quỹ B 160 triệu đồng, quỹ C 156 triệu đồng.',
    'scale',
    182e6,
    182e9,
  ],
];

describe('lỗi mà các số đứng xa nhau vẫn được gọi tên', () => {
  it.each(SLIPS)('%s', (text, kind, expected, stated) => {
    const found = checkText(text).findings;
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind, expected, stated, severity: 'hard', verdict: 'inconsistent' });
  });
});

const FINE: readonly string[] = [
  'Toàn tỉnh có 412 HTX. Trong đó, có 330 HTX nông nghiệp, 18 quỹ tín dụng nhân dân, 41 HTX vận tải và 23 HTX xây dựng.',
  'Có 18 HTX thành lập mới, trong đó 8 HTX tổng hợp, 5 HTX nông nghiệp, còn lại là các HTX điện, xây dựng và môi trường.',
  'Toàn tỉnh có 640 HTX, trong đó 210 HTX nông nghiệp và 90 HTX vận tải tham gia liên kết chuỗi.',
  'Đến nay toàn tỉnh có 138 sản phẩm OCOP, trong đó 114 sản phẩm đạt 3 sao và 24 sản phẩm đạt 4 sao, đạt 138% kế hoạch.',
  'Hơn 10.300 sản phẩm OCOP\n\nĐã có 10.322 sản phẩm OCOP đạt 3 sao trở lên.',
  'Tỷ lệ nợ quá hạn tính chung cho 11 quỹ tín dụng nhân dân là 1,3%.',
  'Có 420 chủ thể OCOP; trong đó 38% là hợp tác xã, 24% là doanh nghiệp, 32,5% là hộ kinh doanh, còn lại là tổ hợp tác.',
  'Tỉnh thành lập mới 18 HTX, nâng số HTX lên 692 HTX (tăng 42 HTX so với cùng kỳ năm ngoái).',
  'Tổng nguồn vốn đạt trên 79,1 nghìn tỷ đồng, tăng gần 6,2 nghìn tỷ đồng (đạt tỷ lệ 8,5%) so với ngày 31/12/2018.',
  'Sáu tháng đầu năm 2023 thành lập mới 9 HTX, đạt 45% kế hoạch; ước cả năm thành lập mới 20 HTX, đạt 100% kế hoạch.',
  'Toàn tỉnh có 113 HTX nông nghiệp, trong đó 26 HTX xếp loại tốt, 38 HTX xếp loại khá, 31 HTX xếp loại trung bình.',
  'Toàn tỉnh có 385 HTX.\nVốn điều lệ của các HTX là 1.250 tỷ đồng, trong đó vốn điều lệ bình quân của một HTX nông nghiệp 1,8 tỷ đồng/HTX.',
  'Toàn tỉnh có 87 HTX.\n\nKinh phí hỗ trợ 12,5 tỷ đồng, bình quân 20 triệu đồng/HTX được hỗ trợ máy móc.',
  'Huyện có 10 HTX ngừng hoạt động. Trong 10 HTX này có 2 HTX đã giải thể là HTX nông nghiệp Hiệp Nghĩa và HTX nông nghiệp Đa Nhim.',
  'Có 3 HTX tiêu biểu là HTX Tân Phú với 40 thành viên và HTX Quốc Cường với 25 thành viên.',
  'Tổ chức 12/10 lớp tập huấn theo kế hoạch.',
];

describe('văn đúng mà các số đứng xa nhau không bị bắt lỗi', () => {
  it.each(FINE)('%s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});

describe('các số trong câu được đọc đúng chỗ', () => {
  it('hạng sao không phải là số lượng', () => {
    const { claims } = checkText(
      'Có 120 sản phẩm, trong đó 118 sản phẩm đạt từ 3 - 4 sao, hai sản phẩm đạt 5 sao.',
    );
    expect(claims.map((claim) => claim.value)).toEqual([120, 118, 2]);
  });

  it('năm mở đầu ngoặc là năm của số sau nó', () => {
    const { claims } = checkText(
      'Đến cuối năm 2024, tỉnh có 200 HTX. Vốn điều lệ bình quân 2,1 tỷ đồng/HTX (năm 2023 là 1,9 tỷ đồng/HTX).',
    );
    expect(claims.slice(1).map((claim) => claim.asOf)).toEqual(['2024-12-31', '2023-12-31']);
  });

  it('tên chương trình "Mỗi xã một sản phẩm" không phải nơi chốn', () => {
    const [claim] = checkText(
      'Thực hiện chương trình Mỗi xã một sản phẩm, cả nước có 4.847 sản phẩm OCOP.',
    ).claims;
    expect(claim?.place).toBe('cả nước');
  });

  it('đề án đặt mục tiêu; mô hình sẽ xây dựng; tỷ lệ nói điều khẳng định sau cùng', () => {
    const read = (text: string) => checkText(text).claims.map((claim) => claim.measure);
    expect(read('Phê duyệt Đề án phát triển 15.000 HTX nông nghiệp hoạt động có hiệu quả.')).toEqual([
      'target',
    ]);
    expect(
      read('Đổi mới công tác tuyên truyền về HTX; xây dựng 500 mô hình HTX gắn với chuỗi giá trị.'),
    ).toEqual(['target']);
    expect(
      read('Phấn đấu ít nhất 50% số HTX đang hoạt động trên địa bàn quận, huyện hoạt động có hiệu quả.'),
    ).toEqual(['effective']);
  });

  it('việc làm ở các HTX không thành HTX mới', () => {
    const [claim] = checkText('Năm 2024, Liên minh nhân rộng mô hình mẫu tại 12 HTX.').claims;
    expect(claim).toMatchObject({ value: 12, unit: 'htx', measure: 'total' });
  });

  it('tên mở đầu một mục của danh sách', () => {
    const { claims } = checkText(
      'Toàn tỉnh có 246 HTX, cụ thể: HTX nông nghiệp 197, chiếm 80,1%; Quỹ tín dụng nhân dân 24, chiếm 9,8%; HTX vận tải 25, chiếm 10,2%.',
    );
    expect(claims.filter((claim) => claim.unit === 'qtdnd')).toMatchObject([{ value: 24 }]);
  });

  it('bình quân nói bằng chữ: mỗi quỹ, một tổ hợp tác', () => {
    const { claims } = checkText(
      'Trung bình mỗi quỹ tín dụng nhân dân có 1.267 thành viên. Doanh thu bình quân của một THT là 149 triệu đồng/năm.',
    );
    expect(claims.map((claim) => claim.per)).toEqual(['quỹ', 'THT/năm']);
  });
});
