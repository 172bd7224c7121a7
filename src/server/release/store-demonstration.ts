// Người và cơ quan của bản minh họa, as the load has just made them.
import type { DbClient } from '#server/platform/db.ts';

export async function findPersonId(client: DbClient, email: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>('select id from persons where email = $1', [email]);
  return rows[0]?.id;
}

export async function findOfficeName(client: DbClient, id: number): Promise<string> {
  const { rows } = await client.query<{ name: string }>('select name from offices where id = $1', [id]);
  return rows[0]?.name ?? '';
}
