// Biểu đã gửi in the database: the reporter, the submission with its versions, states, drafts and cells.
import { type RawBuilder, sql } from 'kysely';
import type { Cells, CellValue } from '#domain/form/cell-value.ts';
import { subjectOf } from '#server/collection/store-lock.ts';
import type { KeptSpread } from '#server/collection/store-peer.ts';
import type { Db } from '#server/platform/db.ts';

export interface OrganisationSeat {
  readonly id: number;
  readonly name: string;
  readonly unit_id: number;
  readonly kind: string;
  readonly sector: string;
  readonly agricultural: boolean;
  readonly operating: string;
  readonly tax_code: string | null;
  readonly address: string | null;
  readonly charter_capital_dong: number | null;
  readonly members_official: number | null;
  readonly members_linked_capital: number | null;
  readonly members_linked_other: number | null;
  readonly workers: number | null;
  readonly grade: string | null;
}

/** An organisation in sight as it stood on a day, else as it is known latest before. */
export async function findSeat(trx: Db, id: number, day: string): Promise<OrganisationSeat | undefined> {
  const { rows } = await sql<{
    seat: OrganisationSeat | null;
  }>`select seat_at(${id}, ${day}) as seat`.execute(trx);
  return rows[0]?.seat ?? undefined;
}

export interface SubmissionRow {
  readonly id: number;
  readonly period_id: number;
  readonly period_key: string;
  readonly form_code: string;
  readonly organisation_id: number | null;
  readonly unit_id: number;
  readonly province_id: number | null;
  readonly version: number;
  readonly state: string;
  readonly level: string;
  readonly form_version: number | null;
  readonly channel: string | null;
  readonly late: boolean | null;
  readonly queued: boolean | null;
  readonly exceptions: unknown;
  readonly sent_by: number | null;
  readonly sent_at: Date | null;
  readonly sender: string | null;
  readonly reason: string | null;
  readonly notes: unknown;
  readonly state_by: string | null;
  readonly state_at: Date;
  readonly approved_version: number | null;
  readonly draft: number | null;
  readonly draft_cells: unknown;
  readonly draft_exceptions: unknown;
  readonly draft_at: Date | null;
  readonly draft_by: string | null;
  readonly draft_person: number | null;
  readonly draft_over: number | null;
  readonly seq: number | null;
}

export interface Whose {
  readonly organisation: number | null;
  readonly unit: number;
}

const ownedBy = (whose: Whose) =>
  whose.organisation === null
    ? sql`s.organisation_id is null and s.unit_id = ${whose.unit}`
    : sql`s.organisation_id = ${whose.organisation}`;

/** The draft, while nothing was sent after it. */
export function freshDraft(
  row:
    | { readonly version: number | null; readonly draft_over: number | null; readonly draft_cells: unknown }
    | undefined,
): Cells | undefined {
  if (!row || row.draft_over === null || row.draft_over !== (row.version ?? 0)) return undefined;
  return row.draft_cells as Cells; // written by saveDraftIn in exactly this shape
}

/** The reporter's submission of a form in a period. */
export async function findSubmission(
  trx: Db,
  periodId: number,
  form: string,
  whose: Whose,
): Promise<SubmissionRow | undefined> {
  const { rows } =
    await sql<SubmissionRow>`select s.* from submission_standings s where s.period_id = ${periodId} and s.form_code = ${form} and ${ownedBy(whose)}`.execute(
      trx,
    );
  return rows[0];
}

/** What changes while others write. */
export interface Standing {
  readonly row: SubmissionRow | undefined;
  /** Whether the period is locked for one of the units asked about. */
  readonly locked: boolean;
  /** Whether the reporter's province has put its communes between. */
  readonly stepped: boolean;
  /** The reporter's latest form before, of the same code. */
  readonly last: FilledForm | undefined;
  /** What similar reporters say of each cell; null when too few do. */
  readonly peers: KeptSpread | null;
}

interface StandingAsked {
  readonly periodId: number;
  readonly form: string;
  readonly whose: Whose;
  readonly province: number | null;
  /** Units whose lock stops the reporter. */
  readonly gates: readonly number[];
  /** Sector of the reporter's peers ('' = offices). */
  readonly sector: string;
}

/** A row as JSON gives it: moments are words. */
type WrittenRow = Omit<SubmissionRow, 'sent_at' | 'state_at' | 'draft_at'> & {
  readonly sent_at: string | null;
  readonly state_at: string;
  readonly draft_at: string | null;
};

interface WrittenStanding extends Omit<Standing, 'row' | 'last'> {
  readonly row: WrittenRow | null;
  readonly last: (LastForm & { readonly filled: WrittenCells }) | null;
}

/** Cells side by side, as `write_sending` takes them; a list that holds nothing is null. */
interface WrittenCells {
  readonly cells: readonly string[] | null;
  readonly amounts: readonly (number | null)[] | null;
  readonly words: readonly (string | null)[] | null;
  readonly absents: readonly (string | null)[] | null;
  readonly sames: readonly boolean[] | null;
}

function filledOf({ cells, amounts, words, absents, sames }: WrittenCells): Cells {
  const found: Record<string, CellValue> = {};
  for (const [at, cell] of (cells ?? []).entries())
    found[cell] = cellOf({
      amount: amounts?.[at] ?? null,
      words: words?.[at] ?? null,
      absent: absents?.[at] ?? null,
      same: sames?.[at] ?? false,
    });
  return found;
}

const moment = (text: string | null) => (text === null ? null : new Date(text));

