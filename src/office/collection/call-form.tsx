// Ghi một cuộc gọi: whom, with what outcome, in words if need be.
import { Button, Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { CALL_OUTCOMES, type CallOutcome } from '#domain/collection/reasons.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';

interface CallProps {
  readonly period: string;
  readonly form: string;
  readonly organisation: number;
  readonly name: string;
  readonly onDone: () => void;
}

/** A small dialog. */
export function CallForm({ period, form, organisation, name, onDone }: CallProps) {
  const box = useRef<HTMLDialogElement>(null);
  const [outcome, setOutcome] = useState<CallOutcome>('promised');
  const [note, setNote] = useState('');
  const { submit, problems, busy } = useWriting<unknown>('/api/collection/calls');
  useEffect(() => box.current?.showModal(), []);
  const save = async () => {
    const body = { period, form, organisation, outcome, ...(note.trim() ? { note: note.trim() } : {}) };
    if ((await submit([], body)) !== undefined) onDone();
  };
  return (
    <dialog ref={box} className="leave-guard" aria-labelledby="call-title" onCancel={onDone}>
      <h2 id="call-title">{t('call.title', { name })}</h2>
      <ErrorSummary problems={problems} />
      <label className="field-label" htmlFor="call-outcome">
        {t('call.outcome')}
      </label>
      <Select
        id="call-outcome"
        className="call-outcome"
        value={outcome}
        onChange={setOutcome}
        getPopupContainer={() => box.current ?? document.body}
        options={(Object.keys(CALL_OUTCOMES) as CallOutcome[]).map((value) => ({
          value,
          label: CALL_OUTCOMES[value],
        }))}
      />
      <label className="field-label" htmlFor="call-note">
        {t('call.note')}
      </label>
      <Input id="call-note" maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      <div className="form-actions">
        <Button type="primary" loading={busy} onClick={() => void save()}>
          {t('call.save')}
        </Button>
        <Button onClick={onDone}>{t('form.cancel')}</Button>
      </div>
    </dialog>
  );
}
