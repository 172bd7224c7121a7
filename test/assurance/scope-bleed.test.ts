// Two provinces over one small pool: no row of one ever reaches the other — with both filters, with row security alone, with the service's alone.
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behind } from '#server/measure/behind.ts';
import { lineage } from '#server/measure/lineage.ts';
import { periodSummary } from '#server/measure/period-summary.ts';
import { tally } from '#server/measure/tally.ts';
import { listOrganisations } from '#server/organisation/read.ts';
import { organisation } from '#server/organisation/read-one.ts';
import { recordEvent } from '#server/organisation/write.ts';
import type { DB } from '#server/platform/database-types.ts';
import { openDb } from '#server/platform/db.ts';
import { read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { found, foundingBody, viewerFor } from '#test/support/founding.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

interface Office {
  readonly name: string;
  readonly viewer: Viewer;
  /** Ids of organisations in its scope, from the loader. */
  readonly own: ReadonlySet<number>;
}

let database: TestDatabase;
let offices: readonly Office[];
let small: { db: Kysely<DB>; close: () => Promise<void> };

async function ownIds(officeId: number | null): Promise<ReadonlySet<number>> {
  const { rows } = await database.system.database.loaderPool.query<{ id: number }>(
    `select distinct organisation_id as id from organisation_spans where unit_id in (select unit_id from office_scope_units where office_id = $1)`,
    [officeId],
  );
  return new Set(rows.map((row) => row.id));
}

beforeAll(async () => {
  database = await createTestDatabase('province');
  const named = async (name: string, email: string): Promise<Office> => {
    const viewer = await viewerFor(database.system, email);
    return { name, viewer, own: await ownIds(viewer.officeId) };
  };
  offices = [
    await named('Bắc Ninh', 'bacninh@minhhoa.example'),
    await named('Tuyên Quang', 'tuyenquang@minhhoa.example'),
  ];
  const { db } = openDb(database.adminUrl, database.name, 'thongsuot_app', 4);
  small = { db, close: () => db.destroy() };
});
afterAll(async () => {
  await small.close();
  await database.drop();
});

const SCOPED = [
  'organisations',
  'organisation_events',
  'organisation_event_versions',
  'organisation_spans',
  'organisation_flows',
  'plan_figures',
] as const;

describe('hai tỉnh qua một hồ kết nối nhỏ', () => {
  it('hai cơ quan không có tổ chức chung, mỗi nơi có đủ để thử', () => {
    const [a, b] = offices;
    expect([a?.own.size, b?.own.size].every((size) => (size ?? 0) > 500)).toBe(true);
    expect([...(a?.own ?? [])].filter((id) => b?.own.has(id))).toEqual([]);
  });

  it('yêu cầu xen kẽ, có lần gãy giữa chừng: 0 dòng của nơi khác', async () => {
    const total = propertyRuns(400, 2000);
    let [rows, foreign, broken] = [0, 0, 0];
    const ask = async (each: number) => {
      const office = offices[each % 2];
      if (!office) return;
      const limit = 1 + (each % 40);
      const seen = await read(small.db, office.viewer, async (trx) => {
        const list = await sql<{
          id: number;
        }>`select organisation_id as id from organisation_spans order by md5(organisation_id::text || ${each}::text) limit ${limit}`.execute(
          trx,
        );
        // A request that dies halfway must not leave its context on the connection.
        if (each % 7 === 0) throw new Refused('not-found');
        return list.rows;
      }).catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        broken += 1;
        return [];
      });
      rows += seen.length;
      foreign += seen.filter(({ id }) => !office.own.has(id)).length;
    };
    await Promise.all(
      Array.from({ length: 8 }, async (_, lane) => {
        for (let each = lane; each < total; each += 8) await ask(each);
      }),
    );
    console.log(
      `${total} yêu cầu xen kẽ trên 4 kết nối: ${rows} dòng, ${broken} lần gãy, ${foreign} dòng của nơi khác`,
    );
    expect(foreign).toBe(0);
    expect(rows).toBeGreaterThan(total);
    for (const table of SCOPED) {
      const { rows: left } = await sql<{
        count: number;
      }>`select count(*) as count from ${sql.table(table)}`.execute(small.db);
      expect([table, left[0]?.count]).toEqual([table, 0]);
    }
  }, 240_000);
});

