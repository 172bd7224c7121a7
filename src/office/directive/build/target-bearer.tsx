// Kỳ, ai chịu, phạm vi của một chỉ tiêu.
import { Checkbox, Input, Select } from 'antd';
import type { Target } from '#domain/target/target.ts';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';

const BASES = [
  { value: 'year', label: t('target.basis.year') },
  { value: 'H1', label: t('target.basis.first') },
  { value: 'H2', label: t('target.basis.second') },
  { value: 'until', label: t('target.basis.until') },
];
const BEARERS = [
  { value: 'province', label: t('target.bearer.province') },
  { value: 'district', label: t('target.bearer.district') },
  { value: 'commune', label: t('target.bearer.commune') },
  { value: 'one', label: t('target.bearer.one') },
  { value: 'system', label: t('target.bearer.system') },
];

function basisFrom(choice: string, year: string): Target['basis'] {
  if (choice === 'H1' || choice === 'H2') return { kind: 'half-year', period: `${year}-${choice}` };
  return { kind: choice === 'until' ? 'until' : 'year', period: year };
}

function bearerFrom(choice: string, name: string): Target['bearer'] {
  if (choice === 'one') return { kind: 'one', name };
  return choice === 'province' || choice === 'district' || choice === 'commune'
    ? { kind: 'each', level: choice }
    : { kind: 'system' };
}

export function TargetBearer(props: {
  readonly draftKey: string;
  readonly target: Target;
  readonly yearProblem: string | undefined;
  readonly onChange: (change: Partial<Target>) => void;
}) {
  const { draftKey: key, target, onChange } = props;
  const { basis, bearer } = target;
  const [year = '', half] = basis.period.split('-');
  const choice = half ?? (basis.kind === 'until' ? 'until' : 'year');
  return (
    <>
      <Field id={`basis-${key}`} label={t('target.basis')}>
        {(control) => (
          <Select
            {...control}
            value={choice}
            options={BASES}
            onChange={(next: string) => onChange({ basis: basisFrom(next, year) })}
          />
        )}
      </Field>
      <Field id={`year-${key}`} label={t('target.year')} problem={props.yearProblem}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={year}
            onChange={(event) => onChange({ basis: basisFrom(choice, event.target.value.trim()) })}
          />
        )}
      </Field>
      <Field id={`bearer-${key}`} label={t('target.bearer')}>
        {(control) => (
          <Select
            {...control}
            value={bearer.kind === 'each' ? bearer.level : bearer.kind}
            options={BEARERS}
            onChange={(next: string) =>
              onChange({ bearer: bearerFrom(next, bearer.kind === 'one' ? bearer.name : '') })
            }
          />
        )}
      </Field>
      {bearer.kind === 'one' ? (
        <Field id={`body-${key}`} label={t('target.body')}>
          {(control) => (
            <Input
              {...control}
              value={bearer.name}
              onChange={(event) => onChange({ bearer: { kind: 'one', name: event.target.value } })}
            />
          )}
        </Field>
      ) : null}
      <Field id={`scope-${key}`} label={t('target.scope')} hint={t('target.scopeHint')}>
        {(control) => (
          <Input
            {...control}
            value={target.scope ?? ''}
            onChange={(event) =>
              onChange({ scope: event.target.value.trim() === '' ? null : event.target.value })
            }
          />
        )}
      </Field>
      <Checkbox
        checked={target.approximate}
        onChange={(event) => onChange({ approximate: event.target.checked })}
      >
        {t('target.approximate')}
      </Checkbox>
    </>
  );
}
