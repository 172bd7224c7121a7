// Minh họa hay thật: what the first start made of this instance.
import type pg from 'pg';

/** The kind of instance recorded by its first start; undefined before that. */
export async function findInstanceKind(pool: pg.Pool): Promise<string | undefined> {
  const { rows } = await pool.query<{ kind: string }>(
    `select value->>'kind' as kind from settings where key = 'instance'`,
  );
  return rows[0]?.kind;
}

export async function insertInstanceKind(client: pg.ClientBase, kind: string, seq: number): Promise<void> {
  await client.query(
    `insert into settings (key, value, seq) values ('instance', jsonb_build_object('kind', $1::text), $2)`,
    [kind, seq],
  );
}
