// Một biểu trong hàng chờ: whose, in which state, what is worth a look.
import type { QueuedView } from '#server/collection/contract-review.ts';
import { t } from '../messages/translate.ts';
import { StateTag } from './state-tag.tsx';
import { channelWords } from './words.ts';

interface RowProps {
  readonly row: QueuedView;
  readonly current: boolean;
  readonly onChoose: () => void;
}

/** The row. */
export function QueueRow({ row, current, onChoose }: RowProps) {
  return (
    <li>
      <button type="button" aria-current={current ? 'true' : undefined} onClick={onChoose}>
        <span className="queue-name">{row.name}</span>
        <span className="quiet">{row.place}</span>
        <span className="queue-marks">
          <StateTag state={row.state} />
          {row.errors + row.warnings > 0 ? (
            <span className="queue-findings">
              {t('review.findings', { count: row.errors + row.warnings })}
            </span>
          ) : null}
          <span className="quiet">
            {[
              row.changed > 0 ? t('review.changed', { count: row.changed }) : '',
              row.sameAsLast > 0 ? t('review.same', { count: row.sameAsLast }) : '',
              row.late ? t('review.late') : '',
              row.queuedLate ? t('review.queuedLate') : '',
              row.channel === 'self' ? '' : channelWords(row.channel),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      </button>
    </li>
  );
}
