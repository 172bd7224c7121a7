// Dán danh sách dự lớp từ Excel: the block is read by its heads, shown line by line with the cells that are wrong, and kept as a whole or not at all.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { GENDER_LABELS } from '#domain/activity/activity.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { AttendancePreview } from '#server/activity/contract.ts';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';

const SHOWN = 12;

function genderWord(gender: string): string {
  return Object.entries(GENDER_LABELS).find(([each]) => each === gender)?.[1] ?? gender;
}

function Preview({ preview }: { readonly preview: AttendancePreview }) {
  const { lines, problems, attendances, wrong, columns } = preview;
  const linked = lines.filter((each) => each.linked).length;
  return (
    <div role="status">
      <p>
        {t('activities.previewCount', {
          count: formatNumber(attendances),
          columns: columns.join(', '),
          linked: formatNumber(linked),
        })}{' '}
        <strong>{wrong > 0 ? t('activities.previewWrong', { count: formatNumber(wrong) }) : ''}</strong>
      </p>
      {problems.length > 0 ? (
        <ul className="activity-problems">
          {problems.map((each) => (
            <li
              key={`${each.line} ${each.column} ${each.message}`}
              className={each.doubt ? 'activity-doubt' : 'loan-late'}
            >
              {t('activities.cellProblem', { line: each.line, column: each.column, what: each.message })}
            </li>
          ))}
        </ul>
      ) : null}
      <ol className="plain-list">
        {lines.slice(0, SHOWN).map((each) => (
          <li key={each.line}>
            {each.name} · {genderWord(each.gender)} ·{' '}
            {each.linked ? `${each.linked.name} (${each.linked.code})` : (each.organisation ?? '–')}
            {each.organisation && !each.linked ? ` · ${t('activities.outside')}` : ''}
          </li>
        ))}
      </ol>
      {lines.length > SHOWN ? (
        <p className="quiet">{t('activities.andMore', { count: formatNumber(attendances - SHOWN) })}</p>
      ) : null}
    </div>
  );
}

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
      {preview ? <Preview preview={preview} /> : null}
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
