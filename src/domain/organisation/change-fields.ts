// Which attributes each kind of event may set; a change of anything else needs its own event.
import type { EventType } from '#domain/organisation/event.ts';
import type { Attributes, LawBasis } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** Events after the founding, with the attributes they may carry. */
export const CHANGE_FIELDS: Readonly<Partial<Record<EventType, readonly (keyof Attributes)[]>>> = {
  converted: ['lawBasis', 'name', 'charterCapitalDong', 'membersOfficial'],
  renamed: ['name', 'abbreviation'],
  moved: ['unitId', 'address'],
  placed: ['unitId'],
  'capital-changed': ['charterCapitalDong'],
  'sector-changed': ['sector', 'vsic'],
  'members-changed': ['membersOfficial', 'membersLinkedCapital', 'membersLinkedOther', 'workers'],
  'details-changed': ['address', 'abbreviation', 'taxCode', 'certificateNumber', 'vsic'],
  suspended: [],
  stopped: [],
  resumed: [],
  merged: [],
  split: [],
  // What remains with the one that lives on.
  separated: [
    'charterCapitalDong',
    'membersOfficial',
    'membersLinkedCapital',
    'membersLinkedOther',
    'workers',
  ],
  'kind-changed': ['kind', 'name'],
  'to-enterprise': [],
  dissolved: [],
  revoked: [],
  admitted: ['allianceClass'],
  withdrawn: [],
  flagged: ['valueChain', 'highTech', 'ocop', 'modelCode'],
  graded: ['grade'],
};

const BEGINNING_FIELDS: readonly (keyof Attributes)[] = [
  'kind',
  'name',
  'abbreviation',
  'unitId',
  'address',
  'sector',
  'vsic',
  'taxCode',
  'certificateNumber',
  'lawBasis',
  'charterCapitalDong',
  'membersOfficial',
  'membersLinkedCapital',
  'membersLinkedOther',
  'workers',
];

/** Attributes that a correction of an event may set: those of the event, all of them for a beginning. */
export function correctionFields(type: EventType): readonly (keyof Attributes)[] {
  return type === 'founded' || type === 'registered' ? BEGINNING_FIELDS : (CHANGE_FIELDS[type] ?? []);
}

/** The law under which an organisation founded on a day is registered (dates of entry into force). */
export function lawBasisOn(date: CalendarDate): LawBasis {
  if (date >= '2024-07-01') return '2023';
  if (date >= '2013-07-01') return '2012';
  return date >= '2004-07-01' ? '2003' : 'before-2003';
}
