// Một biểu ngắn của kiến nghị: day, number, words; used to send one, to answer one, to withdraw one.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';

export interface PetitionDraft {
  readonly on: string;
  readonly number: string;
  readonly title: string;
  readonly by: string;
  readonly text: string;
}
type Name = keyof PetitionDraft;

interface FormProps {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** Its fields in order, with their labels; a hint, and whether it may stay empty. */
  readonly fields: readonly {
    readonly name: Name;
    readonly label: string;
    readonly hint?: string;
    readonly optional?: boolean;
  }[];
  readonly bodyOf: (draft: PetitionDraft) => unknown;
  readonly onDone: (id: number) => void;
}

/** Days are read, words trimmed; what is missing is said at its field before anything is sent. */
export function PetitionForm({ path, title, lead, fields, bodyOf, onDone }: FormProps) {
  const [draft, setDraft] = useState<PetitionDraft>({
    on: printDate(today()),
    number: '',
    title: '',
    by: '',
    text: '',
  });
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>(path, {
    fields: {
      'petition-early': 'petition-on',
      'difficulty-in-the-future': 'petition-on',
      'date-impossible': 'petition-on',
    },
  });
  const { problems } = writing;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = fields.flatMap(({ name, optional }) => {
      const field = `petition-${name}`;
      if (name === 'on') return readDate(draft.on) ? [] : [{ field, message: t('difficulties.dayWrong') }];
      const least = name === 'number' ? 1 : 5;
      return optional || draft[name].trim().length >= least
        ? []
        : [{ field, message: t('difficulties.wordsNeeded') }];
    });
    const done = await writing.submit(wrong, bodyOf(draft));
    if (wrong.length > 0 || !done) return;
    await cache.invalidateQueries({ queryKey: ['difficulties'] });
    onDone(done.id);
  };
  return (
    <form className="panel" onSubmit={send} noValidate aria-label={title}>
      <h2>{title}</h2>
      <p className="lead">{lead}</p>
      <ErrorSummary problems={problems} />
      {fields.map(({ name, label, hint, optional }) => (
        <Field
          key={name}
          id={`petition-${name}`}
          label={label}
          problem={problemOf(problems, `petition-${name}`)}
          {...(hint ? { hint } : {})}
          {...(optional ? { optional: true } : { required: true })}
        >
          {(control) =>
            name === 'text' ? (
              <Input.TextArea
                {...control}
                rows={4}
                maxLength={4000}
                value={draft.text}
                onChange={(typed) => setDraft({ ...draft, text: typed.target.value })}
              />
            ) : (
              <Input
                {...control}
                value={draft[name]}
                onChange={(typed) => setDraft({ ...draft, [name]: typed.target.value })}
              />
            )
          }
        </Field>
      ))}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {title}
        </Button>
      </div>
    </form>
  );
}
