// Mở kỳ: a period of a regime for everyone whom the regime asks; by those whose regime it is, and not years ahead.
import { type DueDays, outOfReach, openPeriod as resolvePeriod } from '#domain/collection/open-period.ts';
import type { CollectionLevel } from '#domain/collection/regime.ts';
import { moveDeadline } from '#domain/collection/working-calendar.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { requirePeriodKey, viewPeriod } from '#server/collection/periods.ts';
import {
  findFormVersion,
  findPeriodRow,
  findRegime,
  insertPeriod,
  listFormsInUse,
  putFormsToUse,
} from '#server/collection/store-design.ts';
import { findRegimeOwner } from '#server/collection/store-regime.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Whether an office may open the periods of a regime: of one that came with the program, whoever sees the nation. */
export function mayOpenRegime(deps: CollectionDeps, viewer: Viewer, owner: number | null): boolean {
  const { geography } = deps.places;
  const unit = owner === null ? geography.nation : unitById(geography, owner);
  return unit !== undefined && viewer.maySee(unit);
}

function movedDue(deps: CollectionDeps, written: Readonly<Record<string, string>>): DueDays {
  return Object.fromEntries(
    Object.entries(written).map(([level, text]) => [
      level as CollectionLevel,
      moveDeadline(deps.calendar, requireDate(text)),
    ]),
  );
}

/** Opens a period of a regime with the latest version of each of its forms. @throws Refused 'regime-unknown' | 'regime-not-yours' | 'period-not-of-regime' | 'period-out-of-reach' | 'regime-expired' | 'period-taken' */
export async function openPeriod(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: {
    readonly regime: string;
    readonly code: string;
    readonly due?: Readonly<Record<string, string>> | undefined;
  },
  request: RequestKey,
): Promise<PeriodView> {
  const { reply } = await write<PeriodView>(deps.db, person, request, async (trx, seq) => {
    const regime = await findRegime(trx, asked.regime);
    if (!regime) throw new Refused('regime-unknown', { regime: asked.regime });
    const owner = await findRegimeOwner(trx, regime.code);
    if (!mayOpenRegime(deps, viewer, owner)) throw new Refused('regime-not-yours', { regime: regime.name });
    const opened = resolvePeriod(regime, asked.code, deps.calendar);
    if (!opened) throw new Refused('period-not-of-regime', { regime: regime.name, code: asked.code });
    if (outOfReach(opened, deps.clock.today()))
      throw new Refused('period-out-of-reach', {
        code: asked.code,
        from: formatCalendarDate(opened.from),
        to: formatCalendarDate(opened.to),
      });
    if (regime.validTo !== undefined && opened.to > regime.validTo)
      throw new Refused('regime-expired', {
        regime: regime.name,
        date: formatCalendarDate(requireDate(regime.validTo)),
      });
    if (await findPeriodRow(trx, opened.key)) throw new Refused('period-taken', { period: opened.key });
    const due = { ...opened.due, ...(asked.due ? movedDue(deps, asked.due) : {}) };
    const id = await insertPeriod(trx, {
      key: opened.key,
      regime: regime.code,
      code: opened.code,
      name: opened.name,
      from_date: opened.from,
      to_date: opened.to,
      cut_off: opened.cutOff,
      due: JSON.stringify(due),
      due_time: null,
      unit_id: owner ?? deps.places.geography.nation.id,
      recorded_from: seq,
    });
    await putFormsToUse(trx, id, await latestForms(trx, regime.forms), seq);
    const period = await requirePeriodKey(trx, opened.key);
    return {
      act: { act: 'collection.period-opened', subjectKind: 'period', subjectId: opened.key },
      reply: viewPeriod(deps, viewer, period, await listFormsInUse(trx, [id]), 'open'),
      status: 201,
    };
  });
  return reply;
}

/** @throws Refused 'form-unknown' */
async function latestForms(
  trx: Db,
  codes: readonly string[],
): Promise<readonly { code: string; version: number }[]> {
  const forms: { code: string; version: number }[] = [];
  for (const code of codes) {
    const form = await findFormVersion(trx, code);
    if (!form) throw new Refused('form-unknown', { form: code });
    forms.push({ code, version: form.version });
  }
  return forms;
}
