// Rút lại sự kiện ghi nhầm: why, once, with the record kept.
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import type { OrganisationView, TimelineEntry } from './views.ts';
import { problemOf, useWriting } from './write.ts';

interface WithdrawProps {
  readonly organisation: OrganisationView;
  readonly entry: TimelineEntry;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
  readonly onCancel: () => void;
}

/** The form under the event that is to be withdrawn. */
export function WithdrawForm({ organisation, entry, onRecorded, onStale, onCancel }: WithdrawProps) {
  const [reason, setReason] = useState('');
  const path = `/api/organisations/${organisation.id}/events/${entry.id}/withdrawal`;
  const { problems, busy, submit } = useWriting<Receipt>(path, { prefix: 'withdraw-', onStale });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const short = reason.trim().length < 3;
    const receipt = await submit(
      short ? [{ field: 'withdraw-reason', message: t('withdraw.reasonMissing') }] : [],
      {
        reason: reason.trim(),
        basedOn: organisation.version,
      },
    );
    if (receipt) await onRecorded(receipt);
  };
  return (
    <form className="inset-form" onSubmit={send} noValidate>
      <ErrorSummary problems={problems} />
      <Field
        id="withdraw-reason"
        label={t('withdraw.reason')}
        hint={t('withdraw.hint')}
        problem={problemOf(problems, 'withdraw-reason')}
        required
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('withdraw.submit')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
