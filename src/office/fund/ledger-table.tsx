// Sổ chi tiết của khoản vay: every event by its day, who made and who checked it, what was taken out greyed.
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoanEventView, LoanView } from '#server/fund/contract-shapes.ts';
import { sentenceOf } from '../account/queries.ts';
import { sendJson } from '../api/request.ts';
import { newRequestKey } from '../api/request-key.ts';
import { t } from '../messages/translate.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { eventDetails, eventPeople } from './event-words.tsx';
import { dong, stateTone } from './words.ts';

interface LedgerProps {
  readonly loan: LoanView;
  readonly mayWrite: boolean;
  readonly onDone: (words: string) => void;
}

/** The maker's second thoughts: a reason is given in one fixed sentence with the paper's number. */
function Withdraw({ loan, event, onDone }: LedgerProps & { readonly event: LoanEventView }) {
  const [busy, setBusy] = useState(false);
  const cache = useQueryClient();
  const send = async () => {
    setBusy(true);
    try {
      const body = { base: loan.version, reason: `Ghi nhầm ${event.typeName} ngày ${printDate(event.on)}` };
      const path = `/api/loans/${loan.id}/events/${event.id}/withdrawal`;
      await sendJson('POST', path, { body, requestKey: newRequestKey() });
      onDone(t('loans.withdrawn'));
    } catch (refusal) {
      onDone(sentenceOf(refusal));
    } finally {
      await cache.invalidateQueries({ queryKey: ['loans'] });
      setBusy(false);
    }
  };
  return (
    <AskFirst
      label={t('loans.withdraw')}
      title={t('loans.withdrawAsk')}
      explanation={t('loans.withdrawHint')}
      busy={busy}
      onYes={() => void send()}
    />
  );
}

export function LedgerTable(props: LedgerProps) {
  const { loan, mayWrite } = props;
  const heads = {
    event: t('loans.event'),
    amount: t('loans.amount'),
    paper: t('loans.paper'),
    status: t('loans.status'),
    people: t('loans.people'),
  };
  const isOut = ({ state }: LoanEventView) => state === 'returned' || state === 'withdrawn';
  const takesBack = ({ state, type }: LoanEventView) =>
    mayWrite && type !== 'filed' && (state === 'proposed' || state === 'confirmed');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('loans.ledger')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('loans.day')}</th>
            <th scope="col">{heads.event}</th>
            <th scope="col">
              {heads.amount}
              <span className="head-note">{t('loans.dong')}</span>
            </th>
            <th scope="col">{heads.paper}</th>
            <th scope="col">{heads.status}</th>
            <th scope="col">{heads.people}</th>
          </tr>
        </thead>
        <tbody>
          {loan.events.map((event) => (
            <tr key={event.id} className={isOut(event) ? 'loan-out' : undefined}>
              <th scope="row">{printDate(event.on)}</th>
              <td data-head={heads.event}>
                {capitalise(event.typeName)}
                <span className="head-note">{eventDetails(event).join(' · ')}</span>
              </td>
              <td data-head={heads.amount}>{dong(event.amount)}</td>
              <td data-head={heads.paper}>{event.number}</td>
              <td>
                <Tag tone={stateTone(event.state)}>{capitalise(event.stateName)}</Tag>
              </td>
              <td data-head={heads.people}>
                {eventPeople(event)} {takesBack(event) ? <Withdraw {...props} event={event} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
