// Ghi một sự kiện: from which day, by which paper, why, and what changes with it.
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input, Radio, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { reasonsOf } from '#domain/organisation/reason.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { eventBody } from './event-body.ts';
import { EventChanges } from './event-changes.tsx';
import { draftOf, type EventDraft } from './event-draft.ts';
import type { RecordableEvent } from './event-kinds.ts';
import { findEventProblems } from './event-problems.ts';
import { dayName, eventName, modeName } from './event-words.ts';
import type { OrganisationView } from './views.ts';
import { problemOf, useWriting } from './write.ts';

const route = getRouteApi('/frame/organisations/$id');

interface FormProps {
  readonly type: RecordableEvent;
  readonly organisation: OrganisationView;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
  readonly onCancel: () => void;
}

/** One event; based on the version that the person is looking at. */
export function EventForm({ type, organisation, onRecorded, onStale, onCancel }: FormProps) {
  const { unit: within = 'VN' } = route.useSearch();
  const [draft, setDraft] = useState<EventDraft>(() => draftOf(type, organisation));
  const path = `/api/organisations/${organisation.id}/events`;
  const { problems, busy, submit } = useWriting<Receipt>(path, { prefix: 'event-', onStale });
  const change = (part: Partial<EventDraft>) => setDraft((previous) => ({ ...previous, ...part }));
  const reasons = reasonsOf(type);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const receipt = await submit(
      findEventProblems(type, draft, organisation),
      eventBody(type, draft, organisation),
    );
    if (receipt) await onRecorded(receipt);
  };

  return (
    <form className="inset-form" onSubmit={send} noValidate>
      <h3>{eventName(type, organisation.state?.kind ?? 'HTX')}</h3>
      <ErrorSummary problems={problems} />
      <Field
        id="event-effectiveDate"
        label={dayName(type)}
        hint={t('form.dateHint')}
        problem={problemOf(problems, 'event-effectiveDate')}
        required
      >
        {(control) => (
          <Input
            {...control}
            className="short-input"
            inputMode="numeric"
            value={draft.day}
            onChange={(event) => change({ day: event.target.value })}
          />
        )}
      </Field>
      <EventChanges
        type={type}
        draft={draft}
        problems={problems}
        within={within}
        today={today()}
        onChange={change}
      />
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
              checked={draft.mode === each}
              onChange={() => change({ mode: each })}
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
            value={draft.decision}
            onChange={(event) => change({ decision: event.target.value })}
          />
        )}
      </Field>
      {reasons.length > 0 ? (
        <Field id="event-reasonCode" label={t('event.reasonCode')} optional>
          {({ id }) => (
            <Select
              id={id}
              allowClear
              value={draft.reasonCode ?? null}
              placeholder={t('form.choose')}
              options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(code: string | undefined) => change({ reasonCode: code })}
            />
          )}
        </Field>
      ) : null}
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
            value={draft.reason}
            onChange={(event) => change({ reason: event.target.value })}
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
