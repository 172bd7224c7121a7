// Chữ ký không đứng một mình trên trang: whatever the length, the last words stand above it.
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';

const LAST = 'Câu cuối cùng của báo cáo, đứng ngay trên chữ ký.';

function reportOf(lines: number): OfficialDocument {
  return {
    issuer: { parent: null, name: 'Liên minh Hợp tác xã tỉnh Bắc Ninh' },
    number: null,
    symbol: 'BC-LMHTX',
    place: 'Bắc Ninh',
    date: '2022-07-05' as CalendarDate,
    type: 'BÁO CÁO',
    subject: 'Thử ngắt trang',
    recipients: ['Như trên', 'Lưu: VT'],
    signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: 'Nguyễn Văn A' },
    parts: [
      {
        title: null,
        landscape: false,
        blocks: [
          ...Array.from({ length: lines }, (_, at) => ({
            kind: 'paragraph' as const,
            text: `Dòng thứ ${at + 1} của thân văn bản.`,
          })),
          { kind: 'paragraph' as const, text: LAST },
        ],
      },
    ],
  };
}

async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
  }
  return pages;
}

describe('ngắt trang trước chữ ký', () => {
  it('PDF: trang có chữ ký luôn có câu cuối, ở mọi độ dài', async () => {
    const counts = new Set<number>();
    for (let lines = 12; lines < 40; lines += 1) {
      const pages = await pagesOf(writePdf(reportOf(lines)));
      counts.add(pages.length);
      expect(pages.at(-1), `${lines} dòng`).toContain('Nơi nhận');
      expect(pages.at(-1), `${lines} dòng`).toContain('Câu cuối cùng');
    }
    // Lengths on both sides of the break were tried.
    expect([...counts].sort()).toEqual([1, 2]);
  });

  it('Word: đoạn cuối và dòng trống trước chữ ký đi cùng chữ ký', async () => {
    const files = unzipSync(new Uint8Array(await writeWord(reportOf(3))));
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const paragraphs = xml.split('<w:p>').slice(1);
    const last = paragraphs.findIndex((each) => each.includes('Câu cuối cùng'));
    expect(paragraphs[last]).toContain('<w:keepNext/>');
    expect(paragraphs[last + 1]).toContain('<w:keepNext/>');
    expect(paragraphs[last - 1]).not.toContain('<w:keepNext/>');
  });
});
