// Mở một sổ của địa bàn: since which day everything that belongs in it is in it.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { readDate } from '../ui/print-date.ts';
import { problemOf, useWriting } from './write.ts';

interface OpenBookProps {
  readonly unit: number;
  /** Where the opening is sent, and the first word of the queries that read the book. */
  readonly path: string;
  readonly reads: string;
  readonly title: string;
  readonly lead: string;
}

export function OpenBook({ unit, path, reads, title, lead }: OpenBookProps) {
  const [from, setFrom] = useState('');
  const cache = useQueryClient();
  const writing = useWriting<{ seq: number }>(path);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const day = readDate(from);
    const problems = day ? [] : [{ field: 'book-from', message: t('loans.dayWrong') }];
    const done = await writing.submit(problems, { unit: String(unit), from: day });
    if (done) await cache.invalidateQueries({ queryKey: [reads] });
  };
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{title}</h2>
      <p className="lead">{lead}</p>
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
          {title}
        </Button>
      </div>
    </form>
  );
}
