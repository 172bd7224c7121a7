// Ghi một sự kiện: from which day, by which paper, why, and what changes with it.
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { ALLIANCE_CLASSES } from '#domain/organisation/organisation.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { eventBody } from './event-body.ts';
import { EventChanges } from './event-changes.tsx';
import { EventDay } from './event-day.tsx';
import { draftOf, type EventDraft } from './event-draft.ts';
import type { RecordableEvent } from './event-kinds.ts';
import { eventLead } from './event-lead.ts';
import { EventPaper } from './event-paper.tsx';
import { findEventProblems } from './event-problems.ts';
import { eventName } from './event-words.ts';
import { EVENT_FIELDS } from './refused-field.ts';
import type { OrganisationView } from './views.ts';
import { useWriting } from './write.ts';

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
  const { problems, busy, submit } = useWriting<Receipt>(path, {
    prefix: 'event-',
    fields: EVENT_FIELDS,
    onStale,
  });
  const change = (part: Partial<EventDraft>) => setDraft((previous) => ({ ...previous, ...part }));

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
      {eventLead(type) ? <p className="event-lead">{eventLead(type)}</p> : null}
      {type === 'split' || type === 'separated' || type === 'merged' ? (
        <p className="event-lead">
          <Link to="/organisations/new">{t('event.foundSuccessor')}</Link>
        </p>
      ) : null}
      <ErrorSummary problems={problems} />
      <EventDay type={type} prefix="event" draft={draft} problems={problems} onChange={change} />
      <EventChanges
        type={type}
        prefix="event"
        own={organisation.id}
        alliances={ALLIANCE_CLASSES.filter(
          (each) => each !== 'none' && each !== organisation.state?.allianceClass,
        )}
        draft={draft}
        problems={problems}
        within={within}
        today={today()}
        onChange={change}
      />
      <EventPaper type={type} prefix="event" draft={draft} problems={problems} onChange={change} />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('event.submit')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
