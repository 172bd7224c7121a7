// PDF mà phông thiếu chữ có dấu: letters drawn afterwards, from another font, stand where a reader sees them.
import { expect, it } from 'vitest';
import { readPdf } from '#document/reading/pdf-text.ts';

/** A page of one content stream, in Helvetica. */
function pdfOf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>',
  ];
  let file = '%PDF-1.4\n';
  const offsets: number[] = [];
  for (const [at, body] of objects.entries()) {
    offsets.push(file.length);
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
  return new TextEncoder().encode(file);
}

it('chữ của phông thứ hai vẽ sau: đọc theo chỗ đứng', async () => {
  // "C" (7,22) leaves 8,34 for an "o" (5,56) and a space (2,78); the "o" comes last, from the other font.
  const text = await readPdf(
    pdfOf('BT /F1 10 Tf 50 700 Td [(C) -834 (20 HTX)] TJ 1 0 0 1 57.22 700 Tm /F2 10 Tf (o) Tj ET'),
  );
  expect(text?.trim()).toBe('Co 20 HTX');
});

it('trang phóng đôi, dòng sau vẽ bằng lệnh xuống dòng', async () => {
  const first = 'BT /F1 10 Tf 25 350 Td [(C) -834 (20 HTX)] TJ 1 0 0 1 32.22 350 Tm /F2 10 Tf (o) Tj ET';
  const second = 'BT /F1 10 Tf 12 TL 25 350 Td T* (giam 3) Tj ET';
  const text = await readPdf(pdfOf(`q 2 0 0 2 0 0 cm ${first} ${second} Q`));
  expect(text?.trim().split('\n')).toEqual(['Co 20 HTX', 'giam 3']);
});
