// Are tables set with spaces read with their running numbers, unnamed heads and units told before, and added up?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const findings = (lines: readonly string[]) =>
  checkText(`Số liệu cụ thể như sau:\n\n${lines.join('\n')}\n\nĐề nghị các đơn vị rà soát.`).findings;

const DISTRICTS = (now: string): string[] => [
  'STT   Huyện, TP        Số HTX     Thành viên',
  '1     Vân Sơn          41         8.610',
  `2     Hòa Khê          ${now}         6.480`,
  '3     Cẩm Lạc          29         4.930',
  '      Cộng             106        20.020',
];

describe('bảng kẻ bằng dấu cách có cột STT', () => {
  it('cột số HTX không còn khớp dòng Cộng', () => {
    expect(findings(DISTRICTS('36'))).toEqual([]);
    expect(findings(DISTRICTS('39'))).toEqual([expect.objectContaining({ kind: 'sum', expected: 109 })]);
  });

  it('số thứ tự chỉ cách tên một dấu cách, dòng Cộng sát lề', () => {
    const rows = (now: string): string[] => [
      'TT Xã            Số HTX   Thành viên',
      '1 Vân Sơn         41       8.610',
      `2 Hòa Khê         ${now}       6.480`,
      '3 Cẩm Lạc         29       4.930',
      'Cộng              106      20.020',
    ];
    expect(findings(rows('36'))).toEqual([]);
    expect(findings(rows('63'))).toEqual([expect.objectContaining({ kind: 'sum', expected: 133 })]);
  });

  it('đơn vị tiền nói ở câu trước bảng', () => {
    const text = (now: string): string =>
      [
        'Kế hoạch vốn năm 2025: 52.000 triệu đồng. Giải ngân đến 30/9: 30.680 triệu đồng, đạt 59,0%. Chi tiết:',
        ' STT  Nội dung                   Kế hoạch     Giải ngân',
        '  1   Hạ tầng, thiết bị           31.000       17.050',
        '  2   Đào tạo, nhân lực            8.500        6.375',
        `  3   Khoa học, công nghệ         12.500        ${now}`,
        '      Tổng                        52.000       30.680',
      ].join('\n');
    expect(checkText(text('7.255')).findings).toEqual([]);
    const [slip] = checkText(text('2.755')).findings;
    expect(slip).toMatchObject({ kind: 'sum', expected: 26_180_000_000 });
  });

  it('ô đầu bỏ trống: bảng theo quý cộng lại thành cả năm', () => {
    const rows = (now: string): string[] => [
      'Biểu 1. HTX thành lập mới, giải thể theo quý',
      '                 Quý I    Quý II    Quý III    Quý IV    Cả năm',
      `Thành lập        11       16        ${now}          14        50`,
      'Giải thể          3        5         8           2        18',
    ];
    expect(findings(rows('9'))).toEqual([]);
    expect(findings(rows('6'))).not.toEqual([]);
  });
});
