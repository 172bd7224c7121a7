// Journey: the scoreboard ranks those that were given a share among themselves: not the whole they share, not those that were given nothing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Target } from '#domain/target/target.ts';
import type { Board, CascadeView } from '#server/target/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { clause, founded, newDocument } from '#test/support/directive-fixture.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let province: Client;
beforeAll(async () => {
  server = await startTestServer();
  province = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

/** A plan of the province of 2022 for all its ground, with shares of districts by code: [low, high]. */
async function board(goal: Target['goal'], shares: Record<string, [number | null, number | null]>) {
  const document = await newDocument(province, {
    symbol: 'KH-LMHTX',
    issuedOn: '2022-01-12',
    issuer: 'Liên minh HTX tỉnh',
  });
  const target = founded(goal, {
    bearer: { kind: 'one', name: 'toàn tỉnh' },
    basis: { kind: 'year', period: '2022' },
  });
  const handed = await province.post<{ targets: number[] }>(`/api/documents/${document}/directive`, {
    level: 'district',
    clauses: [clause('1', [{ target }])],
  });
  const id = handed.body.targets[0] ?? 0;
  const saved = await province.post(`/api/targets/${id}/shares`, {
    at: '2022-06-30',
    basedOn: (await province.get<CascadeView>(`/api/targets/${id}/cascade`)).body.sharesVersion,
    shares: Object.entries(shares).map(([unit, [low, high]]) => ({ unit, low, high })),
  });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  const { body } = await province.get<Board>(`/api/documents/${document}/scoreboard?at=2022-12-31`);
  const [scored] = body.targets;
  return {
    counts: scored?.counts,
    rows: scored?.rows.map((row) => [
      row.unit.name,
      row.overall,
      row.low ?? row.high,
      row.actual.value,
      row.statusWords,
      row.rank,
    ]),
  };
}

it('tỉnh giữ mức chung không đứng hạng giữa các huyện của mình; huyện được giao 0 là "không giao"', async () => {
  const { rows, counts } = await board(
    { kind: 'at-least', low: 30 },
    { '256': [4, null], '258': [2, null], '259': [0, null], '260': [20, null] },
  );
  expect(rows).toEqual([
    ['tỉnh Bắc Ninh', true, 30, 44, 'đạt', null],
    ['thành phố Bắc Ninh', false, 4, 8, 'đạt', 1],
    ['huyện Yên Phong', false, 2, 4, 'đạt', 1],
    ['thị xã Quế Võ', false, 0, 9, 'không giao', null],
    ['huyện Tiên Du', false, 20, 5, 'không đạt', 3],
  ]);
  expect(counts).toEqual({ met: 2, 'not-assigned': 1, missed: 1 });
});

it('chỉ tiêu "không quá": đơn vị ít nhất đứng đầu; không quá 0 vẫn là chỉ tiêu', async () => {
  const { rows } = await board(
    { kind: 'at-most', high: 60 },
    { '256': [null, 10], '258': [null, 40], '259': [null, 0] },
  );
  expect(rows).toEqual([
    ['tỉnh Bắc Ninh', true, 60, 44, 'đạt', null],
    ['thành phố Bắc Ninh', false, 10, 8, 'đạt', 2],
    ['huyện Yên Phong', false, 40, 4, 'đạt', 1],
    ['thị xã Quế Võ', false, 0, 9, 'không đạt', null],
  ]);
});
