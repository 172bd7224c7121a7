// Which commune and which co-operative the demonstration gives an office to, and the offices themselves.
import type { DbClient } from '#server/platform/db.ts';

/** Today's commune of a province that seats the most active organisations. */
export async function findBusiestCommune(
  client: DbClient,
  provinceOffice: string,
  today: string,
): Promise<number | undefined> {
  const { rows } = await client.query<{ unit_id: number }>(
    `select s.unit_id from organisation_spans s
     join units u on u.id = s.unit_id and u.level = 'commune'
     join unit_versions v on v.unit_id = u.id and v.valid_from <= $2 and v.valid_to > $2 and v.recorded_to = 9007199254740991
     join office_scope_units w on w.unit_id = s.unit_id
     join offices o on o.id = w.office_id and o.code = $1
     where s.valid_from <= $2 and s.valid_to > $2 and s.recorded_to = 9007199254740991 and s.operating = 'active'
     group by s.unit_id order by count(*) desc, s.unit_id limit 1`,
    [provinceOffice, today],
  );
  return rows[0]?.unit_id;
}

export interface Reporter {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unit_id: number;
}

/** An active co-operative that sent its half-year form for the second half of 2025 and not yet the next one. */
export async function findFormerReporter(
  client: DbClient,
  provinceOffice: string,
  today: string,
): Promise<Reporter | undefined> {
  const { rows } = await client.query<Reporter>(
    `select g.id, g.code, s.name, s.unit_id from submissions b
     join organisations g on g.id = b.organisation_id
     join offices o on o.unit_id = b.province_id and o.code = $1
     join organisation_spans s on s.organisation_id = g.id and s.valid_from <= $2 and s.valid_to > $2
       and s.recorded_to = 9007199254740991 and s.operating = 'active'
     where b.period_key = '2025-H2.HTX-6T' and not exists (select 1 from submissions n
       where n.organisation_id = g.id and n.period_key = '2026-H1.HTX-6T')
     order by g.id limit 1`,
    [provinceOffice, today],
  );
  return rows[0];
}

export async function insertOffice(
  client: DbClient,
  office: {
    readonly code: string;
    readonly name: string;
    readonly level: string;
    readonly unitId?: number;
    /** The code of the office it is part of, whose territory it shares. */
    readonly parent?: string;
    readonly organisation?: number;
    readonly from: string;
  },
): Promise<void> {
  await client.query(
    `insert into offices (code, name, level, unit_id, parent_id, organisation_id, valid_from)
     values ($1, $2, $3, coalesce($4, (select unit_id from offices where code = $5)), (select id from offices where code = $5), $6, $7)`,
    [
      office.code,
      office.name,
      office.level,
      office.unitId ?? null,
      office.parent ?? null,
      office.organisation ?? null,
      office.from,
    ],
  );
}
