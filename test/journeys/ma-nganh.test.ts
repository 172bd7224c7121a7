// Journey: the industry of a co-operative — by the list in force on the day, another list as an event, codes down to the last level of either list.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { organisationContract, Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

type One = z.infer<(typeof organisationContract.organisation.response)[200]>;
interface Refusal {
  readonly code: string;
  readonly message: string;
}

let server: TestServer;
let bacNinh: Client;

beforeAll(async () => {
  server = await startTestServer();
  bacNinh = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

async function record(id: number, event: Record<string, unknown>) {
  const { body } = await bacNinh.get<One>(`/api/organisations/${id}`);
  return bacNinh.post<Receipt>(`/api/organisations/${id}/events`, { basedOn: body.version, ...event });
}

describe('mã ngành kinh tế', () => {
  it('ghi kèm năm của danh mục; đổi danh mục là một sự kiện; mã lạ bị từ chối; đọc theo ngày vẫn thấy mã cũ', async () => {
    const founding = {
      kind: 'HTX',
      name: 'HTX Ngành Nghề',
      unit: '263',
      sector: 'agri-specialised',
      effectiveDate: '2022-03-01',
      founders: 7,
    };
    const wrong = await bacNinh.post<Refusal>('/api/organisations', { ...founding, vsic: '45a' });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'vsic-unknown']);
    expect(wrong.body.message).toContain('"45a"');
    const made = await bacNinh.post<Receipt>('/api/organisations', { ...founding, vsic: '01110' });
    expect(made.status).toBe(201);
    const vsic = async (at: string) =>
      (await bacNinh.get<One>(`/api/organisations/${made.body.organisation}?at=${at}`)).body.state?.vsic;
    const old = { edition: '2018', code: '01110', name: 'Trồng lúa' };
    expect(await vsic('2022-06-30')).toEqual(old);
    const changed = await record(made.body.organisation, {
      type: 'details-changed',
      effectiveDate: '2026-01-05',
      changes: { vsic: '2025:K' },
    });
    expect(changed.status).toBe(201);
    expect(await vsic('2026-02-01')).toMatchObject({
      edition: '2025',
      code: 'K',
      name: expect.stringContaining('viễn thông'),
    });
    expect(await vsic('2025-12-31')).toEqual(old);
    const deep = (code: string, effectiveDate: string) =>
      record(made.body.organisation, {
        type: 'details-changed',
        effectiveDate,
        changes: { vsic: code },
      });
    // 01110 and 01181 stand in both lists, 01111 in neither; 0131 stood in the list of 2018 only.
    expect((await deep('01111', '2026-03-01')).status).toBe(422);
    expect((await deep('0131', '2026-03-01')).status).toBe(422);
    expect((await deep('01181', '2026-03-02')).status).toBe(201);
    expect(await vsic('2026-03-02')).toEqual({ edition: '2025', code: '01181', name: 'Trồng rau các loại' });
    expect((await deep('2018:0131', '2026-03-03')).status).toBe(201);
    expect(await vsic('2026-03-03')).toEqual({
      edition: '2018',
      code: '0131',
      name: 'Nhân và chăm sóc cây giống hàng năm',
    });
    const unknown = await bacNinh.post<Refusal>('/api/organisations', {
      ...founding,
      name: 'HTX Mã Lạ',
      vsic: '0130',
    });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'vsic-unknown']);
    expect(unknown.body.message).toBe(
      'Không có mã ngành "0130" trong danh mục ngành kinh tế Việt Nam có hiệu lực ngày 01/03/2022 (viết 2018:01 hoặc 2025:01).',
    );
  });
});
