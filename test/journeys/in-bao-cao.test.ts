// Journey: the half-year tables and an organisation's sheet as Word and PDF; what is printed is what the screen tallies.
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { RecordView } from '#server/measure/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const REPORT = '/api/reports/half-year?unit=27&period=2022-H1&date=2022-07-05';

function wordXml(bytes: Buffer): string {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('gói Word thiếu word/document.xml');
  return Buffer.from(part).toString('utf8');
}

/** The words of each paragraph, one a line. */
function wordText(xml: string): string {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)]
    .map(([each]) => [...each.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text ?? '').join(''))
    .filter((line) => line !== '')
    .join('\n');
}

/** The texts of the table rows, cell by cell. */
function wordRows(xml: string): string[][] {
  return [...xml.matchAll(/<w:tr[ >][\s\S]*?<\/w:tr>/g)].map(([row]) =>
    [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) =>
      [...cell.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text ?? '').join(''),
    ),
  );
}

describe('In báo cáo 6 tháng đầu năm 2022 của Bắc Ninh', () => {
  it('Word: thể thức, số liệu của bảng, phụ lục đúng từng dòng của nguồn số liệu', async () => {
    const { status, bytes, headers } = await officer.download(`${REPORT}&format=docx`);
    expect([status, headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="bao-cao-so-lieu-27-2022-H1.docx"',
    ]);
    const xml = wordXml(bytes);
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'LIÊN MINH HTX TỈNH BẮC NINH',
      'Bắc Ninh, ngày 05 tháng 7 năm 2022',
      'Nơi nhận:',
      'CHỦ TỊCH',
      'Phụ lục I. Danh sách hợp tác xã thành lập mới',
    ])
      expect(xml).toContain(words);
    expect(xml).toContain('w:tblHeader');
    const rows = wordRows(xml);
    expect(rows).toContainEqual(['1', 'Tổng số hợp tác xã', 'HTX', '678', '666', '+12', '', '', '']);
    expect(rows).toContainEqual(
      ['1', 'Hợp tác xã thành lập mới', 'HTX', '13', '12', '+1', '', '15', '86,7\u00a0%'].map((text) =>
        text.replace('\u00a0', ' '),
      ),
    );
    // Every cell says its borders itself; a table without them prints bare in some readers.
    const cells = xml.match(/<w:tc>/g)?.length ?? 0;
    expect(xml.match(/<w:tcBorders>/g)?.length).toBe(cells);
    const printed: string[] = [];
    for (const measure of ['htx_new', 'htx_dissolved', 'htx_stopped_in_period']) {
      const { body } = await officer.get<{ records: RecordView[] }>(
        `/api/behind?measure=${measure}&unit=27&period=2022-H1&limit=200`,
      );
      printed.push(...body.records.map((record, index) => `${index + 1}|${record.name}|${record.code}`));
    }
    expect(printed).toHaveLength(15);
    const annexes = rows
      .filter((row) => row.length === 7 && row[0] !== 'TT')
      .map((row) => row.slice(0, 3).join('|'));
    expect(annexes).toEqual(printed);
  });

  it('in hai lần ra đúng những byte ấy, cả Word lẫn PDF', async () => {
    for (const format of ['docx', 'pdf']) {
      const [first, second] = [
        await officer.download(`${REPORT}&format=${format}&knownAt=2`),
        await officer.download(`${REPORT}&format=${format}&knownAt=2`),
      ];
      expect(first.bytes.equals(second.bytes), format).toBe(true);
    }
  });

  it('PDF/A-2b có thẻ, chỉ nhúng phông Tinos', async () => {
    const { bytes } = await officer.download(`${REPORT}&format=pdf`);
    const text = bytes.toString('latin1');
    expect(text.slice(0, 5)).toBe('%PDF-');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B/);
    const fonts = new Set(
      [...text.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([A-Za-z]+)/g)].map(([, name]) => name),
    );
    expect([...fonts]).toEqual(['Tinos']);
  });

  it('thành lập thêm một HTX ở Gia Bình thì bản Word in ra 679 và 14 dòng phụ lục', async () => {
    const founded = await officer.post<Receipt>('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Nông nghiệp xanh Gia Bình',
      unit: '263',
      sector: 'agri-specialised',
      effectiveDate: '2022-06-10',
      founders: 7,
    });
    expect(founded.status).toBe(201);
    const { bytes } = await officer.download(`${REPORT}&format=json`);
    const document = JSON.parse(bytes.toString('utf8')) as OfficialDocument;
    const tables = document.parts.map((part) =>
      part.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.cells) : [])),
    );
    expect(tables[0]?.find((cells) => cells[1] === 'Tổng số hợp tác xã')?.[3]).toBe('679');
    expect(tables[1]?.length).toBe(14);
    expect(
      tables[1]?.some((cells) => cells[1] === 'HTX Nông nghiệp xanh Gia Bình' && cells[5] === '10/06/2022'),
    ).toBe(true);
  });

  it('bảng về một huyện, một xã do Liên minh HTX của tỉnh viết, trích yếu nêu nơi được báo cáo', async () => {
    const document = async (query: string) => {
      const { bytes } = await officer.download(`/api/reports/half-year?format=json&${query}`);
      return JSON.parse(bytes.toString('utf8')) as OfficialDocument;
    };
    const district = await document('unit=263&period=2022-H1&date=2022-07-05');
    expect([district.issuer.name, district.place, district.symbol, district.recipients[1]]).toEqual([
      'Liên minh HTX tỉnh Bắc Ninh',
      'Bắc Ninh',
      'BC-LMHTX',
      'Ủy ban nhân dân tỉnh Bắc Ninh (để báo cáo)',
    ]);
    expect(district.subject).toMatch(/6 tháng đầu năm 2022 trên địa bàn huyện Gia Bình$/u);
    const province = await document('unit=27&period=2022-H1&date=2022-07-05');
    expect(province.subject).toMatch(/6 tháng đầu năm 2022$/u);
  });

  it('phiếu HTX ra Word và PDF; người ngoài phạm vi không in được', async () => {
    const list = await officer.get<{ organisations: { id: number; name: string }[] }>(
      '/api/organisations?unit=27&at=2022-06-30&limit=1',
    );
    const [first] = list.body.organisations;
    const sheet = `/api/organisations/${first?.id}/sheet?at=2022-06-30`;
    const xml = wordXml((await officer.download(`${sheet}&format=docx`)).bytes);
    expect(xml).toContain('PHIẾU HỢP TÁC XÃ');
    expect(xml).toContain(first?.name ?? '?');
    expect((await officer.download(`${sheet}&format=pdf`)).bytes.toString('latin1', 0, 5)).toBe('%PDF-');
    // Of the office that prints, by the name it has today.
    expect(wordText(xml)).toMatch(/^LIÊN MINH HTX VIỆT NAM\s+LIÊN MINH HTX TỈNH BẮC NINH/u);
    const other = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await other.download(sheet)).status).toBe(404);
    expect((await other.download(REPORT)).status).toBe(403);
  });

  it('tổ chức đã giải thể hoặc chưa thành lập vẫn có tên, tình trạng bằng lời, tiêu đề của cơ quan in', async () => {
    type One = { known: { name: string; kind: string } | null; state: unknown; version: number };
    const founded = await officer.post<{ organisation: number; seq: number }>(
      '/api/organisations',
      foundingBody('HTX Rau Đại Bái'),
    );
    const { organisation: id, seq } = founded.body;
    const ended = await officer.post(`/api/organisations/${id}/events`, {
      type: 'dissolved',
      effectiveDate: '2023-03-01',
      mode: 'voluntary',
      basedOn: seq,
    });
    expect(ended.status).toBe(201);
    const paperOn = async (day: string) =>
      wordText(
        wordXml((await officer.download(`/api/organisations/${id}/sheet?format=docx&at=${day}`)).bytes),
      );
    const after = await paperOn('2024-01-01');
    expect(after).toMatch(/^LIÊN MINH HTX VIỆT NAM\s+LIÊN MINH HTX TỈNH BẮC NINH/u);
    expect(after).toContain('Bắc Ninh, ngày 01 tháng 01 năm 2024');
    expect(after).toContain('HTX Rau Đại Bái (đã chấm dứt: giải thể ngày 01/03/2023)');
    expect(after).toMatch(/Trụ sở cuối cùng:?\s+huyện Gia Bình/u);
    expect(await paperOn('2020-01-01')).toContain('HTX Rau Đại Bái (chưa có trong sổ ngày này)');
    for (const day of ['2024-01-01', '2020-01-01']) {
      const { body } = await officer.get<One>(`/api/organisations/${id}?at=${day}`);
      expect([body.state, body.known?.name, body.known?.kind]).toEqual([null, 'HTX Rau Đại Bái', 'HTX']);
    }
  });

  it('phiếu của tổ hợp tác có tiêu đề của tổ hợp tác; trung ương in thì mang tên trung ương', async () => {
    const list = await officer.get<{ organisations: { id: number }[] }>(
      '/api/organisations?unit=27&kind=THT&at=2022-06-30&limit=1',
    );
    const national = await signInAs(server.url, server.accounts.national);
    const { bytes } = await national.download(
      `/api/organisations/${list.body.organisations[0]?.id}/sheet?at=2022-06-30&format=docx`,
    );
    const paper = wordText(wordXml(bytes));
    expect(paper).toContain('PHIẾU TỔ HỢP TÁC');
    expect(paper).not.toContain('PHIẾU HỢP TÁC XÃ');
    expect(paper).toMatch(/^LIÊN MINH HTX VIỆT NAM/u);
    expect(paper).toContain('Hà Nội, ngày 30 tháng 6 năm 2022');
    expect(paper).toContain('- Tổ hợp tác');
  });
});
