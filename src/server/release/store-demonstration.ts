// Người và cơ quan của bản minh họa, as the load has just made them.
import type { DbClient } from '#server/platform/db.ts';

export async function findPersonId(client: DbClient, email: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>('select id from persons where email = $1', [email]);
  return rows[0]?.id;
}

export async function findOffice(
  client: DbClient,
  code: string,
): Promise<{ id: number; name: string } | undefined> {
  const { rows } = await client.query<{ id: number; name: string }>(
    'select id, name from offices where code = $1',
    [code],
  );
  return rows[0];
}
