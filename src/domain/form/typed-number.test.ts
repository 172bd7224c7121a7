import { describe, expect, it } from 'vitest';
import { readTypedCell } from '#domain/form/typed-cell.ts';
import { readTypedNumber } from '#domain/form/typed-number.ts';

const value = (text: string) => {
  const read = readTypedNumber(text);
  return read.kind === 'number' ? read.value : read.kind;
};

describe('số gõ vào ô', () => {
  it('ba cách viết của một số, và các cách viết thường gặp', () => {
    const written = ['1234567,8', '1.234.567,8', '1,234,567.8', '1 234 567,8', "1'234'567,8"];
    expect(written.map(value)).toEqual(written.map(() => 1234567.8));
    expect(['0', '12', '1234', '0,5', '0.125', '1.5', '12,25', '1.234,5', '1,234.5'].map(value)).toEqual([
      0, 12, 1234, 0.5, 0.125, 1.5, 12.25, 1234.5, 1234.5,
    ]);
    expect(['-5', '−5', '(5)', '(1.234.567)'].map(value)).toEqual([-5, -5, -5, -1234567]);
  });

  it('1.234 và 1,234 đọc được hai cách thì không đoán', () => {
    for (const text of ['1.234', '1,234'])
      expect(readTypedNumber(text)).toEqual({ kind: 'ambiguous', thousands: 1234, decimal: 1.234 });
    expect(readTypedNumber('-12.500')).toEqual({ kind: 'ambiguous', thousands: -12500, decimal: -12.5 });
  });

  it('không đọc được thì nói không đọc được; gạch ngang là không phát sinh, ba chấm là chưa có số', () => {
    expect(['abc', '12a', '1.23.456', '1,2,3', '1.234.56', '..', '12 người'].map(value)).toEqual(
      Array.from({ length: 7 }, () => 'unreadable'),
    );
    expect(readTypedNumber('-')).toEqual({ kind: 'absent', absent: 'not_applicable' });
    expect(readTypedNumber('...')).toEqual({ kind: 'absent', absent: 'unknown' });
    expect(value('  ')).toBe('empty');
  });
});

describe('ô gõ vào', () => {
  const money = { type: 'number', unit: 'million' } as const;
  it('24,5 triệu giữ thành đồng; quá lẻ, âm, không phải số thì có câu', () => {
    expect(readTypedCell(money, '24,5')).toEqual({ cell: { number: 24_500_000 } });
    expect(readTypedCell(money, '0,0000001')).toMatchObject({ wrong: expect.stringContaining('lẻ') });
    expect(readTypedCell(money, '-1')).toMatchObject({ wrong: expect.stringContaining('âm') });
    expect(readTypedCell({ ...money, signed: true }, '-1')).toEqual({ cell: { number: -1_000_000 } });
    expect(readTypedCell(money, 'nhiều')).toMatchObject({ wrong: expect.any(String) });
    expect(readTypedCell(money, '')).toEqual({ cell: null });
  });
  it('1.234 chờ hỏi, hỏi rồi thì theo câu trả lời', () => {
    expect(readTypedCell({ type: 'number', unit: 'person' }, '1.234')).toEqual({ ambiguous: true });
    expect(readTypedCell({ type: 'number', unit: 'person' }, '1.234', 'thousands')).toEqual({
      cell: { number: 1234 },
    });
    expect(readTypedCell(money, '1.234', 'decimal')).toEqual({ cell: { number: 1_234_000 } });
  });
  it('ngày viết dd/mm/yyyy, mục chọn viết theo tên hoặc mã', () => {
    expect(readTypedCell({ type: 'date' }, '5/6/2026')).toEqual({ cell: { text: '2026-06-05' } });
    expect(readTypedCell({ type: 'date' }, '31/6/2026')).toMatchObject({ wrong: expect.any(String) });
    const loan = { type: 'choice', choices: [{ code: 'yes', label: 'có' }] } as const;
    expect(readTypedCell(loan, 'CÓ')).toEqual({ cell: { text: 'yes' } });
    expect(readTypedCell(loan, 'khác')).toMatchObject({ wrong: expect.any(String) });
  });
});
