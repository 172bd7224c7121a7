// Of which place and which days does a claim speak, as the register knows them?
import { type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod, type ReportingPeriod } from '#domain/period/reporting-period.ts';
import { searchUnits } from '#domain/unit/search.ts';
import { type Unit, versionOn } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { Claim } from '#reader/claim.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';

/** A stock's day, or a flow's period. */
export type ClaimTime =
  | { readonly at: CalendarDate; readonly to: CalendarDate }
  | { readonly period: ReportingPeriod; readonly to: CalendarDate };

const FLOWS: ReadonlySet<string> = new Set(['new', 'dissolved', 'stopped']);

/** The day or the period of a claim; undefined when the text tells none. */
export function timeOf(claim: Claim): ClaimTime | undefined {
  const day = claim.asOf === undefined ? undefined : parseCalendarDate(claim.asOf);
  const period = claim.periodCode === undefined ? undefined : parseReportingPeriod(claim.periodCode);
  if (FLOWS.has(claim.measure)) return period && { period, to: period.to };
  const at = day ?? period?.to;
  return at && { at, to: at };
}

/** Whether a province is on a day a city of its own: its whole is "toàn thành phố", and "TP" before its name no town of it. */
export function isCity(unit: Unit, date: CalendarDate): boolean {
  return versionOn(unit, date)?.type === 'thành phố trực thuộc trung ương';
}

/** The unit a claim speaks of on a day: the nation, or the one province of that very name. */
export function placeOf(deps: MeasureDeps, claim: Claim, date: CalendarDate): Unit | undefined {
  if (claim.place === undefined) return undefined;
  const told = searchKey(claim.place);
  if (told === 'ca nuoc' || told === 'toan quoc') return deps.places.geography.nation;
  const name = told.replace(/^(?:tinh|thanh pho|tp\.?) /, '');
  const [unit, ...others] = searchUnits(deps.places.geography, name, { level: 'province', on: date }).filter(
    (each) => each.versions.some((version) => searchKey(version.name) === name),
  );
  if (unit === undefined || others.length > 0) return undefined;
  // "TP Bắc Ninh" is the town in the province of that name.
  return /^(?:thanh pho|tp)/.test(told) && !isCity(unit, date) ? undefined : unit;
}
