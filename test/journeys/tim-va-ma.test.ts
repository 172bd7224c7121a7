// Journey: an officer finds what she looks for however its kind, its code or its tax code was typed, and a pasted tax code is taken.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview } from '#server/exchange/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { csvOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let clerk: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  clerk = await signInAs(server.url, server.accounts.clerk);
});
afterAll(() => server.stop());

async function found(kind: string, name: string, more: Record<string, unknown> = {}): Promise<Receipt> {
  const { status, body } = await officer.post<Receipt>('/api/organisations', {
    kind,
    name,
    unit: '263',
    sector: 'trade',
    effectiveDate: '2022-03-01',
    ...more,
  });
  expect([name, status]).toEqual([name, 201]);
  return body;
}

async function namesOf(search: string): Promise<readonly string[]> {
  const { body } = await officer.get<{ organisations: { name: string }[] }>(
    `/api/organisations?${new URLSearchParams({ search })}`,
  );
  return body.organisations.map(({ name }) => name);
}

const CODE = '24-000461';
const CSV = [
  ['Mã trong sổ', 'Tên HTX', 'Xã/phường', 'Huyện', 'Ngày cấp GCN', 'Ngành nghề', 'Mã số thuế'],
  [CODE, 'HTX Rau Thanh Long Mới', 'Đại Lai', 'Gia Bình', '12/03/2022', 'Trồng trọt', '2400.123 456'],
];

describe('Tìm trong sổ', () => {
  it('loại tổ chức viết tắt hay viết đủ, có dấu hay không, đều tìm ra nhau', async () => {
    await found('HTX', 'Hợp tác xã Trầm Hương');
    await found('HTX', 'HTX Trầm Hương Hai');
    await found('THT', 'Tổ hợp tác Trầm Hương Ba');
    const both = ['Hợp tác xã Trầm Hương', 'HTX Trầm Hương Hai'];
    for (const typed of ['HTX trầm hương', 'hop tac xa tram huong', 'Hợp tác xã Trầm Hương'])
      expect([typed, (await namesOf(typed)).toSorted()]).toEqual([typed, both.toSorted()]);
    for (const typed of ['tht tram huong', 'Tổ hợp tác trầm hương'])
      expect([typed, await namesOf(typed)]).toEqual([typed, ['Tổ hợp tác Trầm Hương Ba']]);
  });

  it('mã trong sổ gõ thiếu gạch nối hoặc có dấu cách; mã số thuế có dấu cách, dấu chấm', async () => {
    const { code } = await found('HTX', 'HTX Mã Dài', { taxCode: '2300 000 028' });
    expect(code).toMatch(/^27-HTX-\d{6}$/);
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      code.replace('HTX-', ''),
    ])
      expect([typed, await namesOf(typed)]).toEqual([typed, ['HTX Mã Dài']]);
    for (const typed of ['2300000028', '2300 000 028', '2300.000.028'])
      expect([typed, await namesOf(typed)]).toEqual([typed, ['HTX Mã Dài']]);
  });

  it('sổ văn bản: "HTX" tìm ra văn bản viết "hợp tác xã" và ngược lại', async () => {
    const enter = (summary: string, symbol: string) =>
      clerk.post('/api/documents', {
        book: 'in',
        number: '12',
        symbol,
        type: 'công văn',
        issuedOn: '2026-09-01',
        arrivedOn: '2026-09-02',
        issuer: 'Liên minh Hợp tác xã tỉnh Quế Lâm',
        summary,
      });
    expect((await enter('Củng cố hợp tác xã trồng quế', 'STC-KT')).status).toBe(201);
    expect((await enter('Hỗ trợ HTX nuôi ong mật', 'STC-NS')).status).toBe(201);
    const summaries = async (search: string) => {
      const { body } = await clerk.get<{ documents: { summary: string }[] }>(
        `/api/documents?${new URLSearchParams({ search })}`,
      );
      return body.documents.map(({ summary }) => summary);
    };
    expect(await summaries('HTX trồng quế')).toEqual(['Củng cố hợp tác xã trồng quế']);
    expect(await summaries('hợp tác xã nuôi ong')).toEqual(['Hỗ trợ HTX nuôi ong mật']);
    const bodies = await clerk.get<{ bodies: readonly string[] }>(
      `/api/outside-bodies?${new URLSearchParams({ name: 'lien minh htx tinh que' })}`,
    );
    expect(bodies.body.bodies).toEqual(['Liên minh Hợp tác xã tỉnh Quế Lâm']);
  });
});

describe('Mã số thuế dán vào', () => {
  it('API nhận có dấu cách, dấu chấm, gạch nối và giữ một cách viết; trùng thì nhận ra', async () => {
    const { organisation } = await found('HTX', 'HTX Chi Nhánh', { taxCode: ' 0100.109 106 – 001 ' });
    const { body } = await officer.get<{ state: { taxCode: string } }>(`/api/organisations/${organisation}`);
    expect(body.state.taxCode).toBe('0100109106-001');
    const again = await officer.post<{ code: string }>('/api/organisations', {
      kind: 'HTX',
      name: 'HTX Chi Nhánh Khác',
      unit: '263',
      sector: 'trade',
      effectiveDate: '2022-03-01',
      taxCode: '0100109106001',
    });
    expect([again.status, again.body.code]).toEqual([409, 'tax-code-taken']);
  });

  it('tệp nhập có dấu cách, dấu chấm không bị coi là sai', async () => {
    const { body } = await officer.upload<ImportPreview>(
      '/api/lists',
      { sender: 'Phòng Tài chính', unit: '27', asOf: '2022-06-30' },
      'ds.csv',
      csvOf(CSV),
    );
    expect([body.counts.new, body.counts.problem]).toEqual([1, 0]);
    await officer.post(`/api/lists/${body.list}/import`, { mappings: body.mappings });
    for (const typed of ['24000461', '24 000461', CODE, '2400 123 456'])
      expect([typed, await namesOf(typed)]).toEqual([typed, ['HTX Rau Thanh Long Mới']]);
  });
});
