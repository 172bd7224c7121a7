// Xếp, xem trước, hoàn tác: one placement is one write — an event for each organisation — and one write takes it back.
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { organisationProblemMessage } from '#domain/organisation/problem.ts';
import { placementDate, placementProblem } from '#domain/register/placement.ts';
import { formatLetterDate } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { takeEventIds } from '#server/exchange/known.ts';
import { recordDecided, withdrawDecided } from '#server/organisation/append-events.ts';
import type { PlacedRow, PlacementChoices, PlacementPreview } from '#server/placement/contract.ts';
import { countSeated, isPlacementOf, listPlacedIn } from '#server/placement/store.ts';
import { listWaitingIn, type PlacementDeps, territoryOf, unitView } from '#server/placement/waiting.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Problem = PlacementPreview['problems'][number];

interface Resolved {
  readonly rows: readonly PlacedRow[];
  readonly problems: readonly Problem[];
  readonly waiting: number;
}

/** What choices mean for those who wait now; a choice for one organisation wins over that for its commune. */
async function resolve(
  deps: PlacementDeps,
  trx: Db,
  territory: Unit,
  choices: PlacementChoices,
): Promise<Resolved> {
  const { geography } = deps.places;
  const today = deps.clock.today();
  const waiting = await listWaitingIn(deps, trx, territory);
  const ofGroup = new Map(choices.groups.map(({ from, to }) => [from, to]));
  const ofOne = new Map(choices.rows.map(({ organisation, to }) => [organisation, to]));
  const problems: Problem[] = [];
  const known = new Set(waiting.map(({ id }) => id));
  for (const { organisation } of choices.rows) {
    if (!known.has(organisation))
      problems.push({
        organisation,
        message: 'Tổ chức này không còn chờ xếp, hoặc không thuộc phạm vi của bạn.',
      });
  }
  const rows = waiting.flatMap((row): PlacedRow[] => {
    const chosen = ofOne.get(row.id) ?? ofGroup.get(row.unit_id);
    const from = unitById(geography, row.unit_id);
    if (chosen === undefined || !from) return [];
    const to = unitById(geography, chosen);
    const problem = to ? placementProblem(geography, from, to, today) : `không có đơn vị số hiệu ${chosen}`;
    if (!to || problem) {
      problems.push({ organisation: row.id, message: `${row.name}: ${problem}.` });
      return [];
    }
    const { id: organisation, code, name } = row;
    const date = placementDate(to, row.since);
    return [{ organisation, code, name, from: unitView(deps, from), to: unitView(deps, to), date }];
  });
  return { rows, problems, waiting: waiting.length };
}

/** Shows a placement without writing it. @throws Refused for a unit unknown or out of scope */
export async function previewPlacement(
  deps: PlacementDeps,
  viewer: Viewer,
  choices: PlacementChoices,
): Promise<PlacementPreview> {
  const today = deps.clock.today();
  const territory = territoryOf(deps, viewer, choices);
  return read(deps.db, viewer, async (trx) => {
    const { rows, problems, waiting } = await resolve(deps, trx, territory, choices);
    const added = new Map<number, number>();
    for (const { to } of rows) added.set(to.id, (added.get(to.id) ?? 0) + 1);
    const seated = await countSeated(trx, [...added.keys()], today);
    const labels = new Map(rows.map(({ to }) => [to.id, to]));
    return {
      count: rows.length,
      left: waiting - rows.length,
      communes: [...added].flatMap(([id, count]) => {
        const to = labels.get(id);
        const before = seated.get(id) ?? 0;
        return to ? [{ to, before, after: before + count }] : [];
      }),
      rows: [...rows],
      problems: [...problems],
    };
  });
}

function eventOf(row: PlacedRow, id: number): OrganisationEvent {
  return {
    id: id as EventId, // fresh from the sequence
    organisationId: row.organisation as OrganisationId, // waits in sight
    type: 'placed',
    effectiveDate: row.date as OrganisationEvent['effectiveDate'], // placementDate gave a calendar date
    decisionNumber: null,
    reason: `Sắp xếp đơn vị hành chính, từ ngày ${formatLetterDate(row.date as OrganisationEvent['effectiveDate'])}: ${row.from.label} về ${row.to.label}`,
    mode: null,
    counterpartId: null,
    changes: { unitId: row.to.id },
  };
}

/** Places all that the choices name, or nobody. @throws Refused 'placement-refused' with the first reason */
export async function place(
  deps: PlacementDeps,
  viewer: Viewer,
  choices: PlacementChoices,
  request: RequestKey,
): Promise<{ readonly seq: number; readonly count: number }> {
  const territory = territoryOf(deps, viewer, choices);
  const { seq, reply } = await write(deps.db, viewer, request, async (trx, seq) => {
    const { rows, problems } = await resolve(deps, trx, territory, choices);
    const [first] = problems;
    if (first) throw new Refused('placement-refused', { reason: first.message }, { problems });
    if (rows.length === 0) throw new Refused('placement-refused', { reason: 'Không có tổ chức nào để xếp.' });
    const ids = await takeEventIds(trx, rows.length);
    for (const [index, row] of rows.entries()) {
      const problem = await recordDecided(trx, deps, viewer, eventOf(row, ids[index] ?? 0), seq);
      if (problem)
        throw new Refused('placement-refused', {
          reason: `${row.name}: ${organisationProblemMessage(problem)}`,
        });
    }
    return {
      act: {
        act: 'register.placed',
        subjectKind: 'unit',
        subjectId: String(territory.id),
        note: { count: rows.length },
      },
      reply: { count: rows.length },
    };
  });
  return { ...reply, seq };
}

/** Takes a placement back. @throws Refused 'not-found' | 'placement-refused' when later events stand on it */
export async function undoPlacement(
  deps: PlacementDeps,
  viewer: Viewer,
  placed: number,
  request: RequestKey,
): Promise<{ readonly seq: number; readonly count: number }> {
  const { officeId } = viewer;
  if (officeId === null) throw new Refused('not-signed-in');
  const { seq, reply } = await write(deps.db, viewer, request, async (trx, seq) => {
    if (!(await isPlacementOf(trx, placed, officeId))) throw new Refused('not-found');
    const standing = await listPlacedIn(trx, placed);
    if (standing.length === 0) throw new Refused('placement-refused', { reason: 'Lần xếp này đã hoàn tác.' });
    for (const { organisation_id: organisation, event_id: event } of standing) {
      const problem = await withdrawDecided(trx, deps, viewer, { organisation, event }, seq);
      if (problem) throw new Refused('placement-refused', { reason: organisationProblemMessage(problem) });
    }
    return {
      act: {
        act: 'register.placement-undone',
        subjectKind: 'placement',
        subjectId: String(placed),
        note: { count: standing.length },
      },
      reply: { count: standing.length },
    };
  });
  return { ...reply, seq };
}
