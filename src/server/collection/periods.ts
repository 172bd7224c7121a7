// Kỳ báo cáo: which are open, what they ask of whom until when.
import { type DueDays, lastBeginning } from '#domain/collection/open-period.ts';
import type { ReportingRegime } from '#domain/collection/regime.ts';
import type { MovedDeadline } from '#domain/collection/working-calendar.ts';
import type { Reporter } from '#domain/form/form.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { PeriodView } from '#server/collection/contract-design.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { isAskedOf, openedIn } from '#server/collection/period-place.ts';
import {
  type FormInUse,
  findPeriodRow,
  listFormsInUse,
  listPeriodRows,
  type PeriodRow,
} from '#server/collection/store-design.ts';
import { listLocks } from '#server/collection/store-lock.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface Period {
  readonly id: number;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly cutOff: CalendarDate;
  readonly due: DueDays;
  readonly dueTime: string | null;
  readonly regime: ReportingRegime;
  /** Where it was opened. */
  readonly unitId: number;
}

/** A stored period as the domain reads it. */
export function periodOf(row: PeriodRow): Period {
  return {
    id: row.id,
    key: row.key,
    code: row.code,
    name: row.name,
    // Columns of type date, written from calendar dates.
    from: row.from_date as CalendarDate,
    to: row.to_date as CalendarDate,
    cutOff: row.cut_off as CalendarDate,
    due: row.due as DueDays,
    dueTime: row.due_time,
    regime: row.definition as ReportingRegime,
    unitId: row.unit_id,
  };
}

/** @throws Refused 'period-unknown' */
export async function requirePeriodKey(trx: Db, key: string): Promise<Period> {
  const row = await findPeriodRow(trx, key);
  if (!row) throw new Refused('period-unknown', { period: key });
  return periodOf(row);
}

/** The form as the period uses it now. @throws Refused 'form-unknown' */
export async function requireFormInUse(trx: Db, period: Period, code: string): Promise<FormInUse> {
  const form = (await listFormsInUse(trx, [period.id])).find((each) => each.code === code);
  if (!form) throw new Refused('form-unknown', { form: code });
  return form;
}

/** Letters and reminders go to organisations; offices are told in other ways. @throws Refused 'form-of-offices' */
export function requireOrganisations(form: FormInUse): void {
  if (form.definition.reporter !== 'organisation')
    throw new Refused('form-of-offices', { title: form.definition.title });
}

/** Deadline of whoever fills the form. */
export function dueOf(period: Period, reporter: Reporter): MovedDeadline | undefined {
  return period.due[reporter];
}

/** Whether a moment in Vietnam is past a deadline: the whole day belongs to it, or the hour that an ad hoc form names. */
export function isPast(deadline: MovedDeadline | undefined, dueTime: string | null, now: Date): boolean {
  if (!deadline) return false;
  const local = new Date(now.getTime() + 7 * 3_600_000).toISOString();
  const today = local.slice(0, 10);
  if (today !== deadline.day) return today > deadline.day;
  return dueTime !== null && local.slice(11, 16) >= dueTime;
}

/** A period for the wire. */
export function viewPeriod(
  deps: CollectionDeps,
  viewer: Viewer,
  period: Period,
  forms: readonly FormInUse[],
  lock: PeriodView['lock'],
): PeriodView {
  return {
    key: period.key,
    code: period.code,
    name: period.name,
    regime: period.regime.code,
    regimeName: period.regime.name,
    from: period.from,
    to: period.to,
    begun: period.from <= deps.clock.today(),
    mayChange: viewer.maySee(openedIn(deps.places.geography, period)),
    cutOff: period.cutOff,
    due: Object.fromEntries(Object.entries(period.due).map(([level, due]) => [level, { ...due }])),
    dueTime: period.dueTime,
    forms: forms
      .filter((each) => each.period_id === period.id)
      .map(({ code, version, definition }) => ({ code, version, title: definition.title })),
    lock,
  };
}

/** Periods that are open, the newest first. */
export async function periods(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: { unit?: string | undefined; year?: number | undefined },
): Promise<{ periods: PeriodView[] }> {
  return read(deps.db, viewer, async (trx) => {
    const today = deps.clock.today();
    const unit = asked.unit === undefined ? viewer.home : requireUnitNamed(deps.places, asked.unit, today);
    const rows = (await listPeriodRows(trx, lastBeginning(today)))
      .map(periodOf)
      .filter((each) => asked.year === undefined || each.to.startsWith(String(asked.year)))
      .filter((each) => unit === null || isAskedOf(deps.places.geography, each, unit));
    const forms = await listFormsInUse(
      trx,
      rows.map((each) => each.id),
    );
    const locks = await listLocks(
      trx,
      rows.map((each) => each.id),
    );
    return {
      periods: rows.map((each) => {
        const own = locks.filter(
          (lock) =>
            lock.period_id === each.id && lock.unit_id === (unit?.id ?? deps.places.geography.nation.id),
        );
        return viewPeriod(
          deps,
          viewer,
          each,
          forms,
          own.some((lock) => lock.open) ? 'locked' : own.length > 0 ? 'reopened' : 'open',
        );
      }),
    };
  });
}
