// Yêu cầu của chủ thể: both deadlines, what is late, and the two steps: answered, settled.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { PrivacyRequestView } from '#server/privacy/contract.ts';
import { sentenceOf } from '../account/queries.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { act, requestsQuery } from './queries.ts';

interface TableProps {
  readonly rows: readonly PrivacyRequestView[];
  readonly onOpen: (subject: string) => void;
}

/** The soonest due first. */
export function RequestTable({ rows, onOpen }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('privacy.requests')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('privacy.kind')}</th>
            <th scope="col">{t('privacy.received')}</th>
            <th scope="col">{t('privacy.answerBy')}</th>
            <th scope="col">{t('privacy.finishBy')}</th>
            <th scope="col">{t('privacy.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Button size="small" onClick={() => onOpen(row.subject)}>
                  {capitalise(row.kindName)}
                </Button>
              </th>
              <td data-head={t('privacy.received')}>{printDate(row.receivedOn)}</td>
              <td data-head={t('privacy.answerBy')}>
                {printDate(row.answerBy)}
                {row.calendarKnown ? null : <span className="head-note">{t('privacy.calendarUnknown')}</span>}
              </td>
              <td data-head={t('privacy.finishBy')}>{printDate(row.finishBy)}</td>
              <td>
                <Steps row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Steps({ row }: { readonly row: PrivacyRequestView }) {
  const cache = useQueryClient();
  const [outcome, setOutcome] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const send = async (step: 'answer' | 'outcome', body: unknown) => {
    try {
      await act(`/api/privacy-requests/${row.id}/${step}`, body);
      await cache.invalidateQueries({ queryKey: requestsQuery.queryKey });
    } catch (refusal) {
      setProblems([{ message: sentenceOf(refusal) }]);
    }
  };
  if (row.outcome) return <Tag tone="good">{t('privacy.finished', { outcome: row.outcome })}</Tag>;
  return (
    <div className="request-steps">
      <ErrorSummary problems={problems} />
      {row.late ? <Tag tone="error">{t('privacy.late')}</Tag> : null}
      {row.answeredAt ? (
        <Tag tone="good">{t('privacy.answered')}</Tag>
      ) : (
        <Button size="small" onClick={() => void send('answer', null)}>
          {t('privacy.answer')}
        </Button>
      )}
      <Input
        size="small"
        aria-label={t('privacy.outcome')}
        placeholder={t('privacy.outcome')}
        value={outcome}
        onChange={(event) => setOutcome(event.target.value)}
      />
      <Button size="small" onClick={() => void send('outcome', { outcome })}>
        {t('privacy.finish')}
      </Button>
    </div>
  );
}
