// Đính chính sự kiện: what was recorded, to be put right, and why; what was recorded stays readable.
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { ALLIANCE_CLASSES } from '#domain/organisation/organisation.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { correctionOf, movesAlong } from './correction-body.ts';
import { draftOfEntry } from './correction-draft.ts';
import { findCorrectionProblems } from './correction-problems.ts';
import { EventChanges } from './event-changes.tsx';
import { EventDay } from './event-day.tsx';
import type { EventDraft } from './event-draft.ts';
import type { CorrectableEvent } from './event-kinds.ts';
import { EventPaper } from './event-paper.tsx';
import { EVENT_FIELDS } from './refused-field.ts';
import type { OrganisationView, TimelineEntry } from './views.ts';
import { problemOf, useWriting } from './write.ts';

const route = getRouteApi('/frame/organisations/$id');
const MEMBERSHIPS = ALLIANCE_CLASSES.filter((each) => each !== 'none');

interface CorrectProps {
  readonly organisation: OrganisationView;
  readonly entry: TimelineEntry;
  readonly type: CorrectableEvent;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
  readonly onCancel: () => void;
}

/** The form under the event; only what differs from the record is sent. */
export function CorrectForm({ organisation, entry, type, onRecorded, onStale, onCancel }: CorrectProps) {
  const { unit: within = 'VN' } = route.useSearch();
  const [before] = useState(() => draftOfEntry(entry));
  const [draft, setDraft] = useState<EventDraft>(before);
  const [why, setWhy] = useState('');
  const path = `/api/organisations/${organisation.id}/events/${entry.id}/correction`;
  const { problems, busy, submit } = useWriting<Receipt>(path, {
    prefix: 'correct-',
    fields: EVENT_FIELDS,
    onStale,
  });
  const change = (part: Partial<EventDraft>) => setDraft((previous) => ({ ...previous, ...part }));

  const moving = movesAlong(type, before, draft);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const found = findCorrectionProblems(type, draft, why);
    const corrected = { ...correctionOf(type, before, draft), ...(moving ? { together: true } : {}) };
    const same = found.length === 0 && Object.keys(corrected).length === 0;
    const receipt = await submit(same ? [{ message: t('correct.nothing') }] : found, {
      ...corrected,
      why: why.trim(),
      basedOn: organisation.version,
    });
    if (receipt) await onRecorded(receipt);
  };

  return (
    <form className="inset-form correct-form" onSubmit={send} noValidate>
      <p className="field-hint">{t('correct.lead')}</p>
      <ErrorSummary problems={problems} />
      <EventDay type={type} prefix="correct" draft={draft} problems={problems} autoFocus onChange={change} />
      <output className="field-hint">
        {moving
          ? t(type === 'founded' ? 'correct.alongSeparation' : 'correct.alongFounding', { name: moving })
          : ''}
      </output>
      <EventChanges
        type={type}
        prefix="correct"
        own={organisation.id}
        alliances={MEMBERSHIPS}
        draft={draft}
        problems={problems}
        within={within}
        today={today()}
        onChange={change}
      />
      <EventPaper type={type} prefix="correct" draft={draft} problems={problems} onChange={change} />
      <Field
        id="correct-why"
        label={t('correct.why')}
        hint={t('withdraw.hint')}
        problem={problemOf(problems, 'correct-why')}
        required
      >
        {(control) => (
          <Input {...control} maxLength={1000} value={why} onChange={(event) => setWhy(event.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('correct.submit')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
