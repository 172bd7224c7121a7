// What the measure capability stands on, and how a caller's words become a question.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { Sector } from '#domain/organisation/sector.ts';
import type { SizeRule } from '#domain/organisation/size-rule.ts';
import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod, type ReportingPeriod } from '#domain/period/reporting-period.ts';
import { displayName } from '#domain/unit/display-name.ts';
import type { Unit } from '#domain/unit/unit.ts';
import type { Clock } from '#server/platform/clock.ts';
import { dateOf, isOurTime, refuseReversed, requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { readSettled } from '#server/platform/settled-read.ts';
import { type Places, requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface MeasureDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly places: Places;
  readonly measures: MeasureCatalogue;
  readonly sectors: readonly Sector[];
  readonly sizes: readonly SizeRule[];
  /** The geography as it was known at a journal number. */
  placesKnownAt(seq: number): Promise<Places>;
}

export interface Asked {
  readonly unit: string;
  readonly at?: string | undefined;
  readonly period?: string | undefined;
  readonly geography?: string | undefined;
  /** Whose days the period has; the calendar's without one. */
  readonly regime?: string | undefined;
  readonly knownAt?: number | undefined;
}

export interface Understood {
  readonly unit: Unit;
  /** The day of a stock: the day asked, or the last of the period. */
  readonly date: CalendarDate;
  readonly period: ReportingPeriod | undefined;
  readonly geography: CalendarDate;
}

export interface Question extends Understood {
  readonly knownAt: number;
}

/** @throws Refused 'period-impossible' | 'period-reversed' */
export function requirePeriod(text: string): ReportingPeriod {
  const period = parseReportingPeriod(text);
  const [from, to, ...more] = text.split('..').map(parseCalendarDate);
  if (from && to && more.length === 0) refuseReversed(from, to, `Kỳ (period) "${text}"`);
  if (!period || !isOurTime(period.from) || !isOurTime(period.to))
    throw new Refused('period-impossible', { text });
  return period;
}

/** The same dependencies on the geography as it was known at the number asked. */
export async function knownAs<T extends MeasureDeps>(deps: T, knownAt: number | undefined): Promise<T> {
  return knownAt === undefined ? deps : { ...deps, places: await deps.placesKnownAt(knownAt) };
}

/**
 * Whether what is asked about has begun. A period of the future, or a day that has not come, has no figure yet:
 * it is absent, never 0 and never fully reported. A period that runs counts what is known so far.
 */
export function hasBegun(deps: Pick<MeasureDeps, 'clock'>, { period, date }: Understood): boolean {
  return (period?.from ?? date) <= deps.clock.today();
}

/** Turns what was asked into units and days, within what the viewer may see; the number is settled when it is read. */
export function understand(deps: MeasureDeps, viewer: Viewer, asked: Asked): Understood {
  if ((asked.at === undefined) === (asked.period === undefined)) throw new Refused('when-missing');
  const period = asked.period === undefined ? undefined : requirePeriod(asked.period);
  const date = period ? period.to : requireDate(asked.at ?? '');
  const geography = dateOf(asked.geography) ?? date;
  const unit = requireUnitNamed(deps.places, asked.unit, geography);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  return { unit, date, period, geography };
}

/** Runs work on one snapshot at the number asked, or at the last settled one. */
export function readAnswer<T, U extends Understood>(
  deps: MeasureDeps,
  viewer: Viewer,
  understood: U,
  knownAt: number | undefined,
  work: (trx: Db, question: U & Question) => Promise<T>,
): Promise<T> {
  return readSettled(deps.db, viewer, knownAt, (trx, seq) => work(trx, { ...understood, knownAt: seq }));
}
