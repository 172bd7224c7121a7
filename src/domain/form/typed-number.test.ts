import { describe, expect, it } from 'vitest';
import type { FieldKind } from '#domain/form/form.ts';
import { readTypedCell, sayTypedCell } from '#domain/form/typed-cell.ts';
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
    for (const mark of ['.', ','])
      expect(readTypedNumber(`1${mark}234`)).toEqual({
        kind: 'ambiguous',
        mark,
        thousands: 1234,
        decimal: 1.234,
      });
    expect(readTypedNumber('-12.500')).toEqual({
      kind: 'ambiguous',
      mark: '.',
      thousands: -12500,
      decimal: -12.5,
    });
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
    expect(readTypedCell(money, '1.234')).toEqual({
      ambiguous: [
        { meant: 'thousands', decimalMark: ',', typed: 1234, cell: { number: 1_234_000_000 } },
        { meant: 'decimal', decimalMark: '.', typed: 1.234, cell: { number: 1_234_000 } },
      ],
    });
    expect(readTypedCell(money, '1.234', ',')).toEqual({ cell: { number: 1_234_000_000 } });
    expect(readTypedCell(money, '1.234', '.')).toEqual({ cell: { number: 1_234_000 } });
  });
  it('7,250 triệu: dấu phẩy là dấu thập phân nên 7,25 đứng trước, nhưng vẫn hỏi; không bao giờ tự thành 7.250 triệu', () => {
    expect(readTypedCell(money, '7,250')).toEqual({
      ambiguous: [
        { meant: 'decimal', decimalMark: ',', typed: 7.25, cell: { number: 7_250_000 } },
        { meant: 'thousands', decimalMark: '.', typed: 7250, cell: { number: 7_250_000_000 } },
      ],
    });
    expect(readTypedCell(money, '7,25')).toEqual({ cell: { number: 7_250_000 } });
    expect(readTypedCell(money, '1.234.567,8')).toEqual({ cell: { number: 1_234_567_800_000 } });
  });
  it('số đếm không có phần lẻ: 1.234 người chỉ có một nghĩa; 1,234 người thì hỏi lại', () => {
    const people = { type: 'number', unit: 'person' } as const;
    expect(readTypedCell(people, '1.234')).toEqual({ cell: { number: 1234 } });
    expect(readTypedCell(people, '1,234')).toEqual({
      ambiguous: [{ meant: 'thousands', decimalMark: '.', typed: 1234, cell: { number: 1234 } }],
    });
    expect(readTypedCell(people, '1.234', '.')).toMatchObject({ wrong: expect.any(String) });
  });
  it('mỗi lý do là một câu, nhắc lại chữ đã gõ', () => {
    const people = { type: 'number', unit: 'person' } as const;
    const said = (text: string, field: FieldKind = people) => sayTypedCell(text, readTypedCell(field, text));
    expect([said('abc'), said('-5'), said('1.250,5'), said('2 tỷ 50 triệu'), said('12')]).toEqual([
      '“abc” không phải một số.',
      '“-5” không được âm.',
      '“1.250,5” phải là số nguyên, không có phần lẻ (người).',
      '“2 tỷ 50 triệu” phải viết bằng chữ số theo đơn vị người, không kèm chữ.',
      undefined,
    ]);
    expect(said('7,250', money)).toBe('“7,250” đọc được hai cách: 7,25 hay 7.250?');
    expect(said('7,250')).toBe('“7,250” viết chưa rõ: có phải là 7.250?');
  });
  it('ngày viết dd/mm/yyyy, mục chọn viết theo tên hoặc mã', () => {
    expect(readTypedCell({ type: 'date' }, '5/6/2026')).toEqual({ cell: { text: '2026-06-05' } });
    expect(readTypedCell({ type: 'date' }, '31/6/2026')).toMatchObject({ wrong: expect.any(String) });
    const loan = { type: 'choice', choices: [{ code: 'yes', label: 'có' }] } as const;
    expect(readTypedCell(loan, 'CÓ')).toEqual({ cell: { text: 'yes' } });
    expect(readTypedCell(loan, 'khác')).toMatchObject({ wrong: expect.any(String) });
  });
});
