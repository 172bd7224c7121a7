import { describe, expect, it } from 'vitest';
import { readTaxCode } from '#domain/organisation/tax-code.ts';
import { isFound, spellingsOf } from './spellings.ts';
import { typedCodes } from './typed-code.ts';

describe('cách viết loại tổ chức', () => {
  it.each([
    ['HTX An Lạc', 'hợp tác xã an lạc'],
    ['Hợp tác xã An Lạc', 'htx an lac'],
    ['Tổ hợp tác Bưởi Diễn', 'THT bưởi'],
    ['THT Bưởi Diễn', 'to hop tac buoi'],
    ['Liên hiệp hợp tác xã Sông Cầu', 'LHHTX sông cầu'],
    ['LHHTX Sông Cầu', 'lien hiep htx song cau'],
    ['Liên hiệp HTX Sông Cầu', 'Liên hiệp hợp tác xã Sông'],
    ['QTDND Đình Bảng', 'quỹ tín dụng nhân dân đình bảng'],
    ['Quỹ tín dụng nhân dân Đình Bảng', 'qtd dinh bang'],
    ['Liên minh HTX tỉnh Bắc Ninh', 'liên minh hợp tác xã tỉnh'],
  ])('"%s" được tìm thấy bằng "%s"', (name, typed) => {
    expect(isFound(name, typed)).toBe(true);
  });

  it('chữ khác thì không; chữ gõ dở giữ nguyên; chữ nhắc nhiều loại không nở mãi', () => {
    expect(isFound('HTX An Lạc', 'hợp tác xã an lộc')).toBe(false);
    expect(isFound('THT Bưởi', 'htx bưởi')).toBe(false);
    expect(spellingsOf('Rau  sạch')).toEqual(['rau sach']);
    expect(spellingsOf('hop tac')).toEqual(['hop tac']);
    expect(spellingsOf('htx a')).toEqual(['htx a', 'hop tac xa a']);
    expect(spellingsOf('')).toEqual(['']);
    expect(spellingsOf('htx '.repeat(20)).length).toBeLessThanOrEqual(16);
  });
});

describe('mã gõ vào ô tìm', () => {
  it.each([
    ['24000461', '24-000461'],
    ['24 000461', 'MH-24-000461'],
    ['24000461', '24-HTX-000461'],
    ['24 tht 000461', '24-THT-000461'],
    ['mh24000461', 'MH-24-000461'],
    ['MH – 24 – 000461', 'MH-24-000461'],
    ['bn-07/x', 'BN-07/X'],
  ])('"%s" có thể là %s', (typed, code) => {
    expect(typedCodes(typed).codes).toContain(code);
  });

  it('mã số thuế có dấu cách, dấu chấm, gạch nối; tên thì không là mã nào', () => {
    expect(typedCodes('2400 123 456').taxCodes).toEqual(['2400123456']);
    expect(typedCodes('2400.123.456-001').taxCodes).toEqual(['2400123456-001', '2400123456001']);
    expect(typedCodes('HTX 19 tháng 5')).toEqual({ codes: [], taxCodes: [] });
    expect(readTaxCode(' 2400\u00a0123\u200b456 ')).toBe('2400123456');
    expect(readTaxCode('2400123456001')).toBe('2400123456-001');
    expect(readTaxCode(' chưa có ')).toBe('chưa có');
    expect(readTaxCode('')).toBe('');
  });
});
