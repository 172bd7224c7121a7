// One figure with what stands around it, asked of the server.
import { addDays } from '#domain/period/calendar-date.ts';
import { previousYearEnd, samePeriodLastYear } from '#domain/period/neighbouring-period.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import type { Query } from '../api/address.ts';
import type { FigureReference } from './figure-reference.ts';
import type { SummarySearch } from './summary-search.ts';

/** What to ask the server about a figure; undefined for a number that is derived from others on the same screen. */
export function figureQuery(
  reference: FigureReference,
  context: {
    readonly unit: string;
    /** A period's code, or the days of one that runs: 2026-07-01..2026-09-28. */
    readonly period: string;
    readonly stock: boolean;
    readonly compare: SummarySearch['compare'];
    /** Boundaries of another day than the period's last. */
    readonly geography: string | undefined;
  },
): Query | undefined {
  const range = parseReportingPeriod(context.period);
  const before = range && samePeriodLastYear(range);
  const base: Query = {
    measure: reference.figure,
    unit: context.unit,
    // The code belongs to the geography on screen, also when an earlier day is asked about.
    geography: context.geography ?? range?.to,
    by: reference.by,
  };
  switch (reference.aspect) {
    case 'actual':
    case 'closing':
      return { ...base, period: context.period };
    case 'previous':
      if (!context.stock) return { ...base, period: before?.code };
      return {
        ...base,
        at: context.compare === 'same-period' ? before?.to : range && previousYearEnd(range),
      };
    case 'opening':
      return range && { ...base, at: addDays(range.from, -1) };
    case 'plan':
    case 'attainment':
    case 'difference':
    case 'share':
    case 'residual':
      return undefined;
  }
}
