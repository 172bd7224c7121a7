// A walk through the catalogue: is every table guarded or named with its reason, and does every role hold no more than DESIGN §1.10 gives?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts';
import {
  APP_DELETES,
  APP_INSERTS,
  APP_UPDATES,
  DEFINERS,
  OPEN_TABLES,
} from '#test/support/database-rights.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('empty');
});
afterAll(() => database.drop());

async function rows<T extends Record<string, unknown>>(text: string): Promise<T[]> {
  return (await database.system.database.loaderPool.query<T>(text)).rows;
}
const names = async (text: string): Promise<string[]> =>
  (await rows<{ name: string }>(text)).map((row) => row.name).sort();

describe('bảng, khung nhìn, hàm', () => {
  it('bảng nào cũng FORCE ROW LEVEL SECURITY, hoặc có tên trong danh sách kèm lý do', async () => {
    const open =
      await names(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and not (relrowsecurity and relforcerowsecurity)`);
    expect(open).toEqual(Object.keys(OPEN_TABLES).sort());
    const without =
      await names(`select relname as name from pg_class c where relnamespace = 'public'::regnamespace and relrowsecurity
      and not exists (select 1 from pg_policy p where p.polrelid = c.oid)`);
    expect(without).toEqual([]);
    expect(
      (
        await rows(
          `select 1 from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
        )
      ).length,
    ).toBeGreaterThanOrEqual(9);
  });

  it('chính sách nào cũng chỉ cho ứng dụng; không chính sách nào luôn đúng', async () => {
    const policies = await rows<{
      name: string;
      roles: string[];
      using: string | null;
      check: string | null;
    }>(
      `select tablename || '.' || policyname as name, roles::text[] as roles, qual as using, with_check as check from pg_policies where schemaname = 'public'`,
    );
    // The owner's policies let the named functions above look, for FORCE binds the owner too; nobody serves requests as the owner.
    const owners = policies.filter((policy) => policy.roles.join() === 'thongsuot_owner');
    expect(owners.filter(({ name }) => !/^(\w+)\.\1_owner$/.test(name))).toEqual([]);
    const apps = policies.filter((policy) => !owners.includes(policy));
    expect(apps.filter((policy) => policy.roles.join() !== 'thongsuot_app')).toEqual([]);
    expect(
      apps.filter(({ using, check }) =>
        [using, check].some(
          (each) =>
            each !== null &&
            !/current_office|current_person|current_organisation|current_link|offices_in_scope|thongsuot\.person|scope_everywhere|organisation_spans|holds_organisation|FROM (persons|posts|stored_files|publication_versions)/.test(
              each,
            ),
        ),
      ),
    ).toEqual([]);
    // A write that names an office-bound row must be checked by unit, person or office, never only "somebody is signed in", save these identities.
    const loose = policies
      .filter(({ check }) => check !== null && /^\(?current_office\(\) IS NOT NULL\)?$/.test(check))
      .map(({ name }) => name);
    expect(loose.sort()).toEqual([
      'organisation_events.organisation_events_append',
      'organisation_tax_codes.organisation_tax_codes_append',
      'organisations.organisations_append',
    ]);
  });

  it('không có khung nhìn vật chất hóa; khung nhìn nào cũng security_invoker', async () => {
    expect(
      await names(
        `select relname as name from pg_class where relkind = 'm' and relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
    expect(
      await names(`select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
      and not coalesce(reloptions::text, '') ~ 'security_invoker=(true|on)'`),
    ).toEqual([]);
  });

  it('hàm SECURITY DEFINER nào cũng đặt search_path và có tên trong danh sách', async () => {
    const definers = await rows<{ name: string; config: string | null }>(
      `select proname as name, proconfig::text as config from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    );
    expect(definers.map((each) => each.name)).toEqual(Object.keys(DEFINERS).sort());
    expect(definers.filter((each) => !/search_path=public, pg_temp/.test(each.config ?? ''))).toEqual([]);
  });
});

