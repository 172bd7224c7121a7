// Journey: a co-operative moves from district to district of one province — a movement of both districts, none of the province.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordView, TallyView } from '#server/measure/contract.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { foundingBody } from '#test/support/founding.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
});
afterAll(() => server.stop());

const MEASURES = ['htx_moved_in', 'htx_moved_out', 'htx_entered', 'htx_left'];

/** Those that came and went by moving, then by any event. */
async function flowsOf(unit: string): Promise<readonly number[]> {
  const { body } = await officer.get<TallyView>(
    `/api/tally?measures=${MEASURES.join(',')}&unit=${unit}&period=2022-H1`,
  );
  return MEASURES.map((measure) => Number(body.rows[0]?.cells[measure]?.value));
}

async function listedBehind(measure: string, unit: string, by = ''): Promise<number> {
  const { body } = await officer.get<{ records: RecordView[] }>(
    `/api/behind?measure=${measure}&unit=${unit}&period=2022-H1${by}`,
  );
  return body.records.filter((each) => each.name === 'HTX Trong Tỉnh').length;
}

describe('chuyển trụ sở trong tỉnh', () => {
  it('tỉnh không có ai đến hay đi; huyện cũ một chuyển đi, huyện mới một chuyển đến; bản ghi đứng sau nói đúng như vậy', async () => {
    const { body } = await officer.post<Receipt>('/api/organisations', foundingBody('HTX Trong Tỉnh'));
    const [province, left, reached] = [await flowsOf('27'), await flowsOf('263'), await flowsOf('264')];
    const moved = await officer.post<Receipt>(`/api/organisations/${body.organisation}/events`, {
      basedOn: body.seq,
      type: 'moved',
      effectiveDate: '2022-06-20',
      changes: { unit: '264' },
    });
    expect(moved.status).toBe(201);
    expect(await flowsOf('27')).toEqual(province);
    expect(await flowsOf('263')).toEqual([left[0], Number(left[1]) + 1, left[2], Number(left[3]) + 1]);
    expect(await flowsOf('264')).toEqual([
      Number(reached[0]) + 1,
      reached[1],
      Number(reached[2]) + 1,
      reached[3],
    ]);
    expect([
      await listedBehind('htx_moved_in', '27'),
      await listedBehind('htx_moved_out', '27'),
      await listedBehind('htx_moved_out', '263'),
      await listedBehind('htx_moved_in', '264'),
      await listedBehind('htx_moved_in', '27', '&by=district=264'),
      await listedBehind('htx_moved_out', '27', '&by=sector=agri-specialised'),
    ]).toEqual([0, 0, 1, 1, 1, 0]);
  });
});
