// Chú thích in dưới báo cáo: for each other source that was reconciled in the period, why it counts differently.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { read } from '#server/platform/journal.ts';
import { compareIn, readKept } from '#server/reconciliation/compare.ts';
import { footnoteFor } from '#server/reconciliation/footnote-for.ts';
import { listExplained } from '#server/reconciliation/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface FootnotesAsked {
  readonly unitId: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** The journal number of the report: the same number gives the same footnotes. */
  readonly knownAt: number;
}

/** One sentence for each sender, of the office's own reconciliations of the unit on days of the window. */
export async function reconciliationNotes(
  deps: ExchangeDeps,
  viewer: Viewer,
  asked: FootnotesAsked,
): Promise<readonly string[]> {
  const ids = await read(deps.db, viewer, (trx) =>
    listExplained(trx, { ...asked, officeId: viewer.officeId }),
  );
  const notes: string[] = [];
  for (const id of ids) {
    const { list, input, lists } = await readKept(deps, viewer, id, asked.knownAt);
    const compared = await read(deps.db, viewer, (trx) =>
      compareIn(deps, trx, list, input, lists, asked.knownAt),
    );
    notes.push(`Đối chiếu nguồn khác: ${footnoteFor(compared)}`);
  }
  return notes;
}
