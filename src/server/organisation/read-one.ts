// Xem một tổ chức: its state on a day as known at a journal number, its three statuses, and the timeline of what was recorded.

import type { z } from 'zod';
import type { EventType } from '#domain/organisation/event.ts';
import { foldEvents } from '#domain/organisation/fold.ts';
import { viewIndustry } from '#domain/organisation/industry.ts';
import { EVENT_LABELS, OPERATING_LABELS } from '#domain/organisation/label.ts';
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import { livedEvents } from '#domain/organisation/recorded-twice.ts';
import { addDays, type CalendarDate, formatCalendarDate, OPEN_END } from '#domain/period/calendar-date.ts';
import type { organisationContract, stateView } from '#server/organisation/contract.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { requireInSight } from '#server/organisation/in-sight.ts';
import { placeName, sectorName } from '#server/organisation/read.ts';
import { findOrganisation, listTimeline } from '#server/organisation/read-store.ts';
import { findOrigin, listVisibleSpans } from '#server/organisation/span-store.ts';
import { holdsOrganisation, listEvents } from '#server/organisation/store.ts';
import { viewTimeline } from '#server/organisation/timeline.ts';
import { dateOf } from '#server/platform/dates.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type OneReply = z.infer<(typeof organisationContract.organisation.response)[200]>;

function sumKnown(...counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count): count is number => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}

function viewState(
  deps: OrganisationDeps,
  span: OrganisationSpan,
  date: CalendarDate,
): z.infer<typeof stateView> {
  return {
    kind: span.kind,
    name: span.name,
    unit: { id: span.unitId, label: placeName(deps, span.unitId, date) },
    address: span.address,
    sector: { code: span.sector, name: sectorName(deps, span.sector) },
    vsic: viewIndustry(deps.industries, span.vsic ?? null),
    taxCode: span.taxCode,
    lawBasis: span.lawBasis,
    charterCapitalDong: span.charterCapitalDong,
    members: sumKnown(span.membersOfficial, span.membersLinkedCapital, span.membersLinkedOther),
    workers: span.workers,
    allianceClass: span.allianceClass,
    operating: span.operating,
    operatingName: OPERATING_LABELS[span.operating],
    flags: {
      valueChain: span.valueChain,
      highTech: span.highTech,
      ocop: span.ocop,
      modelCode: span.modelCode,
      grade: span.grade,
    },
    from: span.from,
  };
}

interface Life {
  readonly spans: readonly OrganisationSpan[];
  /** The same, and for a record kept twice the life it had: where its names stand. */
  readonly named: readonly OrganisationSpan[];
  readonly end: { readonly type: EventType; readonly date: CalendarDate } | undefined;
  /** The file went to another office with the seat. */
  readonly movedAway: boolean;
}

/** The office that keeps the file sees the whole life; one that kept it before sees what happened there. */
async function lifeOf(trx: Db, id: number, knownAt: number): Promise<Life> {
  if (await holdsOrganisation(trx, id)) {
    const events = await listEvents(trx, id, knownAt);
    const { spans, end } = foldEvents(events);
    const named = spans.length > 0 ? spans : foldEvents(livedEvents(events)).spans;
    return { spans, named, end, movedAway: false };
  }
  const spans = await listVisibleSpans(trx, id, knownAt);
  const last = spans.at(-1);
  const left = last !== undefined && last.to !== OPEN_END;
  return { spans, named: spans, end: left ? { type: 'moved', date: last.to } : undefined, movedAway: left };
}

/** How it is called on a day: then, or where it had ended by then as last, else as first known. */
function viewKnown(deps: OrganisationDeps, { named }: Life, at: CalendarDate): OneReply['known'] {
  const span = named.findLast(({ from }) => from <= at) ?? named[0];
  if (!span) return null;
  const day = at < span.from ? span.from : at < span.to ? at : addDays(span.to, -1);
  return {
    kind: span.kind,
    name: span.name,
    unit: { id: span.unitId, label: placeName(deps, span.unitId, day) },
    day,
  };
}

function statusOf(life: Life, state: OrganisationSpan | undefined, at: CalendarDate): OneReply['status'] {
  const ended = life.end !== undefined && life.end.date <= at;
  const legal = state ? 'existing' : ended ? (life.movedAway ? 'moved-away' : 'ended') : 'not-yet';
  const end = life.end;
  const words = {
    existing: 'còn đăng ký',
    ended: end
      ? `đã chấm dứt: ${EVENT_LABELS[end.type]} ngày ${formatCalendarDate(end.date)}`
      : 'đã chấm dứt',
    'moved-away': 'đã chuyển trụ sở ra ngoài phạm vi',
    'not-yet':
      life.spans.length === 0 && life.named.length > 0
        ? 'bản ghi trùng, đã gộp vào bản ghi khác'
        : 'chưa có trong sổ ngày này',
  } as const;
  return {
    legal,
    legalName: words[legal],
    operating: state?.operating ?? null,
    operatingName: state ? OPERATING_LABELS[state.operating] : null,
    reporting: 'not-tracked',
    reportingName: 'chưa theo dõi báo cáo',
  };
}

/** One organisation. @throws Refused 'not-found' when it does not exist or is out of scope */
export async function organisation(
  deps: OrganisationDeps,
  viewer: Viewer,
  id: number,
  query: { readonly at?: string | undefined; readonly knownAt?: number | undefined },
): Promise<OneReply> {
  const at = dateOf(query.at) ?? deps.clock.today();
  const knownAt = query.knownAt ?? STILL_KNOWN - 1;
  return read(deps.db, viewer, async (trx) => {
    const found = await findOrganisation(trx, id);
    const { separatedFrom } = await findOrigin(trx, id, knownAt);
    const timeline = await listTimeline(trx, id, knownAt);
    if (!found || timeline.length === 0) throw new Refused('not-found');
    await requireInSight(trx, deps.places, viewer, id);
    const life = await lifeOf(trx, id, knownAt);
    const state = life.spans.find((span) => span.from <= at && at < span.to);
    const changes = timeline.flatMap((row) => [
      row.recorded_from,
      row.recorded_to <= knownAt ? row.recorded_to : 0,
    ]);
    return {
      id,
      code: found.code,
      source: found.source,
      version: Math.max(...changes),
      state: state ? viewState(deps, state, at) : null,
      known: viewKnown(deps, life, at),
      status: statusOf(life, state, at),
      ended: life.end
        ? { type: life.end.type, typeName: EVENT_LABELS[life.end.type], date: life.end.date }
        : null,
      timeline: await viewTimeline(trx, deps, timeline, knownAt, separatedFrom),
    };
  });
}
