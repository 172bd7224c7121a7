// Nhập danh sách: receive a file, look at it, put its columns right, write all of it or nothing.
import { createHash } from 'node:crypto';
import { type ReadLimits, UPLOAD_LIMITS } from '#document/list/limits.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { textOf } from '#domain/register/grid.ts';
import { type KnownHeads, learnHeads, type SheetMapping } from '#domain/register/mapping.ts';
import { buildPlaceIndex, type PlaceIndex } from '#domain/register/place.ts';
import type { RowPlan } from '#domain/register/plan-row.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import type { ImportPreview, ImportResult } from '#server/exchange/contract.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import {
  findLearntHeads,
  findList,
  findProgress,
  insertList,
  type ReceivedList,
  replaceLearntHeads,
  writeProgress,
} from '#server/exchange/list-store.ts';
import { type ImportPlan, planImport } from '#server/exchange/plan-import.ts';
import { type ListSource, type ReadList, readList, SHOWN_PROBLEMS } from '#server/exchange/read-list.ts';
import { describeRow } from '#server/exchange/row-words.ts';
import { writeImport } from '#server/exchange/write-import.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { scopedBulkWrite } from '#server/platform/scoped-bulk-write.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const SHOWN_ROWS = 100;

/** A list with what it says about itself. */
export interface ListInput {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly limits: ReadLimits;
  readonly unit: Unit;
  readonly asOf: CalendarDate;
}

const indexes = new WeakMap<object, Map<number, PlaceIndex>>();

/** The place index of a territory, built once while the geography stands. */
export function placesOf(deps: ExchangeDeps, unit: Unit): PlaceIndex {
  const { geography } = deps.places;
  const known = indexes.get(geography) ?? new Map<number, PlaceIndex>();
  indexes.set(geography, known);
  const index = known.get(unit.id) ?? buildPlaceIndex(geography, unit, deps.clock.today());
  known.set(unit.id, index);
  return index;
}

/** The territory a list speaks of. @throws Refused when it is unknown or out of scope */
export function requireTerritory(
  deps: ExchangeDeps,
  viewer: Viewer,
  written: string,
  asOf: CalendarDate,
): Unit {
  const unit = requireUnitNamed(deps.places, written, asOf);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  return unit;
}

function readFor(
  deps: ExchangeDeps,
  input: ListInput,
  mapped: Pick<ListSource, 'mappings' | 'knownHeads'>,
): Promise<ReadList> {
  const context = {
    places: placesOf(deps, input.unit),
    sectors: deps.sectors,
    industries: deps.industries,
    asOf: input.asOf,
    purpose: 'import' as const,
  };
  return readList({ ...input, ...mapped }, context);
}

function preview(
  deps: ExchangeDeps,
  list: number | null,
  input: ListInput,
  lists: ReadList,
  plan: ImportPlan,
): ImportPreview {
  const order: Readonly<Record<RowPlan['kind'], number>> = {
    problem: 0,
    differs: 1,
    event: 2,
    new: 3,
    same: 4,
  };
  const shown = [...plan.rows].sort((a, b) => order[a.kind] - order[b.kind]).slice(0, SHOWN_ROWS);
  return {
    list,
    fileName: input.fileName,
    mappings: lists.mappings.map((mapping) => ({
      ...mapping,
      heads: { ...mapping.heads },
      columns: mapping.columns.map((column) => ({ ...column })),
    })),
    samples: lists.samples.map(({ sheet, rows }) => ({
      sheet,
      rows: rows.map((row) => row.cells.slice(0, 60).map((cell) => textOf(cell).slice(0, 60))),
    })),
    counts: { ...plan.counts, problem: lists.problemCount + plan.problems.length },
    rows: shown.map((row) => describeRow(deps, row, input.asOf)),
    problems: [...lists.problems, ...plan.problems].slice(0, SHOWN_PROBLEMS).map((each) => ({ ...each })),
    skipped: { ...lists.skipped },
    sheetsWithoutHeads: [...lists.sheetsWithoutHeads],
    notices: lists.notices.slice(0, 50),
  };
}

/** Looks at a list without keeping it. @throws Refused when it cannot be read */
export async function dryRun(deps: ExchangeDeps, viewer: Viewer, input: ListInput): Promise<ImportPreview> {
  const lists = await readFor(deps, input, {});
  const plan = await read(deps.db, viewer, (trx) => planImport(deps, trx, lists.listed, input.asOf));
  return preview(deps, null, input, lists, plan);
}

async function writeList(
  deps: ExchangeDeps,
  viewer: Viewer,
  input: ListInput,
  lists: ReadList,
  options: {
    readonly request?: RequestKey | undefined;
    readonly progress: (done: number, total: number) => Promise<void>;
    readonly also?: (trx: Db, seq: number) => Promise<void>;
  },
): Promise<ImportResult> {
  if (lists.problemCount > 0)
    throw new Refused('list-has-problems', { count: lists.problemCount }, { problems: lists.problems });
  const { seq, reply } = await scopedBulkWrite(
    deps.pool,
    viewer,
    options.request,
    `import:${viewer.officeId ?? 'system'}`,
    async (bulk) => {
      const plan = await planImport(deps, bulk.trx, lists.listed, input.asOf);
      if (plan.problems.length > 0)
        throw new Refused(
          'list-has-problems',
          { count: plan.problems.length },
          { problems: plan.problems.slice(0, SHOWN_PROBLEMS) },
        );
      const total = plan.counts.new + plan.counts.event;
      await writeImport(deps, viewer, bulk, plan, (done) => options.progress(done, total));
      await options.also?.(bulk.trx, bulk.seq);
      return {
        act: {
          act: 'register.imported',
          subjectKind: 'list',
          subjectId: createHash('sha256').update(input.bytes).digest('hex').slice(0, 32),
          note: { ...plan.counts, rows: lists.listed.length },
        },
        reply: { counts: { ...plan.counts } },
      };
    },
  );
  return { ...reply, seq };
}

