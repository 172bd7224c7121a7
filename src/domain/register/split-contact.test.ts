// Ô chung họ tên và số điện thoại, as provinces write it.
import { expect, it } from 'vitest';
import { splitContact } from './split-contact.ts';

it.each([
  ['Nguyễn Văn A 0912 345 678', 'Nguyễn Văn A', '0912345678'],
  ['Trần Thị B - 0987654321', 'Trần Thị B', '0987654321'],
  ['Phạm D, SĐT: 0912.345.679', 'Phạm D', '0912345679'],
  ['Ông Lê Văn Hùng (ĐT 0222 3 855 555)', 'Ông Lê Văn Hùng', '02223855555'],
  ['Đỗ E; điện thoại +84 912 345 678', 'Đỗ E', '0912345678'],
  ['Vũ F 0912345678 / 0987654321', 'Vũ F', '0912345678, 0987654321'],
  ['0912345678 - Hoàng G', 'Hoàng G', '0912345678'],
  ['0912345678', null, '0912345678'],
  ['Lê C', 'Lê C', null],
  ['Nguyễn Văn A (sinh 1970)', 'Nguyễn Văn A (sinh 1970)', null],
  ['Bùi H, CCCD 024090001234', 'Bùi H, CCCD 024090001234', null],
])('%s', (written, representative, phone) => {
  expect(splitContact(written)).toEqual({ representative, phone });
});

it('ô trống vẫn trống', () => {
  expect(splitContact(null)).toEqual({ representative: null, phone: null });
});
