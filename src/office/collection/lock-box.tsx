// Chốt số liệu: lock a unit's figures, reopen with a reason, and where frozen and present figures differ.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { locksQuery } from './queries.ts';

/** The state of the lock of one unit, and the two acts. */
export function LockBox({ period, unit }: { readonly period: string; readonly unit: string }) {
  const cache = useQueryClient();
  const locks = useQuery(locksQuery(period, unit));
  const [reason, setReason] = useState('');
  const lock = useWriting<unknown>('/api/collection/locks');
  const reopen = useWriting<unknown>('/api/collection/locks/reopen');
  const own = locks.data?.find((each) => each.unit === unit) ?? locks.data?.[0];
  if (!own) return null;
  const after = (done: unknown) => {
    if (done === undefined) return;
    setReason('');
    void cache.invalidateQueries({ queryKey: ['collection'] });
  };
  const missing =
    reason.trim().length < 5 ? [{ field: 'reopen-reason', message: t('review.reasonMissing') }] : [];
  return (
    <section className="lock-box" aria-label={t('lock.title')}>
      <Tag tone={own.locked ? 'good' : 'quiet'} icon="lock">
        {t(own.locked ? 'lock.locked' : 'lock.open')}
      </Tag>
      <span className="quiet">
        {own.at && own.by ? t('lock.by', { by: own.by, at: printMoment(own.at) }) : ''}{' '}
        {own.locked ? t('lock.members', { count: formatNumber(own.members) }) : ''}{' '}
        {own.queued > 0 ? t('lock.queued', { count: formatNumber(own.queued) }) : ''}{' '}
        {own.differences.length > 0 ? t('lock.differs', { count: formatNumber(own.differences.length) }) : ''}
      </span>
      {own.locked ? (
        <>
          <Input
            id="reopen-reason"
            className="lock-reason"
            aria-label={t('lock.reason')}
            placeholder={t('lock.reason')}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button
            loading={reopen.busy}
            onClick={() => void reopen.submit(missing, { period, unit, reason: reason.trim() }).then(after)}
          >
            {t('lock.reopen')}
          </Button>
        </>
      ) : (
        <AskFirst
          label={t('lock.lock')}
          title={t('lock.ask')}
          explanation={t('lock.askWhat')}
          busy={lock.busy}
          onYes={() => void lock.submit([], { period, unit }).then(after)}
        />
      )}
      <ErrorSummary problems={[...lock.problems, ...reopen.problems]} />
    </section>
  );
}
