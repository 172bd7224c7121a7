// Cách thức, văn bản, lý do: the part that the forms of recording and of putting right have in common.
import { Input, Radio, Select } from 'antd';
import { reasonsOf } from '#domain/organisation/reason.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import type { EventDraft } from './event-draft.ts';
import type { CorrectableEvent } from './event-kinds.ts';
import { modeName } from './event-words.ts';
import { RadioChoice } from './radio-choice.tsx';
import { problemOf } from './write.ts';

interface PaperProps {
  readonly type: CorrectableEvent;
  readonly prefix: 'event' | 'correct';
  readonly draft: EventDraft;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (part: Partial<EventDraft>) => void;
}

/** How it was dissolved, by which paper, for which reason. */
export function EventPaper({ type, prefix, draft, problems, onChange }: PaperProps) {
  const reasons = reasonsOf(type);
  const wrong = (field: string) => problemOf(problems, `${prefix}-${field}`);
  return (
    <>
      {type === 'dissolved' ? (
        <RadioChoice id={`${prefix}-mode`} label={t('event.mode')} problem={wrong('mode')}>
          {(idOf) =>
            (['voluntary', 'compulsory'] as const).map((each, index) => (
              <Radio
                key={each}
                name={`${prefix}-mode`}
                {...idOf(index)}
                checked={draft.mode === each}
                onChange={() => onChange({ mode: each })}
              >
                {modeName(each)}
              </Radio>
            ))
          }
        </RadioChoice>
      ) : null}
      <Field
        id={`${prefix}-decisionNumber`}
        label={t('form.decision')}
        optional
        problem={wrong('decisionNumber')}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={draft.decision}
            onChange={(event) => onChange({ decision: event.target.value })}
          />
        )}
      </Field>
      {reasons.length > 0 ? (
        <Field
          id={`${prefix}-reasonCode`}
          label={t('event.reasonCode')}
          optional
          problem={wrong('reasonCode')}
        >
          {({ id, status: _status, ...aria }) => (
            <Select
              id={id}
              {...aria}
              allowClear
              value={draft.reasonCode ?? null}
              placeholder={t('form.choose')}
              options={reasons.map(({ code, name }) => ({ value: code, label: name }))}
              onChange={(code: string | undefined) => onChange({ reasonCode: code })}
            />
          )}
        </Field>
      ) : null}
      <Field id={`${prefix}-reason`} label={t('form.reason')} optional problem={wrong('reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={1000}
            value={draft.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
