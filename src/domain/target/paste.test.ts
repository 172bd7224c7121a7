// Khối dán của chỉ tiêu: whole numbers as they are, percentages in hundredths; nothing rounded, nothing a hundred times too small.
import { describe, expect, it } from 'vitest';
import { parsePasted } from '#domain/target/paste.ts';

const UNITS = [{ code: '09019', name: 'xã Đại Lai', bare: 'Đại Lai' }];
const lowOf = (written: string, percent: boolean) => {
  const read = parsePasted(`Mã xã\tMức giao\n09019\t${written}`, UNITS, percent);
  return 'row' in read ? read.reason : read.lines[0]?.low;
};

describe('khối dán của chỉ tiêu', () => {
  it('chỉ tiêu phần trăm: 85 là 85 %, 7,25 là 7,25 %', () => {
    expect([lowOf('85', true), lowOf('85%', true), lowOf('7,25', true), lowOf('7.250', true)]).toEqual([
      8500, 8500, 725, 725,
    ]);
    expect(lowOf('7,255', true)).toBe('"7,255" không phải phần trăm có tối đa hai số lẻ');
  });

  it('chỉ tiêu đếm: 1.234 là một nghìn hai trăm ba mươi tư; số lẻ thì nói', () => {
    expect([lowOf('1.234', false), lowOf('20', false)]).toEqual([1234, 20]);
    expect(lowOf('7,5', false)).toBe('"7,5" không phải số nguyên');
  });
});
