// Đọc nhật ký: who did what, within scope, and what each write changed from and to.
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { actName, subjectName } from '#domain/permission/act-names.ts';
import type {
  ChainHeadView,
  JournalChange,
  JournalEntry,
  JournalOne,
  JournalPage,
  JournalQuery,
} from '#server/journal-reading/contract.ts';
import {
  type EntryRow,
  findChainHead,
  listEntries,
  listEventVersions,
  listSpanVersions,
} from '#server/journal-reading/store.ts';
import { namesOfSubjects, type SubjectNames } from '#server/journal-reading/subjects.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf, refuseReversed } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Places } from '#server/unit/service.ts';

export interface JournalDeps {
  readonly db: Db;
  readonly places: Places;
}

function viewEntry(row: EntryRow, nameOf: SubjectNames): JournalEntry {
  return {
    seq: row.seq,
    at: row.at.toISOString(),
    person: row.person,
    office: row.office,
    act: row.act,
    actName: actName(row.act),
    subjectKind: row.subject_kind,
    subjectName: subjectName(row.subject_kind),
    subjectId: row.subject_id,
    subject: nameOf(row),
    note: row.note,
  };
}

/** Midnight in Vietnam of a calendar day. */
function startOfDay(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00+07:00`);
}

/** A page of the journal, newest first. @throws Refused 'date-impossible' | 'period-reversed' */
export async function listJournal(
  deps: JournalDeps,
  person: SignedIn,
  query: JournalQuery,
): Promise<JournalPage> {
  const from = dateOf(query.from);
  const to = dateOf(query.to);
  if (from && to) refuseReversed(from, to);
  return read(deps.db, person, async (trx) => {
    const rows = await listEntries(
      trx,
      {
        person: query.person,
        office: query.office,
        organisation: query.organisation,
        act: query.act,
        from: from && startOfDay(from),
        until: to && startOfDay(addDays(to, 1)),
        before: query.before,
      },
      query.limit + 1,
    );
    const page = rows.slice(0, query.limit);
    const nameOf = await namesOfSubjects(trx, deps.places, page);
    return {
      entries: page.map((row) => viewEntry(row, nameOf)),
      next: rows.length > query.limit ? (page.at(-1)?.seq ?? null) : null,
    };
  });
}

const NOTHING = { person: undefined, office: undefined, organisation: undefined, act: undefined } as const;
const NO_TIME = { from: undefined, until: undefined, before: undefined } as const;

/** Puts what was closed and what was opened of the same thing side by side. */
function pair<T extends { readonly opened: boolean }>(
  rows: readonly T[],
  thing: string,
  key: (row: T) => string,
  show: (row: T) => Record<string, unknown>,
): JournalChange[] {
  const keys = [...new Set(rows.map(key))];
  return keys.map((each) => {
    const of = (opened: boolean) => rows.find((row) => key(row) === each && row.opened === opened);
    const [before, after] = [of(false), of(true)];
    return { thing, before: before ? show(before) : null, after: after ? show(after) : null };
  });
}

/** The entries of some journal numbers that are in scope, newest first. */
export async function entriesOf(
  trx: Db,
  places: Places,
  seqs: readonly number[],
): Promise<readonly JournalEntry[]> {
  if (seqs.length === 0) return [];
  const rows = await listEntries(trx, { ...NOTHING, ...NO_TIME, seqs }, seqs.length);
  const nameOf = await namesOfSubjects(trx, places, rows);
  return rows.map((row) => viewEntry(row, nameOf));
}

/** One entry with before and after. @throws Refused 'not-found' when it is out of scope */
export async function journalEntry(deps: JournalDeps, person: SignedIn, seq: number): Promise<JournalOne> {
  return read(deps.db, person, async (trx) => {
    const [row] = await listEntries(trx, { ...NOTHING, ...NO_TIME, seqs: [seq] }, 1);
    if (!row) throw new Refused('not-found');
    const events = await listEventVersions(trx, seq);
    const spans = await listSpanVersions(trx, seq);
    return {
      entry: viewEntry(row, await namesOfSubjects(trx, deps.places, [row])),
      changes: [
        ...pair(
          events,
          'sự kiện',
          (each) => String(each.event_id),
          ({ opened: _, event_id: __, ...rest }) => rest,
        ),
        ...pair(
          spans,
          'trạng thái',
          (each) => `${each.organisation_id} ${each.valid_from}`,
          (each) => ({ valid_from: each.valid_from, ...each.state }),
        ),
      ],
    };
  });
}

/** The head of the sealed chain: public in every publication, so it needs no scope. */
export async function chainHead(deps: { readonly db: Db }): Promise<ChainHeadView> {
  const row = await findChainHead(deps.db);
  return {
    head: row
      ? {
          no: row.no,
          to: row.to_seq,
          hash: row.hash.toString('hex'),
          sealedAt: row.sealed_at.toISOString(),
        }
      : null,
  };
}
