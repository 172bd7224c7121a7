// Ghi kế hoạch năm: what was approved and by which paper; a number left empty is not planned, which is another thing than 0.
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import { readCount } from '#domain/vietnamese/read-count.ts';
import type { PlanView } from '#server/activity/contract-plans.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate, readDate } from '../ui/print-date.ts';

interface FormProps {
  readonly unit: string;
  readonly year: number;
  readonly plan: PlanView['plans'][number] | undefined;
  readonly onClose: () => void;
}

const NUMBERS = [
  ['classes', 'activities.basis.classes', readCount],
  ['attendances', 'activities.basis.attendances', readCount],
  ['budget', 'activities.basis.budget', readAmount],
  ['fairs', 'activities.basis.fairs', readCount],
] as const;

export function PlanForm({ unit, year, plan, onClose }: FormProps) {
  const text = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : formatNumber(value);
  const [draft, setDraft] = useState({
    approvedOn: plan ? printDate(plan.approvedOn) : '',
    document: plan?.document ?? '',
    classes: text(plan?.classes),
    attendances: text(plan?.attendances),
    budget: text(plan?.budget),
    fairs: text(plan?.fairs),
    reason: '',
  });
  const cache = useQueryClient();
  const writing = useWriting<{ version: number }>('/api/activity-plans', {
    fields: { 'activity-plan-empty': 'plan-classes', 'activity-reason-needed': 'plan-reason' },
  });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const problems: FieldProblem[] = [];
    const approvedOn = readDate(draft.approvedOn);
    if (!approvedOn) problems.push({ field: 'plan-approvedOn', message: t('loans.dayWrong') });
    if (draft.document.trim().length < 3)
      problems.push({ field: 'plan-document', message: t('loans.paperMissing') });
    const numbers = NUMBERS.map(([name, label, read]) => {
      const typed = draft[name].trim();
      const value = typed === '' ? null : read(typed);
      if (value === undefined)
        problems.push({ field: `plan-${name}`, message: `${t(label)}: ${t('activities.numberWrong')}` });
      return [name, value ?? null];
    });
    if (plan && draft.reason.trim().length < 5)
      problems.push({ field: 'plan-reason', message: t('activities.reasonHint') });
    const done = await writing.submit(problems, {
      unit,
      year,
      base: plan?.version ?? 0,
      approvedOn,
      document: draft.document.trim(),
      ...Object.fromEntries(numbers),
      reason: draft.reason.trim(),
    });
    await cache.invalidateQueries({ queryKey: ['activities'] });
    if (done) onClose();
  };
  const field = (name: keyof typeof draft, label: string, hint?: string, required = true) => (
    <Field
      key={name}
      id={`plan-${name}`}
      label={label}
      problem={problemOf(writing.problems, `plan-${name}`)}
      {...(hint ? { hint } : {})}
      {...(required ? { required } : { optional: true })}
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
      <h2>{t('activities.planOf', { year })}</h2>
      <ErrorSummary problems={writing.problems} />
      <div className="loan-pair">
        {field('document', t('activities.planDocument'))}
        {field('approvedOn', t('activities.approvedOn'), t('loans.dayHint'))}
      </div>
      <div className="loan-pair">
        {NUMBERS.map(([name, label]) =>
          field(name, t(label), name === 'budget' ? t('activities.costHint') : undefined, false),
        )}
      </div>
      {plan ? field('reason', t('loans.reason'), t('activities.reasonHint')) : null}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={writing.busy}>
          {t('activities.planSave')}
        </Button>
        <Button onClick={onClose}>{t('loans.close')}</Button>
      </div>
    </form>
  );
}
