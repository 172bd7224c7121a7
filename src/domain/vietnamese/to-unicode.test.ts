// Bảng mã cũ: known words in TCVN3 and VNI come back right; Unicode text is never touched.
import { describe, expect, it } from 'vitest';
import { toUnicode } from '#domain/vietnamese/to-unicode.ts';

describe('đọc chữ Việt bảng mã cũ', () => {
  it.each([
    ['Hîp t¸c x· dÞch vô n«ng nghiÖp §«ng B×nh', 'Hợp tác xã dịch vụ nông nghiệp Đông Bình'],
    ['Gia B×nh', 'Gia Bình'],
    ['Hôïp taùc xaõ dòch vuï noâng nghieäp', 'Hợp tác xã dịch vụ nông nghiệp'],
    ['Ñoâng Phöôùc', 'Đông Phước'],
  ])('%s → %s', (written, meant) => expect(toUnicode(written)).toBe(meant));

  it.each([
    'Hợp tác xã Hòa Bình',
    'HTX Hoà Bình',
    'Tuyên Quang',
    'HTX rau an toàn',
    'Bắc Giang (QĐ 12·3)',
    'Vân Hồ',
    'Hà Tây',
  ])('giữ nguyên %s', (text) => expect(toUnicode(text)).toBe(text));

  it('chữ rời dấu (NFD) thành chữ liền (NFC)', () => {
    expect(toUnicode('Hợp tác xã'.normalize('NFD'))).toBe('Hợp tác xã'.normalize('NFC'));
  });
});
