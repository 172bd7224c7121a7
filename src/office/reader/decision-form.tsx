// Nhận hay bỏ qua một điểm: with a reason; to set a finding aside the reason must be given.
import { Button, Input } from 'antd';
import { useState } from 'react';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { type Decision, decisionWord } from './decisions.ts';

interface DecisionFormProps {
  readonly index: number;
  readonly decision: Decision | undefined;
  readonly onDecide: (decision: Decision | undefined) => void;
}

/** Two answers and a reason, or what was decided and the way to undo it. */
export function DecisionForm({ index, decision, onDecide }: DecisionFormProps) {
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  if (decision) {
    return (
      <p className="decided">
        <strong>{decisionWord(decision)}</strong>
        {decision.reason ? <span>{t('reader.because', { reason: decision.reason })}</span> : null}
        <Button size="small" onClick={() => onDecide(undefined)}>
          {t('reader.undo')}
        </Button>
      </p>
    );
  }
  const decide = (answer: Decision['answer']) => {
    if (answer === 'ignored' && reason.trim() === '') {
      setMissing(true);
      document.getElementById(`reason-${index}`)?.focus();
      return;
    }
    onDecide({ answer, reason: reason.trim() });
  };
  return (
    <div className="decision">
      <Field
        id={`reason-${index}`}
        label={t('reader.reason')}
        problem={missing && reason.trim() === '' ? t('reader.reasonMissing') : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={300}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="decision-answers">
        <Button type="primary" onClick={() => decide('accepted')}>
          {t('reader.accept')}
        </Button>
        <Button onClick={() => decide('ignored')}>{t('reader.ignore')}</Button>
      </div>
    </div>
  );
}
