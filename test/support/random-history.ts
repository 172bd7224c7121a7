// Lịch sử ngẫu nhiên: histories recorded in any order, back-dated events included, each event accepted by the rules.
import fc from 'fast-check';
import { decideEvent } from '#domain/organisation/decide.ts';
import {
  EVENT_TYPES,
  type EventId,
  type EventType,
  type OrganisationEvent,
} from '#domain/organisation/event.ts';
import {
  type Attributes,
  ORGANISATION_KINDS,
  type OrganisationId,
} from '#domain/organisation/organisation.ts';
import { addDays, calendarDate } from '#domain/period/calendar-date.ts';

const FIRST_DAY = calendarDate(2015, 1, 1);
export const HISTORY_DAYS = 120;
const TODAY = addDays(FIRST_DAY, HISTORY_DAYS);

/** The day so many days after the first possible one. */
export function historyDay(offset: number) {
  return addDays(FIRST_DAY, offset);
}

interface Proposal {
  readonly type: EventType;
  readonly offset: number;
  readonly changes: Partial<Attributes>;
}

const kinds = fc.constantFrom(...ORGANISATION_KINDS);
const units = fc.integer({ min: 1, max: 4 });
const sectors = fc.constantFrom('agri-service', 'trade', 'credit');
const members = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });

function changesOf(type: EventType): fc.Arbitrary<Partial<Attributes>> {
  switch (type) {
    case 'founded':
    case 'registered':
      return fc.record({
        kind: kinds,
        name: fc.constant('HTX Thử'),
        unitId: units,
        sector: sectors,
        lawBasis: fc.constantFrom('2003', '2012'),
        membersOfficial: members,
      });
    case 'converted':
      return fc.constant({ lawBasis: '2012' as const });
    case 'moved':
    case 'placed':
      return fc.record({ unitId: units });
    case 'sector-changed':
      return fc.record({ sector: sectors });
    case 'members-changed':
    case 'separated':
      return fc.record({ membersOfficial: members });
    case 'kind-changed':
      return fc.record({ kind: fc.constantFrom('HTX', 'THT') });
    case 'admitted':
      return fc.record({ allianceClass: fc.constantFrom('official', 'associate') });
    case 'flagged':
      return fc.record({ valueChain: fc.boolean() });
    case 'graded':
      return fc.record({ grade: fc.constantFrom('good', 'fair', 'average', 'weak') });
    default:
      return fc.constant({});
  }
}

const proposal: fc.Arbitrary<Proposal> = fc
  .constantFrom(...EVENT_TYPES)
  .chain((type) =>
    fc.record({ type: fc.constant(type), offset: fc.nat(HISTORY_DAYS), changes: changesOf(type) }),
  );

const beginning: fc.Arbitrary<Proposal> = fc
  .constantFrom<EventType>('founded', 'registered')
  .chain((type) => fc.record({ type: fc.constant(type), offset: fc.nat(40), changes: changesOf(type) }));

function record(organisation: number, proposals: readonly Proposal[]): readonly OrganisationEvent[] {
  let history: readonly OrganisationEvent[] = [];
  proposals.forEach(({ type, offset, changes }, index) => {
    const event: OrganisationEvent = {
      id: (organisation * 1000 + index) as EventId, // tests make their own numbers
      organisationId: organisation as OrganisationId,
      type,
      effectiveDate: historyDay(offset),
      decisionNumber: null,
      reason: null,
      mode: type === 'dissolved' ? 'voluntary' : null,
      counterpartId: null,
      changes,
    };
    if (decideEvent(history, event, { today: TODAY }).ok) history = [...history, event];
  });
  return history;
}

/** One history in the order of recording, which is not the order of the dates. */
export function randomHistory(organisation = 1): fc.Arbitrary<readonly OrganisationEvent[]> {
  return fc
    .tuple(beginning, fc.array(proposal, { maxLength: 14 }))
    .map(([first, rest]) => record(organisation, [first, ...rest]));
}

/** Several organisations. */
export function randomHistories(): fc.Arbitrary<readonly (readonly OrganisationEvent[])[]> {
  const one = fc.tuple(beginning, fc.array(proposal, { maxLength: 14 }));
  return fc
    .array(one, { minLength: 1, maxLength: 6 })
    .map((all) => all.map(([first, rest], index) => record(index + 1, [first, ...rest])));
}
