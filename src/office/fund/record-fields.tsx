// Các ô của một việc: what each kind of event asks, no more.
import { Input, Radio, Select } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { problemOf } from '../organisation/write.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { printDate } from '../ui/print-date.ts';
import { MoneyField } from './money-field.tsx';
import type { Draft } from './record-draft.ts';

interface FieldsProps {
  readonly loan: LoanView;
  readonly draft: Draft;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (change: Partial<Draft>) => void;
}

type TextName = 'on' | 'number' | 'note' | 'rate' | 'overdueRate' | 'count' | 'first' | 'everyMonths' | 'to';

function TextField({
  name,
  label,
  hint,
  draft,
  problems,
  onChange,
}: Omit<FieldsProps, 'loan'> & { readonly name: TextName; readonly label: string; readonly hint?: string }) {
  const id = `loan-${name}`;
  return (
    <Field id={id} label={label} problem={problemOf(problems, id)} required {...(hint ? { hint } : {})}>
      {(control) => (
        <Input
          {...control}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
}

function Opinion({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  return (
    <fieldset className="split-ways">
      <legend className="field-label">{t('loans.opinion')}</legend>
      <Radio.Group
        name="loan-favourable"
        value={draft.favourable}
        options={[
          { value: true, label: t('loans.favourable') },
          { value: false, label: t('loans.unfavourable') },
        ]}
        onChange={(change) => onChange({ favourable: change.target.value === true })}
      />
    </fieldset>
  );
}

function ContractFields(props: Omit<FieldsProps, 'loan'>) {
  return (
    <>
      <div className="loan-pair">
        <TextField {...props} name="rate" label={t('loans.rate')} />
        <TextField
          {...props}
          name="overdueRate"
          label={t('loans.overdueRate')}
          hint={t('loans.overdueRateHint')}
        />
      </div>
      <div className="loan-pair">
        <TextField {...props} name="count" label={t('loans.countParts')} />
        <TextField {...props} name="everyMonths" label={t('loans.everyMonths')} />
        <TextField {...props} name="first" label={t('loans.firstDue')} hint={t('loans.firstDueHint')} />
      </div>
    </>
  );
}

function MoveFields({ loan, ...props }: FieldsProps) {
  const { draft, problems, onChange } = props;
  const open = loan.instalments.filter(({ unpaidDong }) => unpaidDong > 0);
  return (
    <div className="loan-pair">
      <Field id="loan-from" label={t('loans.from')} problem={problemOf(problems, 'loan-from')} required>
        {(control) => (
          <Select
            {...control}
            value={draft.from || null}
            options={open.map(({ dueOn, unpaidDong }) => ({
              value: dueOn,
              label: `${printDate(dueOn)}: ${formatNumber(unpaidDong)}`,
            }))}
            onChange={(from: string) => onChange({ from })}
          />
        )}
      </Field>
      <TextField {...props} name="to" label={t('loans.to')} hint={t('loans.dayHint')} />
    </div>
  );
}

const WITH_PAPER = ['decided', 'contracted', 'disbursement', 'receipt', 'written-off'];
const WITH_NOTE = ['appraised', 'contracted', 'adjustment', 'extension', 'written-off'];

export function RecordFields({ loan, ...props }: FieldsProps) {
  const { draft, problems, onChange } = props;
  const { type } = draft;
  return (
    <>
      {type === 'appraised' || type === 'decided' ? <Opinion draft={draft} onChange={onChange} /> : null}
      <div className="loan-pair">
        <TextField {...props} name="on" label={t('loans.on')} hint={t('loans.dayHint')} />
        <MoneyField
          id="loan-amount"
          label={t('loans.principal')}
          hint={t('loans.principalHint')}
          value={draft.amount}
          problem={problemOf(problems, 'loan-amount')}
          onChange={(amount) => onChange({ amount })}
        />
        {type === 'receipt' ? (
          <MoneyField
            id="loan-interest"
            label={t('loans.interestPart')}
            hint={t('loans.principalHint')}
            value={draft.interest}
            problem={problemOf(problems, 'loan-interest')}
            onChange={(interest) => onChange({ interest })}
          />
        ) : null}
      </div>
      {type === 'adjustment' || type === 'extension' ? <MoveFields loan={loan} {...props} /> : null}
      {type === 'contracted' ? <ContractFields {...props} /> : null}
      {WITH_PAPER.includes(type) ? <TextField {...props} name="number" label={t('loans.number')} /> : null}
      {WITH_NOTE.includes(type) ? (
        <TextField
          {...props}
          name="note"
          label={type === 'contracted' ? t('loans.security') : t('loans.note')}
        />
      ) : null}
    </>
  );
}
