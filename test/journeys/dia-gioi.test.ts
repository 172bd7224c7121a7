// Journey: the administrator changes the geography — dry run, apply, figures restated, undo — and every server process sees it.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPools } from '#server/platform/open-database.ts';
import { composeSystem } from '#server/system.ts';
import type { ChangeView, PreviewView } from '#server/unit/contract-change.ts';
import { figuresOf } from '#test/support/ask.ts';
import { type Client, signInAs } from '#test/support/client.ts';
import { TEST_CLOCK, TEST_KEYS } from '#test/support/database.ts';
import { startTestServer, type TestServer } from '#test/support/server.ts';

interface Refusal {
  readonly code: string;
  readonly message: string;
}
interface Done {
  readonly id: number;
  readonly seq: number;
}

let server: TestServer;
let administrator: Client;

beforeAll(async () => {
  server = await startTestServer();
  administrator = await signInAs(server.url, server.accounts.administrator);
});
afterAll(() => server.stop());

/** Everything the geography derives, as one digest: undo must bring it back to the letter. */
async function fingerprint(): Promise<unknown> {
  const { rows } = await sql`select
    (select md5(string_agg(v::text, '|' order by v.unit_id, v.valid_from)) from
      (select unit_id, valid_from, valid_to, code, name, type, parent_id, aliases from unit_versions where recorded_to = 9007199254740991) v) as versions,
    (select md5(string_agg(s::text, '|' order by s.predecessor_id, s.successor_id)) from
      (select predecessor_id, successor_id, kind, date, part from unit_successions where recorded_to = 9007199254740991) s) as successions,
    (select md5(string_agg(a::text, '|' order by a.unit_id, a.level, a.from_date)) from unit_ancestries a) as ancestries,
    (select md5(string_agg(o::text, '|' order by o.office_id, o.unit_id)) from office_scope_units o) as scopes,
    (select md5(string_agg(r::text, '|' order by r.scheme, r.province_id)) from region_memberships r) as regions`.execute(
    server.system.database.loader,
  );
  return rows[0];
}

const MERGE = {
  kind: 'merge',
  date: '2026-09-01',
  units: ['24', '20'],
  into: { code: '24', name: 'Kinh Bắc', type: 'tỉnh' },
};

