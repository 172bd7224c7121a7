// Mục lục của văn bản dài: every title once with the page it stands on, also where the contents fill more than one page.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import type { Block, OfficialDocument } from '#domain/report/official-document.ts';

const SECTIONS = 60;
const blocks = Array.from({ length: SECTIONS }, (_, at): readonly Block[] => [
  { kind: 'heading', level: 1, text: `PHẦN SỐ ${at + 1} CỦA BÁO CÁO` },
  ...Array.from({ length: 4 }, (): Block => ({ kind: 'paragraph', text: 'Lời của phần này. '.repeat(30) })),
]).flat();
const report: OfficialDocument = {
  issuer: { parent: null, name: 'Liên minh HTX Việt Nam' },
  number: null,
  symbol: 'BC-LMHTXVN',
  place: 'Hà Nội',
  date: calendarDate(2022, 7, 5),
  type: 'BÁO CÁO',
  subject: 'Thử mục lục',
  parts: [
    { title: null, landscape: false, blocks },
    { title: 'Phụ lục I. Nguồn', landscape: true, blocks: [{ kind: 'paragraph', text: 'Nguồn.' }] },
  ],
  recipients: ['Lưu: VT'],
  signature: { authority: null, post: 'Chủ tịch', name: null },
};

it('PDF: mục lục hai trang nêu mỗi mục một lần, đúng trang mục đó đứng, không in gì khác', async () => {
  const file = await getDocument({ data: new Uint8Array(writePdf(report)), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let at = 1; at <= file.numPages; at += 1) {
    const { items } = await (await file.getPage(at)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/gu, ' '),
    );
  }
  const title = /PHẦN SỐ (\d+) CỦA BÁO CÁO/gu;
  // The contents end before the page on which the first section begins.
  const first = pages.findIndex(
    (text, at) => at > 0 && /^\d+ PHẦN SỐ 1 CỦA/u.test(text) && !/\. \./u.test(text),
  );
  expect(first).toBe(2);
  const contents = pages.slice(0, first).join(' ');
  const listed = [...contents.matchAll(/PHẦN SỐ (\d+) CỦA BÁO CÁO[ .]*?(\d+)(?= |$)/gu)];
  const told = listed.map(([, number, page]) => `${number} ở ${page}`);
  const stands = pages.flatMap((text, at) =>
    at < first ? [] : [...text.matchAll(title)].map(([, number]) => `${number} ở ${at + 1}`),
  );
  expect(stands).toHaveLength(SECTIONS);
  expect(told).toEqual(stands);
  expect(contents.match(/Phụ lục I\. Nguồn/gu)).toHaveLength(1);
  expect(contents).not.toContain('000');
});
