// Ghi sự kiện: the acts that the organisation can undergo now, status first, then changes; one form at a time.
import { Button } from 'antd';
import { useState } from 'react';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { type MessageKey, t } from '../messages/translate.ts';
import { EventForm } from './event-form.tsx';
import { EVENT_GROUPS, type RecordableEvent, recordableNow } from './event-kinds.ts';
import { eventHint, eventName } from './event-words.ts';
import type { OrganisationView } from './views.ts';

interface FormsProps {
  readonly organisation: OrganisationView;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
}

/** Buttons first, then the one form that was asked for. */
export function EventForms({ organisation, onRecorded, onStale }: FormsProps) {
  const [chosen, setChosen] = useState<RecordableEvent>();
  const { state } = organisation;
  if (!state) return null;
  const finish = async (receipt: Receipt) => {
    setChosen(undefined);
    await onRecorded(receipt);
  };
  const possible = recordableNow(state);
  return (
    <section className="event-forms" aria-labelledby="events-title">
      <h2 id="events-title">{t('event.title')}</h2>
      {chosen ? (
        <EventForm
          key={chosen}
          type={chosen}
          organisation={organisation}
          onRecorded={finish}
          onStale={onStale}
          onCancel={() => setChosen(undefined)}
        />
      ) : (
        EVENT_GROUPS.map(({ title, types }) => (
          <EventGroup
            key={title ?? 'status'}
            title={title}
            types={types.filter((type) => possible.includes(type))}
            kind={state.kind}
            onChoose={setChosen}
          />
        ))
      )}
    </section>
  );
}

interface GroupProps {
  readonly title: MessageKey | undefined;
  readonly types: readonly RecordableEvent[];
  readonly kind: OrganisationKind;
  readonly onChoose: (type: RecordableEvent) => void;
}

/** What it does has a line of explanation under each button; the other groups are rows of small ones. */
function EventGroup({ title, types, kind, onChoose }: GroupProps) {
  if (types.length === 0) return null;
  if (title === undefined) {
    return (
      <div className="event-choices">
        {types.map((type) => (
          <div key={type}>
            <Button onClick={() => onChoose(type)}>{eventName(type, kind)}</Button>
            {eventHint(type) ? <p className="quiet">{eventHint(type)}</p> : null}
          </div>
        ))}
      </div>
    );
  }
  return (
    <>
      <h3 className="change-title">{t(title)}</h3>
      <div className="change-choices">
        {types.map((type) => (
          <Button key={type} size="small" onClick={() => onChoose(type)}>
            {eventName(type, kind)}
          </Button>
        ))}
      </div>
    </>
  );
}
