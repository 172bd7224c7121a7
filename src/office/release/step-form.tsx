// Bước tiếp theo của bản công bố: sent for approval, approved for an hour, sent back, dropped, revised.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Radio } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ReleaseReceipt } from '#server/release/contract.ts';
import type { ReleaseView } from '#server/release/contract-shapes.ts';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';

export type Doing = 'submit' | 'approve' | 'return' | 'drop' | 'revise';

const WORDS = {
  submit: 'releases.submit',
  approve: 'releases.approve',
  return: 'releases.return',
  drop: 'releases.drop',
  revise: 'releases.revise',
} as const;

const PATHS: Readonly<Record<Doing, string>> = {
  submit: 'steps',
  drop: 'steps',
  approve: 'decision',
  return: 'decision',
  revise: 'revisions',
};

const LEADS = {
  approve: 'releases.approveLead',
  drop: 'releases.dropAsk',
  revise: 'releases.reasonPublic',
} as const;

export const doingWords = (doing: Doing): string => t(WORDS[doing]);

interface FormProps {
  readonly release: ReleaseView;
  readonly doing: Doing;
  readonly onClose: (done: boolean) => void;
}

export function StepForm({ release, doing, onClose }: FormProps) {
  const [draft, setDraft] = useState({ later: false, day: printDate(today()), hour: '08:00', reason: '' });
  const cache = useQueryClient();
  const writing = useWriting<ReleaseReceipt>(`/api/releases/${release.id}/${PATHS[doing]}`, {
    fields: { 'release-time': 'release-day' },
  });
  const asksReason = doing === 'return' || doing === 'revise';
  const asksHour = doing === 'approve' && draft.later;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const problems: FieldProblem[] = [];
    const day = readDate(draft.day);
    const hour = /^([01]?\d|2[0-3])[:hg]([0-5]\d)$/.exec(draft.hour.trim());
    if (asksHour && !day) problems.push({ field: 'release-day', message: t('releases.dayWrong') });
    if (asksHour && !hour) problems.push({ field: 'release-hour', message: t('releases.hourWrong') });
    if (asksReason && draft.reason.trim().length < 3)
      problems.push({ field: 'release-reason', message: t('releases.reasonMissing') });
    const at = `${day}T${(hour?.[1] ?? '').padStart(2, '0')}:${hour?.[2]}:00+07:00`;
    const body = {
      ...(doing === 'revise' ? {} : { step: doing, base: release.version }),
      ...(asksReason ? { reason: draft.reason.trim() } : {}),
      ...(asksHour ? { releaseAt: at } : {}),
    };
    const done = await writing.submit(problems, body);
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['releases'] });
    onClose(true);
  };
  const text = (name: 'day' | 'hour' | 'reason', label: string) => (
    <Field id={`release-${name}`} label={label} problem={problemOf(writing.problems, `release-${name}`)}>
      {(control) => (
        <Input
          {...control}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{doingWords(doing)}</h2>
      {doing in LEADS ? <p>{t(LEADS[doing as keyof typeof LEADS])}</p> : null}
      <ErrorSummary problems={writing.problems} />
      {doing === 'approve' ? (
        <Radio.Group
          name="release-when"
          value={draft.later}
          options={[
            { value: false, label: t('releases.atOnce') },
            { value: true, label: t('releases.later') },
          ]}
          onChange={(change) => setDraft({ ...draft, later: change.target.value === true })}
        />
      ) : null}
      {asksHour ? text('day', t('releases.day')) : null}
      {asksHour ? text('hour', t('releases.hour')) : null}
      {asksReason ? text('reason', t('releases.reason')) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {doingWords(doing)}
        </Button>
        <Button onClick={() => onClose(false)}>{t('releases.cancel')}</Button>
      </div>
    </form>
  );
}
