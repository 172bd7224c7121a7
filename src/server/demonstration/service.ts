// Bản minh họa: fills an empty database with invented organisations, offices and accounts, all marked as such.
import { randomBytes } from 'node:crypto';
import { demonstrationCoverage } from '#domain/demonstration/coverage.ts';
import { DEMONSTRATION_PLANS } from '#domain/demonstration/plan-figures.ts';
import { type DemonstrationSize, produceDemonstration } from '#domain/demonstration/produce.ts';
import { agriculturalSectors, type Sector } from '#domain/organisation/sector.ts';
import { addDays, calendarDate } from '#domain/period/calendar-date.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import { loadActivities } from '#server/activity/demonstration.ts';
import { readWorkingCalendar } from '#server/collection/catalogue.ts';
import { DEMONSTRATION_PEOPLE } from '#server/demonstration/accounts.ts';
import { loadDemonstrationForms } from '#server/demonstration/collection.ts';
import { type DemonstrationOffices, openDemonstrationOffices } from '#server/demonstration/offices.ts';
import { demonstrationGeography } from '#server/demonstration/places.ts';
import {
  analyseRegister,
  insertCoverage,
  insertPlan,
  loadOrganisations,
} from '#server/demonstration/store.ts';
import { loadDifficulties } from '#server/difficulty/demonstration.ts';
import { loadDirectives } from '#server/directive/demonstration.ts';
import { loadLoans } from '#server/fund/demonstration.ts';
import { createOffices, createPerson } from '#server/identity/provision.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { DbPool } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import { findInstanceKind, insertInstanceKind } from '#server/platform/instance-kind.ts';
import { Unavailable } from '#server/platform/unavailable.ts';
import { loadReleases } from '#server/release/demonstration.ts';
import type { Places } from '#server/unit/service.ts';

export interface Account {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface DemonstrationDeps {
  readonly loader: DbPool;
  readonly places: Places;
  readonly sectors: readonly Sector[];
  readonly clock: Clock;
  /** Seal what is personal, of invented people too. */
  readonly keys: FieldKeys;
  readonly progress: (line: string) => void;
  /** Keeps the passwords; called before the load is committed, for after a kill nobody could find them out. */
  readonly keep?: (accounts: readonly Account[]) => void;
}

const REFORM = calendarDate(2025, 7, 1);

function isOpenedHere(office: string): office is keyof DemonstrationOffices {
  return office === 'commune' || office === 'fund' || office === 'cooperative';
}

/**
 * Loads the demonstration into an instance that holds nothing yet.
 * @returns the accounts with their generated passwords, shown once by the caller
 * @throws Unavailable when the instance already holds data
 */
export async function loadDemonstration(
  deps: DemonstrationDeps,
  size: DemonstrationSize,
): Promise<{ accounts: readonly Account[]; rows: number; organisations: number }> {
  const kind = await findInstanceKind(deps.loader);
  if (kind !== undefined)
    throw new Unavailable('Thư mục dữ liệu này đã có dữ liệu; hãy dùng một thư mục trống cho bản minh họa.');
  const { geography } = deps.places;
  const today = deps.clock.today();
  const legacy = unitsOn(geography, 'province', addDays(REFORM, -1));
  const idOf = new Map(legacy.map((unit) => [lastVersion(unit).code, unit.id]));
  const accounts = DEMONSTRATION_PEOPLE.map((account) => ({
    ...account,
    password: randomBytes(9).toString('base64url'),
  }));
  const { reply } = await bulkWrite(deps.loader, async (client, seq) => {
    await createOffices(client, geography, today);
    for (const cover of demonstrationCoverage(size, [...idOf.keys()])) {
      const unitId = idOf.get(cover.provinceCode63);
      if (unitId === undefined) continue;
      for (const each of cover.kinds) await insertCoverage(client, unitId, each, cover.from, seq);
    }
    for (const plan of DEMONSTRATION_PLANS) {
      const unitId = plan.provinceCode63 === null ? geography.nation.id : idOf.get(plan.provinceCode63);
      if (unitId !== undefined) await insertPlan(client, { ...plan, unitId }, seq);
    }
    const input = { size, today, ...demonstrationGeography(geography) };
    const loaded = await loadOrganisations(
      client,
      produceDemonstration(input),
      agriculturalSectors(deps.sectors),
      seq,
      (count) => deps.progress(`Nạp dữ liệu minh họa: ${count} tổ chức`),
    );
    // What follows asks the register; without statistics its plans would be guesses.
    await analyseRegister(client);
    deps.progress('Nạp biểu minh họa của kỳ báo cáo');
    const people = async (where: (office: string) => string | undefined) => {
      for (const account of accounts) {
        const office = where(account.office);
        if (office) await createPerson(client, account, office, account.role, today);
      }
    };
    // Forms are sent by the provincial officers, so those are there first; a co-operative's account follows its forms.
    await people((office) => (isOpenedHere(office) ? undefined : office));
    const forms = await loadDemonstrationForms(client, geography.nation.id, seq);
    const opened = await openDemonstrationOffices(client, geography, today);
    await people((office) => (isOpenedHere(office) ? opened[office] : undefined));
    await loadDirectives({ client, places: deps.places, clock: deps.clock, idOf, seq });
    await loadLoans({ client, places: deps.places, today, office: opened.fund, seq });
    const { places, keys, clock } = deps;
    await loadActivities({ client, places, keys, now: clock.now(), today, seq });
    const calendar = readWorkingCalendar();
    const { cooperative } = opened;
    await loadDifficulties({ client, places: deps.places, calendar, today, cooperative, seq });
    deps.progress('Công bố số liệu minh họa');
    await loadReleases({ client, places: deps.places, sectors: deps.sectors, clock, size, seq });
    await insertInstanceKind(client, `demonstration-${size}`, seq);
    deps.keep?.(accounts.map(({ role, name, email, password }) => ({ role, name, email, password })));
    return {
      act: {
        act: 'demonstration.loaded',
        subjectKind: 'instance',
        subjectId: size,
        note: { ...loaded, forms },
      },
      reply: loaded,
    };
  });
  return {
    ...reply,
    accounts: accounts.map(({ role, name, email, password }) => ({ role, name, email, password })),
  };
}
