// Cơ quan minh họa: a commune office, a fund and a co-operative's own account in Bắc Ninh, so that every role has a place to work.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import { findBusiestCommune, findFormerReporter, insertOffice } from '#server/demonstration/store-offices.ts';
import type { DbClient } from '#server/platform/db.ts';
import { refreshScopes } from '#server/unit/service.ts';

const PROVINCE_OFFICE = 'LM24';

export interface DemonstrationOffices {
  readonly commune: string;
  readonly fund: string;
  readonly cooperative: string;
}

/** Opens the three offices once organisations and their forms are there. @returns their codes */
export async function openDemonstrationOffices(
  client: DbClient,
  geography: Geography,
  today: CalendarDate,
): Promise<DemonstrationOffices> {
  const unitId = await findBusiestCommune(client, PROVINCE_OFFICE, today);
  const commune = unitId === undefined ? undefined : unitById(geography, unitId);
  const reporter = await findFormerReporter(client, PROVINCE_OFFICE, today);
  if (!commune || !reporter) throw new Error('the demonstration has no commune or no reporter in Bắc Ninh');
  const codes = {
    commune: `X${lastVersion(commune).code}`,
    fund: `${PROVINCE_OFFICE}-Q1`,
    cooperative: `TK-${reporter.code}`,
  };
  await insertOffice(client, {
    code: codes.commune,
    name: `Ủy ban nhân dân ${displayName(commune)}`,
    level: 'commune',
    unitId: commune.id,
    from: today,
  });
  await insertOffice(client, {
    code: codes.fund,
    name: 'Quỹ hỗ trợ phát triển hợp tác xã tỉnh Bắc Ninh',
    level: 'fund',
    parent: PROVINCE_OFFICE,
    from: today,
  });
  await insertOffice(client, {
    code: codes.cooperative,
    name: reporter.name,
    level: 'cooperative',
    unitId: reporter.unit_id,
    organisation: reporter.id,
    from: today,
  });
  await refreshScopes(client, geography, today);
  return codes;
}
