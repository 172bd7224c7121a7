// Dòng thời gian của một tổ chức: each recorded version of an event in words, and why one is not in use.
import type { z } from 'zod';
import { EVENT_TYPES, type EventType } from '#domain/organisation/event.ts';
import { EVENT_LABELS } from '#domain/organisation/label.ts';
import { reasonName } from '#domain/organisation/reason.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { timelineEntry } from '#server/organisation/contract-timeline.ts';
import type { OrganisationDeps } from '#server/organisation/deps.ts';
import { contentsOf } from '#server/organisation/event-contents.ts';
import { listNames, type TimelineRow } from '#server/organisation/read-store.ts';
import type { Db } from '#server/platform/db.ts';

type Entry = z.infer<typeof timelineEntry>;

function typeOf(text: string): EventType {
  const type = EVENT_TYPES.find((each) => each === text);
  if (!type) throw new RangeError(`loại sự kiện lạ trong cơ sở dữ liệu: ${text}`);
  return type;
}

/** A version that ends where the next of its event begins was corrected; another was withdrawn. */
function amendmentOf(row: TimelineRow, rows: readonly TimelineRow[], knownAt: number): Entry['amended'] {
  if (row.recorded_to > knownAt) return null;
  const corrected = rows.some(
    (each) => each.event_id === row.event_id && each.recorded_from === row.recorded_to,
  );
  return {
    how: corrected ? 'corrected' : 'withdrawn',
    why: row.closed_why,
    seq: row.recorded_to,
    at: row.closed_at?.toISOString() ?? null,
    by: row.closed_by,
  };
}

/** The versions of its events, as known at a journal number. */
export async function viewTimeline(
  trx: Db,
  deps: OrganisationDeps,
  rows: readonly TimelineRow[],
  knownAt: number,
  separatedFrom: number | null,
): Promise<Entry[]> {
  // A founding names whom it was separated from.
  const otherOf = (row: TimelineRow) => (row.type === 'founded' ? separatedFrom : row.counterpart_id);
  const names = await listNames(
    trx,
    rows.flatMap((row) => otherOf(row) ?? []),
  );
  return rows.map((row) => {
    const type = typeOf(row.type);
    const date = row.effective_date as CalendarDate; // a date column holds nothing else
    const other = otherOf(row);
    const amended = amendmentOf(row, rows, knownAt);
    return {
      id: row.event_id,
      type: row.type,
      typeName: EVENT_LABELS[type],
      effectiveDate: row.effective_date,
      decisionNumber: row.decision_number,
      reason: row.reason,
      reasonCode: row.reason_code,
      reasonName: row.reason_code === null ? null : (reasonName(type, row.reason_code) ?? null),
      evidence: row.evidence,
      mode: row.mode,
      counterpart: other === null ? null : { id: other, name: names.get(other) ?? null },
      changes: { ...row.changes },
      contents: contentsOf(deps, type, row.changes, date),
      seq: row.recorded_from,
      recordedAt: row.at?.toISOString() ?? null,
      recordedBy: row.person,
      withdrawn: amended !== null,
      amended,
    };
  });
}
