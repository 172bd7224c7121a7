// Quỹ của các tỉnh: state, capital and evidence of each on a day, and the form that records what happened.
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { dongWords } from '#domain/target/sentence.ts';
import { useMay } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { Failure } from '../../ui/failure.tsx';
import { Field } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import { PageHead } from '../../ui/page-title.tsx';
import { printDate, readDate } from '../../ui/print-date.ts';
import { Empty, Loading } from '../../ui/states.tsx';
import { fundsQuery } from '../queries.ts';
import { FundForm } from './fund-form.tsx';
import { FundTable } from './fund-table.tsx';
import '../../people/people.css';
import '../../ui/figures.css';
import '../../ui/stacked.css';
import '../scoreboard.css';

export function FundsPage() {
  const [typed, setTyped] = useState('');
  const [adding, setAdding] = useState(false);
  const [done, setDone] = useState('');
  const day = typed.trim() === '' ? undefined : readDate(typed);
  const wrong = typed.trim() !== '' && day === undefined;
  const funds = useQuery({ ...fundsQuery(day), enabled: !wrong, placeholderData: (last) => last });
  const mayState = useMay('funds.state');
  const mayLoans = useMay('loans.read');
  const { totals, provinces = [], at } = funds.data ?? {};
  return (
    <>
      <p className="way-back no-print">
        <Link to="/directives">
          <Icon name="back" /> {t('directives.back')}
        </Link>
      </p>
      <PageHead
        title={t('funds.title')}
        lead={t('funds.lead')}
        actions={
          <>
            {mayLoans ? (
              <Link className="button-link" to="/loans">
                {t('loans.open')}
              </Link>
            ) : null}
            {mayState && provinces.length > 0 ? (
              <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
                {t('funds.add')}
              </Button>
            ) : null}
          </>
        }
      />
      {done === '' ? null : <p role="status">{done}</p>}
      {adding ? (
        <FundForm
          provinces={provinces}
          onClose={() => setAdding(false)}
          onSaved={(words) => {
            setAdding(false);
            setDone(words);
          }}
        />
      ) : null}
      <search className="people-tools no-print">
        <Field id="fund-day" label={t('funds.day')} problem={wrong ? t('funds.dayWrong') : undefined}>
          {(control) => (
            <Input
              {...control}
              placeholder={at === undefined ? '' : printDate(at)}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </search>
      {funds.error ? <Failure error={funds.error} onRetry={() => void funds.refetch()} /> : null}
      {funds.isPending && !wrong ? <Loading rows={8} /> : null}
      {totals && provinces.length > 1 ? (
        <p>
          {t('funds.summary', {
            holding: String(totals.holding),
            without: String(totals.without),
            unknown: String(totals.unknown),
          })}
          {totals.capitalOf > 0
            ? `. ${t('funds.capitalSum', { count: String(totals.capitalOf), sum: dongWords(totals.capital) })}.`
            : ''}
        </p>
      ) : null}
      {funds.data && provinces.length === 0 ? <Empty title={t('funds.none')} /> : null}
      {at !== undefined && provinces.length > 0 ? <FundTable provinces={provinces} at={at} /> : null}
    </>
  );
}
