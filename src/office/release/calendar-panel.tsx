// Lịch công bố của cơ quan: what the public has been told, and how a day is moved or cancelled.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CalendarEntry } from '#server/release/contract.ts';
import { periodName } from '../context/period.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { AnnounceForm, RescheduleForm } from './calendar-form.tsx';
import { calendarQuery } from './queries.ts';

const route = getRouteApi('/frame/releases');

function Entry({ entry, mayWrite }: { readonly entry: CalendarEntry; readonly mayWrite: boolean }) {
  const [open, setOpen] = useState(false);
  const planned = entry.state === 'planned';
  return (
    <li>
      <p>
        <b>{printDate(entry.releaseOn)}</b> – {entry.title}{' '}
        <Tag tone={planned ? 'quiet' : 'warning'}>
          {t(planned ? 'releases.planned' : 'releases.cancelled')}
        </Tag>
      </p>
      <p className="quiet">
        {entry.unit.name} · {periodName(entry.period)}
        {entry.reason ? ` · ${t('releases.reason')}: ${entry.reason}` : ''}
      </p>
      {mayWrite && planned && !open ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {t('releases.reschedule')}
        </Button>
      ) : null}
      {open ? <RescheduleForm entry={entry} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

export function CalendarPanel() {
  const { unit = 'VN', period } = route.useSearch();
  const mayWrite = useMay('releases.write');
  const entries = useQuery(calendarQuery).data;
  const [announcing, setAnnouncing] = useState(false);
  return (
    <section className="release-calendar">
      <h2>{t('releases.calendar')}</h2>
      <p className="quiet">{t('releases.calendarLead')}</p>
      {entries?.length === 0 ? <p>{t('releases.calendarNone')}</p> : null}
      <ul>
        {entries?.map((entry) => (
          <Entry key={`${entry.id} ${entry.version}`} entry={entry} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && !announcing ? (
        <Button onClick={() => setAnnouncing(true)}>{t('releases.announce')}</Button>
      ) : null}
      {announcing && period ? (
        <AnnounceForm
          key={`${unit} ${period}`}
          unit={unit}
          period={period}
          onClose={() => setAnnouncing(false)}
        />
      ) : null}
    </section>
  );
}
