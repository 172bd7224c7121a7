// Journey: after the communes changed, an officer places co-operatives on the new ones by commune, by hand and by list, and takes it back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportPreview, ImportResult } from '#server/exchange/contract.ts';
import type { TallyView } from '#server/measure/contract.ts';
import type {
  PlacementList,
  PlacementPreview,
  WaitingOrganisations,
  WaitingView,
} from '#server/placement/contract.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { workbookOf } from '#test/support/messy-file.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

let server: TestServer;
let officer: Client;

const HEAD = ['STT', 'Tên HTX', 'Xã', 'Huyện', 'Ngành nghề', 'Ngày thành lập'];
const OLD = [
  HEAD,
  [1, 'HTX Xếp Một', 'xã Quỳnh Phú', 'Gia Bình', 'trồng trọt', '02/03/2018'],
  [2, 'HTX Xếp Hai', 'xã Quỳnh Phú', 'Gia Bình', 'trồng trọt', '02/03/2018'],
  [3, 'HTX Xếp Ba', 'xã Quỳnh Phú', 'Gia Bình', 'trồng trọt', '02/03/2018'],
  [4, 'HTX Xếp Bốn', 'xã Cao Đức', 'Gia Bình', 'trồng trọt', '02/03/2018'],
];

async function waiting(): Promise<WaitingView> {
  return (await officer.get<WaitingView>('/api/placements?unit=24')).body;
}

async function stock(unit: string, at: string): Promise<number> {
  const { body } = await officer.get<TallyView>(`/api/tally?measures=htx_total&unit=${unit}&at=${at}`);
  return Number(body.rows[0]?.cells.htx_total?.value);
}

/** Seats moved to and from the province since the communes changed. */
async function moves(): Promise<unknown> {
  const { body } = await officer.get<TallyView>(
    '/api/tally?measures=htx_moved_in,htx_moved_out&unit=24&period=2025-07-01..2025-12-31',
  );
  const { htx_moved_in: into, htx_moved_out: out } = body.rows[0]?.cells ?? {};
  return [into?.value, out?.value];
}

function group(view: WaitingView, name: string) {
  const found = view.groups.find(({ from }) => from.label.startsWith(name));
  if (!found) throw new Error(`không thấy ${name}`);
  return found;
}

function target(view: WaitingView, name: string): number {
  const found = view.targets.find(({ label }) => label.startsWith(`${name},`));
  if (!found) throw new Error(`không thấy ${name}`);
  return found.id;
}

beforeAll(async () => {
  server = await startTestServer();
  officer = await signInAs(server.url, server.accounts.provincial);
  const bytes = await workbookOf({ name: 'HTX', rows: OLD });
  const fields = { sender: 'Phòng Tài chính', unit: '27', asOf: '2022-06-30' };
  const { body } = await officer.upload<ImportPreview>('/api/lists', fields, 'cu.xlsx', bytes);
  const written = await officer.post<ImportResult>(`/api/lists/${body.list}/import`, {
    mappings: body.mappings,
  });
  expect(written.body.counts.new).toBe(4);
});
afterAll(() => server.stop());

