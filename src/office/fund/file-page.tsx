// Nhận hồ sơ vay: who asks for how much, for what, with how much of their own.
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import { today } from '../context/today.ts';
import { t } from '../messages/translate.ts';
import { problemOf, useWriting } from '../organisation/write.ts';
import { ErrorSummary, type FieldProblem } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate, readDate } from '../ui/print-date.ts';
import { type Borrower, BorrowerSelect } from './borrower-select.tsx';
import { MoneyField } from './money-field.tsx';
import '../people/people.css';
import '../organisation/organisation.css';
import './fund.css';

const EMPTY = {
  code: '',
  on: printDate(today()),
  purpose: '',
  requested: '',
  projectCost: '',
  ownCapital: '',
};
const AMOUNTS = ['requested', 'projectCost', 'ownCapital'] as const;
const AMOUNT_WORDS = {
  requested: 'loans.requested',
  projectCost: 'loans.projectCost',
  ownCapital: 'loans.ownCapital',
} as const;

export function FilePage() {
  const [draft, setDraft] = useState(EMPTY);
  const [borrower, setBorrower] = useState<readonly Borrower[]>([]);
  const [related, setRelated] = useState<readonly Borrower[]>([]);
  const navigate = useNavigate();
  const cache = useQueryClient();
  const writing = useWriting<{ id: number }>('/api/loans', {
    fields: {
      'loan-code-taken': 'file-code',
      'loan-borrower-unknown': 'file-borrower',
      'loan-borrower-unfit': 'file-borrower',
      'loan-in-the-future': 'file-on',
    },
  });
  const { problems } = writing;
  const day = readDate(draft.on);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const [organisation] = borrower;
    const found: FieldProblem[] = [];
    if (!organisation) found.push({ field: 'file-borrower', message: t('loans.borrowerMissing') });
    if (draft.code.trim() === '') found.push({ field: 'file-code', message: t('loans.codeMissing') });
    if (!day) found.push({ field: 'file-on', message: t('loans.dayWrong') });
    if (draft.purpose.trim().length < 3) found.push({ field: 'file-purpose', message: t('loans.textShort') });
    for (const name of AMOUNTS)
      if (readAmount(draft[name]) === undefined)
        found.push({ field: `file-${name}`, message: `${t(AMOUNT_WORDS[name])}: ${t('loans.amountWrong')}` });
    const done = await writing.submit(found, {
      organisation: organisation?.id,
      code: draft.code.trim(),
      on: day,
      purpose: draft.purpose.trim(),
      requested: readAmount(draft.requested),
      projectCost: readAmount(draft.projectCost),
      ownCapital: readAmount(draft.ownCapital),
      related: related.map(({ id }) => id),
    });
    if (!done) return;
    await cache.invalidateQueries({ queryKey: ['loans'] });
    await navigate({ to: '/loans/$loan', params: { loan: String(done.id) } });
  };
  const text = (name: 'code' | 'on' | 'purpose', label: string, hint?: string) => (
    <Field
      id={`file-${name}`}
      label={label}
      problem={problemOf(problems, `file-${name}`)}
      required
      {...(hint ? { hint } : {})}
    >
      {(control) => (
        <Input
          {...control}
          value={draft[name]}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <p className="way-back no-print">
        <Link to="/loans">
          <Icon name="back" /> {t('loans.back')}
        </Link>
      </p>
      <PageHead title={t('loans.new')} />
      <form className="panel" onSubmit={send} noValidate>
        <ErrorSummary problems={problems} />
        <div className="loan-pair">
          {text('on', t('loans.filedOn'), t('loans.dayHint'))}
          {text('code', t('loans.code'))}
        </div>
        <BorrowerSelect
          id="file-borrower"
          label={t('loans.borrower')}
          hint={t('loans.borrowerHint')}
          date={day ?? today()}
          value={borrower}
          problem={problemOf(problems, 'file-borrower')}
          onChange={setBorrower}
        />
        {text('purpose', t('loans.purpose'))}
        <div className="loan-pair">
          {AMOUNTS.map((name) => (
            <MoneyField
              key={name}
              id={`file-${name}`}
              label={t(AMOUNT_WORDS[name])}
              hint={name === 'ownCapital' ? t('loans.ownCapitalHint') : t('loans.principalHint')}
              value={draft[name]}
              problem={problemOf(problems, `file-${name}`)}
              onChange={(typed) => setDraft({ ...draft, [name]: typed })}
            />
          ))}
        </div>
        <BorrowerSelect
          id="file-related"
          label={t('loans.related')}
          hint={t('loans.relatedHint')}
          date={day ?? today()}
          many
          value={related}
          onChange={setRelated}
        />
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={writing.busy}>
            {t('loans.file')}
          </Button>
        </div>
      </form>
    </>
  );
}
