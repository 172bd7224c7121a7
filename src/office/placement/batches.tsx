// Những lần đã xếp: when, who, how many; one press takes a whole placement back.
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { WaitingView } from '#server/placement/contract.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { printDate } from '../ui/print-date.ts';

interface BatchesProps {
  readonly batches: WaitingView['batches'];
  readonly onUndone: () => Promise<void>;
}

/** A placement that later events stand on is refused with their name; nothing is half undone. */
export function Batches({ batches, onUndone }: BatchesProps) {
  const [busy, setBusy] = useState<number>();
  const [problem, setProblem] = useState('');
  const undo = async (seq: number) => {
    setBusy(seq);
    setProblem('');
    try {
      await sendJson('POST', `/api/placements/${seq}/undo`, { body: {}, requestKey: newRequestKey() });
      await onUndone();
    } catch (refusal) {
      if (!(refusal instanceof RequestRefused)) throw refusal;
      setProblem(refusal.message);
    } finally {
      setBusy(undefined);
    }
  };
  if (batches.length === 0) return null;
  return (
    <section aria-label={t('placement.batches')}>
      <h2>{t('placement.batches')}</h2>
      <ErrorSummary problems={problem ? [{ message: problem }] : []} />
      <ul className="placement-batches">
        {batches.map(({ seq, on, person, count, standing }) => (
          <li key={seq}>
            {t('placement.batch', {
              day: printDate(on),
              person,
              count: formatNumber(count),
              seq: formatNumber(seq),
            })}{' '}
            {standing > 0 ? (
              <Button size="small" loading={busy === seq} onClick={() => void undo(seq)}>
                {t('placement.undo')}
              </Button>
            ) : (
              <span className="quiet">{t('placement.undone')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
