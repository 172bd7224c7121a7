// Một khoản: its label, its words, its deadline, what evidence is wanted, its targets.
import { Button, Input } from 'antd';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';
import { type ClauseDraft, emptyTarget } from './directive-draft.ts';
import type { Fault } from './fault-words.ts';
import { TargetEditor } from './target-editor.tsx';

export function ClauseEditor(props: {
  readonly clause: ClauseDraft;
  readonly faults: ReadonlyMap<string, Fault>;
  readonly level: 'province' | 'district' | 'commune';
  readonly year: number;
  readonly above: number | null;
  readonly onChange: (clause: ClauseDraft) => void;
  readonly onRemove: () => void;
}) {
  const { clause, faults, onChange } = props;
  const { key } = clause;
  const said = (name: string) => {
    const fault = faults.get(key);
    return fault?.field === `${name}-${key}` ? fault.message : undefined;
  };
  const put = (change: Partial<ClauseDraft>) => onChange({ ...clause, ...change });
  return (
    <li className="clause-draft">
      <div className="clause-head">
        <Field id={`label-${key}`} label={t('build.label')} problem={said('label')}>
          {(control) => (
            <Input
              {...control}
              value={clause.label}
              onChange={(event) => put({ label: event.target.value })}
            />
          )}
        </Field>
        <Field id={`due-${key}`} label={t('build.due')} problem={said('due')}>
          {(control) => (
            <Input
              {...control}
              placeholder={t('build.dueHint')}
              value={clause.due}
              onChange={(event) => put({ due: event.target.value })}
            />
          )}
        </Field>
        <Field id={`evidence-${key}`} label={t('build.evidence')}>
          {(control) => (
            <Input
              {...control}
              value={clause.evidenceWanted}
              onChange={(event) => put({ evidenceWanted: event.target.value })}
            />
          )}
        </Field>
        <Button onClick={props.onRemove}>{t('build.removeClause')}</Button>
      </div>
      <Field id={`text-${key}`} label={t('build.text')} problem={said('text')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={4}
            value={clause.text}
            onChange={(event) => put({ text: event.target.value })}
          />
        )}
      </Field>
      <ul className="plain-list">
        {clause.targets.map((target, index) => (
          <TargetEditor
            key={target.key}
            draft={target}
            above={props.above}
            fault={faults.get(target.key)}
            onChange={(next) =>
              put({ targets: clause.targets.map((each, at) => (at === index ? next : each)) })
            }
            onRemove={() => put({ targets: clause.targets.filter((_, at) => at !== index) })}
          />
        ))}
      </ul>
      <Button
        size="small"
        onClick={() => put({ targets: [...clause.targets, emptyTarget(props.level, props.year)] })}
      >
        {t('build.addTarget')}
      </Button>
    </li>
  );
}
