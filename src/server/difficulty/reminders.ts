// Nhắc mỗi đêm: whose answer comes due or is late. Each matter is told once.

import { REMIND_DAYS_BEFORE } from '#domain/difficulty/deadline.ts';
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { subjectOf } from '#server/difficulty/add-event.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { courseOf } from '#server/difficulty/known.ts';
import { listOwed } from '#server/difficulty/store-people.ts';
import { listEvents, listThese } from '#server/difficulty/store-read.ts';
import { tellHandlers } from '#server/difficulty/told.ts';
import { write } from '#server/platform/journal.ts';

/** One night's round over every difficulty whose answer is owed within days or late, past row security. */
export async function remindDifficulties(
  deps: DifficultyDeps,
): Promise<{ readonly owed: number; readonly reminded: number }> {
  const today: CalendarDate = deps.clock.today();
  const ids = await listOwed(deps.db, addDays(today, REMIND_DAYS_BEFORE));
  if (ids.length === 0) return { owed: 0, reminded: 0 };
  const records = await listThese(deps.db, ids);
  const events = Map.groupBy(await listEvents(deps.db, ids), ({ difficulty_id }) => difficulty_id);
  let reminded = 0;
  // Each office's reminders are an act of the system for that office, and stand in its journal.
  for (const [officeId, own] of Map.groupBy(records, ({ office_id }) => office_id)) {
    const { reply } = await write(deps.db, { personId: null, officeId }, undefined, async (trx) => {
      let told = 0;
      for (const { id, unit_id: unit, organisation: name } of own) {
        const rows = events.get(id) ?? [];
        const course = courseOf(rows, today);
        if (!course?.dueOn) continue;
        const late = course.dueOn < today;
        told += await tellHandlers(
          deps,
          trx,
          { id, unit, name, subject: subjectOf({ rows }) },
          {
            holder: course.holder,
            key: `${late ? 'late' : 'due'}:${course.dueOn}`,
            words: late ? 'Quá hạn trả lời khó khăn' : 'Sắp đến hạn trả lời khó khăn',
            dueOn: course.dueOn,
          },
        );
      }
      const note = { difficulties: own.length, reminded: told };
      const subjectId = String(officeId);
      return {
        act: { act: 'difficulty.reminded', subjectKind: 'office', subjectId, note },
        reply: told,
      };
    });
    reminded += reply;
  }
  return { owed: ids.length, reminded };
}