describe('chỉ bảo mật mức dòng, không lọc của dịch vụ', () => {
  it('bảng nào cũng chỉ cho dòng của mình; không ngữ cảnh, hoặc ngữ cảnh bịa: 0 dòng', async () => {
    for (const office of offices) {
      await read(small.db, office.viewer, async (trx) => {
        for (const table of [
          'organisation_spans',
          'organisation_flows',
          'organisation_event_versions',
          'organisation_events',
        ] as const) {
          const { rows } = await sql<{
            id: number;
          }>`select distinct organisation_id as id from ${sql.table(table)}`.execute(trx);
          expect([
            office.name,
            table,
            rows.length > 0,
            rows.filter(({ id }) => !office.own.has(id)).length,
          ]).toEqual([office.name, table, true, 0]);
        }
        const { rows } = await sql<{ id: number }>`select id from organisations`.execute(trx);
        expect([office.name, rows.length]).toEqual([office.name, office.own.size]);
      });
    }
    for (const officeId of [null, 0, -1, 999_999]) {
      await read(small.db, { personId: null, officeId }, async (trx) => {
        for (const table of SCOPED) {
          const { rows } = await sql<{
            count: number;
          }>`select count(*) as count from ${sql.table(table)}`.execute(trx);
          expect([officeId, table, rows[0]?.count]).toEqual([officeId, table, 0]);
        }
      });
    }
  });

  it('nhật ký và biên nhận của cơ quan khác không thấy được', async () => {
    const [a, b] = offices;
    if (!a || !b) throw new Error('thiếu cơ quan');
    const { seq } = await found(database.system, a.viewer, foundingBody('HTX nhật ký riêng'));
    const seen = (viewer: Viewer) =>
      read(small.db, viewer, async (trx) => {
        const { rows } = await sql<{
          journal: number;
          requests: number;
        }>`select (select count(*) from journal where seq = ${seq}) as journal, (select count(*) from requests where seq = ${seq}) as requests`.execute(
          trx,
        );
        return rows[0];
      });
    expect(await seen(a.viewer)).toEqual({ journal: 1, requests: 1 });
    expect(await seen(b.viewer)).toEqual({ journal: 0, requests: 0 });
  });

  it('ghi vào địa bàn khác bị cơ sở dữ liệu từ chối dù dịch vụ quên hỏi; sửa, xóa dòng của nơi khác chạm 0 dòng', async () => {
    const [a, b] = offices;
    if (!a || !b) throw new Error('thiếu cơ quan');
    const careless: Viewer = { ...b.viewer, maySee: () => true };
    const refused = await found(database.system, careless, foundingBody('HTX lạc địa bàn')).catch(
      (error: unknown) => error,
    );
    expect((refused as { routine?: string }).routine).toBe('ExecWithCheckOptions');
    const [id] = [...a.own];
    const body = { type: 'suspended', effectiveDate: '2026-09-20', basedOn: 2 };
    const deps = database.system.organisationDeps(small.db);
    await expect(
      recordEvent(deps, careless, id ?? 0, body, { key: randomUUID(), body }),
    ).rejects.toMatchObject({ code: 'not-found' });
    const attempt = write(small.db, b.viewer, undefined, async (trx) => {
      const closed = await trx
        .updateTable('organisation_spans')
        .set({ recorded_to: 3 })
        .where('organisation_id', '=', id ?? 0)
        .executeTakeFirst();
      expect(closed.numUpdatedRows).toBe(0n);
      throw new Refused('not-found');
    });
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    for (const [text, reason] of [
      ['delete from organisations', /permission denied/],
      ['update journal set act = $$x$$', /permission denied/],
      ['update organisation_spans set name = $$x$$', /permission denied/],
      ['truncate organisation_spans', /permission denied|must be owner/],
      ['alter table organisation_spans disable row level security', /must be owner/],
      [`select write_organisation_move(${id}, 3, '{}', '[]', '{}', '[]', '{}', '[]')`, /không giữ hồ sơ/],
      [`select write_unit_change(3, '{}')`, /chỉ cơ quan toàn quốc/],
      ['select analyse_tables()', /permission denied/],
      ['select suspend_register_keys()', /permission denied/],
      ['select resume_register_keys()', /permission denied/],
      ['set role thongsuot_loader', /permission denied/],
      ['set role thongsuot_owner', /permission denied/],
      ['create table public.x (a int)', /permission denied/],
      // PostgreSQL 15 says it in other words than 18.
      ['copy organisations to program $$true$$', /permission denied|must be superuser or have privileges/],
      ['select pg_read_file($$/etc/passwd$$)', /permission denied/],
      [
        `create function public.f() returns int language sql security definer as 'select 1'`,
        /permission denied/,
      ],
    ] as const) {
      await expect(sql.raw(text).execute(small.db), text).rejects.toThrow(reason);
    }
    await sql`set row_security = off`.execute(small.db).then(
      async () =>
        expect(sql`select * from organisation_spans`.execute(small.db)).rejects.toThrow(/row-level security/),
      () => undefined,
    );
  });
});

