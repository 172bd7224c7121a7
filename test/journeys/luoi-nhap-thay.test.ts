// Journey: the grid of entry on behalf: figures of the period before stand beside each row, and a page of hundreds of rows is a few questions to the database.
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GridView, ReporterView } from '#server/collection/contract-desk.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import { collectionGrid } from '#server/collection/grid.ts';
import { viewerOf } from '#server/unit/viewer.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { personOf } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

const OLD = '2026-H1.HTX-6T';
const NEW = '2026-H2.HTX-6T';

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const national = await signInAs(server.url, server.accounts.national);
  expect((await national.post('/api/collection/periods', { regime: 'HTX-6T', code: '2026-H2' })).status).toBe(
    201,
  );
});
afterAll(() => server.stop());

describe('lưới nhập thay', () => {
  it('mỗi dòng mang số của biểu gần nhất trước kỳ, dòng chưa từng gửi thì không', async () => {
    const { body } = await officer.get<{ reporters: ReporterView[] }>(
      `/api/collection/reporters?period=${OLD}&form=HTX-6T&unit=24&state=none&limit=2`,
    );
    const [sender, silent] = body.reporters.map(({ organisation }) => organisation);
    const sent = await officer.post<ReceiptView>(`/api/entry/${OLD}/HTX-6T/submission`, {
      organisation: sender,
      base: 0,
      formVersion: 1,
      exceptions: ['revenue-jump', 'revenue-slip', 'capital-slip', 'balance-members'].map((rule) => ({
        rule,
        reason: 'đã đối chiếu với HTX',
      })),
      cells: { members: { number: 41 }, workers: { number: 12 }, revenue: { number: 2_500_000_000 } },
    });
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
    const { rows } = (
      await officer.get<GridView>(`/api/collection/grid?period=${NEW}&form=HTX-6T&unit=24&limit=500`)
    ).body;
    const lastOf = (organisation: number | null | undefined) =>
      rows.find((row) => row.organisation === organisation)?.last;
    expect(lastOf(sender)?.members).toEqual({ number: 41 });
    // Chưa gửi kỳ trước: số, nếu có, là của một kỳ xa hơn, không phải của kỳ trước.
    expect(lastOf(silent)?.members).not.toEqual({ number: 41 });
  });

  it('một trang 500 dòng không hỏi cơ sở dữ liệu từng dòng một', async () => {
    const { system } = server;
    const person = await personOf(system, server.accounts.provincial.email);
    if (!person) throw new Error('thiếu tài khoản');
    let asked = 0;
    const counting: KyselyPlugin = {
      transformQuery: ({ node }) => {
        asked += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    const deps = system.collectionDeps(system.database.app.withPlugin(counting));
    const viewer = viewerOf(system.places, person, system.clock.today());
    const page = await collectionGrid(deps, viewer, { period: NEW, form: 'HTX-6T', unit: '24', limit: 500 });
    expect(page.rows).toHaveLength(500);
    expect(asked).toBeGreaterThan(3);
    expect(asked).toBeLessThan(20);
  });
});
