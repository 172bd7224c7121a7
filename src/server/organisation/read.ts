// Xem sổ: the list of a territory, and one organisation at a day as known at a journal number.

import type { z } from 'zod';
import { EVENT_TYPES, type EventType } from '#domain/organisation/event.ts';
import { EVENT_LABELS, OPERATING_LABELS } from '#domain/organisation/label.ts';
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { scopeOf } from '#server/measure/tally.ts';
import type { organisationContract, stateView } from '#server/organisation/contract.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import {
  countOrganisations,
  findOrganisation,
  type ListFilter,
  listOrganisationPage,
  listTimeline,
} from '#server/organisation/read-store.ts';
import { listEvents, listSpans } from '#server/organisation/store.ts';
import { lifeInSight, requireInSight } from '#server/organisation/whole-history.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { dateOf } from '#server/platform/dates.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type ListQuery = z.infer<typeof organisationContract.listOrganisations.querystring>;
type ListReply = z.infer<(typeof organisationContract.listOrganisations.response)[200]>;
type OneReply = z.infer<(typeof organisationContract.organisation.response)[200]>;

function placeName(deps: OrganisationDeps, unitId: number, date: CalendarDate): string {
  const unit = unitById(deps.places.geography, unitId);
  return unit ? placedName(deps.places.geography.units, unit, date) : '';
}

function sectorName(deps: OrganisationDeps, code: string): string {
  return deps.sectors.find((sector) => sector.code === code)?.name ?? code;
}

function startOf(text: string | undefined): { name: string; id: number } | undefined {
  if (text === undefined) return undefined;
  const [id, name] = readCursor(text, ['number', 'text']);
  return { id, name };
}

/** A page of the register. @throws Refused for a unit unknown or out of scope */
export async function listOrganisations(
  deps: OrganisationDeps,
  viewer: Viewer,
  query: ListQuery,
): Promise<ListReply> {
  const at = dateOf(query.at) ?? deps.clock.today();
  const unit = query.unit === undefined ? undefined : requireUnitNamed(deps.places, query.unit, at);
  if (unit && !viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  const after = startOf(query.after);
  // The service holds the list to the office's territory; row security does so once more.
  const within = unit ?? viewer.home;
  const filter: ListFilter = {
    scope: within ? scopeOf(within, { geography: at }) : null,
    at,
    // The present as one snapshot; no number is promised, so no writer has to be awaited.
    knownAt: STILL_KNOWN - 1,
    kind: query.kind,
    operating: query.operating,
    search: query.search,
  };
  return read(deps.db, viewer, async (trx) => {
    const rows = await listOrganisationPage(trx, filter, after, query.limit + 1);
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      organisations: page.map((row) => ({
        id: row.id,
        code: row.code,
        name: row.name,
        kind: row.kind,
        unit: placeName(deps, row.unit_id, at),
        sector: sectorName(deps, row.sector),
        operating: row.operating,
        operatingName: OPERATING_LABELS[row.operating],
        source: row.source,
      })),
      next: rows.length > query.limit && last ? writeCursor([last.id, last.name]) : null,
      total: await countOrganisations(trx, filter),
    };
  });
}

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
    taxCode: span.taxCode,
    lawBasis: span.lawBasis,
    charterCapitalDong: span.charterCapitalDong,
    members: sumKnown(span.membersOfficial, span.membersLinkedCapital, span.membersLinkedOther),
    workers: span.workers,
    allianceClass: span.allianceClass,
    operating: span.operating,
    operatingName: OPERATING_LABELS[span.operating],
    from: span.from,
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
    const timeline = await listTimeline(trx, id, knownAt);
    if (!found || timeline.length === 0) throw new Refused('not-found');
    await requireInSight(trx, deps.places, viewer, id);
    const { life } = lifeInSight(await listEvents(trx, id, knownAt), await listSpans(trx, id, knownAt));
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
      ended: life.end
        ? { type: life.end.type, typeName: EVENT_LABELS[life.end.type], date: life.end.date }
        : null,
      timeline: timeline.map((row) => ({
        id: row.event_id,
        type: row.type,
        typeName: EVENT_LABELS[typeOf(row.type)],
        effectiveDate: row.effective_date,
        decisionNumber: row.decision_number,
        reason: row.reason,
        mode: row.mode,
        seq: row.recorded_from,
        recordedAt: row.at?.toISOString() ?? null,
        recordedBy: row.person,
        withdrawn: row.recorded_to <= knownAt,
      })),
    };
  });
}

function typeOf(text: string): EventType {
  const type = EVENT_TYPES.find((each) => each === text);
  if (!type) throw new RangeError(`loại sự kiện lạ trong cơ sở dữ liệu: ${text}`);
  return type;
}
