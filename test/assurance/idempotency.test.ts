// The same write sent again, at once, late, otherwise, or by somebody else: written once, and only its own sender gets the receipt.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#server/organisation/contract.ts';
import { foundOrganisation } from '#server/organisation/write.ts';
import { fixedClock } from '#server/platform/clock.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody, viewerFor } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
beforeAll(async () => {
  server = await startTestServer({ limits: { session: 100_000, strangers: 100 } });
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const pool = () => server.system.database.loaderPool;

async function countNamed(
  name: string,
): Promise<{ organisations: number; journal: number; requests: number }> {
  const { rows } = await pool().query<{ organisations: number; journal: number; requests: number }>(
    `with o as (select distinct organisation_id as id from organisation_spans where name = $1)
     select (select count(*) from o) as organisations,
       (select count(*) from journal where act = 'organisation.founded' and subject_id in (select id::text from o)) as journal,
       (select count(*) from requests where (reply->>'organisation')::bigint in (select id from o)) as requests`,
    [name],
  );
  return rows[0] ?? { organisations: -1, journal: -1, requests: -1 };
}
const ONCE = { organisations: 1, journal: 1, requests: 1 };

describe('mã yêu cầu', () => {
  it('cùng mã cùng nội dung: biên nhận đầu tiên; thứ tự khóa JSON không đổi nghĩa', async () => {
    const key = randomUUID();
    const body = foundingBody('HTX gửi lại');
    const first = await officer.post<Receipt>('/api/organisations', body, key);
    expect(first.status).toBe(201);
    const reversed = Object.fromEntries(Object.entries(body).reverse());
    for (const again of [body, reversed, { ...body, thừa: 1 }]) {
      const answer = await officer.post<Receipt>('/api/organisations', again, key);
      expect([answer.status, answer.body]).toEqual([201, first.body]);
    }
    const upper = await officer.post<Receipt>('/api/organisations', body, key.toUpperCase());
    expect([upper.status, upper.body]).toEqual([201, first.body]);
    expect(await countNamed('HTX gửi lại')).toEqual(ONCE);
  });

  it('8 lần cùng lúc: một lần ghi, tám biên nhận như nhau', async () => {
    const rounds = propertyRuns(10, 100);
    for (let round = 0; round < rounds; round += 1) {
      const key = randomUUID();
      const body = foundingBody(`HTX tám lần ${round}`);
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => officer.post<Receipt>('/api/organisations', body, key)),
      );
      expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([201]));
      expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
      expect(await countNamed(body.name)).toEqual(ONCE);
    }
    console.log(`${rounds} vòng × 8 lần gửi cùng lúc: mỗi vòng một lần ghi`);
  });

  it('cùng mã khác nội dung, hoặc khác đường dẫn, khác tổ chức: 422, không ghi gì', async () => {
    const key = randomUUID();
    const { body: receipt } = await officer.post<Receipt>(
      '/api/organisations',
      foundingBody('HTX nội dung một'),
      key,
    );
    const other = await officer.post<{ code: string }>(
      '/api/organisations',
      foundingBody('HTX nội dung hai'),
      key,
    );
    expect([other.status, other.body.code]).toEqual([422, 'request-key-reused']);
    expect((await countNamed('HTX nội dung hai')).organisations).toBe(0);
    const event = { type: 'suspended', effectiveDate: '2023-01-01', basedOn: receipt.seq };
    const onOther = await officer.post<{ code: string }>(
      `/api/organisations/${receipt.organisation}/events`,
      event,
      key,
    );
    expect([onOther.status, onOther.body.code]).toEqual([422, 'request-key-reused']);
    const second = (await officer.post<Receipt>('/api/organisations', foundingBody('HTX nội dung ba'))).body;
    const eventKey = randomUUID();
    expect(
      (await officer.post(`/api/organisations/${receipt.organisation}/events`, event, eventKey)).status,
    ).toBe(201);
    expect(
      (await officer.post(`/api/organisations/${second.organisation}/events`, event, eventKey)).status,
    ).toBe(422);
  });

  it('sau 400 ngày, khi danh mục lĩnh vực đã khác: vẫn biên nhận đầu tiên', async () => {
    const { system, accounts } = server;
    const viewer = await viewerFor(system, accounts.provincial.email);
    const request = { key: randomUUID(), body: foundingBody('HTX bốn trăm ngày') };
    const first = await foundOrganisation(
      system.organisationDeps(system.database.app),
      viewer,
      request.body,
      request,
    );
    const clock = fixedClock(new Date(system.clock.now().getTime() + 400 * 86_400_000));
    const later = { ...system.organisationDeps(system.database.app), clock, sectors: [] };
    expect(await foundOrganisation(later, viewer, request.body, request)).toEqual(first);
    await expect(
      foundOrganisation(later, viewer, request.body, { ...request, key: randomUUID() }),
    ).rejects.toMatchObject({ code: 'sector-unknown' });
    expect(await countNamed(request.body.name)).toEqual(ONCE);
  });

  it('mã của người khác: không lộ biên nhận, không ghi, kể cả đồng nghiệp và cấp trên', async () => {
    const key = randomUUID();
    const body = foundingBody('HTX của người khác');
    const { body: receipt } = await officer.post<Receipt>('/api/organisations', body, key);
    for (const account of [server.accounts.otherProvincial, server.accounts.national]) {
      const other = await signInAs(server.url, account);
      for (const sent of [body, { ...body, name: 'HTX đoán mã', unit: '26' }]) {
        const answer = await other.post<{ code: string }>('/api/organisations', sent, key);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(JSON.stringify(answer.body)).not.toContain(receipt.code);
      }
    }
    expect(await countNamed(body.name)).toEqual(ONCE);
    expect((await countNamed('HTX đoán mã')).organisations).toBe(0);
  });

  it('lần ghi bị từ chối không giữ mã: sửa lại rồi gửi cùng mã thì được', async () => {
    const key = randomUUID();
    expect(
      (await officer.post('/api/organisations', foundingBody('HTX sửa lại', { founders: 1 }), key)).status,
    ).toBe(422);
    expect((await officer.post('/api/organisations', foundingBody('HTX sửa lại'), key)).status).toBe(201);
    expect(await countNamed('HTX sửa lại')).toEqual(ONCE);
  });

  it('thiếu mã hoặc mã không phải UUID: 400, không ghi gì', async () => {
    for (const key of ['', 'x', '1234'])
      expect((await officer.post('/api/organisations', foundingBody('HTX thiếu mã'), key)).status).toBe(400);
    expect((await countNamed('HTX thiếu mã')).organisations).toBe(0);
  });
});
