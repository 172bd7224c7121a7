// Of the demonstration's register: offices by code, and co-operatives at work all the time between two days.
import type { DbClient } from '#server/platform/db.ts';

export async function findOfficeId(client: DbClient, code: string): Promise<number | undefined> {
  const { rows } = await client.query<{ id: number }>('select id from offices where code = $1', [code]);
  return rows[0]?.id;
}

/** The newest records first, so that they are others than those who borrow. */
export async function listLasting(
  client: DbClient,
  units: readonly number[],
  from: string,
  to: string,
  limit: number,
): Promise<readonly number[]> {
  const { rows } = await client.query<{ id: number }>(
    `select s.organisation_id as id from organisation_spans s
     where s.recorded_to = 9007199254740991 and s.unit_id = any ($1::int[]) and s.kind = 'HTX' and s.operating = 'active' and s.valid_from <= $2 and s.valid_to > $2
       and exists (select 1 from organisation_spans e where e.organisation_id = s.organisation_id and e.recorded_to = 9007199254740991
         and e.kind = 'HTX' and e.operating = 'active' and e.valid_from <= $3 and e.valid_to > $3)
     order by s.organisation_id desc limit $4`,
    [units, from, to, limit],
  );
  return rows.map(({ id }) => id);
}
