import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

function values(text: string): (string | number)[][] {
  return checkText(text).claims.map((claim) => [claim.value, claim.unit, claim.subject, claim.measure]);
}

function slips(
  text: string,
): { kind: string; expected: number; stated: number; severity: string | undefined }[] {
  return checkText(text).findings.map(({ kind, expected, stated, severity }) => ({
    kind,
    expected,
    stated,
    severity,
  }));
}

describe('đọc số liệu', () => {
  it('số nhiều bậc, số lẻ, tỉ và tỷ', () => {
    expect(values('Dư nợ là 24 tỷ 164 triệu đồng; vốn điều lệ đạt 6,5 tỉ đồng.')).toEqual([
      [24_164_000_000, 'dong', 'dư nợ', 'loans_outstanding'],
      [6_500_000_000, 'dong', 'vốn điều lệ', 'charter_capital'],
    ]);
  });

  it('khoảng và trở lên', () => {
    const { claims } = checkText(
      'Phấn đấu mỗi huyện thành lập mới từ 3-5 HTX; thành viên tăng từ 10% trở lên so với năm 2018.',
    );
    expect(
      claims.map(({ value, valueTo, approx, status, relation }) => [
        value,
        valueTo,
        approx,
        status,
        relation,
      ]),
    ).toEqual([
      [3, 5, undefined, 'plan', 'none'],
      [10, undefined, 'it_nhat', 'plan', 'increase_vs'],
    ]);
  });

  it('phân số là hai số, tử số hiệu quả trên tổng số', () => {
    expect(values('Vĩnh Long có 139/143 HTX hiệu quả.')).toEqual([
      [139, 'htx', 'HTX', 'effective'],
      [143, 'htx', 'HTX', 'total'],
    ]);
  });

  it('số bằng chữ, gấp đôi, không có nợ xấu', () => {
    expect(
      values('Tỉnh có hai mươi mốt HTX, tăng gấp đôi so với năm 2015, không có nợ xấu.').map(
        ([value, unit]) => [value, unit],
      ),
    ).toEqual([
      [21, 'htx'],
      [2, 'lan'],
      [0, 'dong'],
    ]);
  });

  it('không đếm số văn bản, năm của luật, ngày, điện thoại, điều khoản', () => {
    expect(
      values(
        'Thực hiện Quyết định số 461/QĐ-TTg ngày 07/5/2018, Nghị quyết 20-NQ/TW, Điều 7 Luật HTX năm 2012, giai đoạn 2021-2025, dịch Covid-19. ĐT: 0912.345.678, trang 15, tiêu chí 13.',
      ),
    ).toEqual([]);
  });

  it('Đồng trong địa danh, hợp đồng và đồng chí không phải tiền', () => {
    expect(values('Tỉnh Đồng Nai ký 12 hợp đồng; 5 đồng chí tham dự.')).toEqual([
      [12, 'hop_dong', 'hợp đồng', 'signed'],
      [5, 'nguoi', 'người', 'total'],
    ]);
  });

  it('từ a lên b là hai mức, không phải mức tăng', () => {
    expect(checkText('Số HTX tăng từ 120 HTX lên 150 HTX.').claims.map((claim) => claim.relation)).toEqual([
      'none',
      'none',
    ]);
  });

  it('ô của bảng mang đầu dòng và đầu cột', () => {
    const { claims } = checkText(
      '| Huyện | Số HTX | Doanh thu (triệu đồng) |\n|---|---|---|\n| Gia Bình | 96 | 85.600 |\n| Tiên Du | 71 | 91.004 |\n',
    );
    expect(claims.map(({ value, subject, place }) => [value, subject, place])).toEqual([
      [96, 'HTX', 'Gia Bình'],
      [85_600_000_000, 'doanh thu', 'Gia Bình'],
      [71, 'HTX', 'Tiên Du'],
      [91_004_000_000, 'doanh thu', 'Tiên Du'],
    ]);
  });

  it('văn bản mã TCVN3: vị trí chỉ về bản gốc', () => {
    const text = 'Toµn tØnh cã 678 hîp t¸c x· vµ 24 tæ hîp t¸c trong n¨m';
    const { claims } = checkText(text);
    expect(claims.map(({ value, unit }) => [value, unit])).toEqual([
      [678, 'htx'],
      [24, 'tht'],
    ]);
    expect(text.slice(claims[0]?.start, claims[0]?.end)).toBe('678 hîp t¸c x·');
  });
});

describe('tính lại', () => {
  it('các phần không bằng tổng', () => {
    expect(
      slips(
        'Tỉnh có 2.086 HTX, gồm 1.439 HTX nông nghiệp, 602 HTX phi nông nghiệp, 46 quỹ tín dụng nhân dân.',
      ),
    ).toEqual([{ kind: 'sum', expected: 2087, stated: 2086, severity: 'hard' }]);
  });

  it('danh sách mở không bị bắt lỗi', () => {
    expect(
      slips('Cả nước có 300 HTX thành lập mới, nhiều nơi tăng khá như Nghệ An 40 HTX, Sơn La 30 HTX.'),
    ).toEqual([]);
  });

  it('tỷ lệ cắt bớt và làm tròn đều được hiểu', () => {
    expect(slips('Có 13 HTX thành lập mới, đạt 86,6% kế hoạch (15 HTX).')).toEqual([]);
    expect(slips('Có 13 HTX thành lập mới, đạt 86,7% kế hoạch (15 HTX).')).toEqual([]);
    expect(slips('Có 13 HTX thành lập mới, đạt 82,6% kế hoạch (15 HTX).')).toMatchObject([
      { kind: 'plan', stated: 82.6, severity: 'hard' },
    ]);
  });

  it('tăng so với gốc đã nêu', () => {
    expect(slips('Toàn tỉnh có 678 HTX, tăng 21 HTX so với năm 2021 (666 HTX).')).toMatchObject([
      { kind: 'growth', expected: 12, stated: 21, severity: 'hard' },
    ]);
  });

  it('đếm tên: ghi 3 huyện mà kể 4', () => {
    expect(slips('Mô hình có ở 3 huyện: Gia Bình, Tiên Du, Thuận Thành, Yên Phong.')).toMatchObject([
      { kind: 'count', expected: 4, stated: 3 },
    ]);
  });

  it('ngày không có trong lịch', () => {
    expect(slips('Tính đến 31/6/2018, tỉnh có 20 HTX.')).toMatchObject([{ kind: 'date', severity: 'hard' }]);
  });

  it('bình quân nhầm đơn vị', () => {
    expect(slips('Tổng doanh thu của 100 HTX đạt 250 tỷ đồng, bình quân 2.500 tỷ đồng/HTX.')).toMatchObject([
      { kind: 'average', severity: 'hard' },
    ]);
  });

  it('giữ cả phép tính khớp khi được hỏi', () => {
    const { findings } = checkText('Tỉnh có 60 HTX, gồm 32 HTX nông nghiệp và 28 HTX phi nông nghiệp.', {
      all: true,
    });
    expect(findings).toMatchObject([{ kind: 'sum', expected: 60, stated: 60, verdict: 'consistent' }]);
  });
});
