// Số đếm của một ô ma trận, as text and as a bar.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { Counts } from '#server/collection/contract-desk.ts';
import { t } from '../messages/translate.ts';

const done = (counts: Counts) =>
  counts.sent + counts.received + counts.approved + counts.locked + counts.amended;

/** A cell in one sentence. */
export const describe = (counts: Counts) =>
  t('desk.cell', {
    done: formatNumber(done(counts)),
    expected: formatNumber(counts.expected),
    approved: formatNumber(counts.approved + counts.locked),
    overdue: formatNumber(counts.overdue),
  });

/** A cell. */
export function CountsView({ counts }: { readonly counts: Counts }) {
  const notes = [
    counts.approved + counts.locked > 0
      ? t('desk.approved', { count: formatNumber(counts.approved + counts.locked) })
      : '',
    counts.returned > 0 ? t('desk.returned', { count: formatNumber(counts.returned) }) : '',
    counts.late > 0 ? t('desk.late', { count: formatNumber(counts.late) }) : '',
    counts.queued > 0 ? t('desk.queued', { count: formatNumber(counts.queued) }) : '',
  ].filter(Boolean);
  return (
    <>
      <span className="matrix-done">
        {formatNumber(done(counts))}/{formatNumber(counts.expected)}
      </span>
      <progress max={counts.expected} value={done(counts)} aria-hidden="true" />
      <span className="matrix-notes">
        {notes.join(' · ')}
        {counts.overdue > 0 ? (
          <span className="overdue">
            {notes.length > 0 ? ' · ' : ''}
            {t('desk.overdue', { count: formatNumber(counts.overdue) })}
          </span>
        ) : null}
      </span>
    </>
  );
}
