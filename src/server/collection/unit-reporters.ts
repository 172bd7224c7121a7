// Cơ quan phải nộp biểu của địa bàn mình: every commune or province below the unit asked, with the state of its form.
import type { SubmissionState } from '#domain/collection/state.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import type { ReporterView } from '#server/collection/contract-desk.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { Period } from '#server/collection/periods.ts';
import type { FormInUse } from '#server/collection/store-design.ts';
import { listUnitForms } from '#server/collection/store-reporter.ts';
import { codeOn, inPart, type Place, rowsBelow } from '#server/collection/territory.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import type { Db } from '#server/platform/db.ts';

interface Asked {
  readonly state?: string | undefined;
  /** An office is always an office of a unit. */
  readonly seat?: 'unknown' | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

function unitsAsked(deps: CollectionDeps, place: Place, form: FormInUse, day: CalendarDate): readonly Unit[] {
  if (form.definition.reporter === place.unit.level) return [place.unit];
  if (form.definition.reporter === 'province' || place.unit.level !== 'nation')
    return form.definition.reporter === place.below ? rowsBelow(deps, place, { to: day }) : [];
  return inPart(deps, place, unitsOn(deps.places.geography, 'commune', day), { to: day });
}

/** Offices that should report a form, in the order of their codes, page by page. */
export async function unitReporters(
  trx: Db,
  deps: CollectionDeps,
  period: Period,
  form: FormInUse,
  place: Place,
  past: boolean,
  asked: Asked,
): Promise<{ reporters: ReporterView[]; next: string | null; total: number }> {
  const units = asked.seat === 'unknown' ? [] : unitsAsked(deps, place, form, period.to);
  const forms = await listUnitForms(trx, period.id, form.code);
  const rows = units.map((unit): ReporterView => {
    const held = forms.get(unit.id);
    const state = (held?.state ?? 'none') as SubmissionState; // the column holds these states only
    return {
      organisation: null,
      unit: codeOn(unit, period.to),
      name: displayName(unit, period.to),
      place:
        form.definition.reporter === 'commune'
          ? placedName(deps.places.geography.units, unit, period.to)
          : '',
      state,
      submission: held?.submission ?? null,
      overdue: past && ['none', 'draft', 'returned'].includes(state),
      remindedAt: null,
      reminders: 0,
      lastCall: null,
    };
  });
  const waits = (row: ReporterView) => ['none', 'draft', 'returned'].includes(row.state);
  const kept = rows.filter((row) =>
    asked.state === undefined
      ? true
      : asked.state === 'missing'
        ? waits(row)
        : asked.state === 'overdue'
          ? row.overdue
          : row.state === asked.state,
  );
  const from = asked.after === undefined ? 0 : readCursor(asked.after, ['number'])[0];
  const page = kept.slice(from, from + asked.limit);
  const end = from + page.length;
  return { reporters: page, next: end < kept.length ? writeCursor([end]) : null, total: kept.length };
}
