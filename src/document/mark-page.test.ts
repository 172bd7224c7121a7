// Mã kiểm tra không đứng một mình trên trang: whatever the length, the last row or the last words stand above it, in the PDF and in Word.
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { Block, DocumentRow, OfficialDocument, Part } from '#domain/report/official-document.ts';

const LAST = 'Chốt lại ở đây';
const words = (count: number): readonly Block[] =>
  Array.from({ length: count }, (_, at) => ({
    kind: 'paragraph',
    text: at === count - 1 ? LAST : `Dòng ${at}.`,
  }));
const labels = (count: number) =>
  Array.from({ length: count }, (_, at) => (at === count - 1 ? LAST : `Nơi ${at}`));
const row = (label: string): DocumentRow => ({ cells: ['1', label], look: 'plain', depth: 0 });

/** The kinds of block that may be the last, of a length. */
const ENDS: Readonly<Record<string, (count: number) => readonly Block[]>> = {
  'bảng có tên': (count) => [{ ...table(count), caption: 'Danh sách' }],
  'bảng không tên': (count) => [table(count)],
  'biểu đồ': (count) => [
    {
      kind: 'chart',
      caption: 'Số HTX',
      unit: 'HTX',
      bars: labels(count).map((label) => ({ label, value: 1, text: '1', figure: null })),
      empty: '',
    },
  ],
  'dòng thông tin': (count) => [
    { kind: 'facts', rows: labels(count).map((label) => ({ label, value: 'x' })) },
  ],
  'đoạn văn dài hơn một trang': (count) => [
    { kind: 'paragraph', text: `${'Chữ nối chữ qua nhiều trang. '.repeat(count * 20)}${LAST}` },
  ],
  'đoạn văn, rồi ghi chú ở chân trang': (count) => [...words(count), { kind: 'note', text: 'x', mark: 1 }],
};

function table(count: number): Extract<Block, { kind: 'table' }> {
  return {
    kind: 'table',
    columns: [
      { head: 'TT', width: 10, align: 'center' },
      { head: 'Đầu cột', width: 30, align: 'left' },
    ],
    rows: labels(count).map(row),
    empty: '',
  };
}

function reportOf(parts: readonly Part[]): OfficialDocument {
  return {
    issuer: { parent: null, name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh' },
    number: '12',
    symbol: 'BC-LMHTX',
    place: 'Bắc Ninh',
    date: calendarDate(2022, 7, 5),
    type: 'BÁO CÁO',
    subject: 'Thử ngắt trang',
    recipients: ['Như trên', 'Lưu: VT'],
    signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: 'Nguyễn Văn A' },
    parts,
    verification: { code: 'ABCD-EFGH', address: 'http://localhost:8080/v/ABCDEFGH' },
  };
}
const withAnnex = (blocks: readonly Block[]) =>
  reportOf([
    { title: null, landscape: false, blocks: words(1) },
    { title: 'Phụ lục I', landscape: true, blocks },
  ]);
const alone = (blocks: readonly Block[]) => reportOf([{ title: null, landscape: false, blocks }]);

async function pagesOf(document: OfficialDocument): Promise<readonly string[]> {
  const file = await getDocument({ data: new Uint8Array(writePdf(document)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(words.replace(/\s+/gu, ' '));
  }
  return pages;
}

describe('PDF: trang có mã kiểm tra luôn có dòng cuối của văn bản, ở mọi độ dài', () => {
  it.each(Object.keys(ENDS))('phụ lục khép bằng %s', async (kind) => {
    const counts = new Set<number>();
    for (let length = 1; length < 34; length += 1) {
      const pages = await pagesOf(withAnnex(ENDS[kind]?.(length) ?? []));
      counts.add(pages.length);
      expect(pages.at(-1), `${length} dòng`).toContain('Mã kiểm tra');
      expect(pages.at(-1), `${length} dòng`).toContain(LAST);
      if (kind.startsWith('bảng')) expect(pages.at(-1), `${length} dòng`).toContain('Đầu cột');
    }
    // Lengths on both sides of the break were tried.
    expect(counts.size).toBeGreaterThan(1);
  });

  it('không có phụ lục: mã ở cùng trang với chữ ký', async () => {
    for (let length = 10; length < 34; length += 1) {
      const pages = await pagesOf(alone(words(length)));
      expect(pages.at(-1), `${length} dòng`).toMatch(/Chốt lại ở đây.*Nơi nhận.*Mã kiểm tra/su);
    }
  });

  it('đoạn cuối dài hơn một trang in đủ chữ, chữ ký và mã ở dưới dòng cuối', async () => {
    for (let length = 170; length < 190; length += 1) {
      const pages = await pagesOf(
        alone([{ kind: 'paragraph', text: `${'Chữ nối chữ qua nhiều trang. '.repeat(length)}${LAST}` }]),
      );
      expect(pages.join(' ').match(/nhiều/gu)).toHaveLength(length);
      expect(pages.at(-1), `${length} câu`).toMatch(/Chốt lại ở đây.*Nơi nhận.*Mã kiểm tra/su);
    }
  });
});

describe('Word: dòng cuối đi cùng mã kiểm tra', () => {
  it.each(Object.keys(ENDS))('phụ lục khép bằng %s', async (kind) => {
    const files = unzipSync(await writeWord(withAnnex(ENDS[kind]?.(4) ?? [])));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const after = xml.slice(xml.lastIndexOf(LAST) - 600);
    const paragraphs = after.slice(after.indexOf('<w:p>')).split('<w:p>').slice(1);
    const last = paragraphs.findIndex((each) => each.includes(LAST));
    const code = paragraphs.findIndex((each) => each.includes('Mã kiểm tra'));
    for (const each of paragraphs.slice(last, code)) expect(each).toContain('<w:keepNext/>');
  });

  it('không có phụ lục: chữ ký đi cùng mã kiểm tra', async () => {
    const files = unzipSync(await writeWord(alone(words(3))));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const from = xml.slice(xml.lastIndexOf('<w:tbl>'), xml.indexOf('Mã kiểm tra'));
    for (const each of from.split('<w:p>').slice(1)) expect(each).toContain('<w:keepNext/>');
  });
});
