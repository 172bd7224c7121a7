// Nhiệm vụ còn mở của một đơn vị: as a report names them, on a day, as known at a journal number.
import { citation } from '#domain/directive/document.ts';
import { type CalendarDate, formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { listLateWork, listOpenWork, type OpenWorkRow } from '#server/directive/store-open-work.ts';
import type { WorkAt } from '#server/directive/store-work-at.ts';
import type { Db } from '#server/platform/db.ts';

const LONGEST = 320;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim().replace(/[.;]$/u, '');
  if (line.length <= LONGEST) return line;
  return `${line.slice(0, line.lastIndexOf(' ', LONGEST))} …`;
}

interface Asked {
  readonly unitId: number;
  /** The last day of the data: no later document, no later report; what was due before it is overdue. */
  readonly date: CalendarDate;
  /** Tasks of documents before this day are counted, not told one by one. */
  readonly since: CalendarDate;
  readonly knownAt: number;
}

function dueWords(due_on: string | null, date: CalendarDate): string {
  const due = parseCalendarDate(due_on ?? '');
  if (!due) return '';
  return ` (hạn ngày ${formatCalendarDate(due)}${due < date ? ', đã quá hạn' : ''})`;
}

function linesOf(rows: readonly OpenWorkRow[], { date, since }: Asked): readonly string[] {
  const [first] = rows;
  const issued = parseCalendarDate(first?.issued_on ?? '');
  if (!first || !issued) return [];
  const type = `${first.type.charAt(0).toLocaleUpperCase('vi')}${first.type.slice(1)}`;
  const head = `${type} số ${citation(first)} ngày ${formatCalendarDate(issued)}`;
  const told = (row: OpenWorkRow) =>
    `hiệm vụ ${row.label}${dueWords(row.due_on, date)}: ${shortened(row.text)}.`;
  const overdue = rows.filter(({ due_on }) => due_on !== null && due_on < date).length;
  const count = `${head}: còn ${rows.length} nhiệm vụ chưa hoàn thành${overdue === 0 ? '' : `, trong đó ${overdue} nhiệm vụ quá hạn`}`;
  if (issued < since) return [`${count}.`];
  if (rows.length === 1) return [`${head}: chưa hoàn thành n${told(first)}`];
  return [`${count}:`, ...rows.map((row) => `+ N${told(row)}`)];
}

/** Document by document, the newest first, what is left of its tasks; a line that begins with "+ " is under the one before. */
export async function openWork(trx: Db, asked: Asked): Promise<readonly string[]> {
  const rows = await listOpenWork(trx, asked);
  return [...new Set(rows.map(({ document_id }) => document_id))].flatMap((id) =>
    linesOf(
      rows.filter(({ document_id }) => document_id === id),
      asked,
    ),
  );
}

/** Every task past its deadline on a day and not done by it, as other capabilities ask inside their own transaction. */
export async function lateWork(trx: Db, asked: WorkAt) {
  return (await listLateWork(trx, asked)).flatMap((row) => {
    const due = parseCalendarDate(row.due_on);
    const { document_id: document, label: clause, unit_id: unitId } = row;
    return due ? [{ document, citation: citation(row), clause, text: shortened(row.text), due, unitId }] : [];
  });
}
