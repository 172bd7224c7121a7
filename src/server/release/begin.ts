// Bắt đầu một bản công bố: of a unit and a period that is over, with measures that are fit for the public.

import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import { RELEASE_BREAKDOWNS, type ReleaseBreakdown } from '#domain/release/document.ts';
import { MOST_MEASURES, type ReleaseSettings } from '#domain/release/settings.ts';
import { displayName, formalName } from '#domain/unit/display-name.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { requirePeriod } from '#server/measure/deps.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { BeginRelease, ReleaseReceipt } from '#server/release/contract.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { isOver } from '#server/release/prepare.ts';
import { insertRelease, putRelease } from '#server/release/store.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const ALLOWED: Readonly<Record<string, readonly ReleaseBreakdown[]>> = {
  nation: ['region8', 'province', 'sector'],
  province: ['commune', 'sector'],
};

/** The unit must be one whose figures are released. @throws Refused 'out-of-scope' | 'release-unit-level' */
export function requireReleaseUnit(
  deps: ReleaseDeps,
  viewer: Viewer,
  written: string,
  on: Parameters<typeof requireUnitNamed>[2],
): Unit {
  const unit = requireUnitNamed(deps.places, written, on);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (!ALLOWED[unit.level]) throw new Refused('release-unit-level', { unit: displayName(unit) });
  return unit;
}

/** @throws Refused 'release-empty' | 'release-measure-unfit' | 'release-breakdown-unfit' */
export function requireFit(deps: ReleaseDeps, unit: Unit, settings: ReleaseSettings): ReleaseSettings {
  const measures = [...new Set(settings.measures)].slice(0, MOST_MEASURES);
  if (measures.length === 0) throw new Refused('release-empty');
  const unfit = measures.find((code) => !deps.figures.catalogue.measures.has(code));
  if (unfit) throw new Refused('release-measure-unfit', { measure: deps.measures.get(unfit)?.name ?? unfit });
  const wrong = settings.by.find((by) => !ALLOWED[unit.level]?.includes(by));
  if (wrong) throw new Refused('release-breakdown-unfit', { by: wrong, unit: displayName(unit) });
  return { ...settings, measures, by: RELEASE_BREAKDOWNS.filter((by) => settings.by.includes(by)) };
}

/** Begins a release. @throws Refused as requireReleaseUnit and requireFit do, 'release-period-window' | 'release-period-open' */
export async function beginRelease(
  deps: ReleaseDeps,
  person: SignedIn,
  viewer: Viewer,
  body: BeginRelease,
  request: RequestKey,
): Promise<ReleaseReceipt> {
  const period = requirePeriod(body.period);
  if (period.kind === 'window') throw new Refused('release-period-window', { text: body.period });
  if (!isOver(deps, period.to))
    throw new Refused('release-period-open', { period: period.name, day: formatCalendarDate(period.to) });
  const unit = requireReleaseUnit(deps, viewer, body.unit, period.to);
  const settings = requireFit(deps, unit, body.settings);
  const version = versionOn(unit, period.to) ?? lastVersion(unit);
  const { reply } = await write<ReleaseReceipt>(deps.db, person, request, async (trx, seq) => {
    const { id, code } = await insertRelease(trx, {
      wish: `${version.code}-${period.code}`,
      office: person.officeId,
      unit: unit.id,
      period: period.code,
    });
    await putRelease(
      trx,
      { id, revision: 0 },
      {
        office_id: person.officeId,
        unit_id: unit.id,
        state: 'draft',
        title: settings.title,
        settings,
        pin: null,
        content_digest: null,
        maker_id: person.personId,
        checker_id: null,
        release_at: null,
        reason: null,
        returned: null,
      },
      seq,
    );
    return {
      act: {
        act: 'release.begun',
        subjectKind: 'release',
        subjectId: String(id),
        note: { code, title: settings.title, unit: formalName(version), period: period.code },
      },
      reply: { id, code, revision: 0, version: seq, state: 'draft' },
    };
  });
  return reply;
}
