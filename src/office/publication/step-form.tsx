// Một bước: what it means, what it needs, and the button that takes it.
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PublicationView } from '#server/publication/contract.ts';
import { t } from '../messages/translate.ts';
import { Field } from '../ui/field.tsx';
import { useStep } from './use-step.ts';
import type { StepName } from './words.ts';

interface StepProps {
  readonly step: Exclude<StepName, 'signPaper'>;
  readonly report: PublicationView;
  /** Own places without a word. */
  readonly unwritten: number;
  readonly dirty: boolean;
  readonly onClose: () => void;
}

function hintOf(step: StepProps['step'], report: PublicationView): string {
  if (step === 'submit') return t('report.submitHint');
  if (step === 'sign') return t('report.signHint', { pin: report.pin ?? '' });
  return step === 'issue' ? t('report.issueHint') : '';
}

/** Submit, sign, issue, send back. */
export function StepForm({ step, report, unwritten, dirty, onClose }: StepProps) {
  const [words, setWords] = useState('');
  const { take, busy, problem, code, setProblem } = useStep(report, onClose);
  // The server named the empty places; taking the step once more confirms them.
  const confirmEmpty = code === 'report-incomplete';
  const hint = hintOf(step, report);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const text = words.trim();
    if (step === 'return' && text.length < 3) {
      setProblem(t('report.reasonShort'));
      return;
    }
    await take(step, () => {
      if (step === 'return') return { reason: text };
      if (step === 'submit' && confirmEmpty) return { confirmEmpty };
      return step === 'issue' && text !== '' ? { symbol: text } : {};
    });
  };
  return (
    <form className="step-form" onSubmit={send} noValidate>
      {hint ? <p>{hint}</p> : null}
      {step === 'submit' && unwritten > 0 ? <p>{t('report.openPlaces', { count: unwritten })}</p> : null}
      {step === 'submit' && dirty ? <p className="field-problem">{t('report.saveFirst')}</p> : null}
      {step === 'return' ? (
        <Field id="step-reason" label={t('report.reason')} required>
          {(control) => (
            <Input.TextArea
              {...control}
              autoFocus
              value={words}
              maxLength={1000}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {step === 'issue' ? (
        <Field id="step-symbol" label={t('report.symbol')} hint={t('report.symbolHint')} optional>
          {(control) => (
            <Input
              {...control}
              value={words}
              maxLength={40}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
      ) : null}
      {problem ? (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={step === 'submit' && dirty}>
          {t(confirmEmpty ? 'report.submitEmpty' : 'report.confirm')}
        </Button>
        <Button onClick={onClose}>{t('begin.cancel')}</Button>
      </div>
    </form>
  );
}
