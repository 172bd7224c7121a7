// Ngày của sự kiện: the first box of the forms of recording and of putting right.
import { Input } from 'antd';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import type { EventDraft } from './event-draft.ts';
import type { CorrectableEvent } from './event-kinds.ts';
import { dayName } from './event-words.ts';
import { problemOf } from './write.ts';

interface DayProps {
  readonly type: CorrectableEvent;
  readonly prefix: 'event' | 'correct';
  readonly draft: EventDraft;
  readonly problems: readonly FieldProblem[];
  readonly autoFocus?: boolean;
  readonly onChange: (part: Partial<EventDraft>) => void;
}

/** From which day it holds, typed as ngày/tháng/năm. */
export function EventDay({ type, prefix, draft, problems, autoFocus = false, onChange }: DayProps) {
  const id = `${prefix}-effectiveDate`;
  return (
    <Field id={id} label={dayName(type)} hint={t('form.dateHint')} problem={problemOf(problems, id)} required>
      {(control) => (
        <Input
          {...control}
          autoFocus={autoFocus}
          className="short-input"
          inputMode="numeric"
          value={draft.day}
          onChange={(event) => onChange({ day: event.target.value })}
        />
      )}
    </Field>
  );
}
