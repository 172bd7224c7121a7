// Danh mục chỉ tiêu cùng những gì biểu mẫu góp vào, as published in the database.
import { sql } from 'kysely';
import type { RegimeWindow } from '#domain/collection/regime.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import { type FedCatalogue, withFormMeasures } from '#domain/indicator/form-measures.ts';
import type { StateFilter } from '#domain/indicator/measure.ts';
import type { Db } from '#server/platform/db.ts';

/** The catalogue with the measures of every form that people published; shipped forms are named by the shipped catalogue itself. */
export async function loadFedCatalogue(db: Db, shipped: MeasureCatalogue): Promise<FedCatalogue> {
  const { rows } = await sql<{ definition: FormDefinition; population: StateFilter | null }>`
    select f.definition, (select r.definition->'population' from reporting_regimes r
      where r.definition->'forms' ? f.form_code order by r.recorded_from limit 1) as population
    from form_versions f where f.unit_id is not null and jsonb_path_exists(f.definition, '$.sections[*].fields[*].measure')
    order by f.recorded_from, f.form_code, f.version`.execute(db);
  return withFormMeasures(
    shipped,
    rows.map(({ definition, population }) => ({ definition, population: population ?? undefined })),
  );
}

/** The windows of a reporting regime; undefined for a code that is none. */
export async function findRegimeWindows(db: Db, code: string): Promise<readonly RegimeWindow[] | undefined> {
  const { rows } = await sql<{ windows: readonly RegimeWindow[] }>`
    select definition->'windows' as windows from reporting_regimes where code = ${code}`.execute(db);
  return rows[0]?.windows;
}

/** The journal number of the newest form published by people or put to use, 0 when there is none. */
export async function findFeedVersion(db: Db): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    select greatest((select max(recorded_from) from form_versions where unit_id is not null),
      (select max(recorded_from) from reporting_regimes where unit_id is not null), 0) as version`.execute(
    db,
  );
  return rows[0]?.version ?? 0;
}
