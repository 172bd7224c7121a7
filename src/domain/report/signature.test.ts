import { describe, expect, it } from 'vitest';
import { signatureFault, signatureLines } from '#domain/report/signature.ts';

const signed = (authority: string | null, post: string) => ({ authority, post, name: 'Nguyễn Văn A' });

describe('thẩm quyền ký theo Nghị định 30', () => {
  it.each([
    [null, 'Chủ tịch', ['CHỦ TỊCH']],
    ['TM. Ban Thường vụ', 'Chủ tịch', ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH']],
    ['KT. Chủ tịch', 'Phó Chủ tịch', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['KT. Chủ tịch', 'Phó Chủ tịch Thường trực', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC']],
    [
      'TM. Ban Thường vụ\nKT. Chủ tịch',
      'Phó Chủ tịch\nkiêm Giám đốc Quỹ hỗ trợ phát triển HTX',
      ['TM. BAN THƯỜNG VỤ', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'KIÊM GIÁM ĐỐC QUỸ HỖ TRỢ PHÁT TRIỂN HTX'],
    ],
    ['TL. Chủ tịch', 'Chánh Văn phòng', ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG']],
    ['TUQ. Chủ tịch', 'Trưởng ban Chính sách', ['TUQ. CHỦ TỊCH', 'TRƯỞNG BAN CHÍNH SÁCH']],
    ['Q. Chủ tịch', 'Chủ tịch', ['Q. CHỦ TỊCH']],
  ])('%j, %s: đúng, in đủ dòng', (authority, post, lines) => {
    expect(signatureFault(signed(authority, post))).toBeUndefined();
    expect(signatureLines(signed(authority, post))).toEqual(lines);
  });

  it.each([
    [null, 'Phó Chủ tịch', /phải ghi ký thay: KT\. Chủ tịch/],
    ['KT. Chủ tịch', 'Chánh Văn phòng', /phải là Phó Chủ tịch/],
    ['KT. Chủ tịch', 'Chủ tịch', /phải là Phó Chủ tịch/],
    ['TL. Chủ tịch', 'Phó Chủ tịch', /thừa lệnh.*không phải Phó Chủ tịch/],
    ['TUQ. Chủ tịch', 'Chủ tịch', /thừa ủy quyền/],
    ['Q. Chủ tịch', 'Phó Chủ tịch', /phải ghi là Chủ tịch/],
    ['Thay mặt Ban Thường vụ', 'Chủ tịch', /phải bắt đầu bằng TM\./],
    ['KT. Chủ tịch\nTM. Ban Thường vụ', 'Phó Chủ tịch', /dòng đầu/],
    ['KT. Chủ tịch\nTL. Chủ tịch', 'Phó Chủ tịch', /chỉ ghi một lần/],
    [null, ' ', /Chưa ghi chức vụ/],
  ])('%j, %s: một câu nói sai ở đâu', (authority, post, sentence) => {
    expect(signatureFault(signed(authority, post))).toMatch(sentence);
  });
});
