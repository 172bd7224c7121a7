// Mở sổ khó khăn của tỉnh: since which day every difficulty is in it.
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
  const writing = useWriting<{ seq: number }>('/api/difficulty-books');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const day = readDate(from);
    const problems = day ? [] : [{ field: 'book-from', message: t('difficulties.dayWrong') }];
    const done = await writing.submit(problems, { unit: String(unit), from: day });
    if (done) await cache.invalidateQueries({ queryKey: ['difficulties'] });
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('difficulties.openBook')}</h2>
      <p className="lead">{t('difficulties.openBookLead')}</p>
      <ErrorSummary problems={writing.problems} />
      <Field
        id="book-from"
        label={t('difficulties.openFrom')}
        hint={t('difficulties.dayHint')}
        problem={problemOf(writing.problems, 'book-from')}
        required
      >
        {(control) => <Input {...control} value={from} onChange={(event) => setFrom(event.target.value)} />}
      </Field>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('difficulties.openBook')}
        </Button>
      </div>
    </form>
  );
}
