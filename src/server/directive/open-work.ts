// Nhiệm vụ còn mở của một đơn vị: as a report names them, as known at a journal number.
import { citation } from '#domain/directive/document.ts';
import { type CalendarDate, formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { listOpenWork } from '#server/directive/store-open-work.ts';
import type { Db } from '#server/platform/db.ts';

const LONGEST = 320;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim().replace(/[.;]$/u, '');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}

/** One line a task of a document dated by the day, the nearest deadline first. */
export async function openWork(
  trx: Db,
  asked: { readonly unitId: number; readonly by: CalendarDate; readonly knownAt: number },
): Promise<readonly string[]> {
  return (await listOpenWork(trx, asked)).map(({ number, symbol, label, text, due_on }) => {
    const due = parseCalendarDate(due_on ?? '');
    const until = due ? `, hạn ${formatCalendarDate(due)}` : '';
    return `Nhiệm vụ ${label}, văn bản số ${citation({ number, symbol })}${until}: ${shortened(text)}.`;
  });
}
