// Mở cơ quan: which kind, and then only what that kind needs.
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { OfficeView } from '#server/people/contract.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';

type Kind = 'department' | 'fund' | 'commune' | 'cooperative';

interface OfficeFormProps {
  readonly offices: readonly OfficeView[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form; units and organisations beyond one's scope are refused by the server. */
export function OfficeForm({ offices, onDone, onCancel }: OfficeFormProps) {
  const [level, setLevel] = useState<Kind>('department');
  const [name, setName] = useState('');
  const [parent, setParent] = useState<number | null>(null);
  const [code, setCode] = useState('');
  const { problems, busy, submit } = useWriting<{ id: number }>('/api/offices', { prefix: 'office-' });
  const part = level === 'department' || level === 'fund';
  const parents = offices.filter((each) => each.inScope && !each.to && each.parent === null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing: FieldProblem[] = [];
    const need = (given: boolean, field: string) =>
      given ? undefined : missing.push({ field, message: t('offices.missing') });
    if (part) {
      need(name.trim().length >= 3, 'office-name');
      need(parent !== null, 'office-parent');
    } else need(code.trim() !== '', 'office-unit');
    const body = part
      ? { level, name: name.trim(), parent }
      : level === 'commune'
        ? { level, unit: code.trim() }
        : { level, organisation: Number(code.trim()) };
    if (await submit(missing, body)) onDone();
  };

  return (
    <form className="panel" onSubmit={send} noValidate>
      <h2>{t('offices.open')}</h2>
      <ErrorSummary problems={problems} />
      <Field id="office-level" label={t('offices.level')}>
        {(control) => (
          <Select<Kind>
            {...control}
            value={level}
            onChange={setLevel}
            options={[
              { value: 'department', label: t('offices.department') },
              { value: 'fund', label: t('offices.fund') },
              { value: 'commune', label: t('offices.commune') },
              { value: 'cooperative', label: t('offices.cooperative') },
            ]}
          />
        )}
      </Field>
      {part ? (
        <>
          <Field id="office-name" label={t('offices.name')} problem={problemOf(problems, 'office-name')}>
            {(control) => (
              <Input
                {...control}
                maxLength={200}
                value={name}
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <Field
            id="office-parent"
            label={t('offices.parent')}
            problem={problemOf(problems, 'office-parent')}
          >
            {(control) => (
              <Select
                {...control}
                showSearch={{ optionFilterProp: 'label' }}
                value={parent}
                options={parents.map((each) => ({ value: each.id, label: each.name }))}
                onChange={(value: number) => setParent(value)}
              />
            )}
          </Field>
        </>
      ) : (
        <Field
          id="office-unit"
          label={level === 'commune' ? t('offices.unitCode') : t('offices.organisation')}
          hint={level === 'commune' ? t('offices.unitHint') : t('offices.organisationHint')}
          problem={problemOf(problems, 'office-unit')}
        >
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('offices.submit')}
        </Button>
        <Button onClick={onCancel}>{t('form.cancel')}</Button>
      </div>
    </form>
  );
}
