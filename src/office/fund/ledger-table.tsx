// Sổ chi tiết của khoản vay: every event by its day, who made and who checked it, what was taken out greyed.
import type { LoanEventView, LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { eventDetails, eventPeople } from './event-words.tsx';
import { WithdrawEvent } from './withdraw-event.tsx';
import { dong, stateTone } from './words.ts';

interface LedgerProps {
  readonly loan: LoanView;
  readonly mayWrite: boolean;
  readonly onDone: (words: string) => void;
}

export function LedgerTable({ loan, mayWrite, onDone }: LedgerProps) {
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
                {eventPeople(event)}{' '}
                {takesBack(event) ? <WithdrawEvent loan={loan} event={event} onDone={onDone} /> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
