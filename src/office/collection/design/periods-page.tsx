// Chế độ và kỳ: what regimes there are and on which legal basis, which periods are open, deadlines as dates; open the next one.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { COLLECTION_LEVELS, type CollectionLevel, FREQUENCIES } from '#domain/collection/regime.ts';
import type { PeriodView, RegimeView } from '#server/collection/contract-design.ts';
import { useMay } from '../../identity/session.ts';
import { t } from '../../messages/translate.ts';
import { useWriting } from '../../organisation/write.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { printDate } from '../../ui/print-date.ts';
import { Loading } from '../../ui/states.tsx';
import { CollectionPage, useCollectionPlace } from '../collection-page.tsx';
import { periodsQuery, regimesQuery } from '../queries.ts';
import { Pick } from './parts.tsx';

const levelName = (level: string) => COLLECTION_LEVELS[level as CollectionLevel] ?? level;

/** Regimes and periods. */
export function PeriodsPage() {
  const { unit } = useCollectionPlace();
  const periods = useQuery(periodsQuery(unit));
  const regimes = useQuery(regimesQuery);
  const mayOpen = useMay('collection.open');
  const error = periods.error ?? regimes.error;
  return (
    <CollectionPage title={t('periods.title')} lead={t('periods.lead')}>
      {error ? <Failure error={error} onRetry={() => void periods.refetch()} /> : null}
      {periods.isPending || regimes.isPending ? <Loading rows={8} /> : null}
      {mayOpen && regimes.data ? <OpenPeriod regimes={regimes.data} /> : null}
      {periods.data && periods.data.length > 0 ? <PeriodTable periods={periods.data} /> : null}
      {regimes.data ? (
        <>
          <h2 className="regimes-title">{t('periods.regimes')}</h2>
          {regimes.data.map((regime) => (
            <RegimeCard key={regime.code} regime={regime} />
          ))}
        </>
      ) : null}
    </CollectionPage>
  );
}

function PeriodTable({ periods }: { readonly periods: readonly PeriodView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('periods.open')}>
      <table className="figures words">
        <thead>
          <tr>
            <th scope="col">{t('collection.period')}</th>
            <th scope="col">{t('periods.window')}</th>
            <th scope="col">{t('periods.cutOff')}</th>
            <th scope="col">{t('periods.due')}</th>
            <th scope="col">{t('periods.forms')}</th>
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.key}>
              <th scope="row">
                {period.regimeName}
                <span className="head-note">{period.name}</span>
              </th>
              <td>
                {printDate(period.from)} – {printDate(period.to)}
              </td>
              <td>{printDate(period.cutOff)}</td>
              <td>
                {Object.entries(period.due).map(([level, due]) => (
                  <span key={level} className="due-line">
                    {levelName(level)}: {period.dueTime ? `${period.dueTime}, ` : ''}
                    {printDate(due.day)}
                    {due.reason
                      ? ` (${t('desk.moved', { day: printDate(due.written), reason: due.reason })})`
                      : ''}
                  </span>
                ))}
              </td>
              <td>
                {period.forms
                  .map((form) => t('periods.form', { code: form.code, version: form.version }))
                  .join('; ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OpenPeriod({ regimes }: { readonly regimes: readonly RegimeView[] }) {
  const cache = useQueryClient();
  const regular = regimes.filter(({ frequency }) => frequency !== 'once');
  const [regime, setRegime] = useState(regular[0]?.code ?? '');
  const thisYear = new Date().getFullYear();
  const chosen = regular.find(({ code }) => code === regime);
  const codes = [thisYear + 1, thisYear, thisYear - 1].flatMap((year) =>
    (chosen?.windows ?? []).map(({ part }) => `${year}${part === '' ? '' : `-${part}`}`),
  );
  const [code, setCode] = useState('');
  const [said, setSaid] = useState('');
  const { submit, problems, busy } = useWriting<PeriodView>('/api/collection/periods');
  const open = async () => {
    const period = await submit(code === '' ? [{ message: t('periods.codeMissing') }] : [], { regime, code });
    if (!period) return;
    setSaid(t('periods.opened', { name: `${period.regimeName}, ${period.name}` }));
    await cache.invalidateQueries({ queryKey: ['collection'] });
  };
  return (
    <section className="new-form open-period" aria-label={t('periods.openNew')}>
      <Pick
        label={t('periods.regime')}
        value={regime}
        options={regular.map((each) => ({ value: each.code, label: each.name }))}
        onChange={(next) => {
          setRegime(next);
          setCode('');
        }}
      />
      <Pick
        label={t('periods.code')}
        value={code}
        empty={t('periods.choose')}
        options={codes.map((value) => ({ value, label: value }))}
        onChange={setCode}
      />
      <Button type="primary" loading={busy} onClick={() => void open()}>
        {t('periods.openNew')}
      </Button>
      <span role="status">{said}</span>
      <ErrorSummary problems={problems} />
    </section>
  );
}

function RegimeCard({ regime }: { readonly regime: RegimeView }) {
  const facts = [
    [t('regime.basis'), regime.legalBasis],
    [t('regime.who'), regime.who],
    [t('regime.toWhom'), regime.toWhom],
    [t('regime.content'), regime.content],
    [t('regime.method'), regime.method],
    [t('regime.frequency'), FREQUENCIES[regime.frequency]],
    [t('periods.forms'), regime.forms.join(', ')],
    [t('regime.chain'), regime.chain.map(levelName).join(' → ')],
    [t('regime.outline'), regime.outline ?? t('regime.noOutline')],
  ] as const;
  return (
    <details className="regime">
      <summary>
        {regime.name} <span className="quiet">{regime.code}</span>
      </summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