/** Imports a list at once: the operator's command. @throws Refused when anything in it must be mended */
export async function importFile(
  deps: ExchangeDeps,
  viewer: Viewer,
  input: ListInput,
  progress: (done: number, total: number) => Promise<void>,
): Promise<ImportResult> {
  return writeList(deps, viewer, input, await readFor(deps, input, {}), { progress });
}

export interface Received {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly sender: string;
  readonly unit: string;
  readonly asOf: string;
}

/** A file that was sent, as input. @throws Refused for a day or a territory that cannot be */
export function inputOf(deps: ExchangeDeps, viewer: Viewer, received: Received): ListInput {
  const asOf = requireDate(received.asOf);
  const unit = requireTerritory(deps, viewer, received.unit, asOf);
  const { fileName, bytes } = received;
  return { fileName, bytes, limits: UPLOAD_LIMITS, unit, asOf };
}

/** What the office's earlier lists from a sender taught. */
export function learntHeads(
  deps: ExchangeDeps,
  viewer: Viewer,
  sender: string,
): Promise<KnownHeads | undefined> {
  return read(deps.db, viewer, (trx) => findLearntHeads(trx, sender, viewer));
}

/** Keeps a file that was sent. @returns its number */
export async function keepList(
  deps: ExchangeDeps,
  viewer: Viewer,
  sender: string,
  input: ListInput,
): Promise<number> {
  const { personId, officeId } = viewer;
  if (personId === null || officeId === null) throw new Refused('not-signed-in');
  const digest = createHash('sha256').update(input.bytes).digest();
  const { reply } = await write<number>(deps.db, viewer, undefined, async (trx, seq) => {
    const id = await insertList(trx, {
      office_id: officeId,
      person_id: personId,
      sender,
      file_name: input.fileName,
      digest,
      content: input.bytes,
      unit_id: input.unit.id,
      as_of: input.asOf,
      recorded_from: seq,
    });
    return { act: { act: 'list.received', subjectKind: 'list', subjectId: String(id) }, reply: id };
  });
  return reply;
}

/** Receives a file and shows what it would do. Nothing of a file that cannot be read is kept. */
export async function receiveList(
  deps: ExchangeDeps,
  viewer: Viewer,
  received: Received,
): Promise<ImportPreview> {
  const input = inputOf(deps, viewer, received);
  const knownHeads = await learntHeads(deps, viewer, received.sender);
  const lists = await readFor(deps, input, { knownHeads });
  const id = await keepList(deps, viewer, received.sender, input);
  const plan = await read(deps.db, viewer, (trx) => planImport(deps, trx, lists.listed, input.asOf));
  return preview(deps, id, input, lists, plan);
}

/** A kept list as input, with what was learnt of its sender by a journal number. @throws Refused 'not-found' outside the office */
export async function requireList(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  knownAt?: number,
): Promise<{
  readonly list: ReceivedList;
  readonly input: ListInput;
  readonly learnt: KnownHeads | undefined;
}> {
  const { list, learnt } = await read(deps.db, viewer, async (trx) => {
    const found = await findList(trx, id);
    // The service's own look beside row security: a list is its receiver's.
    if (!found || (viewer.officeId !== null && found.office_id !== viewer.officeId))
      return { list: undefined, learnt: undefined };
    const of = { officeId: found.office_id, knownAt };
    return { list: found, learnt: await findLearntHeads(trx, found.sender, of) };
  });
  const unit = list && unitById(deps.places.geography, list.unit_id);
  if (!list || !unit) throw new Refused('not-found');
  const input = {
    fileName: list.file_name,
    bytes: list.content,
    limits: UPLOAD_LIMITS,
    unit,
    asOf: requireDate(list.as_of),
  };
  return { list, input, learnt };
}

/** Shows a kept list again with other columns. */
export async function previewList(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  mappings: readonly SheetMapping[],
): Promise<ImportPreview> {
  const { input } = await requireList(deps, viewer, id);
  const lists = await readFor(deps, input, { mappings });
  const plan = await read(deps.db, viewer, (trx) => planImport(deps, trx, lists.listed, input.asOf));
  return preview(deps, id, input, lists, plan);
}

/** Writes a kept list into the register and remembers its columns for the sender. */
export async function importList(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  mappings: readonly SheetMapping[],
  request: RequestKey,
): Promise<ImportResult> {
  const { list, input } = await requireList(deps, viewer, id);
  const lists = await readFor(deps, input, { mappings });
  return writeList(deps, viewer, input, lists, {
    request,
    progress: (done, total) => writeProgress(deps.db, list, viewer, done, total),
    also: (trx, seq) => replaceLearntHeads(trx, list.office_id, list.sender, learnHeads(mappings), seq),
  });
}

/** How far the import of a list is. */
export async function listProgress(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
): Promise<{ readonly done: number; readonly total: number }> {
  return (await read(deps.db, viewer, (trx) => findProgress(trx, id))) ?? { done: 0, total: 0 };
}
