// Địa giới của ngày: on which day's boundaries the units are listed and the figures summed.
import { parseCalendarDate } from '#domain/period/calendar-date.ts';
import { periodRange } from './period.ts';
import { today } from './today.ts';

/** As the address says it: the boundaries of today, or of a day; absent = of the period's last day. */
export type GeographyChoice = 'now' | (string & {});

/** Reads the choice; what is neither "now" nor a day is no choice. */
export function readGeography(value: unknown): GeographyChoice | undefined {
  if (value === 'now') return 'now';
  return typeof value === 'string' ? parseCalendarDate(value) : undefined;
}

/** The chosen day; undefined when the period's own boundaries are meant. */
export function chosenGeography(choice: GeographyChoice | undefined): string | undefined {
  return choice === 'now' ? today() : choice;
}

/** The day whose boundaries name the units on screen. */
export function geographyDay(choice: GeographyChoice | undefined, period: string): string {
  return chosenGeography(choice) ?? periodRange(period)?.to ?? today();
}