describe('chỉ lọc của dịch vụ, kết nối vượt bảo mật dòng', () => {
  it('mọi câu hỏi về tỉnh khác đều bị từ chối', async () => {
    const [a, b] = offices;
    if (!a || !b) throw new Error('thiếu cơ quan');
    const { loader } = database.system.database;
    const figures = database.system.measureDeps(loader);
    const asked = { unit: '27', period: '2022-H1' };
    const questions: readonly (readonly [string, Promise<unknown>])[] = [
      ['tally', tally(figures, b.viewer, { ...asked, measures: 'htx_total' })],
      [
        'tally cả nước',
        tally(figures, b.viewer, { ...asked, unit: 'VN', measures: 'htx_total', by: 'province' }),
      ],
      ['tally theo mã nội bộ', tally(figures, b.viewer, { ...asked, unit: '1027', measures: 'htx_total' })],
      ['behind', behind(figures, b.viewer, { ...asked, measure: 'htx_new', limit: 50 })],
      ['lineage', lineage(figures, b.viewer, { ...asked, measure: 'htx_new' })],
      ['period-summary', periodSummary(figures, b.viewer, { ...asked, compare: 'year-end' })],
      [
        'listOrganisations',
        listOrganisations(database.system.organisationDeps(loader), b.viewer, {
          unit: '27',
          at: '2022-06-30',
          limit: 50,
        }),
      ],
    ];
    for (const [name, question] of questions) {
      const refused = await question.then(
        () => 'được trả lời',
        (error: unknown) => (error instanceof Refused ? error.code : String(error)),
      );
      expect([name, refused]).toEqual([name, 'out-of-scope']);
    }
  });

  it('danh sách không nêu đơn vị và một tổ chức theo mã cũng bị lọc', async () => {
    const [a, b] = offices;
    if (!a || !b) throw new Error('thiếu cơ quan');
    const deps = database.system.organisationDeps(database.system.database.loader);
    const list = await listOrganisations(deps, b.viewer, { at: '2022-06-30', limit: 200 });
    expect(list.organisations.filter(({ id }) => !b.own.has(id))).toEqual([]);
    const [id] = [...a.own];
    await expect(organisation(deps, b.viewer, id ?? 0, {})).rejects.toMatchObject({ code: 'not-found' });
  });
});
