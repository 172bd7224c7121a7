// Một chỉ tiêu: kind of goal, numbers, what it counts, period, bearer, scope; its sentence is shown as it would be printed.
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { sentenceOf } from '#domain/target/sentence.ts';
import { type Goal, goalAs, type Target } from '#domain/target/target.ts';
import { measuresQuery } from '../../measure/queries.ts';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { TargetDraft } from './directive-draft.ts';
import { type Fault, faultOfTarget } from './fault-words.ts';
import { NumberInput, UNREAD } from './number-input.tsx';
import { ParentChoice } from './parent-choice.tsx';
import { TargetBearer } from './target-bearer.tsx';

const KINDS: readonly { readonly value: Goal['kind']; readonly label: string }[] = [
  { value: 'at-least', label: t('target.kind.atLeast') },
  { value: 'at-most', label: t('target.kind.atMost') },
  { value: 'range', label: t('target.kind.range') },
  { value: 'growth', label: t('target.kind.growth') },
  { value: 'share', label: t('target.kind.share') },
  { value: 'share-at-most', label: t('target.kind.shareAtMost') },
  { value: 'establish-or-raise', label: t('target.kind.establish') },
];

interface EditorProps {
  readonly draft: TargetDraft;
  /** Document above, whose targets this one may carry out. */
  readonly above: number | null;
  /** What was found wrong when it was to be sent. */
  readonly fault: Fault | undefined;
  readonly onChange: (draft: TargetDraft) => void;
  readonly onRemove: () => void;
}

export function TargetEditor(props: EditorProps) {
  const [open, setOpen] = useState(props.draft.quote === '');
  const { draft, fault, onRemove } = props;
  // What is to be put right is never hidden, and stays open while it is put right.
  if (fault && !open) setOpen(true);
  return (
    <li className="target-draft">
      <p>
        {sentenceOf(draft.target)}{' '}
        {faultOfTarget(draft.key, draft.target) ? <Tag tone="error">{t('target.fault')}</Tag> : null}{' '}
        {draft.doubt ? <Tag tone="warning">{draft.doubt}</Tag> : null}
      </p>
      {draft.quote === '' ? null : <p className="quiet">“{draft.quote}”</p>}
      <div className="row-actions">
        <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('target.close') : t('target.edit')}
        </Button>
        <Button size="small" onClick={onRemove}>
          {t('target.remove')}
        </Button>
      </div>
      {open ? <TargetForm {...props} /> : null}
    </li>
  );
}

/** The controls of one target. */
export function TargetForm({ draft, above, fault, onChange }: Omit<EditorProps, 'onRemove'>) {
  const { target, key } = draft;
  const said = (name: string) => (fault?.field === `${name}-${key}` ? fault.message : undefined);
  const { goal, indicator, basis } = target;
  const put = (change: Partial<Target>) => onChange({ ...draft, target: { ...target, ...change } });
  const { data: measures = [] } = useQuery(measuresQuery);
  const options = [
    { value: '', label: t('target.noMeasure') },
    ...measures.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const percent = ['growth', 'share', 'share-at-most'].includes(goal.kind);
  const year = Number(basis.period.slice(0, 4));
  return (
    <div className="target-form">
      <Field id={`kind-${key}`} label={t('target.kind')}>
        {(control) => (
          <Select<Goal['kind']>
            {...control}
            value={goal.kind}
            options={[...KINDS]}
            onChange={(kind) => put({ goal: goalAs(goal, kind, year) })}
          />
        )}
      </Field>
      {'low' in goal ? (
        <NumberInput
          id={`low-${key}`}
          label={goal.kind === 'range' ? t('target.lowest') : t('target.low')}
          value={goal.low}
          problem={said('low')}
          percent={percent}
          onChange={(low) => put({ goal: { ...goal, low: low ?? UNREAD } })}
        />
      ) : null}
      {goal.kind === 'range' || goal.kind === 'at-most' || goal.kind === 'share-at-most' ? (
        <NumberInput
          id={`high-${key}`}
          label={t('target.high')}
          value={goal.high}
          problem={said('high')}
          percent={percent}
          onChange={(high) => put({ goal: { ...goal, high: high ?? UNREAD } })}
        />
      ) : null}
      {goal.kind === 'growth' ? (
        <>
          <NumberInput
            id={`high-${key}`}
            label={t('target.highOptional')}
            value={goal.high}
            problem={said('high')}
            percent
            onChange={(high) => put({ goal: { ...goal, high } })}
          />
          <Field id={`base-${key}`} label={t('target.base')} problem={said('base')}>
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                value={goal.base.year === 0 ? '' : String(goal.base.year)}
                onChange={(event) =>
                  put({ goal: { ...goal, base: { year: Number(event.target.value) || 0 } } })
                }
              />
            )}
          </Field>
        </>
      ) : null}
      {'of' in goal ? (
        <Field id={`of-${key}`} label={t('target.of')} problem={said('of')}>
          {(control) => (
            <Select
              {...control}
              showSearch={{ optionFilterProp: 'label' }}
              value={goal.of.measure ?? ''}
              options={[{ value: '', label: goal.of.name }, ...options.slice(1)]}
              onChange={(code: string) =>
                put({
                  goal: {
                    ...goal,
                    of: {
                      name: measures.find((each) => each.code === code)?.name ?? goal.of.name,
                      measure: code || null,
                    },
                  },
                })
              }
            />
          )}
        </Field>
      ) : null}
      <Field id={`measure-${key}`} label={t('target.measure')} hint={t('target.measureHint')}>
        {(control) => (
          <Select
            {...control}
            showSearch={{ optionFilterProp: 'label' }}
            value={indicator.measure ?? ''}
            options={options}
            onChange={(code: string) => put({ indicator: { ...indicator, measure: code || null } })}
          />
        )}
      </Field>
      <Field id={`name-${key}`} label={t('target.name')} problem={said('name')}>
        {(control) => (
          <Input
            {...control}
            value={indicator.name}
            onChange={(event) => put({ indicator: { ...indicator, name: event.target.value } })}
          />
        )}
      </Field>
      <Field id={`unit-${key}`} label={t('target.unit')} problem={said('unit')}>
        {(control) => (
          <Input
            {...control}
            value={indicator.unit}
            onChange={(event) => put({ indicator: { ...indicator, unit: event.target.value } })}
          />
        )}
      </Field>
      <TargetBearer draftKey={key} target={target} yearProblem={said('year')} onChange={put} />
      {above === null ? null : (
        <ParentChoice
          id={`parent-${key}`}
          document={above}
          value={draft.parent}
          onChange={(parent) => onChange({ ...draft, parent })}
        />
      )}
    </div>
  );
}
