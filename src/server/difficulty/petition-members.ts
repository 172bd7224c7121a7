// Thành phần của một kiến nghị: the difficulties of one write, locked in one order, and why one cannot be gathered.
import { nextSteps } from '#domain/difficulty/next-step.ts';
import { DIFFICULTY_STATES } from '#domain/difficulty/state.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import { EVER } from '#server/difficulty/add-event.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { courseOf } from '#server/difficulty/known.ts';
import { lockDifficulty } from '#server/difficulty/store.ts';
import {
  type DifficultyRecord,
  type EventRecord,
  listEvents,
  listThese,
} from '#server/difficulty/store-read.ts';
import type { Db } from '#server/platform/db.ts';

export const PETITION_STATES = { sent: 'chờ trả lời', answered: 'đã trả lời', withdrawn: 'đã rút' } as const;

interface Member {
  readonly difficulty: DifficultyRecord;
  readonly rows: readonly EventRecord[];
}

/** Members of one write, locked in one order so that two writers never wait for each other. */
export async function membersOf(trx: Db, ids: readonly number[]): Promise<readonly Member[]> {
  const sorted = [...new Set(ids)].toSorted((a, b) => a - b);
  for (const id of sorted) await lockDifficulty(trx, id);
  const rows = Map.groupBy(await listEvents(trx, sorted), ({ difficulty_id }) => difficulty_id);
  return (await listThese(trx, sorted)).map((difficulty) => ({
    difficulty,
    rows: rows.get(difficulty.id) ?? [],
  }));
}

/** Why a difficulty cannot be gathered, in words; undefined when it can. */
export function memberFault(
  deps: DifficultyDeps,
  { difficulty, rows }: Member,
  province: Unit,
  on: CalendarDate,
): string | undefined {
  const seat = unitById(deps.places.geography, difficulty.unit_id);
  const place = seat && ancestorOn(deps.places.geography, seat, 'province', on);
  if (place?.status !== 'found' || place.unit.id !== province.id) return 'không thuộc tỉnh này';
  const course = courseOf(rows, EVER);
  if (!course) return 'đã hủy';
  if (!nextSteps(course.state).includes('petitioned'))
    return `đang ở trạng thái "${DIFFICULTY_STATES[course.state]}"`;
  return on < course.lastOn ? `có việc ghi ngày ${formatDay(course.lastOn)}, sau ngày gửi` : undefined;
}
