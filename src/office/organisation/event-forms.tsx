// Ghi sự kiện: the two acts that can be recorded here, offered only while the organisation can undergo them.
import { Button } from 'antd';
import { useState } from 'react';
import type { Receipt } from '#server/organisation/contract.ts';
import { t } from '../messages/translate.ts';
import { EventForm, type RecordableEvent } from './event-form.tsx';
import type { OrganisationView } from './views.ts';

interface FormsProps {
  readonly organisation: OrganisationView;
  readonly onRecorded: (receipt: Receipt) => Promise<void>;
  readonly onStale: () => unknown;
}

/** Buttons first, then the one form that was asked for. */
export function EventForms({ organisation, onRecorded, onStale }: FormsProps) {
  const [chosen, setChosen] = useState<RecordableEvent>();
  if (!organisation.state) return null;
  const finish = async (receipt: Receipt) => {
    setChosen(undefined);
    await onRecorded(receipt);
  };
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
        <div className="event-choices">
          {organisation.state.operating === 'stopped' ? null : (
            <>
              <Button onClick={() => setChosen('stopped')}>{t('event.stopped')}</Button>
              <p className="quiet">{t('event.stoppedHint')}</p>
            </>
          )}
          <Button onClick={() => setChosen('dissolved')}>{t('event.dissolved')}</Button>
          <p className="quiet">{t('event.dissolvedHint')}</p>
        </div>
      )}
    </section>
  );
}
