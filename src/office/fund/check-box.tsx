// Kiểm soát: what waits for a second person, walked through and decided on with the keyboard.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import type { LoanEventView, LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate } from '../ui/print-date.ts';
import { eventDetails } from './event-words.tsx';

const BUTTONS: Readonly<Record<string, string>> = { a: 'loan-accept', r: 'loan-return' };

/** J, K walk; A and R press the buttons; nowhere in a field. */
function useCheckKeys(count: number, move: (step: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || count === 0) return;
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog')) return;
      const key = event.key.toLowerCase();
      const button = BUTTONS[key];
      if (button) document.getElementById(button)?.click();
      else if (key === 'j' || key === 'k') move(key === 'j' ? 1 : -1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [count, move]);
}

interface CheckProps {
  readonly loan: LoanView;
  readonly waiting: readonly LoanEventView[];
  readonly onDone: (words: string) => void;
}

/** One person's decisions on the events of others. */
export function CheckBox({ loan, waiting, onDone }: CheckProps) {
  const [at, setAt] = useState(0);
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const event = waiting[Math.min(at, waiting.length - 1)];
  const writing = useWriting<{ id: number }>(`/api/loans/${loan.id}/events/${event?.id ?? 0}/check`);
  useCheckKeys(waiting.length, (step) =>
    setAt((before) => Math.min(Math.max(before + step, 0), waiting.length - 1)),
  );
  if (!event) return null;
  const decide = async (step: 'accept' | 'return') => {
    const problems =
      step === 'return' && reason.trim().length < 5
        ? [{ field: 'loan-reason', message: t('loans.reasonHint') }]
        : [];
    const done = await writing.submit(problems, { base: loan.version, step, reason: reason.trim() });
    await cache.invalidateQueries({ queryKey: ['loans'] });
    if (!done) return;
    setReason('');
    onDone(t('loans.checked'));
  };
  return (
    <section className="panel loan-check" aria-label={t('loans.check')}>
      <h2>{t('loans.check')}</h2>
      <p className="quiet">{t('loans.checkLead', { count: waiting.length, keys: 'J, K' })}</p>
      <ErrorSummary problems={writing.problems} />
      <ol className="plain-list events">
        {waiting.map((each) => (
          <li key={each.id} aria-current={each.id === event.id}>
            <strong>
              {capitalise(each.typeName)} {printDate(each.on)}: {formatDong(each.amount)}
            </strong>
            <span className="head-note">
              {[capitalise(each.stateName), each.number ?? '', each.madeBy ?? '', ...eventDetails(each)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <Field id="loan-reason" label={t('loans.reason')} hint={t('loans.reasonHint')} optional>
        {(control) => (
          <Input {...control} value={reason} onChange={(typed) => setReason(typed.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button id="loan-accept" type="primary" loading={writing.busy} onClick={() => void decide('accept')}>
          {event.state === 'withdrawal-asked' ? t('loans.acceptWithdrawal') : t('loans.accept')}
        </Button>
        <Button id="loan-return" loading={writing.busy} onClick={() => void decide('return')}>
          {t('loans.return')}
        </Button>
      </div>
    </section>
  );
}
