// Bước tiếp theo: held on its real days, settled with its cost, cancelled or withdrawn with a reason.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import type { ActivityStep } from '#domain/activity/standing.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import type { ActivityView } from '#server/activity/contract-shapes.ts';
import { today } from '../context/today.ts';
import { MoneyField } from '../fund/money-field.tsx';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';

interface FormProps {
  readonly activity: ActivityView;
  readonly step: ActivityStep;
  readonly onClose: () => void;
  readonly onSaved: (words: string) => void;
}

const TITLES = {
  hold: 'activities.step.hold',
  settle: 'activities.step.settle',
  cancel: 'activities.step.cancel',
  withdraw: 'activities.step.withdraw',
} as const;

export function StepForm({ activity, step, onClose, onSaved }: FormProps) {
  const [draft, setDraft] = useState({
    startsOn: printDate(activity.startsOn),
    endsOn: printDate(activity.endsOn),
    on: printDate(today()),
    cost: '',
    reason: '',
  });
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>(`/api/activities/${activity.id}/steps`, {
    fields: {
      'activity-in-the-future': step === 'hold' ? 'step-endsOn' : 'step-on',
      'activity-days-reversed': 'step-endsOn',
      'activity-settled-early': 'step-on',
    },
  });
  const needsReason = step === 'cancel' || step === 'withdraw';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const problems: FieldProblem[] = [];
    const day = (name: 'startsOn' | 'endsOn' | 'on') => {
      const read = readDate(draft[name]);
      if (!read) problems.push({ field: `step-${name}`, message: t('loans.dayWrong') });
      return read;
    };
    const body = {
      ...(step === 'hold' ? { startsOn: day('startsOn'), endsOn: day('endsOn') } : {}),
      ...(step === 'settle' || step === 'cancel' ? { on: day('on') } : {}),
      ...(step === 'settle' ? { cost: readAmount(draft.cost) } : {}),
    };
    if (step === 'settle' && body.cost === undefined)
      problems.push({ field: 'step-cost', message: t('loans.amountWrong') });
    if (needsReason && draft.reason.trim().length < 5)
      problems.push({ field: 'step-reason', message: t('activities.reasonHint') });
    const done = await writing.submit(problems, {
      base: activity.version,
      step,
      ...body,
      reason: draft.reason.trim(),
    });
    await cache.invalidateQueries({ queryKey: ['activities'] });
    if (done) onSaved(t('activities.stepped'));
  };
  const field = (name: 'startsOn' | 'endsOn' | 'on' | 'reason', label: string, hint: string) => (
    <Field
      id={`step-${name}`}
      label={label}
      hint={hint}
      problem={problemOf(writing.problems, `step-${name}`)}
      {...(name === 'reason' && !needsReason ? { optional: true } : { required: true })}
    >
      {(control) => (
        <Input
          {...control}
          value={draft[name]}
          onChange={(change) => setDraft({ ...draft, [name]: change.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t(TITLES[step])}</h2>
      <ErrorSummary problems={writing.problems} />
      <div className="loan-pair">
        {step === 'hold' ? field('startsOn', t('activities.heldFrom'), t('loans.dayHint')) : null}
        {step === 'hold' ? field('endsOn', t('activities.heldTo'), t('loans.dayHint')) : null}
        {step === 'settle' ? field('on', t('activities.settledOn'), t('loans.dayHint')) : null}
        {step === 'cancel' ? field('on', t('activities.cancelledOn'), t('loans.dayHint')) : null}
        {step === 'settle' ? (
          <MoneyField
            id="step-cost"
            label={t('activities.settledCost')}
            hint={t('activities.costHint')}
            value={draft.cost}
            problem={problemOf(writing.problems, 'step-cost')}
            onChange={(cost) => setDraft({ ...draft, cost })}
          />
        ) : null}
      </div>
      {field(
        'reason',
        needsReason ? t('loans.reason') : t('activities.note'),
        needsReason ? t('activities.reasonHint') : '',
      )}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t(TITLES[step])}
        </Button>
        <Button onClick={onClose}>{t('loans.close')}</Button>
      </div>
    </form>
  );
}
