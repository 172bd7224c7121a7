// Số thành viên sáng lập tối thiểu: how many founders the law asked for on a day — a dated rule.
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import { type CalendarDate, calendarDate, OPEN_END } from '#domain/period/calendar-date.ts';

export interface FounderMinimum {
  readonly kind: OrganisationKind;
  readonly minimum: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The instrument that says so. */
  readonly basis: string;
}

const LAW_2012 = calendarDate(2013, 7, 1);
const LAW_2023 = calendarDate(2024, 7, 1);

/** [from, to); a deployment may pass its own list, so a change of law is a change of data. */
export const FOUNDER_MINIMUMS: readonly FounderMinimum[] = [
  { kind: 'HTX', minimum: 7, from: LAW_2012, to: LAW_2023, basis: 'Luật HTX 23/2012/QH13' },
  { kind: 'HTX', minimum: 5, from: LAW_2023, to: OPEN_END, basis: 'Luật HTX 17/2023/QH15' },
  { kind: 'LHHTX', minimum: 4, from: LAW_2012, to: LAW_2023, basis: 'Luật HTX 23/2012/QH13' },
  { kind: 'LHHTX', minimum: 3, from: LAW_2023, to: OPEN_END, basis: 'Luật HTX 17/2023/QH15' },
  { kind: 'THT', minimum: 2, from: LAW_2023, to: OPEN_END, basis: 'Luật HTX 17/2023/QH15' },
  { kind: 'QTDND', minimum: 30, from: LAW_2012, to: OPEN_END, basis: 'quy định của Ngân hàng Nhà nước' },
];

/** The smallest number of founders for a kind on a day, or undefined when no rule is known. */
export function minimumFounders(
  kind: OrganisationKind,
  date: CalendarDate,
  rules: readonly FounderMinimum[] = FOUNDER_MINIMUMS,
): number | undefined {
  return rules.find((rule) => rule.kind === kind && rule.from <= date && date < rule.to)?.minimum;
}
