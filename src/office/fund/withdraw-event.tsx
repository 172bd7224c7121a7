// Rút lại, xin hủy một việc: the maker's second thoughts, with their reason.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { LoanEventView, LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { Field } from '../ui/field.tsx';

interface WithdrawProps {
  readonly loan: LoanView;
  readonly event: LoanEventView;
  readonly onDone: (words: string) => void;
}

/** A quiet button; the reason is asked once it is pressed. */
export function WithdrawEvent({ loan, event, onDone }: WithdrawProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>(`/api/loans/${loan.id}/events/${event.id}/withdrawal`, {
    fields: { 'loan-reason-needed': 'withdraw-reason' },
  });
  if (!open)
    return (
      <button type="button" className="plain-button loan-withdraw" onClick={() => setOpen(true)}>
        {t('loans.withdraw')}
      </button>
    );
  const id = `withdraw-${event.id}`;
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const short = reason.trim().length < 5;
    const done = await writing.submit(short ? [{ field: id, message: t('loans.reasonHint') }] : [], {
      base: loan.version,
      reason: reason.trim(),
    });
    if (short) return;
    await cache.invalidateQueries({ queryKey: ['loans'] });
    if (!done) return;
    setOpen(false);
    onDone(t('loans.withdrawn'));
  };
  return (
    <form onSubmit={send} noValidate>
      <Field
        id={id}
        label={t('loans.reason')}
        hint={t('loans.withdrawHint')}
        problem={problemOf(writing.problems, id) ?? writing.problems[0]?.message}
        required
      >
        {(control) => (
          <Input {...control} value={reason} onChange={(typed) => setReason(typed.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button size="small" type="primary" htmlType="submit" loading={writing.busy}>
          {t('loans.withdraw')}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t('loans.close')}
        </Button>
      </div>
    </form>
  );
}
