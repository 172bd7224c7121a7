// PDF mà phông thiếu chữ có dấu: letters drawn afterwards, from another font, stand where a reader sees them.
import { expect, it } from 'vitest';
import { readPdf } from '#document/reading/pdf-text.ts';
import { plainPdf } from '#test/support/plain-pdf.ts';

it('chữ của phông thứ hai vẽ sau: đọc theo chỗ đứng', async () => {
  // "C" (7,22) leaves 8,34 for an "o" (5,56) and a space (2,78); the "o" comes last, from the other font.
  const text = await readPdf(
    new TextEncoder().encode(
      plainPdf('BT /F1 10 Tf 50 700 Td [(C) -834 (20 HTX)] TJ 1 0 0 1 57.22 700 Tm /F2 10 Tf (o) Tj ET'),
    ),
  );
  expect(text?.trim()).toBe('Co 20 HTX');
});

it('trang phóng đôi, dòng sau vẽ bằng lệnh xuống dòng', async () => {
  const first = 'BT /F1 10 Tf 25 350 Td [(C) -834 (20 HTX)] TJ 1 0 0 1 32.22 350 Tm /F2 10 Tf (o) Tj ET';
  const second = 'BT /F1 10 Tf 12 TL 25 350 Td T* (giam 3) Tj ET';
  const text = await readPdf(new TextEncoder().encode(plainPdf(`q 2 0 0 2 0 0 cm ${first} ${second} Q`)));
  expect(text?.trim().split('\n')).toEqual(['Co 20 HTX', 'giam 3']);
});
