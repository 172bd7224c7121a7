// Ghi lịch công bố: announces a release of the unit and period in the bar; moves or cancels one, with a reason.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { CalendarEntry } from '#server/release/contract.ts';
import { periodName, periodRange } from '../context/period.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';
import { usePlaceName } from './place-name.ts';

const FIELDS = { 'calendar-day': 'calendar-day', 'calendar-reason': 'calendar-reason' } as const;

interface TextProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (value: string) => void;
}

function TextField({ id, label, value, problems, onChange }: TextProps) {
  return (
    <Field id={id} label={label} problem={problemOf(problems, id)}>
      {(control) => <Input {...control} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

function Buttons({ busy, label, onClose }: { busy: boolean; label: string; onClose: () => void }) {
  return (
    <div className="form-actions">
      <Button type="primary" htmlType="submit" loading={busy}>
        {label}
      </Button>
      <Button onClick={onClose}>{t('releases.cancel')}</Button>
    </div>
  );
}

export function AnnounceForm(props: {
  readonly unit: string;
  readonly period: string;
  readonly onClose: () => void;
}) {
  const { unit, period, onClose } = props;
  const place = usePlaceName(unit, periodRange(period)?.to ?? '');
  const usual = t('releases.titleUsual', { unit: place, period: periodName(period) });
  const [title, setTitle] = useState<string>();
  const [day, setDay] = useState('');
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>('/api/release-calendar', { fields: FIELDS });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const releaseOn = readDate(day);
    const problems = releaseOn ? [] : [{ field: 'calendar-day', message: t('releases.dayWrong') }];
    const done = await writing.submit(problems, { unit, period, title: title ?? usual, releaseOn });
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['releases', 'calendar'] });
    onClose();
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary problems={writing.problems} />
      <TextField
        id="title"
        label={t('releases.name.vi')}
        value={title ?? usual}
        problems={writing.problems}
        onChange={setTitle}
      />
      <TextField
        id="calendar-day"
        label={t('releases.day')}
        value={day}
        problems={writing.problems}
        onChange={setDay}
      />
      <Buttons busy={writing.busy} label={t('releases.announce')} onClose={onClose} />
    </form>
  );
}

export function RescheduleForm({ entry, onClose }: { readonly entry: CalendarEntry; onClose: () => void }) {
  const [day, setDay] = useState(printDate(entry.releaseOn));
  const [reason, setReason] = useState('');
  const [cancelled, setCancelled] = useState(false);
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>(`/api/release-calendar/${entry.id}`, { fields: FIELDS });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const releaseOn = readDate(day);
    const problems = [
      ...(releaseOn ? [] : [{ field: 'calendar-day', message: t('releases.dayWrong') }]),
      ...(reason.trim().length < 3
        ? [{ field: 'calendar-reason', message: t('releases.reasonMissing') }]
        : []),
    ];
    const state = cancelled ? 'cancelled' : 'planned';
    const body = { base: entry.version, releaseOn, state, reason: reason.trim() };
    const done = await writing.submit(problems, body);
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['releases', 'calendar'] });
    onClose();
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <ErrorSummary problems={writing.problems} />
      <TextField
        id="calendar-day"
        label={t('releases.day')}
        value={day}
        problems={writing.problems}
        onChange={setDay}
      />
      <Checkbox checked={cancelled} onChange={(event) => setCancelled(event.target.checked)}>
        {t('releases.cancelEntry')}
      </Checkbox>
      <TextField
        id="calendar-reason"
        label={`${t('releases.reason')} (${t('releases.reasonPublic')})`}
        value={reason}
        problems={writing.problems}
        onChange={setReason}
      />
      <Buttons busy={writing.busy} label={t('releases.reschedule')} onClose={onClose} />
    </form>
  );
}