describe('nhập hai tỉnh', () => {
  it('xem thử nói điều gì chuyển, bao nhiêu tổ chức, cơ quan nào; không ghi gì', async () => {
    const before = await fingerprint();
    const seq = (
      await sql<{ last: number }>`select max(seq) as last from journal`.execute(server.system.database.loader)
    ).rows[0]?.last;
    const { status, body } = await administrator.post<PreviewView>('/api/unit-changes/preview', MERGE);
    expect(status).toBe(200);
    expect(body.lines.filter((line) => line.effect === 'created').map((line) => line.text)).toEqual([
      'Lập tỉnh Kinh Bắc (mã 24).',
    ]);
    expect(body.lines.filter((line) => line.effect === 'ended')).toHaveLength(2);
    const total = await figuresOf(server.system).value('htx_total', '24', { at: '2026-08-31' });
    const bacNinh = body.organisations.find((each) => each.name.includes('Bắc Ninh'));
    expect(bacNinh?.count).toBeGreaterThanOrEqual(total);
    expect(await fingerprint()).toEqual(before);
    const after = (
      await sql<{ last: number }>`select max(seq) as last from journal`.execute(server.system.database.loader)
    ).rows[0]?.last;
    expect(after).toBe(seq);
  });

  it('áp dụng: số cũ đọc trên địa giới mới bằng tổng hai tỉnh, cả nước không đổi; tiến trình khác thấy ngay; hoàn tác trở lại như cũ', async () => {
    const second = await composeSystem(
      openPools(server.system.database.adminUrl, server.system.database.name, 2),
      TEST_CLOCK,
      TEST_KEYS,
    );
    try {
      const ask = figuresOf(server.system);
      const before = await fingerprint();
      const at = { at: '2022-06-30', geography: '2026-08-31' };
      const [one, two, nation] = [
        await ask.value('htx_total', '24', at),
        await ask.tally('htx_total', '20', at),
        await ask.value('htx_total', 'VN', { at: '2022-06-30' }),
      ];
      expect(two.rows[0]?.cells.htx_total).toMatchObject({ absent: 'missing' });
      const now = { at: '2022-06-30', geography: '2026-09-02' };
      const known = await ask.tally('htx_total,htx_agri', 'VN', now, 'province');
      const applied = await administrator.post<Done>('/api/unit-changes', MERGE);
      expect(applied.status).toBe(201);

      // As known before the merger was recorded: the same 34 rows, in this process and in one that learns of it now.
      const asKnown = { ...now, knownAt: known.pin };
      expect((await ask.tally('htx_total,htx_agri', 'VN', asKnown, 'province')).rows).toEqual(known.rows);
      expect(await ask.value('htx_total', '24', asKnown)).toBe(one);
      expect((await ask.tally('htx_total', '20', asKnown)).rows[0]?.name).toBe('Lạng Sơn');
      expect(await ask.value('htx_total', '24', now)).toBe(one);
      expect(await ask.value('htx_total', 'VN', now)).toBe(nation);
      expect((await ask.tally('htx_total', 'VN', now, 'province')).rows).toHaveLength(33);
      expect((await ask.tally('htx_total', 'VN', at, 'province')).rows).toHaveLength(34);
      await expect(ask.value('htx_total', '20', now)).rejects.toThrow(/Lạng Sơn.*Kinh Bắc/);

      await second.refreshPlaces();
      expect((await figuresOf(second).tally('htx_total,htx_agri', 'VN', asKnown, 'province')).rows).toEqual(
        known.rows,
      );
      expect(await figuresOf(second).value('htx_total', '24', now)).toBe(one);
      expect(
        (await administrator.get<{ units: { name: string }[] }>('/api/units?level=province')).body.units.map(
          (unit) => unit.name,
        ),
      ).toContain('Kinh Bắc');

      const undone = await administrator.post<Done>(`/api/unit-changes/${applied.body.id}/undo`, {});
      expect(undone.status).toBe(200);
      expect(await fingerprint()).toEqual(before);
      expect((await ask.tally('htx_total', 'VN', now, 'province')).rows).toHaveLength(34);
      // And as known while the merger stood, after it was undone.
      const whileMerged = { ...now, knownAt: applied.body.seq };
      expect((await ask.tally('htx_total', 'VN', whileMerged, 'province')).rows).toHaveLength(33);
      expect(await ask.value('htx_total', '24', whileMerged)).toBe(one);
      const { body } = await administrator.get<{ changes: ChangeView[] }>('/api/unit-changes');
      expect(body.changes[0]).toMatchObject({ id: applied.body.id, kind: 'merge', undone: undone.body.seq });
      const acts = await sql<{
        act: string;
      }>`select act from journal where subject_kind = 'unit-change' order by seq`.execute(
        server.system.database.loader,
      );
      expect(acts.rows.map((row) => row.act)).toEqual(['unit.merge', 'unit.change-undone']);
    } finally {
      await second.close();
    }
  });
});

