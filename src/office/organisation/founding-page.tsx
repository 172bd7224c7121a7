// Thành lập mới: enter a newly founded organisation, get a receipt, see the figures move.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import { formatDong } from '#domain/vietnamese/format-number.ts';
import { readMillionDong } from '#domain/vietnamese/read-count.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { Receipt } from '#server/organisation/contract.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { readDate } from '../ui/print-date.ts';
import { NoPermission } from '../ui/states.tsx';
import { EMPTY_DRAFT, type FoundingDraft, foundBody, isEmptyDraft } from './founding-draft.ts';
import { countName, findProblems } from './founding-problems.ts';
import { KINDS } from './list-search.ts';
import { kindName } from './names.ts';
import { sectorsQuery } from './queries.ts';
import { ReceiptBox } from './receipt-box.tsx';
import { SeatSelect } from './seat-select.tsx';
import { SimilarBox } from './similar-box.tsx';
import { viewDay } from './view-day.ts';
import { problemOf, useWriting } from './write.ts';
import './organisation.css';
import './events.css';

const route = getRouteApi('/frame/organisations/new');

/** The page: the form, or the receipt of what was just entered. */
export function FoundingPage() {
  const mayFound = useMay('register.write');
  const cache = useQueryClient();
  const [receipt, setReceipt] = useState<Receipt>();
  if (!mayFound) {
    return (
      <>
        <PageHead title={t('founding.title')} />
        <NoPermission message={t('founding.notAllowed')} />
      </>
    );
  }
  if (receipt) {
    return (
      <>
        <PageHead title={t('founding.done')} />
        <ReceiptBox receipt={receipt} title={t('receipt.founded')}>
          <Link to="/organisations/$id" params={{ id: String(receipt.organisation) }}>
            {t('receipt.toOrganisation')}
          </Link>
          <Button onClick={() => setReceipt(undefined)}>{t('receipt.another')}</Button>
        </ReceiptBox>
      </>
    );
  }
  return (
    <>
      <PageHead title={t('founding.title')} lead={t('founding.lead')} />
      <FoundingForm
        onFounded={async (written) => {
          setReceipt(written);
          await cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
        }}
      />
    </>
  );
}

function FoundingForm({ onFounded }: { readonly onFounded: (receipt: Receipt) => Promise<void> }) {
  const { unit: within = 'VN', period } = route.useSearch();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<FoundingDraft>(EMPTY_DRAFT);
  const { data: sectors = [] } = useQuery(sectorsQuery);
  const { problems, busy, submit } = useWriting<Receipt>('/api/organisations');
  const change = (part: Partial<FoundingDraft>) => setDraft((previous) => ({ ...previous, ...part }));
  const capital = readMillionDong(draft.charterCapitalDong);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const receipt = await submit(findProblems(draft), foundBody(draft));
    if (receipt) await onFounded(receipt);
  };
  const text = (
    field: 'name' | 'address' | 'decisionNumber' | 'vsic' | 'taxCode' | 'effectiveDate',
    label: string,
    options: { hint?: string; required?: boolean; short?: boolean; max?: number; numeric?: boolean } = {},
  ) => (
    <Field
      id={field}
      label={label}
      problem={problemOf(problems, field)}
      {...(options.hint ? { hint: options.hint } : {})}
      {...(options.required ? { required: true } : { optional: true })}
    >
      {(control) => (
        <Input
          {...control}
          className={options.short ? 'short-input' : ''}
          {...(options.numeric ? { inputMode: 'numeric' as const } : {})}
          maxLength={options.max ?? 300}
          value={draft[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );
  const count = (field: 'founders' | 'membersOfficial' | 'workers') => (
    <Field id={field} label={countName(field)} problem={problemOf(problems, field)} optional>
      {(control) => (
        <Input
          {...control}
          className="short-input"
          inputMode="numeric"
          value={draft[field]}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <form className="long-form" onSubmit={send} noValidate>
      <LeaveGuard when={!isEmptyDraft(draft)} message={t('founding.leave')} />
      <ErrorSummary problems={problems} />
      <fieldset>
        <legend>{t('founding.main')}</legend>
        <Field id="kind" label={t('founding.kind')} required>
          {(control) => (
            <Select
              id={control.id}
              value={draft.kind}
              options={KINDS.map((kind) => ({ value: kind, label: kindName(kind) }))}
              onChange={(kind) => change({ kind })}
            />
          )}
        </Field>
        {text('name', t('founding.name'), { hint: t('founding.nameHint'), required: true })}
        {text('effectiveDate', t('founding.day'), {
          hint: t('form.dateHint'),
          required: true,
          short: true,
          max: 10,
          numeric: true,
        })}
        <SimilarBox draft={draft} />
        <SeatSelect
          within={within}
          date={readDate(draft.effectiveDate) ?? viewDay(period)}
          value={draft.unit}
          problem={problemOf(problems, 'unit')}
          onChange={(unit) => change({ unit })}
        />
        {text('address', t('founding.address'), { hint: t('founding.addressHint') })}
        <Field id="sector" label={t('founding.sector')} problem={problemOf(problems, 'sector')} required>
          {({ id, status, ...aria }) => (
            <Select
              id={id}
              {...aria}
              {...(status ? { status } : {})}
              value={draft.sector ?? null}
              placeholder={t('form.choose')}
              options={sectors.map(({ code, name }) => ({ value: code, label: name }))}
              showSearch={{
                filterOption: (typed, option) => searchKey(option?.label ?? '').includes(searchKey(typed)),
              }}
              onChange={(sector: string) => change({ sector })}
            />
          )}
        </Field>
      </fieldset>
      <fieldset>
        <legend>{t('founding.more')}</legend>
        {text('decisionNumber', t('founding.certificate'), { max: 100 })}
        {text('vsic', t('organisation.industry'), {
          hint: t('founding.industryHint'),
          short: true,
          max: 12,
        })}
        {text('taxCode', t('founding.taxCode'), {
          hint: t('founding.taxCodeHint'),
          short: true,
          // Room for what stands between the digits of a pasted code.
          max: 30,
          numeric: true,
        })}
        <div className="field-row">
          {count('founders')}
          {count('membersOfficial')}
          {count('workers')}
        </div>
        <Field
          id="charterCapitalDong"
          label={t('founding.capital')}
          hint={t('founding.capitalHint')}
          problem={problemOf(problems, 'charterCapitalDong')}
          optional
        >
          {(control) => (
            <div className="with-echo">
              <Input
                {...control}
                className="short-input"
                inputMode="decimal"
                value={draft.charterCapitalDong}
                onChange={(event) => change({ charterCapitalDong: event.target.value })}
              />
              <output className="quiet">{capital === undefined ? '' : `= ${formatDong(capital)}`}</output>
            </div>
          )}
        </Field>
      </fieldset>
      <div className="form-actions">
        <Button type="primary" size="large" htmlType="submit" loading={busy}>
          {t('founding.submit')}
        </Button>
        <Button size="large" onClick={() => void navigate({ to: '/organisations' })}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
