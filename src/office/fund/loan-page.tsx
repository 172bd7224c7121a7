// Một khoản vay: what is owed and late, the schedule, the ledger, and the two people's work on it.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { CheckBox } from './check-box.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { LoanFacts } from './loan-facts.tsx';
import { loanQuery } from './queries.ts';
import { RecordForm } from './record-form.tsx';
import { ScheduleTable } from './schedule-table.tsx';
import { statusTone } from './words.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../organisation/organisation.css';
import '../people/people.css';
import './fund.css';

const route = getRouteApi('/frame/loans/$loan');

/** N opens the maker's form; nowhere in a field. */
function useRecordKey(open: (() => void) | undefined): void {
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.key.toLowerCase() !== 'n') return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [open]);
}

export function LoanPage() {
  const { loan: id } = route.useParams();
  const { data: loan, error, refetch } = useQuery(loanQuery(id));
  const [recording, setRecording] = useState(false);
  const [done, setDone] = useState('');
  const [may, check] = [useMay('loans.write'), useMay('loans.check')];
  const mayWrite = may && loan?.ownBook === true;
  useRecordKey(mayWrite && !recording ? () => setRecording(true) : undefined);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!loan) return <Loading rows={10} />;
  const waiting = loan.events.filter(({ state }) => state === 'proposed' || state === 'withdrawal-asked');
  const others = check && loan.ownBook ? waiting.filter(({ mine }) => !mine) : [];
  return (
    <>
      <p className="way-back no-print">
        <Link to="/loans">
          <Icon name="back" /> {t('loans.back')}
        </Link>
      </p>
      <PageHead
        title={loan.borrower.name}
        lead={
          <>
            <Tag tone={statusTone(loan.status)}>{capitalise(loan.statusName)}</Tag> {loan.code} ·{' '}
            {loan.purpose} · {t('loans.at', { day: printDate(loan.at) })}
          </>
        }
        actions={
          mayWrite && !recording ? (
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setRecording(true)}>
              {t('loans.record')} <kbd>N</kbd>
            </Button>
          ) : null
        }
      />
      {done === '' ? null : <p role="status">{done}</p>}
      {recording ? (
        <RecordForm
          loan={loan}
          onClose={() => setRecording(false)}
          onSaved={() => {
            setRecording(false);
            setDone(t('loans.saved'));
          }}
        />
      ) : null}
      {others.length > 0 ? <CheckBox loan={loan} waiting={others} onDone={setDone} /> : null}
      <LoanFacts loan={loan} />
      <div className="loan-parts">
        <section>
          <h2>{t('loans.schedule')}</h2>
          <ScheduleTable instalments={loan.instalments} />
        </section>
        <section>
          <h2>{t('loans.ledger')}</h2>
          <LedgerTable loan={loan} mayWrite={mayWrite} onDone={setDone} />
          {mayWrite && waiting.length > 0 ? <p className="quiet">{t('loans.ownWaiting')}</p> : null}
        </section>
      </div>
    </>
  );
}
