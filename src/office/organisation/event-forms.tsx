// Ghi sự kiện: the acts that the organisation can undergo now, status first, then changes; one form at a time.
import { Button } from 'antd';
import { useState } from 'react';
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { EventForm } from './event-form.tsx';
import { type RecordableEvent, recordableNow } from './event-kinds.ts';
import { eventHint, eventName } from './event-words.ts';
import type { OrganisationView } from './views.ts';

interface FormsProps {
  readonly organisation: OrganisationView;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
}

const STATUS: ReadonlySet<RecordableEvent> = new Set(['suspended', 'resumed', 'stopped', 'dissolved']);

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
        <>
          <div className="event-choices">
            {possible
              .filter((type) => STATUS.has(type))
              .map((type) => (
                <div key={type}>
                  <Button onClick={() => setChosen(type)}>{eventName(type, state.kind)}</Button>
                  {eventHint(type) ? <p className="quiet">{eventHint(type)}</p> : null}
                </div>
              ))}
          </div>
          <h3 className="change-title">{t('event.changes')}</h3>
          <div className="change-choices">
            {possible
              .filter((type) => !STATUS.has(type))
              .map((type) => (
                <Button key={type} size="small" onClick={() => setChosen(type)}>
                  {eventName(type, state.kind)}
                </Button>
              ))}
          </div>
        </>
      )}
    </section>
  );
}
