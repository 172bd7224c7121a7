// Dán danh sách dự lớp từ Excel: the block is read by its heads, shown line by line with the cells that are wrong, and kept as a whole or not at all.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { AttendancePreview } from '#server/activity/contract-lists.ts';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { PastePreview } from './paste-preview.tsx';

interface PasteProps {
  readonly activity: ActivityView;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

export function PasteList({ activity, onClose, onSaved }: PasteProps) {
  const [text, setText] = useState('');
  const [preview, setPreview] = useState<AttendancePreview>();
  const cache = useQueryClient();
  const path = `/api/activities/${activity.id}/attendance`;
  const fields = {
    'attendance-heads': 'attendance-text',
    'attendance-empty': 'attendance-text',
    'attendance-wrong': 'attendance-text',
    'attendance-too-long': 'attendance-text',
  };
  const looking = useWriting<AttendancePreview>(`${path}/preview`, { fields });
  const saving = useWriting<{ attendances: number; persons: number }>(path, { fields });
  const problems = [...looking.problems, ...saving.problems];
  const empty =
    text.trim() === '' ? [{ field: 'attendance-text', message: t('activities.pasteMissing') }] : [];
  const look = async (event: FormEvent) => {
    event.preventDefault();
    setPreview(await looking.submit(empty, { text }));
  };
  const save = async () => {
    const done = await saving.submit(empty, { base: activity.version, text });
    await cache.invalidateQueries({ queryKey: ['activities'] });
    if (done)
      onSaved(
        t('activities.listSaved', {
          attendances: formatNumber(done.attendances),
          persons: formatNumber(done.persons),
        }),
      );
  };
  return (
    <form className="panel activity-paste" onSubmit={look} noValidate>
      <h2>{t('activities.paste')}</h2>
      <ErrorSummary problems={problems} />
      <Field
        id="attendance-text"
        label={t('activities.pasteLabel')}
        hint={t('activities.pasteHint')}
        problem={problemOf(problems, 'attendance-text')}
        required
      >
        {({ status: _status, ...control }) => (
          <Input.TextArea
            {...control}
            rows={6}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setPreview(undefined);
            }}
          />
        )}
      </Field>
      {preview ? <PastePreview preview={preview} /> : null}
      <div className="form-actions">
        {preview && preview.wrong === 0 ? (
          <Button type="primary" loading={saving.busy} onClick={() => void save()}>
            {t('activities.saveList', { count: formatNumber(preview.attendances) })}
          </Button>
        ) : (
          <Button type="primary" htmlType="submit" loading={looking.busy}>
            {t('activities.look')}
          </Button>
        )}
        <Button onClick={onClose}>{t('loans.close')}</Button>
      </div>
    </form>
  );
}
