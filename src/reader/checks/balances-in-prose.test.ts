// Do balances told in running prose hold: after tax, of a need, lent and repaid, came and went, so far and to come?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const SLIPS: readonly (readonly [title: string, kind: string, text: string, right: string, wrong: string])[] =
  [
    [
      'lợi nhuận trước thuế, nộp thuế, còn lại',
      'balance',
      'Lợi nhuận trước thuế 3.315 triệu đồng, sau khi nộp thuế 663 triệu đồng (thuế suất 20%) còn # triệu đồng, chia cổ tức 8,5% vốn góp.',
      '2.652',
      '2.562',
    ],
    [
      'thuế TNDN, lãi ròng, có số năm trước trong ngoặc',
      'balance',
      'Lợi nhuận trước thuế đạt 1,25 tỷ đồng, tăng 12% so với năm trước (1,12 tỷ đồng); thuế TNDN 250 triệu đồng; lãi ròng # tỷ đồng.',
      '1,00',
      '1,20',
    ],
    [
      'nhu cầu, đã bố trí, còn thiếu',
      'balance',
      'Lũy kế đến hết tháng 10, tỉnh đã bố trí 18.450 triệu đồng, đạt 61,5% nhu cầu kinh phí của cả giai đoạn (30 tỷ đồng). Số còn thiếu # triệu đồng dự kiến cân đối trong 2 năm tới.',
      '11.550',
      '12.550',
    ],
    [
      'cần bao nhiêu người, có bao nhiêu, thiếu bao nhiêu',
      'balance',
      'Toàn huyện cần 45 cán bộ phụ trách kinh tế tập thể, hiện mới có 32 người, còn thiếu # người.',
      '13',
      '23',
    ],
    [
      'đã cho vay, đã thu hồi từ khi hoạt động, dư nợ',
      'balance',
      'Sau 8 năm hoạt động, quỹ đã cho 320 lượt HTX vay 176 tỷ đồng, mỗi năm 22 tỷ đồng. Thu hồi được # tỷ đồng, dư nợ hiện nay 36,5 tỷ đồng.',
      '139,5',
      '135,9',
    ],
    [
      'dư nợ đầu năm và đến một ngày, sau đó kể chuyện vay',
      'balance',
      'Dư nợ đầu năm của Quỹ là 38,6 tỷ đồng. Trong chín tháng, Quỹ cho vay mới 12,4 tỷ đồng, thu hồi nợ gốc 9,5 tỷ đồng. Như vậy, đến ngày 30/9, dư nợ là # tỷ đồng. HTX Gốm Vân Sơn xin vay 1,5 tỷ đồng đổi lò. Ba tháng sau, HTX được giải ngân trước 800 triệu đồng.',
      '41,5',
      '45,1',
    ],
    [
      'HTX ngừng hoạt động: phát sinh, giải thể, khôi phục',
      'balance',
      'Đầu năm 2020 toàn tỉnh có 118 HTX ngừng hoạt động; trong năm phát sinh thêm 14 HTX, đã giải thể 47 HTX, khôi phục hoạt động # HTX; đến cuối năm còn 76 HTX ngừng hoạt động.',
      '9',
      '19',
    ],
    [
      'bị xóa tên trong số, có thêm, vì vậy đến nay',
      'balance',
      'Sau rà soát, 6 trong số 83 HTX của thị xã bị xóa tên; cùng thời gian đó có thêm 11 HTX mới, vì vậy đến nay thị xã có # HTX.',
      '88',
      '94',
    ],
    [
      'từ bao nhiêu thành viên, cho ra, mới vào, hiện có',
      'balance',
      'Từ 620 thành viên, 35 người được cho ra do không góp vốn; 48 hộ mới vào, chủ yếu là chủ trang trại. Hiện HTX có # thành viên.',
      '633',
      '668',
    ],
    [
      '9 tháng và quý IV thành cả năm',
      'sum',
      '9 tháng đầu năm 2022, toàn tỉnh thành lập mới 44 HTX (đạt 80% kế hoạch năm 55 HTX); ước quý IV thành lập thêm # HTX, nâng số HTX thành lập mới cả năm lên 58 HTX.',
      '14',
      '41',
    ],
    [
      'thêm bao nhiêu, đưa số có cùng đặc điểm lên',
      'sum',
      'Cả tỉnh có 1.428 tổ hợp tác nhưng mới 357 tổ đăng ký chứng thực. Năm nay đặt chỉ tiêu thêm 150 tổ, đưa số tổ được chứng thực lên #.',
      '507',
      '570',
    ],
  ];

