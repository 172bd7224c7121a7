// Đơn vị của một dòng tiền: by the size of its amounts, exact to the đồng.
import { describe, expect, it } from 'vitest';
import { formatDifference } from '#domain/vietnamese/format-number.ts';
import type { SummaryRow } from '#server/measure/contract.ts';
import { printCell } from '../ui/print-cell.ts';
import { inRowUnit } from './money-row.ts';
import { planCell } from './row-cells.ts';

function rowOf(
  actual: number | string,
  previous: number,
  difference: number,
  plan: number | null = null,
  unit = 'đồng',
): SummaryRow {
  return {
    measure: 'charter_capital_total',
    label: 'Vốn điều lệ',
    unit,
    kind: 'stock',
    depth: 0,
    by: null,
    actual: { value: actual },
    previous: { value: previous },
    difference,
    plan: plan === null ? null : { value: plan, basis: 'Nghị quyết' },
    attainment: null,
    share: null,
  } as SummaryRow;
}

function printed(row: SummaryRow): readonly (string | null | undefined)[] {
  const shown = inRowUnit(row);
  return [
    shown.unit,
    printCell(shown.actual, 'number'),
    shown.previous && printCell(shown.previous, 'number'),
    shown.difference === null ? null : formatDifference(shown.difference),
    ...(shown.plan ? [printCell(planCell(shown) ?? {}, 'number')] : []),
  ];
}

describe('đơn vị của một dòng tiền theo độ lớn của dòng', () => {
  it('một số lẻ đồng không kéo cả dòng về đồng; phần lẻ thành số thập phân, cộng trừ vẫn khớp đến từng đồng', () => {
    expect(printed(rowOf('24164000000', 500, 24_163_999_500))).toEqual([
      'triệu đồng',
      '24.164',
      '0,0005',
      '+24.163,9995',
    ]);
    expect(printed(rowOf('1234567890123', 1_000_000_000_000, 234_567_890_123, 1_500_000_001))).toEqual([
      'triệu đồng',
      '1.234.567,890123',
      '1.000.000',
      '+234.567,890123',
      '1.500,000001',
    ]);
  });

  it('tròn triệu thì in tròn triệu; số âm giữ dấu', () => {
    expect(printed(rowOf(760_000_000, 900_000_000, -140_000_000))).toEqual([
      'triệu đồng',
      '760',
      '900',
      '−140',
    ]);
    expect(printed(rowOf(-500_000, 1_500_000, -2_000_000))).toEqual(['triệu đồng', '−0,5', '1,5', '−2']);
  });

  it('cả dòng dưới một triệu thì in đồng; dòng toàn số không theo các dòng khác', () => {
    expect(printed(rowOf(850_000, 0, 850_000))).toEqual(['đồng', '850.000', '0', '+850.000']);
    expect(printed(rowOf(0, 0, 0))).toEqual(['triệu đồng', '0', '0', '0']);
  });

  it('tỷ trọng không đổi; số đứng sau tỷ trọng cùng đơn vị với dòng; dòng không phải tiền giữ nguyên', () => {
    const share = { value: 0.5, numerator: '24164000000', denominator: '48328000000' };
    expect(inRowUnit({ ...rowOf('24164000000', 0, 24_164_000_000), share }).share).toEqual({
      value: 0.5,
      numerator: '24164',
      denominator: '48328',
    });
    const count = rowOf(2_000_001, 1, 2_000_000, null, 'HTX');
    expect(inRowUnit(count)).toBe(count);
  });
});
