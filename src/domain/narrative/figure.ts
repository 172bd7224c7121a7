// Con số của một bài: which cell a sentence asks for, and where the composer gets it from.
import type { Cell } from '#domain/indicator/cell.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';

/** now: the period itself; year-end: the last day of last year; last-year: the same period (or day) of last year. */
export const MOMENTS = ['now', 'year-end', 'last-year'] as const;
export type Moment = (typeof MOMENTS)[number];

/** A cell, or the rows of a breakdown when `by` is not empty. */
export interface FigureKey {
  readonly measure: string;
  readonly moment: Moment;
  readonly by: string;
}

export interface FigureRow {
  readonly key: string;
  readonly name: string;
  readonly cell: Cell;
}

export interface Plan {
  readonly value: bigint;
  /** Where the plan stands, in words. */
  readonly basis: string;
  /** What it is a plan for: "năm 2018", "6 tháng đầu năm 2022". */
  readonly horizon: string;
}

/** Everything a report may state, already tallied. */
export interface Figures {
  readonly period: ReportingPeriod;
  /** Last day of the data; within the period. */
  readonly dataDate: CalendarDate;
  readonly place: {
    readonly code: string;
    readonly name: string;
    readonly level: 'nation' | 'province' | 'district' | 'commune';
  };
  readonly cell: (measure: string, moment: Moment) => Cell;
  readonly rows: (measure: string, moment: Moment, by: string) => readonly FigureRow[];
  readonly plan: (measure: string) => Plan | undefined;
  /** Stock, flow or ratio, and the catalogue's own name and unit. */
  readonly measure: (code: string) => {
    readonly name: string;
    readonly unit: string;
    readonly kind: 'stock' | 'flow' | 'ratio';
  };
}

/** One text for a key. */
export function keyText({ measure, moment, by }: FigureKey): string {
  return `${moment}|${by}|${measure}`;
}
