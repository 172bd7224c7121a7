// Sửa nội dung một hoạt động: the whole of it with a reason; the version before stays.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { detailsFrom } from './details-body.ts';
import { draftOf } from './details-draft.ts';
import { DetailsFields } from './details-fields.tsx';
import { DAY_FIELDS } from './new-page.tsx';

interface FormProps {
  readonly activity: ActivityView;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function CorrectForm({ activity, onClose, onSaved }: FormProps) {
  const [draft, setDraft] = useState(() => draftOf(activity.details));
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>(`/api/activities/${activity.id}/correction`, {
    fields: DAY_FIELDS,
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const { body, problems } = detailsFrom(draft);
    const short = reason.trim().length < 5;
    const all = short
      ? [...problems, { field: 'activity-reason', message: t('activities.reasonHint') }]
      : problems;
    const done = await writing.submit(all, { base: activity.version, details: body, reason: reason.trim() });
    await cache.invalidateQueries({ queryKey: ['activities'] });
    if (done) onSaved(t('activities.corrected'));
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('activities.correct')}</h2>
      <ErrorSummary problems={writing.problems} />
      <DetailsFields
        draft={draft}
        problems={writing.problems}
        onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
      />
      <Field
        id="activity-reason"
        label={t('loans.reason')}
        hint={t('activities.reasonHint')}
        problem={problemOf(writing.problems, 'activity-reason')}
        required
      >
        {(control) => (
          <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('activities.saveCorrection')}
        </Button>
        <Button onClick={onClose}>{t('loans.close')}</Button>
      </div>
    </form>
  );
}
