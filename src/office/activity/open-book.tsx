// Mở sổ hoạt động: since which day every class and fair of the territory is in it.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';

export function OpenBook({ unit }: { readonly unit: number }) {
  const [from, setFrom] = useState('');
  const cache = useQueryClient();
  const writing = useWriting<{ seq: number }>('/api/activity-books');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const day = readDate(from);
    const problems = day ? [] : [{ field: 'book-from', message: t('loans.dayWrong') }];
    const done = await writing.submit(problems, { unit: String(unit), from: day });
    if (done) await cache.invalidateQueries({ queryKey: ['activities'] });
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('activities.openBook')}</h2>
      <p className="lead">{t('activities.openBookLead')}</p>
      <ErrorSummary problems={writing.problems} />
      <Field
        id="book-from"
        label={t('loans.openFrom')}
        hint={t('loans.dayHint')}
        problem={problemOf(writing.problems, 'book-from')}
        required
      >
        {(control) => <Input {...control} value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('activities.openBook')}
        </Button>
      </div>
    </form>
  );
}
