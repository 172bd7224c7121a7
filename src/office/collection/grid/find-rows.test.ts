import { describe, expect, it } from 'vitest';
import { nextFound, rowsFound } from './find-rows.ts';

const ROWS = ['HTX An Lạc xã Đại Lai', 'Hợp tác xã Bình Minh xã Thái Bảo', 'HTX Bình Minh Hai xã Đại Lai'];

describe('tìm dòng trong lưới nhập', () => {
  it('không cần dấu, loại viết tắt hay viết đủ, tên hoặc xã', () => {
    expect(rowsFound(ROWS, 'htx binh minh')).toEqual([1, 2]);
    expect(rowsFound(ROWS, 'Hợp tác xã an lạc')).toEqual([0]);
    expect(rowsFound(ROWS, 'dai lai')).toEqual([0, 2]);
    expect(rowsFound(ROWS, '  ')).toEqual([]);
    expect(rowsFound(ROWS, 'không có')).toEqual([]);
  });

  it('đi tới, đi lui giữa các dòng tìm thấy, hết thì quay vòng', () => {
    const found = [2, 5, 9];
    expect(nextFound(found, 5, false)).toBe(9);
    expect(nextFound(found, 9, false)).toBe(2);
    expect(nextFound(found, 2, true)).toBe(9);
    expect(nextFound(found, 6, true)).toBe(5);
    expect(nextFound(found, 5, false, true)).toBe(5);
    expect(nextFound([], 5, false)).toBeUndefined();
  });
});
