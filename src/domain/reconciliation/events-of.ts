// Theo danh sách: which events bring an organisation of the register to what a list says of it.
import type { Attributes } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Difference } from '#domain/register/differences.ts';
import { FIELDS } from '#domain/register/field.ts';
import type { Listed } from '#domain/register/listed.ts';
import type { EventDraft } from '#domain/register/plan-row.ts';

export type EventsOf =
  | { readonly ok: true; readonly events: readonly EventDraft[] }
  /** The heads of differences that no event can settle: they need a person. */
  | { readonly ok: false; readonly heads: readonly string[] };

/** Events on the day of the list, each with the list as its source. */
export function eventsOf(
  listed: Listed,
  differences: readonly Difference[],
  asOf: CalendarDate,
  source: string,
): EventsOf {
  const events: EventDraft[] = [];
  const heads: string[] = [];
  const members: { membersOfficial?: number; workers?: number } = {};
  const add = (type: EventDraft['type'], changes: Partial<Attributes>, date: CalendarDate = asOf) =>
    events.push({ type, effectiveDate: date, decisionNumber: listed.decision, reason: source, changes });
  for (const { field } of differences) {
    switch (field) {
      case 'name':
        add('renamed', { name: listed.name });
        break;
      case 'commune':
        if (listed.unitId !== null)
          add('moved', {
            unitId: listed.unitId,
            ...(listed.address === null ? {} : { address: listed.address }),
          });
        break;
      case 'sector':
        if (listed.sector !== null) add('sector-changed', { sector: listed.sector });
        break;
      case 'charterCapitalDong':
        add('capital-changed', { charterCapitalDong: listed.charterCapitalDong });
        break;
      case 'taxCode':
        add('details-changed', { taxCode: listed.taxCode });
        break;
      case 'membersOfficial':
        if (listed.membersOfficial !== null) members.membersOfficial = listed.membersOfficial;
        break;
      case 'workers':
        if (listed.workers !== null) members.workers = listed.workers;
        break;
      case 'operating':
        if (listed.event === 'dissolved') add('dissolved', {}, listed.eventDate ?? asOf);
        else if (listed.operating === 'active') add('resumed', {}, listed.operatingSince ?? asOf);
        else if (listed.operating !== null) add(listed.operating, {}, listed.operatingSince ?? asOf);
        else heads.push(FIELDS.operating.head);
        break;
      default:
        heads.push(FIELDS[field].head);
    }
  }
  if (Object.keys(members).length > 0) add('members-changed', members);
  return heads.length > 0 ? { ok: false, heads } : { ok: true, events };
}
