// Bảng tổng hợp biểu: every measure of a form by unit, with coverage, stale and stated values apart; each cell opens to its forms.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { withQuery } from '../api/address.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { BehindTotal } from './behind-total.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { LockBox } from './lock-box.tsx';
import { totalQuery } from './queries.ts';
import { TotalBelow } from './total-below.tsx';
import { TotalTable } from './total-table.tsx';
import { GROUP_WORDS } from './word-keys.ts';

/** The consolidated table. */
export function TotalPage() {
  return (
    <PeriodPage title={t('total.title')} lead={t('total.lead')}>
      {(chosen) => <Total key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />}
    </PeriodPage>
  );
}

const GROUPS = ['province', 'region8', 'region6', 'commune', 'organisation'] as const;

function Total({ chosen }: { readonly chosen: Chosen }) {
  const { period, unit, search, go } = chosen;
  const form = search.form ?? period.forms[0]?.code ?? '';
  const by = search.by ?? (unit === 'VN' ? 'province' : 'commune');
  const basis = search.basis === 'all' ? 'all' : 'approved';
  const query = { period: period.key, form, unit, by, basis };
  const total = useQuery(totalQuery(query));
  const mayLock = useMay('collection.lock');
  return (
    <>
      <div className="collection-bar">
        <label className="context-field" htmlFor="total-form">
          <span>{t('entry.form')}</span>
          <Select
            id="total-form"
            className="collection-form"
            value={form}
            options={period.forms.map((each) => ({ value: each.code, label: each.title }))}
            onChange={(next: string) => go({ form: next, row: undefined, cell: undefined })}
          />
        </label>
        <label className="context-field" htmlFor="total-by">
          <span>{t('total.by')}</span>
          <Select
            id="total-by"
            className="reporters-state"
            value={by}
            options={GROUPS.map((value) => ({ value, label: t(GROUP_WORDS[value]) }))}
            onChange={(next: string) => go({ by: next, row: undefined, cell: undefined })}
          />
        </label>
        <label className="context-field" htmlFor="total-basis">
          <span>{t('total.basis')}</span>
          <Select
            id="total-basis"
            className="reporters-state"
            value={basis}
            options={[
              { value: 'approved', label: t('total.approved') },
              { value: 'all', label: t('total.everything') },
            ]}
            onChange={(next: string) => go({ basis: next, row: undefined, cell: undefined })}
          />
        </label>
        <a href={withQuery('/api/collection/consolidation.xlsx', query)} download>
          {t('total.export', { rows: formatNumber(total.data?.rows.length ?? 0) })}
        </a>
      </div>
      {mayLock ? <LockBox period={period.key} unit={unit} /> : null}
      {total.error ? <Failure error={total.error} onRetry={() => void total.refetch()} /> : null}
      {total.isPending ? <Loading rows={10} /> : null}
      {total.data && total.data.columns.length === 0 ? <Empty title={t('total.empty')} /> : null}
      {total.data && total.data.columns.length > 0 ? (
        <>
          <TotalTable
            view={total.data}
            basis={basis}
            chosen={search.cell ? `${search.row ?? ''} ${search.cell}` : ''}
            onOpen={(row, cell) => go({ row: row || undefined, cell })}
          />
          {search.cell ? (
            <BehindTotal
              query={query}
              row={search.row}
              cell={search.cell}
              view={total.data}
              onClose={() => go({ row: undefined, cell: undefined })}
            />
          ) : null}
          <TotalBelow view={total.data} basis={basis} />
        </>
      ) : null}
    </>
  );
}
