// Thay đổi địa giới: dry run, apply, undo — versions, successions, ancestries and office scopes in one transaction.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { type AncestryRow, listAncestries } from '#domain/unit/ancestry.ts';
import { applyChange, type GeographyChange, invertChange, undoChange } from '#domain/unit/change.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { buildGeography, type Geography, unitById } from '#domain/unit/geography.ts';
import { firstVersion, lastVersion, type Unit, type UnitCatalogue, versionOn } from '#domain/unit/unit.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseChange, requirePlan, unitsTouched } from '#server/unit/change-plan.ts';
import {
  ancestryKey,
  closeChange,
  countSeats,
  findChange,
  insertChange,
  listChanges,
  listOfficeScopes,
  lockGeography,
  type OfficeScope,
  writeUnitChange,
} from '#server/unit/change-store.ts';
import type { ChangeView, Operation, PreviewView } from '#server/unit/contract-change.ts';
import type { Places } from '#server/unit/service.ts';
import { listUnitCatalogue } from '#server/unit/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface UnitChangeDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly places: Places;
}

interface Changed {
  readonly id: number;
  readonly seq: number;
}

function difference<T>(before: readonly T[], after: readonly T[], key: (each: T) => string) {
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    removed: before.filter((each) => !now.has(key(each))),
    added: after.filter((each) => !old.has(key(each))),
  };
}

interface ScopeRow {
  readonly officeId: number;
  readonly unitId: number;
}

/** The day in whose geography an office's territory is read: today, or its unit's last or first day. */
function scopeDay(unit: Unit, today: CalendarDate): CalendarDate {
  if (versionOn(unit, today)) return today;
  return lastVersion(unit).to <= today ? addDays(lastVersion(unit).to, -1) : firstVersion(unit).from;
}

/** Which units each office answers for; one pass over the ancestries, however many offices there are. */
function scopeRows(
  offices: readonly OfficeScope[],
  { geography, ancestries }: Derived,
  today: CalendarDate,
): ScopeRow[] {
  const wanted = new Map<
    number,
    { readonly officeIds: number[]; readonly unit: Unit; readonly day: CalendarDate }
  >();
  for (const { id, unitId } of offices) {
    const unit = unitById(geography, unitId);
    if (!unit) continue;
    const known = wanted.get(unitId) ?? { officeIds: [], unit, day: scopeDay(unit, today) };
    known.officeIds.push(id);
    wanted.set(unitId, known);
  }
  return ancestries.flatMap((row) => {
    const office = wanted.get(row.ancestorId);
    if (!office || office.unit.level !== row.level || row.from > office.day || office.day >= row.to)
      return [];
    return office.officeIds.map((officeId) => ({ officeId, unitId: row.unitId }));
  });
}

interface Derived {
  readonly geography: Geography;
  readonly ancestries: readonly AncestryRow[];
}

function derive({ rows, successions }: UnitCatalogue): Derived {
  const geography = buildGeography(rows, successions);
  return { geography, ancestries: listAncestries(geography) };
}

/** What offices answer for before and after. */
function compareScopes(
  offices: readonly OfficeScope[],
  before: Derived,
  after: Derived,
  today: CalendarDate,
) {
  const key = (row: ScopeRow) => `${row.officeId} ${row.unitId}`;
  return difference(scopeRows(offices, before, today), scopeRows(offices, after, today), key);
}

/** Writes a change in the direction given, with everything that is derived from the geography. */
async function saveChange(
  trx: Db,
  before: UnitCatalogue,
  after: UnitCatalogue,
  change: GeographyChange,
  seq: number,
  today: CalendarDate,
): Promise<void> {
  const [old, now] = [derive(before), derive(after)];
  const offices = await listOfficeScopes(trx);
  const ancestries = difference(old.ancestries, now.ancestries, ancestryKey);
  await writeUnitChange(trx, seq, change, ancestries, compareScopes(offices, old, now, today));
}

