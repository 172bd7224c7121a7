// Chữ của một thay đổi: no code name where people read, days as the house writes them.
import { describe, expect, it } from 'vitest';
import { fieldWords, valueWords } from '#domain/permission/field-words.ts';

describe('trước và sau trong nhật ký', () => {
  it('tên trường và giá trị là tiếng Việt, viết kiểu nào cũng nhận ra', () => {
    expect(['charter_capital_dong', 'charterCapitalDong', 'taxCode', 'valid_to'].map(fieldWords)).toEqual([
      'vốn điều lệ (đồng)',
      'vốn điều lệ (đồng)',
      'mã số thuế',
      'đến ngày',
    ]);
    expect([true, null, '2026-07-01', '9999-12-31', 'clerk', 12, ['a', 'b']].map(valueWords)).toEqual([
      'có',
      '–',
      '01/07/2026',
      'nay',
      'Văn thư',
      '12',
      'a; b',
    ]);
    expect(valueWords({ name: 'HTX Mới', ocop: false })).toBe('tên: HTX Mới; có sản phẩm OCOP: không');
  });
});
