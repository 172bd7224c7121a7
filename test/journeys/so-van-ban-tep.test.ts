// Journey: files of documents found by their words; a dropped file read; another system's list entered; what is handed down stands in the recipient's own book.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeTablePdf } from '#document/pdf/table-pdf.ts';
import type { DocumentView } from '#server/directive/contract-documents.ts';
import type { ListPreview } from '#server/directive/contract-documents-import.ts';
import { followUp } from '#server/directive/follow-up.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';
import { zipOf } from '#test/support/zip-of.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}
interface Line {
  readonly id: number;
  readonly citation: string;
  readonly waiting: boolean;
}

let server: TestServer;
let national: Client;
let clerk: Client;
let other: Client;
let leader: Client;

beforeAll(async () => {
  server = await startTestServer();
  const { accounts, url } = server;
  national = await signInAs(url, accounts.national);
  clerk = await signInAs(url, accounts.clerk);
  other = await signInAs(url, accounts.otherProvincial);
  leader = await signInAs(url, accounts.leader);
});
afterAll(() => server.stop());

const find = async (client: Client, query: string) =>
  (await client.get<{ documents: Line[] }>(`/api/documents?${query}`)).body.documents;

/** A Word file of paragraphs. */
function docx(paragraphs: readonly string[]): Promise<Buffer> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`;
  return zipOf({ 'word/document.xml': [document] });
}

const LETTER = [
  'LIÊN MINH HỢP TÁC XÃ VIỆT NAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 215/LMHTXVN-CSPT',
  'Hà Nội, ngày 16 tháng 3 năm 2026',
  'V/v triển khai chương trình hỗ trợ HTX năm 2026',
  'Kính gửi: Liên minh HTX các tỉnh, thành phố',
  '1. Mỗi tỉnh, thành phố thành lập mới ít nhất 12 HTX trong năm 2026.',
  '2. Rà soát sản phẩm cà phê hữu cơ của HTX theo Quyết định số 1804/QĐ-TTg ngày 13/11/2020.',
  'CHỦ TỊCH',
  'Trần Thị Minh Hòa',
];

describe('tệp kèm', () => {
  it('thả tệp Word: số, ký hiệu, ngày, nơi ban hành, trích yếu, người ký được đọc để xác nhận', async () => {
    const { status, body } = await clerk.upload<Record<string, unknown>>(
      '/api/document-file-reading',
      {},
      'cong-van-215.docx',
      await docx(LETTER),
    );
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.heading).toMatchObject({
      number: '215',
      symbol: 'LMHTXVN-CSPT',
      issuedOn: '2026-03-16',
      issuer: 'LIÊN MINH HỢP TÁC XÃ VIỆT NAM',
      summary: 'triển khai chương trình hỗ trợ HTX năm 2026',
      signatory: 'Trần Thị Minh Hòa',
      legalBasis: ['1804/QĐ-TTg'],
    });
    expect((body.clauses as { label: string }[]).map((each) => each.label)).toEqual(['1', '2']);
  });

  it('tệp không phải thứ nó nói thì bị từ chối bằng một câu', async () => {
    const refused = async (name: string, bytes: Buffer) => {
      const answer = await clerk.upload<Refusal>('/api/document-file-reading', {}, name, bytes);
      return `${answer.status} ${answer.body.code}`;
    };
    expect(await refused('van-ban.pdf', Buffer.from('chỉ là chữ, không phải PDF'))).toBe(
      '422 document-file-wrong',
    );
    expect(await refused('van-ban.docx', (await docx(LETTER)).subarray(0, 200))).toBe(
      '422 document-file-wrong',
    );
    expect(await refused('van-ban.docx', Buffer.from('%PDF-1.7 giả'))).toBe('422 document-file-wrong');
    expect(await refused('chuong-trinh.exe', Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0]))).toBe(
      '422 file-kind-refused',
    );
  });

  it('toàn văn .docx, .pdf, .txt kèm theo tìm được không dấu, cả sau khi sửa trích yếu', async () => {
    const document = await newDocument(clerk, { symbol: 'LMHTX-VP', issuer: 'Liên minh HTX tỉnh' });
    const attach = (name: string, bytes: Buffer) =>
      clerk.upload<Refusal & { readable: boolean }>(
        `/api/documents/${document}/attachments`,
        {},
        name,
        bytes,
      );
    const pdf = await writeTablePdf(
      {
        title: 'Phụ lục vùng chè Thái',
        columns: [{ head: 'Tên', kind: 'text', width: 40 }],
        rows: [['HTX chè shan tuyết']],
        size: 10,
        over: [],
        notes: [],
      },
      new Date('2026-03-01T00:00:00Z'),
    );
    expect((await attach('phu-luc.docx', await docx(LETTER))).body.readable).toBe(true);
    expect((await attach('phu-luc.pdf', pdf)).body.readable).toBe(true);
    expect((await attach('ghi-chu.txt', Buffer.from('Vùng nguyên liệu thanh long ruột đỏ'))).status).toBe(
      201,
    );
    expect((await attach('gia-mao.pdf', await docx(LETTER))).status).toBe(422);
    const one = (await clerk.get<DocumentView>(`/api/documents/${document}`)).body;
    expect(one.attachments.map((each) => each.name)).toEqual(['phu-luc.docx', 'phu-luc.pdf', 'ghi-chu.txt']);
    await clerk.post(`/api/documents/${document}/revisions`, {
      ...one.facts,
      summary: 'Trích yếu đã sửa',
      basedOn: one.version,
    });
    for (const words of ['ca phe huu co', 'che shan tuyet', 'thanh long ruot do'])
      expect((await find(clerk, `search=${encodeURIComponent(words)}`)).map((each) => each.id)).toEqual([
        document,
      ]);
    const file = await clerk.download(`/api/documents/${document}/attachments/${one.attachments[2]?.id}`);
    expect([file.status, file.bytes.toString()]).toEqual([200, 'Vùng nguyên liệu thanh long ruột đỏ']);
    const far = await other.download(`/api/documents/${document}/attachments/${one.attachments[2]?.id}`);
    expect(far.status).toBe(404);
  });
});

describe('danh sách của phần mềm văn thư khác', () => {
  const CSV = `SỔ CÔNG VĂN ĐẾN NĂM 2025;;;;;
