// Hành trình: a value that a form cannot hold is refused with the name of its cell, in one form and in the grid.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Client, signInAs } from '#test/support/client.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

const PERIOD = '2026-H1.HTX-6T';
const PLACE = `/api/entry/${PERIOD}/HTX-6T`;
let server: TestServer;
let officer: Client;
let organisations: readonly number[];
beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const { body } = await officer.get<{ reporters: { organisation: number }[] }>(
    `/api/collection/reporters?period=${PERIOD}&form=HTX-6T&unit=24&state=none&limit=2`,
  );
  organisations = body.reporters.map(({ organisation }) => organisation);
});
afterAll(() => server.stop());

const draftOf = (cells: unknown) => ({
  organisation: organisations[0],
  draftBase: 0,
  formVersion: 1,
  exceptions: [],
  cells,
});

it('nháp: số lẻ, số quá lớn, số âm, ô lạ đều được gọi bằng tên ô của biểu', async () => {
  const say = async (cells: unknown) => {
    const { status, body } = await officer.post<{ message: string }>(`${PLACE}/draft`, draftOf(cells));
    return `${status} ${body.message}`;
  };
  expect(await say({ members: { number: 1.5 } })).toBe(
    '422 Ô "Thành viên cuối kỳ" phải là số nguyên; chưa ghi gì.',
  );
  expect(await say({ revenue: { number: 1e300 } })).toBe(
    '422 Ô "Tổng doanh thu" lớn quá mức ghi được; chưa ghi gì.',
  );
  expect(await say({ workers: { number: -1 } })).toBe(
    '422 Ô "Lao động làm việc cuối kỳ" không được âm; chưa ghi gì.',
  );
  expect(await say({ la: { number: 1 } })).toBe('422 Ô "la" không có trong biểu; chưa ghi gì.');
  expect(await say({ revenue: { number: 'năm' } })).toBe('400 Ô số liệu “revenue” phải là số.');
});

it('lưới: chỉ dòng có ô sai bị từ chối, và nói ô nào', async () => {
  const { status, body } = await officer.post<{ rows: { outcome: string; message: string | null }[] }>(
    '/api/collection/grid',
    {
      period: PERIOD,
      form: 'HTX-6T',
      formVersion: 1,
      send: false,
      rows: organisations.map((organisation, at) => ({
        organisation,
        base: 0,
        draftBase: 0,
        cells: { members: { number: at === 0 ? 2.5 : 25 } },
      })),
    },
  );
  expect(status, JSON.stringify(body)).toBe(200);
  const said = body.rows.map(({ outcome, message }) => [outcome, message]);
  expect(said).toContainEqual(['refused', 'Ô "Thành viên cuối kỳ" phải là số nguyên; chưa ghi gì.']);
  expect(said).toContainEqual(['saved', null]);
});
