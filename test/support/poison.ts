// Đầu độc cơ sở dữ liệu: hostile words in every text that people write, in every table there is, so that a column added tomorrow carries them too.
import type pg from 'pg';

/** What no person writes: the map of the country, the sealed chain, sessions and secrets. */
const LEFT_ALONE =
  /^(unit_|units$|region_|catalogue_loads|journal_blocks|journal_leaves|requests$|sessions$|link_sessions|one_time_links|versioned_relations|migrations?$|schema_|totp|recovery|passkey|past_passwords|learnt_heads|office_scope|settings$|plan_figures|register_coverages)/;
/** Words of the house that programs compare: never prose of a person. */
const CODES =
  /(^|_)(key|code|kind|state|act|path|symbol|email|media_type|period|form|field|search_key|scheme)$/;
/** Keys of structured values whose text is a code or a formula. */
const CODE_KEYS =
  /^(code|key|kind|type|unit|reporter|severity|cell|measure|whole|parts|formula|period|outline|path|email|form)$/i;

function isProse(text: string): boolean {
  return text.length >= 5 && /\p{L}[ .,]+\p{L}/u.test(text);
}

function poisoned(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return isProse(value) && !CODE_KEYS.test(key) ? next() : value;
  if (Array.isArray(value)) return value.map((each) => poisoned(each, next, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, poisoned(part, next, name)]));
}

/** @returns how many texts were replaced, by table and column */
export async function poisonDatabase(
  pool: pg.Pool,
  next: () => string,
  mostRows = 600,
): Promise<ReadonlyMap<string, number>> {
  const { rows: columns } = await pool.query<{ table: string; column: string; type: string }>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type from pg_attribute a
     join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and format_type(a.atttypid, null) in ('text', 'jsonb') order by 1, 2`,
  );
  const counts = new Map<string, number>();
  for (const { table, column, type } of columns) {
    if (LEFT_ALONE.test(table) || (type === 'text' && CODES.test(column))) continue;
    const { rows } = await pool.query<{ at: string; value: unknown }>(
      `select ctid::text as at, ${column} as value from ${table} where ${column} is not null limit ${mostRows}`,
    );
    const changes = rows.flatMap(({ at, value }) => {
      const after = poisoned(value, next);
      return JSON.stringify(after) === JSON.stringify(value)
        ? []
        : [{ at, after: type === 'jsonb' ? JSON.stringify(after) : String(after) }];
    });
    let done = 0;
    for (const { at, after } of changes) {
      // A constraint of the table may forbid this text: then it cannot stand there, and nothing is to be shown.
      const changed = await pool
        .query(`update ${table} set ${column} = $2::${type} where ctid = $1::tid`, [at, after])
        .then(({ rowCount }) => rowCount ?? 0)
        .catch(() => 0);
      done += changed;
    }
    if (done > 0) counts.set(`${table}.${column}`, done);
  }
  return counts;
}