describe('Xếp HTX về xã mới', () => {
  it('theo xã, có dòng xếp riêng: xem trước không ghi gì; ghi một lần; số cả tỉnh không đổi, không ai "chuyển trụ sở"; hoàn tác thì về như cũ', async () => {
    const before = await waiting();
    const from = group(before, 'xã Quỳnh Phú, huyện Gia Bình');
    // The demonstration has some there too; ours are three of them.
    const many = from.count;
    expect(many).toBeGreaterThanOrEqual(3);
    expect(from.suggested?.label).toMatch(/^xã .*, tỉnh Bắc Ninh$/);
    const suggested = from.suggested?.id ?? 0;
    const byHand =
      target(before, 'xã Gia Bình') === suggested
        ? target(before, 'xã Cao Đức')
        : target(before, 'xã Gia Bình');
    const { body: each } = await officer.get<WaitingOrganisations>(
      `/api/placements/organisations?unit=24&from=${from.from.id}`,
    );
    const names = each.organisations.map(({ name }) => name);
    expect(names).toHaveLength(many);
    expect(names).toEqual(expect.arrayContaining(['HTX Xếp Ba', 'HTX Xếp Hai', 'HTX Xếp Một']));
    const choices = {
      unit: '24',
      groups: [{ from: from.from.id, to: suggested }],
      rows: [{ organisation: each.organisations[0]?.organisation ?? 0, to: byHand }],
    };
    const total = await stock('24', '2026-01-01');
    const old = await stock('27', '2022-06-30');
    const moved = await moves();
    const look = await officer.post<PlacementPreview>('/api/placements/preview', choices);
    expect(look.body).toMatchObject({ count: many, left: before.total - many, problems: [] });
    expect(look.body.communes.map(({ to, before: was, after }) => [to.id, after - was])).toEqual(
      expect.arrayContaining([
        [suggested, many - 1],
        [byHand, 1],
      ]),
    );
    expect(look.body.rows.every(({ date }) => date === '2025-07-01')).toBe(true);
    expect((await waiting()).total).toBe(before.total);

    const placed = await officer.post<{ seq: number; count: number }>('/api/placements', choices);
    expect(placed).toMatchObject({ status: 200, body: { count: many } });
    const after = await waiting();
    expect(after.total).toBe(before.total - many);
    expect(after.batches[0]).toMatchObject({ seq: placed.body.seq, count: many, standing: many });
    expect(await stock('24', '2026-01-01')).toBe(total);
    expect(await stock('27', '2022-06-30')).toBe(old);
    expect(await moves()).toEqual(moved);
    const again = await officer.post<{ message: string }>('/api/placements', choices);
    expect(again.status).toBe(422);
    expect(again.body.message).toMatch(/không còn chờ xếp/);

    const undone = await officer.post<{ count: number }>(`/api/placements/${placed.body.seq}/undo`, {});
    expect(undone).toMatchObject({ status: 200, body: { count: many } });
    const back = await waiting();
    expect(back.total).toBe(before.total);
    expect(back.batches[0]).toMatchObject({ seq: placed.body.seq, standing: 0 });
    const twice = await officer.post<{ message: string }>(`/api/placements/${placed.body.seq}/undo`, {});
    expect(twice).toMatchObject({ status: 422, body: { message: 'Lần xếp này đã hoàn tác.' } });
  });

  it('theo danh sách: mã hoặc tên, xã mới; dòng không rõ được kể ra, không dòng nào bị đoán', async () => {
    const view = await waiting();
    const { body: each } = await officer.get<WaitingOrganisations>(
      `/api/placements/organisations?unit=24&from=${group(view, 'xã Quỳnh Phú, huyện Gia Bình').from.id}`,
    );
    const code = each.organisations.find(({ name }) => name === 'HTX Xếp Một')?.code ?? '';
    const bytes = await workbookOf({
      name: 'Xếp',
      rows: [
        ['STT', 'Mã trong sổ', 'Tên HTX', 'Xã, phường'],
        [1, code, 'HTX Xếp Một', 'xã Gia Bình'],
        [2, null, 'hợp tác xã XẾP HAI', 'Gia Bình'],
        [3, null, 'HTX Không Có Ở Đâu', 'xã Gia Bình'],
        [4, null, 'HTX Xếp Ba', 'xã Trên Trời'],
      ],
    });
    const fields = { sender: 'Sở Nội vụ', unit: '24', asOf: '2026-03-01' };
    const { status, body } = await officer.upload<PlacementList>(
      '/api/placements/list',
      fields,
      'xep.xlsx',
      bytes,
    );
    expect(status).toBe(200);
    const gia = target(view, 'xã Gia Bình');
    expect(body.rows.map(({ name, to }) => [name, to.id])).toEqual([
      ['HTX Xếp Một', gia],
      ['HTX Xếp Hai', gia],
    ]);
    expect(body.problems.map(({ cell, what }) => [cell, what])).toEqual([
      ['dòng 4', 'không có "HTX Không Có Ở Đâu" trong những tổ chức đang chờ xếp'],
      ['dòng 5', 'không rõ xã mới "xã Trên Trời"'],
    ]);
    const rows = body.rows.map(({ organisation, to }) => ({ organisation, to: to.id }));
    const placed = await officer.post<{ count: number }>('/api/placements', { unit: '24', rows });
    expect(placed).toMatchObject({ status: 200, body: { count: 2 } });
    expect((await waiting()).total).toBe(view.total - 2);
  });

  it('không xếp sang tỉnh khác, không xếp vào xã cũ; người tỉnh khác không thấy, không hoàn tác được', async () => {
    const view = await waiting();
    const from = group(view, 'xã Cao Đức, huyện Gia Bình').from.id;
    const wrong = await officer.post<{ message: string }>('/api/placements', {
      unit: '24',
      groups: [{ from, to: from }],
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.message).toMatch(/không phải xã, phường đang có/);
    const stranger = await signInAs(server.url, server.accounts.otherProvincial);
    expect((await stranger.get('/api/placements?unit=24')).status).toBe(403);
    const standing = view.batches.find((batch) => batch.standing > 0)?.seq ?? 0;
    expect((await stranger.post(`/api/placements/${standing}/undo`, {})).status).toBe(404);
  });
});
