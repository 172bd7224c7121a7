// Bản nháp và các bản biểu mẫu in the database.
import { sql } from 'kysely';
import type { FormDefinition, Reporter } from '#domain/form/form.ts';
import type { Db } from '#server/platform/db.ts';

export interface FormHeadRow {
  code: string;
  title: string;
  reporter: string;
  latest: number;
  versions: { version: number; publishedAt: string; by: string | null }[];
  draft: { base: number; savedAt: string } | null;
  shipped: boolean;
  /** The unit whose form it is; null = it came with the program. */
  owner: number | null;
}

/** Every form with its versions; a form that is only a draft has none. Drafts of other offices are out of sight. */
export async function listFormHeads(trx: Db): Promise<readonly FormHeadRow[]> {
  const { rows } = await sql<{
    code: string;
    version: number;
    title: string;
    reporter: string;
    at: Date;
    by: string | null;
    shipped: boolean;
    unit_id: number | null;
  }>`
    select f.form_code as code, f.version, f.definition->>'title' as title, f.definition->>'reporter' as reporter, f.published_at as at, p.name as by, f.unit_id is null as shipped, f.unit_id
    from form_versions f left join persons p on p.id = f.person_id order by f.form_code, f.version desc`.execute(
    trx,
  );
  const drafts = await trx
    .selectFrom('form_drafts')
    .select(['form_code', 'definition', 'base', 'saved_at', 'unit_id'])
    .execute();
  const heads = new Map<string, FormHeadRow>();
  for (const row of rows) {
    const head = heads.get(row.code) ?? {
      code: row.code,
      title: row.title,
      reporter: row.reporter,
      latest: row.version,
      versions: [],
      draft: null,
      shipped: row.shipped,
      owner: null,
    };
    // The oldest comes last, and it says whose form it is.
    head.owner = row.unit_id;
    head.versions.push({ version: row.version, publishedAt: row.at.toISOString(), by: row.by });
    heads.set(row.code, head);
  }
  for (const row of drafts) {
    const definition = row.definition as unknown as FormDefinition; // written by saveFormDraft only
    const head = heads.get(row.form_code) ?? {
      code: row.form_code,
      title: definition.title,
      reporter: definition.reporter,
      latest: 0,
      versions: [],
      draft: null,
      shipped: false,
      owner: row.unit_id,
    };
    head.draft = { base: row.base, savedAt: row.saved_at.toISOString() };
    heads.set(row.form_code, head);
  }
  return [...heads.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Whose form it is: the unit of its first version, or of its draft; null = it came with the program. Undefined for a new code. */
export async function findFormOwner(trx: Db, code: string): Promise<{ unit_id: number | null } | undefined> {
  const first = await trx
    .selectFrom('form_versions')
    .select('unit_id')
    .where('form_code', '=', code)
    .orderBy('version')
    .limit(1)
    .executeTakeFirst();
  return (
    first ??
    (await trx.selectFrom('form_drafts').select('unit_id').where('form_code', '=', code).executeTakeFirst())
  );
}

/** Whether an office beyond the caller's scope drafts a form of this code. */
export async function isDraftedElsewhere(trx: Db, code: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select form_drafted_elsewhere(${code}) as taken`.execute(
    trx,
  );
  return rows[0]?.taken ?? false;
}

export async function findFormDraft(
  trx: Db,
  code: string,
): Promise<{ definition: FormDefinition; base: number } | undefined> {
  const row = await trx
    .selectFrom('form_drafts')
    .select(['definition', 'base'])
    .where('form_code', '=', code)
    .executeTakeFirst();
  return row && { definition: row.definition as unknown as FormDefinition, base: row.base }; // written by saveFormDraft only
}

export async function saveFormDraft(
  trx: Db,
  row: {
    form_code: string;
    definition: string;
    base: number;
    unit_id: number;
    office_id: number;
    person_id: number;
    saved_at: Date;
  },
): Promise<void> {
  const { definition, base, person_id, saved_at } = row;
  await trx
    .insertInto('form_drafts')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('form_code').doUpdateSet({ definition, base, person_id, saved_at }),
    )
    .execute();
}

export async function deleteFormDraft(trx: Db, code: string): Promise<void> {
  await trx.deleteFrom('form_drafts').where('form_code', '=', code).execute();
}

export async function insertFormVersion(
  trx: Db,
  row: {
    form_code: string;
    version: number;
    definition: string;
    digest: Buffer;
    unit_id: number;
    person_id: number;
    published_at: Date;
    recorded_from: number;
  },
): Promise<void> {
  await trx.insertInto('form_versions').values(row).execute();
}

/** Every published version of a form, oldest first. */
export async function listFormVersions(trx: Db, code: string): Promise<readonly FormDefinition[]> {
  const rows = await trx
    .selectFrom('form_versions')
    .select('definition')
    .where('form_code', '=', code)
    .orderBy('version')
    .execute();
  return rows.map((row) => row.definition as unknown as FormDefinition); // written by putForm and insertFormVersion only
}

/** Held to the end of a publication, so that no two define one measure. */
export async function lockFeeds(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('form measures'))`.execute(trx);
}

/** Who fills each form. */
export async function listFormReporters(db: Db): Promise<ReadonlyMap<string, Reporter>> {
  const { rows } = await sql<{ code: string; reporter: Reporter }>`
    select distinct on (form_code) form_code as code, definition->>'reporter' as reporter from form_versions order by form_code, version desc`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.code, row.reporter]));
}
