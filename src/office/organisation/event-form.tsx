// Ngừng hoạt động, giải thể: from which day, by which paper, in which mode, why.
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Receipt, RecordEventBody } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';
import { modeName } from './event-kinds.ts';
import type { OrganisationView } from './views.ts';
import { problemOf, useWriting } from './write.ts';

export type RecordableEvent = 'stopped' | 'dissolved';
type Mode = 'voluntary' | 'compulsory';

interface FormProps {
  readonly type: RecordableEvent;
  readonly organisation: OrganisationView;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
  readonly onCancel: () => void;
}

/** One event; based on the version that the person is looking at. */
export function EventForm({ type, organisation, onRecorded, onStale, onCancel }: FormProps) {
  const [day, setDay] = useState('');
  const [decision, setDecision] = useState('');
  const [reason, setReason] = useState('');
  const [mode, setMode] = useState<Mode>();
  const path = `/api/organisations/${organisation.id}/events`;
  const { problems, busy, submit } = useWriting<Receipt>(path, { prefix: 'event-', onStale });

  const dayName = type === 'stopped' ? t('event.stoppedDay') : t('event.dissolvedDay');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const effectiveDate = readDate(day);
    const found: FieldProblem[] = [];
    if (effectiveDate === undefined)
      found.push({ field: 'event-effectiveDate', message: t('form.dateWrong', { field: dayName }) });
    if (type === 'dissolved' && !mode) found.push({ field: 'event-mode', message: t('event.modeMissing') });
    const body: RecordEventBody = {
      type,
      effectiveDate: effectiveDate ?? '',
      decisionNumber: decision.trim() || null,
      reason: reason.trim() || null,
      mode: type === 'dissolved' ? (mode ?? null) : null,
      basedOn: organisation.version,
    };
    const receipt = await submit(found, body);
    if (receipt) await onRecorded(receipt);
  };

  return (
    <form className="inset-form" onSubmit={send} noValidate>
      <h3>{type === 'stopped' ? t('event.stopped') : t('event.dissolved')}</h3>
      <ErrorSummary problems={problems} />
      <Field
        id="event-effectiveDate"
        label={dayName}
        hint={t('form.dateHint')}
        problem={problemOf(problems, 'event-effectiveDate')}
        required
      >
        {(control) => (
          <Input
            {...control}
            className="short-input"
            inputMode="numeric"
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        )}
      </Field>
      {type === 'dissolved' ? (
        <fieldset className={`choice${problemOf(problems, 'event-mode') ? ' field-wrong' : ''}`}>
          <legend className="field-label">{t('event.mode')}</legend>
          {problemOf(problems, 'event-mode') ? (
            <p className="field-problem">{problemOf(problems, 'event-mode')}</p>
          ) : null}
          {(['voluntary', 'compulsory'] as const).map((each, index) => (
            <Radio
              key={each}
              name="event-mode"
              {...(index === 0 ? { id: 'event-mode' } : {})}
              checked={mode === each}
              onChange={() => setMode(each)}
            >
              {modeName(each)}
            </Radio>
          ))}
        </fieldset>
      ) : null}
      <Field
        id="event-decisionNumber"
        label={t('form.decision')}
        optional
        problem={problemOf(problems, 'event-decisionNumber')}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={decision}
            onChange={(event) => setDecision(event.target.value)}
          />
        )}
      </Field>
      <Field
        id="event-reason"
        label={t('form.reason')}
        optional
        problem={problemOf(problems, 'event-reason')}
      >
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('event.submit')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
