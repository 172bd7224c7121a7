// Danh sách dự lớp: who came, names masked until a purpose is given; the list is pasted from Excel and looked at before it is kept.
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { RequestRefused, sendJson } from '../api/request.ts';
import { useRequestKey } from '../api/request-key.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Field } from '../ui/field.tsx';

interface NamesRead {
  readonly names: readonly { readonly line: number; readonly name: string | null }[];
}

/** Asks for a purpose, then gives the names in full; the reading is in the journal. */
function ReadNames({ id, onRead }: { readonly id: number; readonly onRead: (names: NamesRead) => void }) {
  const [purpose, setPurpose] = useState('');
  const requestKey = useRequestKey();
  const reading = useMutation({
    mutationFn: () => {
      const body = { purpose: purpose.trim() };
      return sendJson<NamesRead>('POST', `/api/activities/${id}/attendance/reading`, {
        body,
        requestKey: requestKey(body),
      });
    },
    onSuccess: onRead,
  });
  const { error } = reading;
  return (
    <form
      className="panel no-print"
      onSubmit={(event) => {
        event.preventDefault();
        reading.mutate();
      }}
      noValidate
    >
      <Field
        id="attendance-purpose"
        label={t('activities.purpose')}
        hint={t('activities.purposeHint')}
        problem={error instanceof RequestRefused ? error.message : undefined}
        required
      >
        {(control) => (
          <Input {...control} value={purpose} onChange={(event) => setPurpose(event.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button htmlType="submit" loading={reading.isPending}>
          {t('activities.readNames')}
        </Button>
      </div>
    </form>
  );
}

function Attendees({
  activity,
  names,
}: {
  readonly activity: ActivityView;
  readonly names: NamesRead | undefined;
}) {
  const full = new Map(names?.names.map((each) => [each.line, each.name]));
  const heads = [t('activities.gender'), t('activities.unit'), t('activities.commune')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('activities.attendees')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('activities.person')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activity.attendees.map((each) => (
            <tr key={each.line}>
              <th scope="row">
                {each.line}. {full.get(each.line) ?? (each.name || t('activities.erased'))}
              </th>
              <td data-head={heads[0]}>{capitalise(each.gender)}</td>
              <td data-head={heads[1]}>
                {each.organisation?.id ? (
                  <Link to="/organisations/$id" params={{ id: String(each.organisation.id) }}>
                    {each.organisation.name}
                  </Link>
                ) : (
                  (each.organisation?.name ?? '–')
                )}
              </td>
              <td data-head={heads[2]}>{each.commune ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

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
      <Attendees activity={activity} names={names} />
    </>
  );
}
