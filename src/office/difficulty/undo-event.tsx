// Rút việc ghi nhầm: a quiet button; the reason is asked once it is pressed.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { DifficultyEventView, DifficultyView } from '#server/difficulty/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { Field } from '../ui/field.tsx';

interface UndoProps {
  readonly difficulty: DifficultyView;
  readonly event: DifficultyEventView;
  readonly onDone: (words: string) => void;
}

export function UndoEvent({ difficulty, event, onDone }: UndoProps) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const cache = useQueryClient();
  const path = `/api/difficulties/${difficulty.id}/events/${event.id}/withdrawal`;
  const writing = useWriting<{ id: number }>(path);
  if (!open)
    return (
      <button type="button" className="plain-button" onClick={() => setOpen(true)}>
        {t('difficulties.undo')}
      </button>
    );
  const send = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const short = reason.trim().length < 5;
    const problems = short ? [{ field: 'undo-reason', message: t('difficulties.reasonHint') }] : [];
    const done = await writing.submit(problems, { base: difficulty.version, reason: reason.trim() });
    if (short) return;
    await cache.invalidateQueries({ queryKey: ['difficulties'] });
    if (!done) return;
    setOpen(false);
    onDone(t('difficulties.undone'));
  };
  return (
    <form onSubmit={send} noValidate>
      <Field
        id="undo-reason"
        label={t('difficulties.reason')}
        hint={t('difficulties.reasonHint')}
        problem={problemOf(writing.problems, 'undo-reason') ?? writing.problems[0]?.message}
        required
      >
        {(control) => (
          <Input {...control} value={reason} onChange={(typed) => setReason(typed.target.value)} />
        )}
      </Field>
      <div className="form-actions">
        <Button size="small" type="primary" htmlType="submit" loading={writing.busy}>
          {t('difficulties.undo')}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {t('difficulties.close')}
        </Button>
      </div>
    </form>
  );
}