describe('lần nạp đầu', () => {
  it('để lại đủ khóa ngoại đã kiểm, chỉ mục và FORCE như khi sổ còn trống; sổ đã có tổ chức thì không hoãn được nữa', async () => {
    const shape = `select c.conrelid::regclass || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) || ' ' || c.convalidated as name
        from pg_constraint c where c.connamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname = 'public'
      union all select relname || ' ' || relrowsecurity || ' ' || relforcerowsecurity from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`;
    const filled = await createTestDatabase('province');
    try {
      const pool = filled.system.database.loaderPool;
      const after = (await pool.query<{ name: string }>(shape)).rows.map((row) => row.name).sort();
      expect(after).toEqual(await names(shape));
      expect(after.filter((each) => /^organisation_flows .*FOREIGN KEY.* true$/.test(each))).toHaveLength(3);
      await expect(pool.query('select suspend_register_keys()')).rejects.toThrow(/đã có tổ chức/);
    } finally {
      await filled.drop();
    }
  });
});

describe('bốn vai trò của cơ sở dữ liệu', () => {
  it('đúng thuộc tính: chỉ loader vượt bảo mật dòng, không ai tạo được vai trò hay cơ sở dữ liệu', async () => {
    const roles =
      await rows(`select rolname as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin
      from pg_roles where rolname like 'thongsuot\\_%' order by 1`);
    const plain = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolcanlogin: true,
    };
    expect(roles).toEqual([
      { name: 'thongsuot_app', ...plain },
      { name: 'thongsuot_jobs', ...plain },
      { name: 'thongsuot_loader', ...plain, rolbypassrls: true },
      { name: 'thongsuot_owner', ...plain },
    ]);
    expect(
      await rows(`select m.rolname as member, r.rolname as of from pg_auth_members a join pg_roles m on m.oid = a.member join pg_roles r on r.oid = a.roleid
      where m.rolname like 'thongsuot\\_%'`),
    ).toEqual([]);
  });

  it('mọi thứ thuộc owner; app, jobs và loader không sở hữu gì, không tạo được gì trong public', async () => {
    const owners = await rows<{
      owner: string;
    }>(`select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p','v','S','i')
      union select distinct pg_get_userbyid(proowner) from pg_proc p where pronamespace = 'public'::regnamespace and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')
      union select pg_get_userbyid(datdba) from pg_database where datname = current_database()`);
    expect(owners).toEqual([{ owner: 'thongsuot_owner' }]);
    for (const role of ['thongsuot_app', 'thongsuot_jobs', 'thongsuot_loader']) {
      const [row] = await rows(`select has_schema_privilege('${role}', 'public', 'create') as made`);
      expect([role, row]).toEqual([role, { made: false }]);
    }
    // The parentheses of PUBLIC: nobody unknown gets in.
    expect(
      await rows(
        `select 1 from pg_database where datname = current_database() and datacl::text ~ '[{,]=[a-zA-Z]*[cT]'`,
      ),
    ).toEqual([]);
  });

  it('app chỉ thêm, sửa, xóa đúng những gì được kê; không TRUNCATE, không REFERENCES, không TRIGGER; jobs chưa có gì', async () => {
    const tables = `(select oid, relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')) t`;
    const can = (privilege: string, role = 'thongsuot_app') =>
      names(
        `select relname as name from ${tables} where has_table_privilege('${role}', t.oid, '${privilege}')`,
      );
    expect(
      await names(`select relname || '.' || attname as name from ${tables} join pg_attribute a on a.attrelid = t.oid and attnum > 0 and not attisdropped
      where has_column_privilege('thongsuot_app', t.oid, attnum, 'update')`),
    ).toEqual(APP_UPDATES);
    expect(await can('update')).toEqual([]);
    expect(await can('delete')).toEqual(APP_DELETES);
    expect(await can('insert')).toEqual(APP_INSERTS);
    for (const privilege of ['truncate', 'references', 'trigger'])
      expect([privilege, await can(privilege)]).toEqual([privilege, []]);
    for (const privilege of ['select', 'insert', 'update', 'delete', 'truncate'])
      expect(await can(privilege, 'thongsuot_jobs')).toEqual([]);
    for (const hidden of [
      'journal_leaves',
      'versioned_relations',
      'schema_migrations',
      'organisation_tax_codes',
    ])
      expect(await can('select')).not.toContain(hidden);
  });
});
