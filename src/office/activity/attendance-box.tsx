// Danh sách dự lớp: who came, names masked until a purpose is given.
import { Button } from 'antd';
import { useState } from 'react';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { AttendeesTable } from './attendees-table.tsx';
import { type NamesRead, ReadNames } from './read-names.tsx';

export function AttendanceBox({ activity }: { readonly activity: ActivityView }) {
  const [names, setNames] = useState<NamesRead>();
  const [open, setOpen] = useState(false);
  const mayRead = useMay('attendees.read') && activity.own;
  const { attendees } = activity;
  if (attendees.length === 0) return <p className="quiet">{t('activities.noList')}</p>;
  return (
    <>
      <p className="quiet">{t('activities.masked')}</p>
      {mayRead && !names && !open ? (
        <p className="no-print">
          <Button onClick={() => setOpen(true)}>{t('activities.readNames')}</Button>
        </p>
      ) : null}
      {open && !names ? <ReadNames id={activity.id} onRead={setNames} /> : null}
      <AttendeesTable activity={activity} names={names} />
    </>
  );
}