describe('đổi tên, đổi loại, chia, bãi bỏ', () => {
  it('đổi tên rồi đổi loại: mỗi việc một dòng nhật ký; hoàn tác việc trước khi việc sau còn đứng trên nó thì bị từ chối', async () => {
    const before = await fingerprint();
    const renamed = await administrator.post<Done>('/api/unit-changes', {
      kind: 'rename',
      date: '2026-08-01',
      unit: '24',
      name: 'Bắc Ninh Mới',
    });
    expect(renamed.status).toBe(201);
    const retyped = await administrator.post<Done>('/api/unit-changes', {
      kind: 'retype',
      date: '2026-09-01',
      unit: '24',
      type: 'thành phố trực thuộc trung ương',
    });
    expect(retyped.status).toBe(201);
    const early = await administrator.post<Refusal>(`/api/unit-changes/${renamed.body.id}/undo`, {});
    expect([early.status, early.body.code]).toEqual([409, 'unit-not-applicable']);
    expect((await administrator.post(`/api/unit-changes/${retyped.body.id}/undo`, {})).status).toBe(200);
    expect((await administrator.post(`/api/unit-changes/${renamed.body.id}/undo`, {})).status).toBe(200);
    expect((await administrator.post(`/api/unit-changes/${renamed.body.id}/undo`, {})).status).toBe(404);
    expect(await fingerprint()).toEqual(before);
  });

  it('chia một tỉnh: mọi xã phải được xếp, không đoán; bãi bỏ một xã: tổng của tỉnh không đổi', async () => {
    const communes = (
      await administrator.get<{ units: { code: string }[] }>(
        '/api/units?level=commune&within=11&date=2026-08-01&limit=1000',
      )
    ).body.units.map((unit) => unit.code);
    const split = (children: readonly string[]) => ({
      kind: 'split',
      date: '2026-09-01',
      unit: '11',
      parts: [
        { code: '11', name: 'Điện Biên Tây', type: 'tỉnh', children: children.slice(0, 10) },
        { code: '13', name: 'Điện Biên Đông', type: 'tỉnh', children: children.slice(10) },
      ],
    });
    const partial = await administrator.post<Refusal>('/api/unit-changes', split(communes.slice(0, -1)));
    expect([partial.status, partial.body.code]).toEqual([422, 'unit-child-not-placed']);
    const before = await fingerprint();
    const done = await administrator.post<Done>('/api/unit-changes', split(communes));
    expect(done.status).toBe(201);
    const ask = figuresOf(server.system);
    expect((await ask.tally('htx_total', 'VN', { at: '2026-09-02' }, 'province')).rows).toHaveLength(35);
    expect((await administrator.post(`/api/unit-changes/${done.body.id}/undo`, {})).status).toBe(200);
    expect(await fingerprint()).toEqual(before);
  });
});

describe('ai được đổi, và điều không được', () => {
  it('cán bộ tỉnh bị từ chối; tên lạ, mã lạ, ngày lạ, không đổi gì: một câu rõ, không ghi gì', async () => {
    const before = await fingerprint();
    const province = await signInAs(server.url, server.accounts.provincial);
    expect((await province.post('/api/unit-changes', MERGE)).status).toBe(403);
    const cases: readonly (readonly [Record<string, unknown>, number, RegExp])[] = [
      [{ kind: 'rename', date: '2026-09-01', unit: '99', name: 'Lạ' }, 404, /Không có đơn vị.*99/],
      [{ kind: 'rename', date: '2026-09-01', unit: '27', name: 'Lạ' }, 422, /Mã 27.*chỉ dùng đến/],
      [{ kind: 'rename', date: '2026-02-30', unit: '24', name: 'Lạ' }, 400, /.+/],
      [{ kind: 'rename', date: '2026-09-01', unit: '24', name: 'Bắc Ninh' }, 422, /đã mang tên/],
      [{ kind: 'abolish', date: '2026-09-01', unit: 'VN' }, 422, /cả nước/],
      [{ ...MERGE, into: { ...MERGE.into, code: '01' } }, 409, /Mã 01 đang là mã/],
      [{ ...MERGE, units: ['24', '24'] }, 422, /hai đơn vị khác nhau/],
      [{ ...MERGE, into: { ...MERGE.into, type: 'xã' } }, 400, /Loại phải là một trong/],
    ];
    for (const [body, status, message] of cases) {
      const refused = await administrator.post<Refusal>('/api/unit-changes', body);
      expect([refused.status, refused.body.message], JSON.stringify(body)).toEqual([
        status,
        expect.stringMatching(message),
      ]);
    }
    expect(await fingerprint()).toEqual(before);
    const { app } = server.system.database;
    const attempt = app.transaction().execute(async (trx) => {
      await sql`select begin_write(null, (select id from offices where code = 'LM24'))`.execute(trx);
      await sql`select write_unit_change(1, '{}'::jsonb)`.execute(trx);
    });
    await expect(attempt).rejects.toThrow(/chỉ cơ quan toàn quốc/);
  });
});
