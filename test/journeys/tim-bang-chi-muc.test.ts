// Journey: a search answers the same whether the index was asked first or the register was read through, and never tells of what lies outside one's scope.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '#server/organisation/contract.ts';
import { listOrganisations } from '#server/organisation/read.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;
let neighbour: Client;
let national: Client;
let code: string;
const TAX = '2300 555 777';

beforeAll(async () => {
  server = await startTestServer();
  const { provincial, otherProvincial, national: centre } = server.accounts;
  officer = await signInAs(server.url, provincial);
  neighbour = await signInAs(server.url, otherProvincial);
  national = await signInAs(server.url, centre);
  const founding = foundingBody('Hợp tác xã Sen Hồng Đặc Biệt', { taxCode: TAX });
  code = (await officer.post<Receipt>('/api/organisations', founding)).body.code;
});
afterAll(() => server.stop());

interface Listed {
  readonly organisations: readonly { readonly id: number; readonly name: string }[];
  readonly total: number;
}

const searched = async (who: Client, search: string, more: Record<string, string> = {}) =>
  (await who.get<Listed>(`/api/organisations?${new URLSearchParams({ search, ...more })}`)).body;

describe('tìm trong sổ', () => {
  it('trung ương, tỉnh tìm ra bằng mã số thuế, mã, tên; tỉnh khác thì không', async () => {
    for (const search of [TAX, '2300555777', code, 'sen hong dac biet', 'htx sen hồng']) {
      const names = ['Hợp tác xã Sen Hồng Đặc Biệt'];
      expect([search, (await searched(national, search)).organisations.map(({ name }) => name)]).toEqual([
        search,
        names,
      ]);
      expect((await searched(officer, search)).total, search).toBe(1);
      expect(await searched(neighbour, search), search).toMatchObject({ organisations: [], total: 0 });
    }
  });

  it('kết quả và tổng số bằng đúng khi đọc hết cả sổ: từ hiếm, từ thường gặp, chữ ngắn', async () => {
    const { system } = server;
    const deps = system.organisationDeps(system.database.loader);
    for (const search of ['htx', 'hop tac xa', 'nong nghiep', 'an', 'x', 'rau', '2', '24-', '%', 'không có'])
      for (const limit of [5, 200]) {
        const through = await listOrganisations(deps, SYSTEM_VIEWER, { search, limit });
        const { organisations, total } = await searched(national, search, { limit: String(limit) });
        expect([search, limit, total, organisations.map(({ id }) => id)]).toEqual([
          search,
          limit,
          through.total,
          through.organisations.map(({ id }) => id),
        ]);
      }
  });
});