describe('cân đối trong câu văn', () => {
  it.each(SLIPS)('%s', (_, kind, text, right, wrong) => {
    expect(checkText(text.replace('#', right)).findings).toEqual([]);
    expect(checkText(text.replace('#', wrong)).findings).toEqual([expect.objectContaining({ kind })]);
  });

  it.each([
    'Lợi nhuận trước thuế đạt 1,25 tỷ đồng, nộp ngân sách các loại thuế 410 triệu đồng, lợi nhuận sau thuế 1 tỷ đồng.',
    'Doanh thu 12 tỷ đồng, lợi nhuận 1,25 tỷ đồng, nộp thuế 310 triệu đồng, còn nợ ngân hàng 2 tỷ đồng.',
    'Nhu cầu vốn của 20 HTX là 30 tỷ đồng, ngân hàng đã đáp ứng 18 tỷ đồng. Riêng HTX Hoa Ban còn thiếu 2 tỷ đồng vốn đối ứng.',
    'Nhu cầu khoảng 30 tỷ đồng, khả năng bố trí gần 18 tỷ đồng, thiếu hơn 10 tỷ đồng.',
    'Trong năm, quỹ đã cho vay 17,6 tỷ đồng, thu hồi nợ 13,5 tỷ đồng, dư nợ hiện nay 36,5 tỷ đồng.',
    'Năm 2015, 3 trong số 40 hộ bỏ nghề. Hiện làng có 52 hộ làm gốm.',
    'Từ 58 hộ ban đầu, thêm 14 hộ xin vào. Đến nay HTX có 96 hộ.',
    '9 tháng đầu năm thành lập mới 44 HTX; quý IV thành lập thêm 14 HTX, kế hoạch cả năm 60 HTX.',
    'Hiện có 45 HTX ứng dụng công nghệ cao. Năm 2025 có thêm 20 HTX, giải thể 4 HTX, nâng số HTX ứng dụng công nghệ cao lên 61 HTX.',
    'Huyện có 45 HTX, trong đó 12 HTX ứng dụng công nghệ cao. Năm 2025 có thêm 20 HTX, nâng số HTX nông nghiệp lên 70 HTX.',
  ])('không nói gì: %s', (text) => {
    expect(checkText(text).findings).toEqual([]);
  });
});

describe('số gần đó không phải tử số hay mẫu số', () => {
  it('vượt bao nhiêu so với kế hoạch là bao nhiêu, đạt phần trăm', () => {
    const text = (share: string): string =>
      `Trong năm, thành lập mới 09 HTX (vượt 02 HTX so với kế hoạch tỉnh giao là 07 HTX, đạt ${share}%), giải thể 02 HTX.`;
    expect(checkText(text('128,6')).findings).toEqual([]);
    expect(checkText(text('182,6')).findings).toEqual([expect.objectContaining({ kind: 'plan' })]);
  });

  it('bình quân của mức tăng, không của tổng vốn', () => {
    const text =
      'Tăng vốn điều lệ: 41 quỹ tăng 53,3 tỷ đồng, bình quân 1,3 tỷ đồng/quỹ; tổng vốn điều lệ từ 401,7 tỷ đồng lên 455 tỷ đồng.';
    expect(checkText(text).findings).toEqual([]);
  });
});

describe('kế hoạch năm sau dựa trên số hiện có', () => {
  const text = (now: string): string =>
    `UBND HUYỆN VÂN SƠN\nBáo cáo kinh tế tập thể năm 2022\n(ngày 05/12/2022)\n\nĐầu năm 2022 huyện có 57 HTX. Trong năm, thành lập mới 09 HTX, giải thể 02 HTX. Hiện toàn huyện có 64 HTX. Đã xếp loại 61 HTX.\n\nKế hoạch năm 2023\n- Thành lập mới 06 HTX; giải thể 3 HTX; đến cuối năm 2023 toàn huyện có ${now} HTX.`;

  it('số cuối năm kế hoạch không bằng số hiện có cộng thành lập trừ giải thể', () => {
    expect(checkText(text('67')).findings).toEqual([]);
    expect(checkText(text('76')).findings).toEqual([
      expect.objectContaining({ kind: 'balance', expected: 67, stated: 76 }),
    ]);
  });
});
