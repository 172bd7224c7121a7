// Ghi danh sách vào sổ: all planned rows or none, new organisations in bulk, events of known ones under their lock.
import { decideEvent } from '#domain/organisation/decide.ts';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { organisationProblemMessage } from '#domain/organisation/problem.ts';
import { agriculturalSectors } from '#domain/organisation/sector.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { EventDraft, RowPlan } from '#domain/register/plan-row.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
import { versionOn } from '#domain/unit/unit.ts';
import { createBatch } from '#server/exchange/batch-store.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { takeIds } from '#server/exchange/import-store.ts';
import type { ImportPlan } from '#server/exchange/plan-import.ts';
import { recordDecided } from '#server/organisation/append-events.ts';
import { sealContact } from '#server/organisation/contact-seal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ScopedBulk } from '#server/platform/scoped-bulk-write.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const CHUNK = 4000;

type NewRow = Extract<RowPlan, { kind: 'new' }>;

function refuseRow(row: NewRow['listed'], message: string): Refused {
  return new Refused('list-row-refused', { sheet: row.sheet, row: row.row, reason: message });
}

function toEvent(draft: EventDraft, id: number, organisationId: number): OrganisationEvent {
  return {
    ...draft,
    id: id as EventId, // fresh from the sequence
    organisationId: organisationId as OrganisationId, // fresh from the sequence, or found in sight
    mode: draft.type === 'dissolved' ? 'voluntary' : null,
    counterpartId: null,
  };
}

function createCodeOf(
  deps: ExchangeDeps,
): (unitId: number, kind: string, id: number, date: CalendarDate) => string {
  const provinces = new Map<string, string>();
  return (unitId, kind, id, date) => {
    const key = `${unitId}@${date.slice(0, 4)}`;
    let province = provinces.get(key);
    if (province === undefined) {
      const unit = unitById(deps.places.geography, unitId);
      const place = unit && ancestorOn(deps.places.geography, unit, 'province', date);
      province = (place?.status === 'found' ? versionOn(place.unit, date)?.code : undefined) ?? '00';
      provinces.set(key, province);
    }
    return `${province}-${kind}-${String(id).padStart(6, '0')}`;
  };
}

/** Writes the new organisations of a plan in chunks. */
async function writeNew(
  deps: ExchangeDeps,
  bulk: ScopedBulk,
  rows: readonly NewRow[],
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const agricultural = agriculturalSectors(deps.sectors);
  const today = deps.clock.today();
  const codeOf = createCodeOf(deps);
  for (let start = 0; start < rows.length; start += CHUNK) {
    const part = rows.slice(start, start + CHUNK);
    const ids = await takeIds(bulk.trx, 'organisations_id_seq', part.length);
    const eventIds = await takeIds(
      bulk.trx,
      'organisation_events_id_seq',
      part.reduce((sum, row) => sum + row.events.length, 0),
    );
    let nextEvent = 0;
    const batch = createBatch(agricultural, bulk.seq, (contact) => sealContact(deps.keys, contact));
    for (const [index, { listed, events: drafts }] of part.entries()) {
      const id = ids[index] ?? 0;
      const history: OrganisationEvent[] = [];
      for (const draft of drafts) {
        const event = toEvent(draft, eventIds[nextEvent] ?? 0, id);
        nextEvent += 1;
        const decision = decideEvent(history, event, { today });
        if (!decision.ok) throw refuseRow(listed, organisationProblemMessage(decision.problem));
        history.push(event);
      }
      const [first] = history;
      const { unitId } = listed;
      if (!first || unitId === null || listed.kind === null)
        throw refuseRow(listed, 'dòng không đủ thông tin');
      const code = listed.code ?? codeOf(unitId, listed.kind, id, first.effectiveDate);
      const { taxCode, representative, phone } = listed;
      batch.add({ id, code, unitId, taxCode, representative, phone, events: history });
    }
    await batch.write(bulk.fill);
    await progress(start + part.length);
  }
}

/** Writes a plan without problems. @throws Refused naming the row that the register itself refuses */
export async function writeImport(
  deps: ExchangeDeps,
  viewer: Viewer,
  bulk: ScopedBulk,
  plan: ImportPlan,
  progress: (done: number) => Promise<void>,
): Promise<void> {
  const added = plan.rows.filter((row): row is NewRow => row.kind === 'new');
  await writeNew(deps, bulk, added, progress);
  let done = added.length;
  for (const row of plan.rows) {
    if (row.kind !== 'event') continue;
    const [eventId] = await takeIds(bulk.trx, 'organisation_events_id_seq', 1);
    const problem = await recordDecided(
      bulk.trx,
      deps,
      viewer,
      toEvent(row.event, eventId ?? 0, row.known.id),
      bulk.seq,
    );
    if (problem) throw refuseRow(row.listed, organisationProblemMessage(problem));
    done += 1;
    if (done % 50 === 0) await progress(done);
  }
  await progress(done);
}
