// The schema as text and as types, read back from the database itself: schema.sql and database-types.ts are printed from here.
import type pg from 'pg';

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly fallback: string | null;
  readonly identity: string;
  readonly comment: string | null;
}

const COLUMNS = `
  select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull",
    pg_get_expr(d.adbin, d.adrelid) as fallback, a.attidentity as identity, col_description(c.oid, a.attnum) as comment
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where n.nspname = 'public' and c.relkind in ('r', 'p', 'v') and not c.relispartition and a.attnum > 0 and not a.attisdropped and c.relname <> 'schema_migrations'
  order by c.relname, a.attnum`;

const PARTS: readonly string[] = [
  `select 'create sequence ' || sequencename || ' as ' || data_type as line from pg_sequences
   where schemaname = 'public' and not exists (select 1 from pg_depend d join pg_class s on s.oid = d.objid where s.relname = sequencename and d.deptype in ('a','i')) order by 1`,
  `select 'constraint ' || c.conrelid::regclass || '.' || c.conname || ' ' || pg_get_constraintdef(c.oid) as line from pg_constraint c
   join pg_namespace n on n.oid = c.connamespace where n.nspname = 'public' and c.contype in ('p','u','f','c') and not exists (select 1 from pg_class k where k.oid = c.conrelid and k.relispartition) and c.conrelid::regclass::text <> 'schema_migrations' order by 1`,
  `select indexdef as line from pg_indexes i where schemaname = 'public' and tablename <> 'schema_migrations'
   and not exists (select 1 from pg_class k where k.relname = i.tablename and k.relispartition)
   and not exists (select 1 from pg_constraint where conname = i.indexname) order by 1`,
  `select 'row security ' || relname || case when relforcerowsecurity then ' forced' else ' NOT FORCED' end as line from pg_class
   where relrowsecurity and relnamespace = 'public'::regnamespace and not relispartition order by 1`,
  `select 'policy ' || tablename || '.' || policyname || ' ' || cmd || ' to ' || array_to_string(roles, ',') || coalesce(' using ' || qual, '') ||
   coalesce(' with check ' || with_check, '') as line from pg_policies where schemaname = 'public'
   and not exists (select 1 from pg_class k where k.relname = tablename and k.relispartition) order by 1`,
  `select 'grant ' || table_name || ' to ' || grantee || ': ' || string_agg(privilege_type, ',' order by privilege_type) as line
   from information_schema.role_table_grants where table_schema = 'public' and grantee in ('thongsuot_app','thongsuot_jobs','thongsuot_loader') group by table_name, grantee order by 1`,
  `select 'grant ' || table_name || '.' || column_name || ' to ' || grantee || ': ' || privilege_type as line from information_schema.column_privileges g
   where table_schema = 'public' and grantee = 'thongsuot_app' and privilege_type = 'UPDATE' and not exists (select 1 from information_schema.role_table_grants t
   where t.table_name = g.table_name and t.grantee = g.grantee and t.privilege_type = 'UPDATE') order by 1`,
  `select pg_get_functiondef(p.oid) as line from pg_proc p where pronamespace = 'public'::regnamespace and prokind in ('f','p')
   and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname`,
];

/** schema.sql: every table with comments, then constraints, indexes, policies, grants and functions. */
export async function describeSchema(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS);
  const comments = await client.query<{ table: string; comment: string | null }>(
    `select relname as "table", obj_description(oid) as comment from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r','p','v')`,
  );
  const lines = ['-- Printed from the migrated database (thongsuot schema); do not edit.'];
  for (const table of [...new Set(rows.map((row) => row.table))]) {
    const comment = comments.rows.find((row) => row.table === table)?.comment;
    lines.push('', `table ${table}${comment ? ` -- ${comment}` : ''}`);
    for (const row of rows.filter((candidate) => candidate.table === table)) {
      const parts = [`  ${row.column} ${row.type}`];
      if (row.notNull) parts.push('not null');
      if (row.identity) parts.push('identity');
      if (row.fallback) parts.push(`default ${row.fallback}`);
      lines.push(parts.join(' ') + (row.comment ? ` -- ${row.comment}` : ''));
    }
  }
  for (const part of PARTS) {
    const found = await client.query<{ line: string }>(part);
    lines.push('', ...found.rows.map((row) => row.line.trimEnd()));
  }
  return `${lines.join('\n')}\n`;
}

const TYPES: Readonly<Record<string, string>> = {
  bigint: 'number',
  integer: 'number',
  smallint: 'number',
  boolean: 'boolean',
  text: 'string',
  tsvector: 'string',
  date: 'string',
  numeric: 'string',
  uuid: 'string',
  bytea: 'Buffer',
  'text[]': 'string[]',
  'integer[]': 'number[]',
  'bigint[]': 'string[]',
  'timestamp with time zone': 'Timestamp',
  jsonb: 'Json',
};

/** database-types.ts: the Kysely table types of the migrated database. */
export async function describeTypes(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS);
  const tables = [...new Set(rows.map((row) => row.table))];
  const pascal = (name: string) =>
    name.replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  const lines = [
    '// @generated Kysely table types, printed from the migrated database (thongsuot schema --types); do not edit.',
    "import type { ColumnType } from 'kysely';",
    '',
    '/** A column with a default: may be left out on insert. */',
    'type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;',
    'type Timestamp = ColumnType<Date, Date | string, Date | string>;',
    'type Json = ColumnType<unknown, string, string>;',
    '',
  ];
  for (const table of tables) {
    lines.push(`interface ${pascal(table)} {`);
    for (const row of rows.filter((candidate) => candidate.table === table)) {
      const base = TYPES[row.type];
      if (!base) throw new Error(`Chưa biết kiểu ${row.type} của cột ${table}.${row.column}`);
      const nullable = row.notNull ? base : `${base} | null`;
      const wrapped = row.fallback !== null || row.identity ? `Generated<${nullable}>` : nullable;
      lines.push(`  ${row.column}: ${wrapped};`);
    }
    lines.push('}', '');
  }
  lines.push('export interface DB {', ...tables.map((table) => `  ${table}: ${pascal(table)};`), '}', '');
  return lines.join('\n');
}