Số đến;Ngày nhận;Nơi gửi đến;Số ký hiệu;Ngày VB;Nội dung trích yếu;Người xử lý;Mã hồ sơ
12;05/02/2025;Sở Tài chính;34/STC-NS;03/02/2025;Quyết toán kinh phí hỗ trợ HTX;Phòng Chính sách;a1
13;06/02/2025;UBND tỉnh;9/KH-UBND;01/02/2025;Kế hoạch phát triển kinh tế tập thể năm 2025;;a2
`;
  const send = <T>(path: string, text: string, fields: Record<string, string> = {}) =>
    clerk.upload<T>(path, { book: 'in', ...fields }, 'van-thu.csv', Buffer.from(text));

  it('cột tự tìm và sửa được bằng tay; xem trước rồi nhập; nhập lại thì không trùng', async () => {
    const preview = await send<ListPreview>('/api/document-imports/preview', CSV);
    expect(preview.status, JSON.stringify(preview.body)).toBe(200);
    expect(preview.body.columns.map((each) => each.field)).toEqual([
      'bookNumber',
      'arrivedOn',
      'issuer',
      'citation',
      'issuedOn',
      'summary',
      'transferredTo',
      null,
    ]);
    expect(
      preview.body.rows.map((each) => [each.bookNumber, each.citation, each.type, each.summary]),
    ).toEqual([
      [12, '34/STC-NS', 'công văn', 'Quyết toán kinh phí hỗ trợ HTX'],
      [13, '09/KH-UBND', 'kế hoạch', 'phát triển kinh tế tập thể năm 2025'],
    ]);
    const byHand = await send<ListPreview>('/api/document-imports/preview', CSV, {
      columns: JSON.stringify({ H: 'note', G: '' }),
    });
    expect(byHand.body.columns.slice(6).map((each) => each.field)).toEqual([null, 'note']);
    const done = await send<{ entered: number; known: number }>('/api/document-imports', CSV);
    expect(done.body).toMatchObject({ entered: 2, known: 0 });
    const again = await send<{ entered: number; known: number }>('/api/document-imports', CSV);
    expect(again.body).toMatchObject({ entered: 0, known: 2 });
    expect((await find(clerk, 'book=in&search=quyet%20toan')).map((each) => each.citation)).toEqual([
      '34/STC-NS',
    ]);
  });

  it('một ô sai thì không dòng nào vào sổ, câu trả lời nêu đúng ô', async () => {
    const bad = CSV.replace('01/02/2025', '31/02/2025').replace('34/STC-NS', '77/STC-NS');
    const preview = await send<ListPreview>('/api/document-imports/preview', bad);
    expect(preview.body.problems).toEqual(['ô E4: "31/02/2025" không phải ngày']);
    const refused = await send<Refusal>('/api/document-imports', bad);
    expect([refused.status, refused.body.message]).toEqual([
      422,
      'Danh sách văn bản van-thu.csv: ô E4: "31/02/2025" không phải ngày.',
    ]);
    const before = CSV.replaceAll('/2025;', '/2024;').replace('05/02/2024', '05/02/2023');
    const dated = await send<Refusal>('/api/document-imports', before);
    expect(dated.body.message).toMatch(/^Danh sách văn bản van-thu.csv: dòng 3 .*trước ngày ban hành/);
    expect(await find(clerk, 'search=77%20stc')).toEqual([]);
    expect((await send<Refusal>('/api/document-imports', 'a;b\n1;2\n')).body.code).toBe(
      'document-list-wrong',
    );
  });
});

describe('văn bản giao xuống nằm trong sổ của nơi nhận', () => {
  it('hiện trong danh sách và ô tìm, một lần bấm là vào sổ, xác nhận đã nhận trong ngày; tệp kèm đọc được', async () => {
    const document = await newDocument(national, {
      summary: 'Giao chỉ tiêu thí điểm nuôi biển',
      issuedOn: '2026-09-10',
    });
    await national.upload(
      `/api/documents/${document}/attachments`,
      {},
      'phu-luc.txt',
      Buffer.from('Phụ lục rong sụn'),
    );
    await national.post(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: [clause('1')],
    });
    const seen = await find(clerk, 'book=in&search=nuoi%20bien');
    expect(seen.map((each) => [each.id, each.waiting])).toEqual([[document, true]]);
    expect((await find(clerk, 'book=out&search=nuoi%20bien')).length).toBe(0);
    const received = await clerk.post<{ document: number; bookNumber: number }>(
      `/api/documents/${document}/reception`,
      { transferredTo: 'Phòng Chính sách' },
    );
    expect(received.status, JSON.stringify(received.body)).toBe(201);
    const own = (await clerk.get<DocumentView>(`/api/documents/${received.body.document}`)).body;
    expect([own.book, own.facts.arrivedOn, own.receiptConfirmedOn, own.facts.transferredTo]).toEqual([
      'in',
      '2026-09-28',
      '2026-09-28',
      'Phòng Chính sách',
    ]);
    expect(own.attachments.map((each) => each.name)).toEqual(['phu-luc.txt']);
    const file = await clerk.download(`/api/documents/${own.id}/attachments/${own.attachments[0]?.id}`);
    expect(file.bytes.toString()).toBe('Phụ lục rong sụn');
    expect((await find(clerk, 'book=in&search=nuoi%20bien')).map((each) => each.id)).toEqual([own.id]);
    const twice = await clerk.post<Refusal>(`/api/documents/${document}/reception`, {});
    expect(twice.body.code).toBe('document-received');
    // The other province was handed it too; the issuer's own books stay as they are.
    expect((await find(other, 'search=nuoi%20bien')).map((each) => each.waiting)).toEqual([true]);
    expect((await find(national, 'search=nuoi%20bien')).map((each) => each.id)).toEqual([document]);
  });

  it('617 của 26/02/18: bản nhận của công văn 77, đi đường 27 ngày', async () => {
    const [row] = await find(clerk, 'book=in&search=77%20lmhtxvn');
    const one = (await clerk.get<DocumentView>(`/api/documents/${row?.id}`)).body;
    expect([one.bookNumber, one.arrivedOn, one.daysToArrival, one.origin !== null]).toEqual([
      617,
      '2018-02-26',
      27,
      true,
    ]);
  });

  it('văn bản vòng tròn bị từ chối', async () => {
    const first = await newDocument(clerk, { symbol: 'KH-A', issuer: 'Liên minh HTX tỉnh' });
    const second = await newDocument(clerk, {
      symbol: 'KH-B',
      issuer: 'Liên minh HTX tỉnh',
      parentId: first,
      parentRelation: 'child',
    });
    const one = (await clerk.get<DocumentView>(`/api/documents/${first}`)).body;
    const ring = await clerk.post<Refusal>(`/api/documents/${first}/revisions`, {
      ...one.facts,
      parentId: second,
      parentRelation: 'child',
      basedOn: one.version,
    });
    expect([ring.status, ring.body.code]).toEqual([422, 'document-ring']);
  });
});

describe('nhắc việc hằng đêm', () => {
  it('đồng hồ qua 5 ngày: văn thư được nhắc; qua 10 ngày: lãnh đạo tỉnh và nơi giao biết; mỗi việc một lần', async () => {
    const document = await newDocument(national, { summary: 'Việc cần xác nhận', issuedOn: '2026-09-20' });
    await national.post(`/api/documents/${document}/directive`, {
      level: 'province',
      clauses: [clause('1', [], '2026-10-20')],
    });
    const cited = (await national.get<DocumentView>(`/api/documents/${document}`)).body.citation;
    const night = async (day: string) =>
      followUp({
        ...server.system.peopleDeps(server.system.database.loader),
        clock: { now: () => new Date(`${day}T23:00:00Z`), today: () => day as never },
      });
    const titles = async (client: Client) =>
      (await client.get<InboxView>('/api/inbox')).body.notices.map((each) => each.title);
    await night('2026-10-02');
    expect(await titles(clerk)).not.toContain(`Chưa xác nhận đã nhận văn bản ${cited}`);
    await night('2026-10-04');
    expect(await titles(clerk)).toContain(`Chưa xác nhận đã nhận văn bản ${cited}`);
    expect(await titles(leader)).not.toContain(
      `tỉnh Bắc Ninh chưa xác nhận đã nhận văn bản ${cited} sau 10 ngày`,
    );
    const tenth = await night('2026-10-09');
    expect(tenth.escalated).toBeGreaterThan(0);
    expect(await titles(leader)).toContain(
      `tỉnh Bắc Ninh chưa xác nhận đã nhận văn bản ${cited} sau 10 ngày`,
    );
    expect(
      (await titles(national)).some((each) =>
        each.startsWith(`34 đơn vị chưa xác nhận đã nhận văn bản ${cited} sau 10 ngày: `),
      ),
    ).toBe(true);
    expect((await night('2026-10-09')).escalated).toBe(0);
    await night('2026-10-14');
    expect(await titles(clerk)).toContain(`Nhiệm vụ của văn bản ${cited} đến hạn`);
  });
});
