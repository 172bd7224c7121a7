// Mở sổ cho vay: since which day every loan of the province is in it.
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
  const writing = useWriting<{ seq: number }>('/api/loan-books');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const day = readDate(from);
    const problems = day ? [] : [{ field: 'book-from', message: t('loans.dayWrong') }];
    const done = await writing.submit(problems, { unit: String(unit), from: day });
    if (done) await cache.invalidateQueries({ queryKey: ['loans'] });
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('loans.openBook')}</h2>
      <p className="lead">{t('loans.openBookLead')}</p>
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
          {t('loans.openBook')}
        </Button>
      </div>
    </form>
  );
}
