// Ghi việc tiếp theo: receive, transfer, answer, or the raiser's word; only what may come next is offered.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { HOLDERS } from '#domain/difficulty/state.ts';
import type { DifficultyView } from '#server/difficulty/contract-shapes.ts';
import { sendFile } from '../api/files.ts';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { capitalise } from '../ui/capitalise.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { type ControlProps, Field } from '../ui/field.tsx';
import { FileInput } from '../ui/file-input.tsx';
import { printDate } from '../ui/print-date.ts';
import { isStep, STEP_NAMES, type StepDraft, type StepType, stepBodyOf, stepProblems } from './step-draft.ts';

const TARGETS = ['outside', 'commune', 'province'] as const;
const TEXT_WORDS = {
  transferred: 'difficulties.note',
  answered: 'difficulties.answer',
  unresolved: 'difficulties.why',
  withdrawn: 'difficulties.reason',
} as const;

interface StepProps {
  readonly difficulty: DifficultyView;
  readonly type: StepType;
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
}

export function StepForm({ difficulty, type, onDone, onClose }: StepProps) {
  const [draft, setDraft] = useState<StepDraft>({
    on: printDate(today()),
    to: 'outside',
    body: '',
    number: '',
    by: '',
    text: '',
  });
  const [file, setFile] = useState<File>();
  const cache = useQueryClient();
  const path = `/api/difficulties/${difficulty.id}/${isStep(type) ? 'steps' : 'words'}`;
  const writing = useWriting<{ id: number }>(path, {
    fields: {
      'difficulty-transfer-nowhere': 'step-body',
      'difficulty-step-early': 'step-on',
      'difficulty-in-the-future': 'step-on',
      'date-impossible': 'step-on',
    },
  });
  const { problems } = writing;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = stepProblems(type, draft);
    const stored =
      wrong.length === 0 && file && type === 'answered'
        ? [(await sendFile<{ id: number }>('/api/files', {}, file, crypto.randomUUID())).id]
        : [];
    const done = await writing.submit(wrong, stepBodyOf(type, draft, difficulty.version, stored));
    if (wrong.length > 0) return;
    await cache.invalidateQueries({ queryKey: ['difficulties'] });
    if (done) onDone(t('difficulties.saved'));
  };
  const field = (
    name: keyof StepDraft,
    label: string,
    more: {
      readonly hint?: string;
      readonly optional?: boolean;
      readonly control?: (props: ControlProps) => ReactNode;
    } = {},
  ) => (
    <Field
      id={`step-${name}`}
      label={label}
      problem={problemOf(problems, `step-${name}`)}
      {...(more.hint ? { hint: more.hint } : {})}
      {...(more.optional ? { optional: true } : { required: true })}
    >
      {more.control ??
        ((control) => (
          <Input
            {...control}
            value={draft[name]}
            onChange={(typed) => setDraft({ ...draft, [name]: typed.target.value })}
          />
        ))}
    </Field>
  );
  const area = (control: ControlProps) => (
    <Input.TextArea
      {...control}
      rows={4}
      maxLength={4000}
      value={draft.text}
      onChange={(typed) => setDraft({ ...draft, text: typed.target.value })}
    />
  );
  return (
    <form className="difficulty-step" onSubmit={send} noValidate>
      <h3>{t(STEP_NAMES[type])}</h3>
      <ErrorSummary problems={problems} />
      {isStep(type) ? field('on', t('difficulties.on'), { hint: t('difficulties.dayHint') }) : null}
      {type === 'transferred'
        ? field('to', t('difficulties.transferTo'), {
            control: ({ id, status, ...aria }) => (
              <Select
                id={id}
                {...aria}
                {...(status ? { status } : {})}
                value={draft.to}
                options={TARGETS.filter((each) => each !== difficulty.holder || each === 'outside').map(
                  (value) => ({ value, label: capitalise(HOLDERS[value]) }),
                )}
                onChange={(to) => setDraft({ ...draft, to })}
              />
            ),
          })
        : null}
      {type === 'transferred' && draft.to === 'outside'
        ? field('body', t('difficulties.body'), { hint: t('difficulties.bodyHint') })
        : null}
      {type === 'answered'
        ? field('by', t('difficulties.answerBy'), { hint: t('difficulties.answerByHint'), optional: true })
        : null}
      {type === 'transferred' || type === 'answered'
        ? field('number', t('difficulties.number'), {
            optional: type === 'answered' || draft.to !== 'outside',
          })
        : null}
      {type === 'received' || type === 'accepted'
        ? null
        : field('text', t(TEXT_WORDS[type]), { optional: type === 'transferred', control: area })}
      {type === 'answered' ? (
        <Field id="step-file" label={t('difficulties.file')} optional>
          {(control) => <FileInput {...control} onPick={setFile} />}
        </Field>
      ) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t(STEP_NAMES[type])}
        </Button>
        <Button onClick={onClose}>{t('difficulties.close')}</Button>
      </div>
    </form>
  );
}
