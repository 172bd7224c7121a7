// Cách hiện một biểu: its state with the lock over it, and its receipt.
import type { SubmissionState } from '#domain/collection/state.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { ReceiptView } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { SubmissionRow } from '#server/collection/store-entry.ts';

/** What was approved when the period was locked is shown as locked. */
export function shownState(state: SubmissionState, locked: boolean): SubmissionState {
  return locked && state === 'approved' ? 'locked' : state;
}

/** Number of a receipt: province, submission, version; short enough to read aloud. */
export function receiptNumber(province: Unit | null, submission: number, version: number): string {
  return `${province ? lastVersion(province).code : 'VN'}-${String(submission).padStart(6, '0')}-${version}`;
}

/** The receipt of what was sent last. */
export function receiptOf(
  deps: CollectionDeps,
  row: SubmissionRow,
  province: Unit | null | undefined,
): ReceiptView {
  const own =
    province === undefined && row.province_id !== null
      ? (unitById(deps.places.geography, row.province_id) ?? null)
      : (province ?? null);
  return {
    number: receiptNumber(own, row.id, row.version),
    submission: row.id,
    version: row.version,
    state: row.state as SubmissionState, // the column holds these states only
    late: row.late ?? false,
    sentAt: row.sent_at?.toISOString() ?? '',
    seq: row.seq ?? 0,
  };
}
