// Journey: "thay đổi cuối" of a figure names the write that touched what is behind it, not the newest write of the province.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LineageView } from '#server/measure/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
/** The journal number of the loading of the demonstration. */
let loaded: number;

const lastOf = async (question: string) =>
  (await officer.get<LineageView>(`/api/lineage?unit=27&${question}`)).body.lastChange?.seq;
const NEW = 'measure=htx_new&period=2022-H1';
const TOTAL = 'measure=htx_total&at=2022-06-30';

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  loaded = (await lastOf(NEW)) ?? 0;
});
afterAll(() => server.stop());

async function record(id: number, basedOn: number, event: Record<string, unknown>): Promise<number> {
  const { status, body } = await officer.post<Receipt>(`/api/organisations/${id}/events`, {
    basedOn,
    ...event,
  });
  expect(status).toBe(201);
  return body.seq;
}

describe('hộ chiếu của con số kỳ cũ', () => {
  it('thành lập, giải thể các năm sau không phải lần thay đổi cuối của số năm 2022', async () => {
    const late = await officer.post<Receipt>(
      '/api/organisations',
      foundingBody('HTX Thành lập ba năm sau', { effectiveDate: '2025-05-05' }),
    );
    expect(late.status).toBe(201);
    expect(await lastOf(NEW)).toBe(loaded);
    expect(await lastOf(TOTAL)).toBe(loaded);
    expect(await lastOf('measure=htx_new_agri&period=2022-H1&by=sector=agri-service')).toBe(loaded);

    const { body } = await officer.get<{ records: { id: number }[] }>(
      '/api/behind?measure=htx_new&unit=27&period=2022-H1&limit=1',
    );
    const old = body.records[0]?.id ?? 0;
    const { body: before } = await officer.get<{ version: number }>(`/api/organisations/${old}`);
    await record(old, before.version, {
      type: 'dissolved',
      effectiveDate: '2025-06-01',
      mode: 'voluntary',
    });
    expect(await lastOf(NEW)).toBe(loaded);
    expect(await lastOf(TOTAL)).toBe(loaded);
  });

  it('bản ghi vào kỳ, đính chính ra khỏi kỳ: mỗi lần đều là lần thay đổi cuối của con số ấy', async () => {
    const found = await officer.post<Receipt>(
      '/api/organisations',
      foundingBody('HTX Ghi nhầm ngày', { sector: 'trade' }),
    );
    expect(await lastOf(NEW)).toBe(found.body.seq);
    expect(await lastOf(TOTAL)).toBe(found.body.seq);
    expect(await lastOf(`${NEW}&by=sector=trade`)).toBe(found.body.seq);
    // Another sector's figure is not touched by it.
    expect(await lastOf(`${NEW}&by=sector=agri-specialised`)).toBe(loaded);
    expect(await lastOf('measure=htx_new&period=2021-H1')).toBe(loaded);

    const { organisation, event, seq } = found.body;
    const corrected = await officer.post<Receipt>(
      `/api/organisations/${organisation}/events/${event}/correction`,
      { why: 'sai ngày thành lập', effectiveDate: '2022-07-10', basedOn: seq },
    );
    expect(corrected.status).toBe(200);
    expect(await lastOf(NEW)).toBe(corrected.body.seq);
    expect(await lastOf(TOTAL)).toBe(corrected.body.seq);
    const { body } = await officer.get<LineageView>(`/api/lineage?unit=27&${NEW}`);
    expect(body.lastChange?.person).not.toBeNull();
    expect(await lastOf(`${NEW}&knownAt=${found.body.seq}`)).toBe(found.body.seq);
  });
});
