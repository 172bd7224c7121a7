// Do merged cells of Word and web tables leave every figure under its own head?
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, it } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import { extractText } from './extract-text.ts';

/** A cell: its words, columns and rows it reaches over. */
type Cell = readonly [words: string, columns?: number, rows?: number];

const table = (members: string): readonly (readonly Cell[])[] => [
  [
    ['STT', 1, 2],
    ['Huyện', 1, 2],
    ['Năm 2021', 2],
    ['Năm 2022', 2],
  ],
  [['Số HTX'], ['Thành viên'], ['Số HTX'], ['Thành viên']],
  [['I. Vùng đồng bằng', 6]],
  [['1'], ['Vĩnh Bảo'], ['52'], ['4.100'], ['55'], ['4.260']],
  [['2'], ['Tiên Lãng'], ['44'], ['3.300'], ['46'], ['3.390']],
  [['II. Vùng ven biển', 6]],
  [['1'], ['Kiến Thụy'], ['38'], ['2.750'], ['40'], ['2.810']],
  [['Tổng số', 2], ['134'], ['10.150'], ['141'], [members]],
];

async function docx(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const body = new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            ([words, columns, down]) =>
              new TableCell({
                children: [new Paragraph(words)],
                ...(columns === undefined ? {} : { columnSpan: columns }),
                ...(down === undefined ? {} : { rowSpan: down }),
              }),
          ),
        }),
    ),
  });
  const document = new Document({
    sections: [{ children: [new Paragraph('Kết quả phát triển HTX'), body] }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function html(rows: readonly (readonly Cell[])[]): Uint8Array {
  const lines = rows.map((cells) => {
    const told = cells.map(
      ([words, columns = 1, down = 1]) => `<td colspan="${columns}" rowspan='${down}'><p>${words}</p></td>`,
    );
    return `<tr>\n ${told.join('\n ')}\n</tr>`;
  });
  return new TextEncoder().encode(
    `<html><body><p>Kết quả phát triển HTX</p><table>${lines.join('\n')}</table><p>Hết.</p></body></html>`,
  );
}

const FORMS = [
  ['bao-cao.docx', docx],
  ['bao-cao.html', async (rows: readonly (readonly Cell[])[]) => html(rows)],
] as const;

describe.each(FORMS)('ô gộp trong %s', (name, fileOf) => {
  const read = async (members: string) => {
    const extracted = await extractText(name, await fileOf(table(members)));
    return checkText(extracted.ok ? extracted.text : '');
  };

  it('mỗi số đứng dưới đúng năm và đúng đầu cột của nó', async () => {
    const { claims, findings } = await read('10.460');
    expect(findings).toEqual([]);
    expect(claims.length).toBe(16);
    expect(claims.find(({ value }) => value === 3390)).toMatchObject({
      subject: 'thành viên',
      asOf: '2022-12-31',
    });
    expect(claims.find(({ value }) => value === 44)).toMatchObject({ subject: 'HTX', asOf: '2021-12-31' });
  });

  it('tổng sai của một cột được nêu', async () => {
    const { findings } = await read('10.640');
    expect(findings).toMatchObject([{ kind: 'sum', expected: 10_460, stated: 10_640, severity: 'hard' }]);
  });
});
