// Journey: a clerk keeps the books — receives letter 77, issues documents whose numbers restart, searches, corrects, is refused.
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { extractText } from '#document/reading/extract-text.ts';
import type { DocumentView, documentContract } from '#server/directive/contract-documents.ts';
import { issueOutgoing } from '#server/directive/enter.ts';
import { write } from '#server/platform/journal.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { day } from '#test/support/organisation-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type List = z.infer<(typeof documentContract.list.response)[200]>;
type Entered = z.infer<(typeof documentContract.register.response)[201]>;
interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let clerk: Client;
let other: Client;
let viewer: Client;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await signInAs(server.url, server.accounts.clerk);
  other = await signInAs(server.url, server.accounts.otherProvincial);
  viewer = await signInAs(server.url, server.accounts.viewer);
});
afterAll(() => server.stop());

const plan = (issuedOn: string) => ({
  book: 'out',
  symbol: 'KH-LMHTX',
  type: 'kế hoạch',
  issuedOn,
  issuer: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
  summary: 'Triển khai phát triển kinh tế tập thể',
});

async function find(client: Client, query: string): Promise<string[]> {
  const { body } = await client.get<List>(`/api/documents?${query}`);
  return body.documents.map((each) => each.citation);
}

describe('sổ văn bản đến', () => {
  it('công văn 77 đứng số 617 ngày 26/02/2018, đến sau 27 ngày; nơi được gửi khác cơ quan thực hiện', async () => {
    const { body } = await clerk.get<List>('/api/documents?book=in&search=cong%20van%20giai%20phap');
    expect(body.documents).toHaveLength(1);
    expect(body.documents[0]).toMatchObject({
      citation: '77/LMHTXVN-VP',
      bookNumber: 617,
      bookYear: 2018,
      daysToArrival: 27,
    });
    const one = await clerk.get<DocumentView>(`/api/documents/${body.documents[0]?.id}`);
    expect(one.body.facts.addressee).toBe('Ủy ban nhân dân tỉnh, thành phố trực thuộc Trung ương');
    expect(one.body.facts.executingOffice).toBe('Liên minh HTX tỉnh, thành phố');
    expect(one.body.facts.recipients.map((group) => group.purpose)).toEqual([
      'như trên',
      'để báo cáo',
      'để thực hiện',
    ]);
  });

  it('nhận văn bản mới: số kế tiếp, cảnh báo trùng, xác nhận trong ngày', async () => {
    const letter = {
      book: 'in',
      number: '045',
      symbol: 'UBND-KT',
      type: 'công văn',
      issuedOn: '2026-09-25',
      arrivedOn: '2026-09-28',
      issuer: 'Ủy ban nhân dân tỉnh Bắc Ninh',
      summary: 'Báo cáo tình hình hợp tác xã quý III',
      urgency: 'urgent',
      dueOn: '2026-10-05',
    };
    const first = await clerk.post<Entered>('/api/documents', letter);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ bookNumber: 1, number: '45', alike: [] });
    const again = await clerk.post<Entered>('/api/documents', letter);
    expect(again.body).toMatchObject({ bookNumber: 2 });
    expect(again.body.alike.map((each) => each.bookNumber)).toEqual([1]);
    const receipt = await clerk.post<{ sameDay: boolean }>(
      `/api/documents/${first.body.document}/receipt`,
      {},
    );
    expect(receipt.body.sameDay).toBe(true);
    const { body } = await clerk.get<{ bodies: string[] }>(
      '/api/outside-bodies?name=uy%20ban%20nhan%20dan%20tinh%20bac',
    );
    expect(body.bodies).toContain('Ủy ban nhân dân tỉnh Bắc Ninh');
  });
});

describe('sổ văn bản đi', () => {
  it('số bắt đầu lại mỗi năm; hai người cấp số cùng lúc không trùng; số có rồi thì từ chối', async () => {
    const numbers = await Promise.all(
      ['2025-12-30', '2025-12-31', '2026-01-02', '2026-01-05'].map(async (date) => {
        const { body } = await clerk.post<Entered>('/api/documents', plan(date));
        return [date.slice(0, 4), body.bookNumber] as const;
      }),
    );
    expect(numbers.map(([year, number]) => `${year}:${number}`).sort()).toEqual([
      '2025:1',
      '2025:2',
      '2026:1',
      '2026:2',
    ]);
    const taken = await clerk.post<Refusal>('/api/documents', { ...plan('2026-02-01'), bookNumber: 2 });
    expect([taken.status, taken.body.message]).toEqual([
      409,
      'Số 2 năm 2026 đã có trong Sổ văn bản đi; số kế tiếp là 3.',
    ]);
  });

  it('một năng lực khác cấp số trong lần ghi của nó; ghi hỏng thì số còn nguyên', async () => {
    const { database, clock } = server.system;
    const me = (await clerk.get<{ person: { id: number }; office: { id: number } }>('/api/session')).body;
    const actor = { personId: me.person.id, officeId: me.office.id };
    const issue = (fail: boolean) =>
      write(database.app, actor, undefined, async (trx, seq) => {
        const reply = await issueOutgoing({ clock }, trx, seq, me.office.id, {
          symbol: 'BC-LMHTX',
          type: 'báo cáo',
          issuer: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
          summary: 'Báo cáo 6 tháng',
          issuedOn: day('2024-07-01'),
        });
        if (fail) throw new Error('hỏng giữa chừng');
        return {
          act: { act: 'document.issued', subjectKind: 'document', subjectId: String(reply.documentId) },
          reply,
        };
      });
    await expect(issue(true)).rejects.toThrow('hỏng giữa chừng');
    expect((await issue(false)).reply).toMatchObject({ bookNumber: 1, number: '1', symbol: 'BC-LMHTX' });
    expect(await find(clerk, 'book=out&search=bao%20cao%206%20th')).toEqual(['01/BC-LMHTX']);
    // Found as it is printed and as it is kept.
    for (const typed of ['01/BC-LMHTX', '1/BC-LMHTX', '01'])
      expect(await find(clerk, `book=out&search=${encodeURIComponent(typed)}`)).toContain('01/BC-LMHTX');
  });

  it('sửa có phiên bản; sửa trên bản cũ bị từ chối; không đổi được số đã cấp', async () => {
    const { body } = await clerk.post<Entered>('/api/documents', plan('2026-03-01'));
    const one = (await clerk.get<DocumentView>(`/api/documents/${body.document}`)).body;
    const revise = (facts: object, basedOn: number) =>
      clerk.post<Refusal>(`/api/documents/${body.document}/revisions`, { ...one.facts, ...facts, basedOn });
    expect((await revise({ summary: 'Trích yếu đã sửa' }, one.version)).status).toBe(200);
    expect((await revise({ summary: 'Lần nữa' }, one.version)).body.code).toBe('stale-version');
    const now = (await clerk.get<DocumentView>(`/api/documents/${body.document}`)).body;
    expect(now.summary).toBe('Trích yếu đã sửa');
    expect((await revise({ number: '999' }, now.version)).body.code).toBe('document-number-impossible');
  });
});