function standingOf(written: WrittenStanding | undefined): Standing {
  if (!written) throw new Error('a look at one submission gave no row');
  const { row, locked, stepped, last, peers } = written;
  return {
    row: row
      ? {
          ...row,
          sent_at: moment(row.sent_at),
          state_at: new Date(row.state_at),
          draft_at: moment(row.draft_at),
        }
      : undefined,
    locked,
    stepped,
    peers,
    last: last ? { ...last, cells: filledOf(last.filled) } : undefined,
  };
}

/** Arguments of both looks; a spread is kept by whoever is about to write. */
function askedWords(
  { periodId, form, whose, province, gates, sector }: StandingAsked,
  keep: boolean,
): RawBuilder<unknown> {
  return sql`${periodId}, ${form}, ${whose.organisation}, ${whose.unit}, ${province}, ${[...gates]}::int[], ${sector}, ${keep}`;
}

/** The reporter's submission of a form in a period as it stands, with everything that decides what may become of it. */
export async function findStanding(trx: Db, asked: StandingAsked): Promise<Standing> {
  const { rows } = await sql<{
    standing: WrittenStanding;
  }>`select look_at_submission(${askedWords(asked, false)}) as standing`.execute(trx);
  return standingOf(rows[0]?.standing);
}

/** The same behind the gates, held until the transaction ends: as it stands after whoever was before. */
export async function holdStanding(trx: Db, asked: StandingAsked): Promise<Standing> {
  const subject = `${asked.periodId}/${asked.form}/${subjectOf({ organisation_id: asked.whose.organisation, unit_id: asked.whose.unit })}`;
  const { rows } = await sql<{
    standing: WrittenStanding;
  }>`select hold_and_look(${askedWords(asked, true)}, ${subject}) as standing`.execute(trx);
  return standingOf(rows[0]?.standing);
}

export async function findSubmissionById(trx: Db, id: number): Promise<SubmissionRow | undefined> {
  const { rows } = await sql<SubmissionRow>`select * from submission_standings where id = ${id}`.execute(trx);
  return rows[0];
}

export interface NewSubmission {
  readonly period_id: number;
  readonly period_key: string;
  readonly form_code: string;
  readonly organisation_id: number | null;
  readonly unit_id: number;
  readonly province_id: number | null;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly agricultural: boolean | null;
  readonly recorded_from: number;
}

export async function insertSubmission(trx: Db, row: NewSubmission): Promise<number> {
  const { id } = await trx.insertInto('submissions').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

interface CellRow {
  readonly submission_id: number;
  readonly cell: string;
  readonly amount: number | null;
  readonly words: string | null;
  readonly absent: string | null;
  readonly same: boolean;
}

function cellOf(row: Omit<CellRow, 'submission_id' | 'cell'>): CellValue {
  const same = row.same ? { same: true as const } : {};
  if (row.amount !== null) return { number: row.amount, ...same };
  if (row.words !== null) return { text: row.words, ...same };
  return { absent: row.absent === 'unknown' ? 'unknown' : 'not_applicable', ...same };
}

/** Cells of versions of submissions, by submission. */
export async function listCells(
  trx: Db,
  periodEnd: string,
  versions: readonly { id: number; version: number }[],
): Promise<ReadonlyMap<number, Cells>> {
  const found = new Map<number, Record<string, CellValue>>();
  if (versions.length === 0) return found;
  const { rows } = await sql<CellRow>`
    select c.submission_id, c.cell, c.amount, c.words, c.absent, c.same
    from unnest(${versions.map((each) => each.id)}::bigint[], ${versions.map((each) => each.version)}::int[]) as want (id, version)
    join form_cells c on c.period_end = ${periodEnd} and c.submission_id = want.id and c.version = want.version`.execute(
    trx,
  );
  for (const row of rows) {
    const cells = found.get(row.submission_id) ?? {};
    cells[row.cell] = cellOf(row);
    found.set(row.submission_id, cells);
  }
  return found;
}

export interface LastForm {
  readonly id: number;
  readonly version: number;
  readonly period_end: string;
  readonly period_name: string;
}

/** A form with its cells. */
interface FilledForm extends LastForm {
  readonly cells: Cells;
}

/** Of many organisations the latest form of each before a day, as `findLastForm` finds one; by organisation. */
export async function listLastForms(
  trx: Db,
  form: string,
  organisations: readonly number[],
  before: string,
): Promise<ReadonlyMap<number, LastForm>> {
  const { rows } = await sql<LastForm & { organisation: number }>`
    select q.organisation, l.* from unnest(${[...organisations]}::bigint[]) as q (organisation)
    cross join lateral (select s.id, s.version, s.period_end, s.period_name from last_forms s
      where s.form_code = ${form} and s.period_end < ${before} and s.organisation_id = q.organisation
      order by s.period_end desc limit 1) l`.execute(trx);
  return new Map(rows.map(({ organisation, ...last }) => [organisation, last]));
}

/** The reporter's latest form before a day, of the same code: the approved version, else what was sent last. */
export async function findLastForm(
  trx: Db,
  form: string,
  whose: Whose,
  before: string,
): Promise<LastForm | undefined> {
  const { rows } = await sql<LastForm>`
    select s.id, s.version, s.period_end, s.period_name from last_forms s
    where s.form_code = ${form} and s.period_end < ${before} and ${ownedBy(whose)} order by s.period_end desc limit 1`.execute(
    trx,
  );
  return rows[0];
}
