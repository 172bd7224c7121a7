// Xen kẽ: 10.000 requests of the people of 34 provinces over 8 pooled connections, some broken off half way; nobody ever meets another's row.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listOrganisations } from '#server/organisation/read.ts';
import { openDb } from '#server/platform/db.ts';
import { read, write } from '#server/platform/journal.ts';
import { type Viewer, viewerOf } from '#server/unit/viewer.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import { propertyRuns } from '#test/support/property-runs.ts';

const REQUESTS = propertyRuns(600, 10_000);
interface Province {
  readonly code: string;
  readonly viewer: Viewer;
}

let database: TestDatabase;
let provinces: readonly Province[];
let eight: ReturnType<typeof openDb>;

beforeAll(async () => {
  database = await createTestDatabase('province');
  const { system } = database;
  const { loaderPool } = system.database;
  // One organisation in each province, copied from one that is there, under the province's own name.
  const { rows } = await loaderPool.query<{ id: number; code: string; unit_id: number; unit: number }>(
    `select o.id, o.code, o.unit_id, (select u.unit_id from office_scope_units u join units v on v.id = u.unit_id
       where u.office_id = o.id and u.unit_id <> o.unit_id order by 1 desc limit 1) as unit
     from offices o where o.level = 'province' and o.valid_to > now() order by o.code`,
  );
  for (const row of rows) {
    await loaderPool.query(
      `with made as (insert into organisations (code, source) values ($1, 'register') returning id)
       insert into organisation_spans select (jsonb_populate_record(null::organisation_spans, to_jsonb(s) || jsonb_build_object('organisation_id', made.id, 'name', $2::text, 'search_key', $3::text, 'unit_id', $4::int, 'tax_code', null))).*
       from made, (select * from organisation_spans where valid_to > '2026-09-28' and recorded_to = 9007199254740991 limit 1) s`,
      [`XEN-${row.code}`, `HTX xen kẽ ${row.code}`, `htx xen ke ${row.code.toLowerCase()}`, row.unit],
    );
  }
  const today = system.clock.today();
  const signedIn = {
    role: 'provincial',
    everywhere: false,
    organisationId: null,
    postId: 0,
    sessionId: 0,
  } as const;
  provinces = rows.map((row) => ({
    code: row.code,
    viewer: viewerOf(
      system.places,
      {
        ...signedIn,
        personId: row.id,
        officeId: row.id,
        unitId: row.unit_id,
        sessionDigest: Buffer.alloc(0),
      },
      today,
    ),
  }));
  eight = openDb(database.adminUrl, database.name, 'thongsuot_app', 8);
});
afterAll(async () => {
  await eight.db.destroy();
  await database.drop();
});

class BrokenOff extends Error {}

describe('34 tỉnh trên 8 kết nối', () => {
  it('không dòng nào của tỉnh khác, kể cả sau giao dịch gãy; không ngữ cảnh thì không thấy gì', async () => {
    expect(provinces).toHaveLength(34);
    const deps = { ...database.system.organisationDeps(eight.db), db: eight.db };
    const foreign: string[] = [];
    let [next, broken, seen] = [0, 0, 0];
    const judge = (province: Province, names: readonly string[]) => {
      for (const name of names.filter((each) => each.startsWith('HTX xen kẽ'))) {
        if (name === `HTX xen kẽ ${province.code}`) seen += 1;
        else foreign.push(`${province.code} thấy ${name}`);
      }
    };
    const go = async (): Promise<void> => {
      while (next < REQUESTS) {
        const index = next;
        next += 1;
        const province = provinces[(index * 7 + Math.floor(index / 34)) % 34];
        if (!province) throw new Error('thiếu tỉnh');
        if (index % 11 === 0) {
          await write(eight.db, province.viewer, undefined, async () => {
            throw new BrokenOff();
          }).catch((error: unknown) => {
            if (!(error instanceof BrokenOff)) throw error;
            broken += 1;
          });
        } else if (index % 3 === 0) {
          const list = await listOrganisations(deps, province.viewer, { search: 'htx xen ke', limit: 50 });
          judge(
            province,
            list.organisations.map((each) => each.name),
          );
        } else {
          const names = await read(eight.db, province.viewer, async (trx) => {
            const { rows } = await sql<{
              name: string;
            }>`select name from organisation_spans where search_key like 'htx xen ke%'`.execute(trx);
            return rows.map((row) => row.name);
          });
          judge(province, names);
        }
      }
    };
    await Promise.all(Array.from({ length: 24 }, go));
    process.stdout.write(
      `xen kẽ 34 tỉnh: ${REQUESTS} yêu cầu, ${broken} gãy, thấy đúng ${seen}, lẫn ${foreign.length}\n`,
    );
    expect(foreign).toEqual([]);
    expect(seen).toBe(REQUESTS - broken);
    const { rows } = await sql`select 1 from organisation_spans`.execute(eight.db);
    expect(rows).toEqual([]);
  }, 900_000);
});
