// Một dòng đã hiểu: what a row of a list says about an organisation, normalised, and what could not be understood.
import type { EventType } from '#domain/organisation/event.ts';
import type { AllianceClass, OperatingStatus, OrganisationKind } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** Null = the list does not say. */
export interface Listed {
  readonly sheet: string;
  readonly row: number;
  /** 'listed' = stands in a list; otherwise what the row says has happened. */
  readonly event: EventType | 'listed';
  readonly eventDate: CalendarDate | null;
  readonly code: string | null;
  readonly kind: OrganisationKind | null;
  readonly name: string;
  readonly abbreviation: string | null;
  readonly taxCode: string | null;
  readonly certificateNumber: string | null;
  readonly foundedOn: CalendarDate | null;
  /** '2016' or '2016-03' where the list gives no day of founding. */
  readonly foundedIn: string | null;
  readonly unitId: number | null;
  /** Units of other eras that the same words name: the row does not contradict a seat in one of them. */
  readonly unitsAlike: readonly number[];
  readonly place: string;
  readonly address: string | null;
  readonly sector: string | null;
  /** What the name suggests, where the list states no sector. */
  readonly sectorOfName: string | null;
  /** Ngành kinh tế Việt Nam with its list: '2018:01'. */
  readonly vsic: string | null;
  readonly charterCapitalDong: number | null;
  readonly membersOfficial: number | null;
  readonly membersLinkedCapital: number | null;
  readonly membersLinkedOther: number | null;
  readonly workers: number | null;
  readonly allianceClass: AllianceClass | null;
  readonly operating: OperatingStatus | null;
  readonly operatingSince: CalendarDate | null;
  readonly decision: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
}

/** Why a cell cannot be taken, and what to do about it. */
export interface CellProblem {
  readonly sheet: string;
  /** Address of the cell, e.g. E12; 'dòng 12' when the row as a whole is at fault. */
  readonly cell: string;
  /** What was found and why it cannot be taken. */
  readonly what: string;
  readonly fix: string;
}

/** One line for the person who mends the file. */
export function cellProblemSentence(problem: CellProblem): string {
  const where = problem.cell.startsWith('dòng') ? problem.cell : `ô ${problem.cell}`;
  return `Trang "${problem.sheet}", ${where}: ${problem.what}; ${problem.fix}.`;
}
