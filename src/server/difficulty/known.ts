// Một khó khăn đọc từ sổ: rows of the database as the domain's events, and the difficulty that a request is about.
import { type Course, courseOn, type DifficultyEvent } from '#domain/difficulty/course.ts';
import type { Holder } from '#domain/difficulty/state.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import {
  type DifficultyRecord,
  type EventRecord,
  findDifficulty,
  listEvents,
} from '#server/difficulty/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** A row as the domain reads it. */
export function eventOf(row: EventRecord): DifficultyEvent {
  const { to } = row.content;
  return {
    id: row.event_id,
    type: row.type,
    on: row.effective_on,
    dueOn: row.due_on,
    // Written by this capability as one of the holders.
    to: (to as Holder | undefined) ?? null,
    body: row.content.body ?? null,
  };
}

/** Where the events that count leave a difficulty at the close of a day. */
export function courseOf(rows: readonly EventRecord[], day: CalendarDate): Course | undefined {
  return courseOn(rows.filter(({ state }) => state === 'recorded').map(eventOf), day);
}

export interface Known {
  readonly difficulty: DifficultyRecord;
  readonly rows: readonly EventRecord[];
  /** The journal number of its last write. */
  readonly version: number;
}

export function versionOf(rows: readonly EventRecord[]): number {
  return Math.max(0, ...rows.map((row) => row.recorded_from));
}

/** Whether a caller may see a difficulty: an organisation its own, through a link what came through it, an office what lies in its scope. */
export function maySee(
  deps: Pick<DifficultyDeps, 'places'>,
  person: Pick<SignedIn, 'organisationId' | 'link'>,
  viewer: Viewer,
  row: DifficultyRecord,
): boolean {
  if (person.organisationId !== null)
    return (
      row.organisation_id === person.organisationId &&
      (person.link === undefined || row.link_id === person.link.linkId)
    );
  const unit = unitById(deps.places.geography, row.unit_id);
  return unit !== undefined && viewer.maySee(unit);
}

/** @throws Refused 'not-found' */
export async function requireDifficulty(
  deps: DifficultyDeps,
  trx: Db,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  knownAt: number | null = null,
): Promise<Known> {
  const difficulty = await findDifficulty(trx, id);
  if (!difficulty || !maySee(deps, person, viewer, difficulty)) throw new Refused('not-found');
  const rows = await listEvents(trx, [id], knownAt);
  if (rows.length === 0) throw new Refused('not-found');
  return { difficulty, rows, version: versionOf(rows) };
}

/** The same, not written to since. @throws Refused 'not-found' | 'difficulty-stale' */
export async function requireFresh(
  deps: DifficultyDeps,
  trx: Db,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly base: number },
): Promise<Known> {
  const known = await requireDifficulty(deps, trx, person, viewer, asked.id);
  if (known.version === asked.base) return known;
  const since = known.rows
    .filter((row) => row.recorded_from > asked.base)
    .map(({ event_id, type, effective_on, state }) => ({ event: event_id, type, on: effective_on, state }));
  throw new Refused('difficulty-stale', {}, { version: known.version, since });
}
