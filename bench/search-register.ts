// Searching the register without diacritics, first page of fifty: our list against a trigram query written by hand for the same rows.
import { sql } from 'kysely';
import { listOrganisations } from '#server/organisation/read.ts';
import { read } from '#server/platform/journal.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';
import { type Report, race, round } from './support/measure-time.ts';
import { withNation } from './support/nation.ts';

const DAY = '2024-12-31';

/** Words as people type them, without marks, and the key that a person would write for them. */
const ASKED: readonly (readonly [name: string, typed: string, key: string])[] = [
  ['rare', 'rau sach dong', 'rau sach dong'],
  ['marks', 'Chăn nuôi Bình', 'chan nuoi binh'],
  ['common', 'van tai', 'van tai'],
  ['nothing', 'khong co ten nay', 'khong co ten nay'],
];

const byHand = (key: string) => `
  select t.organisation_id, o.code, o.source, t.name, t.kind, t.unit_id, t.sector, t.operating from organisation_spans t
  join organisations o on o.id = t.organisation_id
  where t.search_key like '%${key}%' and t.valid_from <= date '${DAY}' and t.valid_to > date '${DAY}' and t.recorded_to = 9007199254740991
  order by t.name collate "vi-x-icu", t.organisation_id limit 51`;
const countByHand = (key: string) => `
  select count(*) from organisation_spans t
  where t.search_key like '%${key}%' and t.valid_from <= date '${DAY}' and t.valid_to > date '${DAY}' and t.recorded_to = 9007199254740991`;

export async function bench(report: Report): Promise<void> {
  await withNation(async (system) => {
    const { loader } = system.database;
    const deps = system.organisationDeps(loader);
    for (const [name, typed, key] of ASKED) {
      const found = await listOrganisations(deps, SYSTEM_VIEWER, { search: typed, at: DAY, limit: 50 });
      const [ours = 0, hand = 0] = await race([
        () => listOrganisations(deps, SYSTEM_VIEWER, { search: typed, at: DAY, limit: 50 }),
        () =>
          read(loader, SYSTEM_VIEWER, async (trx) => {
            await sql.raw(byHand(key)).execute(trx);
            await sql.raw(countByHand(key)).execute(trx);
          }),
      ]);
      report({
        name: `search-register.${name}.${found.total}-found`,
        figure: round(ours),
        unit: 'ms',
        baseline: round(hand),
        ratio: round(ours / hand),
      });
    }
  });
}