/** Says what an operation would do; writes nothing. @throws Refused when it cannot be done */
export async function previewUnitChange(
  deps: UnitChangeDeps,
  viewer: Viewer,
  operation: Operation,
): Promise<PreviewView> {
  const plan = requirePlan(deps.places, operation);
  const { geography } = deps.places;
  const applied = applyChange(geography.catalogue, plan.change);
  if (!applied.ok) throw refuseChange(applied.problem);
  const [before, after] = [derive(geography.catalogue), derive(applied.catalogue)];
  return read(deps.db, viewer, async (trx) => {
    const offices = await listOfficeScopes(trx);
    const scopes = compareScopes(offices, before, after, deps.clock.today());
    const ended = plan.preview.filter((line) => line.effect !== 'created' && line.effect !== 'moved');
    const seats = await countSeats(
      trx,
      ended.map((line) => line.unitId),
      operation.date,
    );
    return {
      lines: plan.preview.map(({ unitId, effect, text }) => ({ unit: unitId, effect, text })),
      organisations: ended.map(({ unitId }) => {
        const unit = unitById(geography, unitId);
        return { unit: unitId, name: unit ? displayName(unit) : '', count: seats.get(unitId) ?? 0 };
      }),
      offices: offices
        .map(({ id, code, name }) => ({
          code,
          name,
          added: scopes.added.filter((row) => row.officeId === id).length,
          removed: scopes.removed.filter((row) => row.officeId === id).length,
        }))
        .filter((office) => office.added + office.removed > 0),
    };
  });
}

/** Applies an operation. @throws Refused when it cannot be done on the geography as it is now */
export async function applyUnitChange(
  deps: UnitChangeDeps,
  viewer: Viewer,
  operation: Operation,
  request: RequestKey,
): Promise<Changed> {
  const { reply } = await write<Changed>(deps.db, viewer, request, async (trx, seq) => {
    await lockGeography(trx);
    const before = await listUnitCatalogue(trx);
    const geography = buildGeography(before.rows, before.successions);
    const plan = requirePlan({ ...deps.places, geography }, operation);
    const applied = applyChange(before, plan.change);
    if (!applied.ok) throw refuseChange(applied.problem);
    await saveChange(trx, before, applied.catalogue, plan.change, seq, deps.clock.today());
    const id = await insertChange(trx, {
      kind: operation.kind,
      date: operation.date,
      change: plan.change,
      lines: plan.preview.map((line) => line.text),
      unitIds: unitsTouched(plan.change),
      seq,
    });
    return {
      act: {
        act: `unit.${operation.kind}`,
        subjectKind: 'unit-change',
        subjectId: String(id),
        note: { date: operation.date, lines: plan.preview.length },
      },
      reply: { id, seq },
      status: 201,
    };
  });
  return reply;
}

/** Undoes a change. @throws Refused 'not-found' | when a later change stands on it */
export async function undoUnitChange(
  deps: UnitChangeDeps,
  viewer: Viewer,
  id: number,
  request: RequestKey,
): Promise<Changed> {
  const { reply } = await write<Changed>(deps.db, viewer, request, async (trx, seq) => {
    await lockGeography(trx);
    const change = await findChange(trx, id);
    if (!change) throw new Refused('not-found');
    const before = await listUnitCatalogue(trx);
    const undone = undoChange(before, change);
    if (!undone.ok) throw refuseChange(undone.problem);
    await saveChange(trx, before, undone.catalogue, invertChange(change), seq, deps.clock.today());
    await closeChange(trx, id, seq);
    return {
      act: { act: 'unit.change-undone', subjectKind: 'unit-change', subjectId: String(id) },
      reply: { id, seq },
    };
  });
  return reply;
}

/** The changes applied so far, newest first. */
export async function listUnitChanges(deps: UnitChangeDeps, viewer: Viewer): Promise<ChangeView[]> {
  return read(deps.db, viewer, (trx) => listChanges(trx));
}
