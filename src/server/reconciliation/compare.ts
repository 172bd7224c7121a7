// So hai bên: a kept list against the register on the list's day, sorted into piles with the decisions of the past.
import { createHash } from 'node:crypto';
import { PILES, type PileRow, sortIntoPiles } from '#domain/reconciliation/piles.ts';
import type { Known } from '#domain/register/differences.ts';
import { FIELDS } from '#domain/register/field.ts';
import type { Listed } from '#domain/register/listed.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { createGround } from '#server/exchange/ground.ts';
import { type ListInput, placesOf, requireList } from '#server/exchange/import-list.ts';
import { knownOn } from '#server/exchange/known.ts';
import { type ReadList, readList } from '#server/exchange/read-list.ts';
import { sideWords } from '#server/exchange/row-words.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import type { ReconciliationView, SideView } from '#server/reconciliation/contract.ts';
import { type Compared, footnoteFor } from '#server/reconciliation/footnote-for.ts';
import { listDecisions } from '#server/reconciliation/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const CACHED = 8;
const parsed = new Map<string, Promise<ReadList>>();

/** What a list says; the last few are kept in memory, since their bytes never change. */
export function readForComparison(
  deps: ExchangeDeps,
  input: ListInput,
  learnt: Parameters<typeof readList>[0]['knownHeads'],
): Promise<ReadList> {
  const key = createHash('sha256')
    .update(input.bytes)
    .update(JSON.stringify([input.unit.id, input.asOf, learnt ?? null]))
    .digest('hex');
  const before = parsed.get(key);
  if (before) return before;
  const context = {
    places: placesOf(deps, input.unit),
    sectors: deps.sectors,
    industries: deps.industries,
    asOf: input.asOf,
    purpose: 'compare' as const,
  };
  const now = readList({ ...input, knownHeads: learnt }, context);
  parsed.set(key, now);
  now.catch(() => parsed.delete(key));
  for (const old of parsed.keys()) {
    if (parsed.size <= CACHED) break;
    parsed.delete(old);
  }
  return now;
}

/** The name of a row: the same while the row says the same, wherever it stands in the file. */
export function subjectOf(listed: Listed): string {
  const { sheet: _sheet, row: _row, foundedIn, unitsAlike: _unitsAlike, ...plain } = listed;
  const says = foundedIn === null ? plain : { ...plain, foundedIn };
  return `row:${createHash('sha256').update(JSON.stringify(says)).digest('hex').slice(0, 24)}`;
}

/** Compares inside a transaction, so that a decision is taken on what is true there; or as all was known at a journal number. */
export async function compareIn(
  deps: ExchangeDeps,
  trx: Db,
  kept: { readonly id: number; readonly sender: string; readonly office_id: number },
  input: ListInput,
  lists: ReadList,
  knownAt?: number,
): Promise<Compared> {
  const { inside } = placesOf(deps, input.unit);
  // A list of co-operatives says nothing of groups: these are no difference from it.
  const holdsGroups = lists.listed.some(({ kind }) => kind === 'THT' || kind === null);
  const register = (await knownOn(trx, deps.keys, input.asOf, knownAt)).filter(
    (known) => inside.has(known.unitId) && (holdsGroups || known.kind !== 'THT'),
  );
  const rows = sortIntoPiles(lists.listed, register, {
    groundOf: createGround(deps.places, deps.clock.today()),
    decisions: await listDecisions(trx, kept.sender, kept.office_id, knownAt),
    subjectOf,
  });
  const registered = register.filter((known) => known.endedOn === null).length;
  return { sender: kept.sender, listId: kept.id, officeId: kept.office_id, input, lists, rows, registered };
}

/** Reads a kept list for comparing, as its sender was known at a journal number. @throws Refused 'not-found' | 'list-unreadable' | 'list-without-heads' */
export async function readKept(deps: ExchangeDeps, viewer: Viewer, id: number, knownAt?: number) {
  const { list, input, learnt } = await requireList(deps, viewer, id, knownAt);
  return { list, input, lists: await readForComparison(deps, input, learnt) };
}

function place(deps: ExchangeDeps, unitId: number | null, words: string): string {
  const unit = unitId === null ? undefined : unitById(deps.places.geography, unitId);
  return unit ? displayName(unit) : words;
}

/** One side of a row for the wire. */
export function sideOf(deps: ExchangeDeps, from: Listed | Known): SideView {
  const { name, taxCode, representative } = from;
  return 'id' in from
    ? {
        name,
        taxCode,
        representative,
        place: place(deps, from.unitId, ''),
        id: from.id,
        code: from.code,
        where: null,
      }
    : {
        name,
        taxCode,
        representative,
        place: place(deps, from.unitId, from.place),
        id: null,
        code: null,
        where: `${from.sheet}, dòng ${from.row}`,
      };
}

function viewRow(deps: ExchangeDeps, row: PileRow): ReconciliationView['rows'][number] {
  return {
    subject: row.subject,
    pile: row.pile,
    listed: row.listed && sideOf(deps, row.listed),
    known: row.known && sideOf(deps, row.known),
    differences: row.differences.map(({ field, listed, known }) => ({
      field,
      head: FIELDS[field].head,
      listed: sideWords(deps, field, listed),
      known: sideWords(deps, field, known),
    })),
    candidates: row.candidates.map((known) => sideOf(deps, known)),
    note: row.note,
  };
}

/** The piles of a reconciliation, one page of one of them. */
export async function reconciliation(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  query: { readonly pile?: PileRow['pile'] | undefined; readonly after: number; readonly limit: number },
): Promise<ReconciliationView> {
  const { list, input, lists } = await readKept(deps, viewer, id);
  const compared = await read(deps.db, viewer, (trx) => compareIn(deps, trx, list, input, lists));
  const { rows } = compared;
  const chosen = rows.filter((row) => query.pile === undefined || row.pile === query.pile);
  const page = chosen.slice(query.after, query.after + query.limit);
  const end = query.after + page.length;
  const count = (pile: PileRow['pile']) => rows.filter((row) => row.pile === pile).length;
  return {
    list: id,
    sender: list.sender,
    fileName: input.fileName,
    unit: displayName(input.unit, input.asOf),
    asOf: input.asOf,
    counts: Object.fromEntries(PILES.map((pile) => [pile, count(pile)])) as ReconciliationView['counts'], // a count for every pile
    rows: page.map((row) => viewRow(deps, row)),
    next: end < chosen.length ? end : null,
    problems: lists.problems.slice(0, 100).map((problem) => ({ ...problem })),
    footnote: footnoteFor(compared),
  };
}

/** What reconciliation stands on: the exchange of lists. */
export type ReconciliationDeps = ExchangeDeps;