describe('in sổ', () => {
  it('sổ văn bản đến 2018 ra bảng tính và PDF với mọi trường', async () => {
    const xlsx = await clerk.download('/api/document-books?book=in&year=2018&format=xlsx');
    const sheet = strFromU8(
      unzipSync(new Uint8Array(xlsx.bytes))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    for (const words of ['Số đến', 'Tác giả', 'Chuyển', 'Hạn xử lý', '77/LMHTXVN-VP', '<v>617</v>'])
      expect(sheet).toContain(words);
    const pdf = await clerk.download('/api/document-books?book=in&year=2018&format=pdf');
    const read = await extractText('so.pdf', pdf.bytes);
    const text = read.ok ? read.text.replace(/\s+/g, ' ') : read.reason;
    for (const words of ['Sổ văn bản đến năm 2018', '26/02/2018', 'Cơ quan thực hiện'])
      expect(text).toContain(words);
  });
});

describe('ai thấy gì, và điều không thể ghi', () => {
  it('tỉnh khác không thấy sổ của tỉnh này; người xem không ghi được', async () => {
    const { body } = await clerk.post<Entered>('/api/documents', plan('2026-04-01'));
    expect((await other.get(`/api/documents/${body.document}`)).status).toBe(404);
    expect(await find(other, 'search=trien%20khai%20phat%20trien')).toEqual([]);
    expect((await viewer.post('/api/documents', plan('2026-04-01'))).status).toBe(403);
    expect((await viewer.get(`/api/documents/${body.document}`)).status).toBe(200);
  });

  it('số, ký hiệu, ngày không thể có đều bị từ chối bằng một câu, không ghi gì', async () => {
    const before = (await find(clerk, 'limit=200')).length;
    const incoming = { ...plan('2026-05-05'), book: 'in', number: '12', arrivedOn: '2026-05-06' };
    const refused = async (change: object) => {
      const { body, status } = await clerk.post<Refusal>('/api/documents', { ...incoming, ...change });
      return `${status} ${body.code}`;
    };
    expect(await refused({ number: '0' })).toBe('422 document-number-impossible');
    expect(await refused({ number: '-5' })).toBe('422 document-number-impossible');
    expect(await refused({ symbol: 'lmhtx vp!' })).toBe('422 document-symbol-impossible');
    expect(await refused({ symbol: '123' })).toBe('422 document-symbol-impossible');
    expect(await refused({ issuedOn: '2026-02-30' })).toBe('400 date-impossible');
    expect(await refused({ issuedOn: '2027-05-05', arrivedOn: '2027-05-06' })).toBe(
      '422 document-in-the-future',
    );
    expect(await refused({ dueOn: '2026-05-01' })).toBe('422 document-due-before-issue');
    expect(await refused({ arrivedOn: '2026-05-01' })).toBe('422 document-arrival-before-issue');
    expect(await refused({ arrivedOn: null })).toBe('422 document-arrival-needed');
    expect(await refused({ parentId: 999_999, parentRelation: 'child' })).toBe('404 not-found');
    expect(await refused({ parentId: 1 })).toMatch(/404 not-found|422 document-parent-incomplete/);
    expect((await find(clerk, 'limit=200')).length).toBe(before);
  });

  it('trường quá dài, thiếu, sai kiểu: một câu nêu tên trường bằng tiếng Việt, không khóa, không tên kiểu', async () => {
    const said = async (change: object) => {
      const { body, status } = await clerk.post<Refusal>('/api/documents', {
        ...plan('2026-05-05'),
        ...change,
      });
      return `${status} ${body.code}: ${body.message}`;
    };
    expect(await said({ summary: 'Trích yếu '.repeat(120) })).toBe(
      '400 bad-request: Trích yếu dài quá 1.000 ký tự.',
    );
    expect(await said({ symbol: 'K'.repeat(81) })).toBe('400 bad-request: Ký hiệu dài quá 80 ký tự.');
    expect(await said({ copies: 2.5 })).toBe('400 bad-request: Số bản phải là số nguyên.');
    expect(await said({ copies: 'hai' })).toBe('400 bad-request: Số bản phải là số.');
    expect(await said({ issuer: undefined })).toBe('400 bad-request: Cơ quan ban hành còn thiếu.');
    expect(await said({ book: 'sổ khác' })).toBe('400 bad-request: Sổ văn bản không có trong các lựa chọn.');
  });
});
