// Dòng này sẽ thành gì: a new organisation with its events, an event of a known one, nothing, or a difference to settle.
import { lawBasisOn } from '#domain/organisation/change-fields.ts';
import type { EventType } from '#domain/organisation/event.ts';
import type { Attributes } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { type Difference, type Known, listDifferences } from '#domain/register/differences.ts';
import type { KnownIndex } from '#domain/register/find-known.ts';
import type { CellProblem, Listed } from '#domain/register/listed.ts';
import { lastDayOf } from '#domain/register/read-date.ts';

/** An event to be recorded; ids and the organisation come when it is written. */
export interface EventDraft {
  readonly type: EventType;
  readonly effectiveDate: CalendarDate;
  readonly decisionNumber: string | null;
  readonly reason: string | null;
  readonly changes: Partial<Attributes>;
}

export type RowPlan =
  | { readonly kind: 'new'; readonly listed: Listed; readonly events: readonly EventDraft[] }
  | { readonly kind: 'event'; readonly listed: Listed; readonly known: Known; readonly event: EventDraft }
  | { readonly kind: 'same'; readonly listed: Listed; readonly known: Known }
  | {
      readonly kind: 'differs';
      readonly listed: Listed;
      readonly known: Known;
      readonly differences: readonly Difference[];
    }
  | { readonly kind: 'problem'; readonly problem: CellProblem };

export interface PlanContext {
  readonly register: KnownIndex;
  readonly asOf: CalendarDate;
  readonly samePlace: (a: number, b: number) => boolean;
  /** Whether the organisation already has this event on this day. */
  readonly hasEvent: (known: Known, type: EventType, date: CalendarDate) => boolean;
}

function problemOf(listed: Listed, what: string, fix: string): RowPlan {
  return { kind: 'problem', problem: { sheet: listed.sheet, cell: `dòng ${listed.row}`, what, fix } };
}

function attributesOf(listed: Listed, unitId: number, date: CalendarDate): Attributes | undefined {
  const { kind, name } = listed;
  const sector = listed.sector ?? listed.sectorOfName;
  if (kind === null || sector === null) return undefined;
  return {
    kind,
    name,
    abbreviation: listed.abbreviation,
    unitId,
    address: listed.address,
    sector,
    ...(listed.vsic === null ? {} : { vsic: listed.vsic }),
    taxCode: listed.taxCode,
    certificateNumber: listed.certificateNumber,
    lawBasis: lawBasisOn(date),
    charterCapitalDong: listed.charterCapitalDong,
    membersOfficial: listed.membersOfficial,
    membersLinkedCapital: listed.membersLinkedCapital,
    membersLinkedOther: listed.membersLinkedOther,
    workers: listed.workers,
    allianceClass: listed.allianceClass ?? 'none',
    valueChain: false,
    highTech: false,
    ocop: false,
    modelCode: null,
    grade: null,
  };
}

function foundedInWords(yearOrMonth: string): string {
  const [year, month] = yearOrMonth.split('-');
  return `danh sách chỉ ghi thành lập ${month === undefined ? '' : `tháng ${month} `}năm ${year}`;
}

/** The events that bring an organisation of a list into the register. */
function openingEvents(listed: Listed, asOf: CalendarDate): readonly EventDraft[] | undefined {
  const founded = listed.event === 'founded' ? listed.eventDate : listed.foundedOn;
  // A year tells no day of founding; by its last day the organisation was there.
  const by = listed.foundedIn === null ? asOf : lastDayOf(listed.foundedIn);
  const date = founded ?? (by < asOf ? by : asOf);
  const changes = listed.unitId === null ? undefined : attributesOf(listed, listed.unitId, date);
  if (!changes) return undefined;
  const first: EventDraft = {
    type: founded === null ? 'registered' : 'founded',
    effectiveDate: date,
    decisionNumber: listed.decision ?? listed.certificateNumber,
    reason: founded === null && listed.foundedIn !== null ? foundedInWords(listed.foundedIn) : null,
    changes,
  };
  const later = (type: EventType, day: CalendarDate | null): EventDraft => ({
    type,
    effectiveDate: day ?? asOf,
    decisionNumber: listed.decision,
    reason: day === null ? 'theo danh sách; ngày ghi là ngày của danh sách' : null,
    changes: {},
  });
  if (listed.event === 'dissolved') return [first, later('dissolved', listed.eventDate)];
  if (listed.operating === 'suspended' || listed.operating === 'stopped')
    return [first, later(listed.operating, listed.operatingSince)];
  return [first];
}

/** Plans one row of a list against the register. */
export function planRow(listed: Listed, context: PlanContext): RowPlan {
  const found = context.register.find(listed);
  if (found.status === 'many')
    return problemOf(
      listed,
      `"${listed.name}" trùng nhiều tổ chức trong sổ (${found.codes.slice(0, 3).join(', ')})`,
      'hãy ghi mã trong sổ hoặc mã số thuế',
    );
  if (found.status === 'none') {
    if (
      listed.event !== 'listed' &&
      listed.event !== 'founded' &&
      listed.foundedOn === null &&
      listed.foundedIn === null
    )
      return problemOf(
        listed,
        `không tìm thấy "${listed.name}" trong sổ để ghi biến động`,
        'hãy ghi mã trong sổ, mã số thuế hoặc xem lại tên và xã',
      );
    const events = openingEvents(listed, context.asOf);
    return events
      ? { kind: 'new', listed, events }
      : problemOf(listed, 'thiếu loại hình, lĩnh vực hoặc nơi đặt trụ sở', 'hãy ghi đủ các cột đó');
  }
  const { known } = found;
  if (listed.event !== 'listed' && listed.event !== 'founded' && listed.eventDate !== null) {
    if (context.hasEvent(known, listed.event, listed.eventDate)) return { kind: 'same', listed, known };
    const event = {
      type: listed.event,
      effectiveDate: listed.eventDate,
      decisionNumber: listed.decision,
      reason: null,
      changes: {},
    };
    return { kind: 'event', listed, known, event };
  }
  const differences = listDifferences(listed, known, context.samePlace);
  return differences.length === 0
    ? { kind: 'same', listed, known }
    : { kind: 'differs', listed, known, differences };
}
