import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import { extractText } from './extract-text.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function docx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    ),
  });
}

function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

function row(...cells: string[]): string {
  return `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
}

function pdf(lines: string[]): Uint8Array {
  const stream = `BT /F1 12 Tf 50 700 Td ${lines.map((line) => `(${line}) Tj 0 -16 Td`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  out += `trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return strToU8(out);
}

describe('lấy chữ từ tệp', () => {
  it('Word: đoạn văn, bảng, chữ đã xóa bị bỏ', async () => {
    const bytes = docx(
      `${paragraph('Toàn tỉnh có 678 HTX &amp; 223 tổ hợp tác.')}<w:p><w:del><w:r><w:t>999 HTX</w:t></w:r></w:del></w:p><w:tbl>${row('Huyện', 'Số HTX')}${row('Gia Bình', '96')}${row('Tiên Du', '71')}</w:tbl>`,
    );
    const extracted = await extractText('bao-cao.docx', bytes);
    expect(extracted).toMatchObject({ ok: true });
    const text = extracted.ok ? extracted.text : '';
    expect(text).toContain('678 HTX & 223 tổ hợp tác');
    expect(text).toContain('Gia Bình\t96');
    expect(checkText(text).claims.map(({ value, unit }) => [value, unit])).toEqual([
      [678, 'htx'],
      [223, 'tht'],
      [96, 'htx'],
      [71, 'htx'],
    ]);
  });

  it('Word: số nhỏ trên cao là dấu chú thích, chữ ẩn và chữ đã chuyển đi không đọc', async () => {
    const run = (text: string, look = '') =>
      `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const raised = '<w:vertAlign w:val="superscript"/>';
    const bytes = docx(
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('Tỉnh có 412')}${run('2', raised)}${run(' HTX', '<w:vanish w:val="0"/>')}${run('(1)', raised)}${run(', gồm 268 HTX nông nghiệp và 144 HTX phi nông nghiệp')}${run(' 99 HTX', '<w:vanish/>')}${run('.')}<w:moveFrom w:id="1">${run(' Tỉnh có 98 HTX.')}</w:moveFrom></w:p><w:p>${run('Diện tích 1.200 m')}${run('2', raised)}${run('.')}</w:p>`,
    );
    const extracted = await extractText('bao-cao.docx', bytes);
    const text = extracted.ok ? extracted.text : '';
    expect(text).toBe(
      'Tỉnh có 412² HTX⁽¹⁾, gồm 268 HTX nông nghiệp và 144 HTX phi nông nghiệp.\nDiện tích 1.200 m².\n',
    );
    const { claims, findings } = checkText(text);
    expect(claims.map(({ value }) => value)).toEqual([412, 268, 144, 1200]);
    expect(findings).toEqual([]);
  });

  it('Word giả để làm nổ bộ nhớ bị từ chối', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(await extractText('bom.docx', bomb)).toEqual({
      ok: false,
      reason: 'không phải tệp Word (.docx) đọc được',
    });
  });

  it('trang web: bỏ mã lệnh, giữ bảng', async () => {
    const html =
      '<html><head><title>x</title><script>var a = "5 HTX";</script></head><body><p>Cả nước có <b>20.767 HTX</b>&nbsp;v&agrave; 55 li&ecirc;n hiệp HTX.</p><table><tr><th>Huyện</th><th>Số HTX</th></tr><tr><td>Gia Bình</td><td>96</td></tr></table></body></html>';
    const extracted = await extractText('tin.html', new TextEncoder().encode(html));
    const text = extracted.ok ? extracted.text : '';
    expect(text).not.toContain('var a');
    expect(checkText(text).claims.map(({ value }) => value)).toEqual([20_767, 55, 96]);
  });

  it('trang web: số nhỏ trên cao là dấu chú thích, chữ ẩn và chữ gạch bỏ không đọc', async () => {
    const html =
      '<p>Tỉnh có 412<sup>2</sup> HTX<span style="display: none"> (99 <b>HTX</b>)</span>, <del>30</del>31 HTX mới.</p><p hidden>98 HTX<p>Hết.';
    const extracted = await extractText('tin.html', new TextEncoder().encode(html));
    expect(extracted.ok && extracted.text.split(/\n+/)).toEqual(['Tỉnh có 412² HTX, 31 HTX mới.', 'Hết.']);
  });

  it('PDF: lớp chữ, đọc trong tiến trình riêng', async () => {
    const extracted = await extractText('bao-cao.pdf', pdf(['Toan tinh co 678 HTX', 'tang 12 HTX']));
    expect(extracted).toEqual({ ok: true, text: 'Toan tinh co 678 HTX\ntang 12 HTX' });
  });

  it('tệp chữ: Windows-1258 và UTF-16 không dấu đọc được, bảng mã lạ bị từ chối bằng lời', async () => {
    const said = 'Tỉnh có 412 hợp tác xã của 3 huyện.';
    const ansi = new Uint8Array([
      ...[
        0x54, 0x69, 0xd2, 0x6e, 0x68, 0x20, 0x63, 0xf3, 0x20, 0x34, 0x31, 0x32, 0x20, 0x68, 0xf5, 0xf2, 0x70,
      ],
      ...[0x20, 0x74, 0xe1, 0x63, 0x20, 0x78, 0xe3, 0x2e],
      // "của": the hook stands apart from its letter; "ã" as the tilde alone is an ă here.
      ...[0x20, 0x63, 0x75, 0xd2, 0x61, 0x20, 0x74, 0x69, 0xd2, 0x6e, 0x68],
    ]);
    expect(await extractText('a.txt', ansi)).toEqual({ ok: true, text: 'Tỉnh có 412 hợp tác xă. của tỉnh' });
    const wide = new Uint8Array(new Uint16Array([...said].map((ch) => ch.charCodeAt(0))).buffer);
    expect(await extractText('a.txt', wide)).toEqual({ ok: true, text: said });
    const unknown = new Uint8Array([
      0x54, 0x9b, 0x6e, 0x68, 0x20, 0x98, 0x8f, 0x20, 0x34, 0x31, 0x32, 0x20, 0x48,
    ]);
    expect(await extractText('a.txt', unknown)).toEqual({
      ok: false,
      reason: 'không nhận ra bảng mã chữ của tệp; mở tệp, lưu lại với mã hóa UTF-8 rồi tải lên lần nữa',
    });
  });

  it('PDF hỏng và tệp lạ bị từ chối bằng lời', async () => {
    expect(await extractText('hong.pdf', strToU8('%PDF-1.4 hỏng'))).toMatchObject({ ok: false });
    expect(await extractText('anh.png', new Uint8Array([0x89, 0x50, 0, 0]))).toMatchObject({ ok: false });
  });
});
