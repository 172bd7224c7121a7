// Ghi một việc của khoản vay: the maker's form; what is saved waits for another person.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import { LOAN_EVENT_LABELS } from '#domain/fund/loan-event.ts';
import type { LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { type Draft, emptyDraft, eventOf, kindsFor } from './record-draft.ts';
import { RecordFields } from './record-fields.tsx';

interface FormProps {
  readonly loan: LoanView;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function RecordForm({ loan, onClose, onSaved }: FormProps) {
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(loan));
  const cache = useQueryClient();
  const refresh = () => cache.invalidateQueries({ queryKey: ['loans'] });
  const writing = useWriting<{ id: number }>(`/api/loans/${loan.id}/events`, {
    fields: { 'loan-stale': '' },
  });
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const { event, problems } = eventOf(draft);
    const done = await writing.submit(problems, { base: loan.version, event });
    // What somebody else wrote meanwhile is what the next sending is based on.
    await refresh();
    if (done) onSaved();
  };
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('loans.record')}</h2>
      <ErrorSummary problems={writing.problems} />
      <fieldset className="split-ways">
        <legend className="field-label">{t('loans.kind')}</legend>
        <Radio.Group
          name="loan-type"
          value={draft.type}
          options={kindsFor(loan).map((type) => ({
            value: type,
            label: capitalise(LOAN_EVENT_LABELS[type]),
          }))}
          onChange={(picked) => {
            const type = kindsFor(loan).find((each) => each === picked.target.value);
            if (type) change({ type });
          }}
        />
      </fieldset>
      <RecordFields loan={loan} draft={draft} problems={writing.problems} onChange={change} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('loans.save')}
        </Button>
        <Button onClick={onClose}>{t('loans.close')}</Button>
      </div>
    </form>
  );
}
