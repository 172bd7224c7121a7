// Searching the register from the national office, under row security: by tax code, code and name; ours, the list read through as before, and SQL by hand with no scope to keep.
import { sql } from 'kysely';
import { listOrganisations } from '#server/organisation/read.ts';
import { countOrganisations, listOrganisationPage } from '#server/organisation/read-store.ts';
import { read } from '#server/platform/journal.ts';
import type { System } from '#server/system.ts';
import type { Viewer } from '#server/unit/viewer.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';

const DAY = '2024-12-31';
const NOW = 9007199254740991;

/** The demonstration has no tax codes: here every organisation is given one of its own, in this folder only. */
async function giveCodes(system: System): Promise<{ readonly tax: string; readonly code: string }> {
  const { loader } = system.database;
  const one = sql<{ tax: string; code: string }>`select t.tax_code as tax, o.code from organisation_spans t
    join organisations o on o.id = t.organisation_id where t.tax_code is not null and t.valid_from <= ${DAY} and t.valid_to > ${DAY}
    and t.recorded_to = ${NOW} order by o.id offset 1000 limit 1`;
  const known = await one.execute(loader);
  if (known.rows[0]) return known.rows[0];
  await sql`update organisation_spans set tax_code = '9' || lpad(organisation_id::text, 9, '0')`.execute(
    loader,
  );
  await sql`analyze organisation_spans`.execute(loader).catch(() => undefined);
  const [given] = (await one.execute(loader)).rows;
  if (!given) throw new Error('no organisation in the register');
  return given;
}

const byHand = (condition: string) => `
  select t.organisation_id, o.code, o.source, t.name, t.kind, t.unit_id, t.sector, t.operating from organisation_spans t
  join organisations o on o.id = t.organisation_id
  where ${condition} and t.valid_from <= date '${DAY}' and t.valid_to > date '${DAY}' and t.recorded_to = ${NOW}
  order by t.name collate "vi-x-icu", t.organisation_id limit 51`;
const countByHand = (condition: string) => `
  select count(*) from organisation_spans t join organisations o on o.id = t.organisation_id
  where ${condition} and t.valid_from <= date '${DAY}' and t.valid_to > date '${DAY}' and t.recorded_to = ${NOW}`;

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const { loader, app } = system.database;
    const { tax, code } = await giveCodes(system);
    const office = await loader
      .selectFrom('offices')
      .select('id')
      .where('code', '=', 'VN')
      .executeTakeFirstOrThrow();
    const viewer: Viewer = { personId: null, officeId: office.id, maySee: () => true, home: null };
    const deps = system.organisationDeps(app);
    for (const [name, search, condition] of [
      ['tax-code', tax, `t.tax_code = '${tax}'`],
      ['code', code, `o.code = '${code}'`],
      ['rare-name', 'rau sach dong', `t.search_key like '%rau sach dong%'`],
      ['common-name', 'van tai', `t.search_key like '%van tai%'`],
    ] as const) {
      const asked = { search, at: DAY, limit: 50 };
      const found = await listOrganisations(deps, viewer, asked);
      const filter = {
        ...{ kind: undefined, operating: undefined, sector: undefined, allianceClass: undefined },
        ...{ scope: null, at: DAY, knownAt: NOW - 1, search },
      };
      const [ours = 0, through = 0, hand = 0] = await race([
        () => listOrganisations(deps, viewer, asked),
        () =>
          read(app, viewer, async (trx) => {
            await listOrganisationPage(trx, filter, undefined, 51);
            await countOrganisations(trx, filter);
          }),
        () =>
          read(loader, viewer, async (trx) => {
            await sql.raw(byHand(condition)).execute(trx);
            await sql.raw(countByHand(condition)).execute(trx);
          }),
      ]);
      const line = { unit: 'ms', baseline: round(hand) };
      const at = `search-tax-code.${name}.${found.total}-found`;
      report({ ...line, name: at, figure: round(ours), ratio: round(ours / hand) });
      report({ ...line, name: `${at}.read-through`, figure: round(through), ratio: round(through / hand) });
    }
  });
}
