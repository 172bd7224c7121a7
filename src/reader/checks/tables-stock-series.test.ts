// In a table by years, does each stock follow from the one before, what came and what went?
import { describe, expect, it } from 'vitest';
import { checkText } from '../check-text.ts';

const findings = (lines: readonly string[]) =>
  checkText(`Số liệu cụ thể như sau:\n\n${lines.join('\n')}\n\nĐề nghị các đơn vị rà soát.`).findings;

const YEARS = (stock: string, dissolved = '5'): string[] => [
  'Năm            2016   2017   2018   2019   2020',
  'Thành lập        4      6      9      8      6',
  `Giải thể         2      3      ${dissolved}      1      2`,
  `Cuối năm        40     43     ${stock}     54     58`,
];

describe('bảng thành lập, giải thể, cuối năm qua các năm', () => {
  it('số cuối năm không theo biến động của năm', () => {
    expect(findings(YEARS('47'))).toEqual([]);
    expect(findings(YEARS('49'))).toEqual([
      expect.objectContaining({ kind: 'balance', expected: 47, stated: 49 }),
    ]);
    expect(findings(YEARS('47', '6'))).toEqual([
      expect.objectContaining({ kind: 'balance', expected: 46, stated: 47 }),
    ]);
  });

  it('các năm theo hàng', () => {
    const rows = (now: string): string =>
      [
        'Năm | Thành lập mới | Giải thể | Số HTX cuối năm',
        '2019 | 12 | 3 | 109',
        '2020 | 10 | 4 | 115',
        `2021 | 9 | 2 | ${now}`,
        '2022 | 15 | 5 | 132',
        '2023 | 11 | 6 | 137',
      ].join('\n');
    expect(checkText(rows('122')).findings).toEqual([]);
    expect(checkText(rows('112')).findings).toEqual([
      expect.objectContaining({ kind: 'balance', expected: 122 }),
    ]);
  });

  it('có biến động khác (sáp nhập) hoặc nhiều năm không khớp thì không nói gì', () => {
    const lines = YEARS('47');
    expect(
      findings([
        ...lines.slice(0, 3),
        'Sáp nhập         0      1      0      2      0',
        'Cuối năm        40     42     46     51     55',
      ]),
    ).toEqual([]);
    expect(findings([...lines.slice(0, 3), 'Cuối năm        40     45     44     57     52'])).toEqual([]);
  });
});
