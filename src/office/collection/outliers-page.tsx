// Ô bất thường: figures far from the same reporter's last period or from its peers, the worst first; each opens its form.
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { AllWell, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { type Chosen, PeriodPage } from './collection-page.tsx';
import { inUnit } from './in-unit.ts';
import { outliersQuery } from './queries.ts';
import { QueueFilter } from './queue-filter.tsx';
import { OUTLIER_WORDS } from './word-keys.ts';

/** The screen of cells that stand out. */
export function OutliersPage() {
  return (
    <PeriodPage title={t('outlier.title')} lead={t('outlier.lead')}>
      {(chosen) => <Outliers key={`${chosen.period.key} ${chosen.unit}`} chosen={chosen} />}
    </PeriodPage>
  );
}

const TONES = { scale: 'error', last: 'warning', peers: 'quiet' } as const;

function Outliers({ chosen }: { readonly chosen: Chosen }) {
  const { period, unit, search, go } = chosen;
  const form = search.form ?? period.forms[0]?.code ?? '';
  const found = useInfiniteQuery(outliersQuery({ period: period.key, form, unit }));
  const rows = found.data?.pages.flatMap((page) => page.outliers) ?? [];
  const total = found.data?.pages.at(-1)?.total ?? 0;
  return (
    <>
      {period.forms.length > 1 ? (
        <div className="collection-bar">
          <QueueFilter
            id="outlier-form"
            label={t('entry.form')}
            value={form}
            options={period.forms.map((each) => [each.code, each.title] as const)}
            onChange={(next) => go({ form: next })}
          />
        </div>
      ) : null}
      {found.error ? <Failure error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Loading rows={8} /> : null}
      {found.data && rows.length === 0 ? <AllWell title={t('outlier.none')} /> : null}
      {rows.length > 0 ? (
        <>
          <p className="quiet" role="status">
            {rows.length < total
              ? t('outlier.part', { shown: formatNumber(rows.length), count: formatNumber(total) })
              : t('outlier.count', { count: formatNumber(total) })}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section className="table-box" tabIndex={0} aria-label={t('outlier.title')}>
            <table className="figures words outliers stacked">
              <thead>
                <tr>
                  <th scope="col">{t('reporters.name')}</th>
                  <th scope="col">{t('review.cell')}</th>
                  <th scope="col" className="number-head">
                    {t('review.value')}
                  </th>
                  <th scope="col" className="number-head">
                    {t('review.last')}
                  </th>
                  <th scope="col" className="number-head">
                    {t('outlier.peers')}
                  </th>
                  <th scope="col">{t('outlier.why')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.submission} ${row.cell}`}>
                    <th scope="row">
                      <Link
                        to="/collection/review"
                        search={{ open: String(row.submission), state: 'all', form }}
                      >
                        {row.name}
                      </Link>
                      <span className="head-note">{row.place}</span>
                    </th>
                    <td data-head={t('review.cell')}>
                      {row.label}
                      {row.unit ? <span className="head-note">{row.unit}</span> : null}
                    </td>
                    <td className="number-cell" data-head={t('review.value')}>
                      {inUnit(row.value, row.factor)}
                    </td>
                    <td className="number-cell" data-head={t('review.last')}>
                      {row.last === null ? '–' : inUnit(row.last, row.factor)}
                    </td>
                    <td className="number-cell" data-head={t('outlier.peers')}>
                      {row.peers ? (
                        <>
                          {inUnit(row.peers.middle, row.factor)}
                          <span className="head-note">
                            {t('outlier.half', {
                              low: inUnit(row.peers.low, row.factor),
                              high: inUnit(row.peers.high, row.factor),
                            })}
                          </span>
                        </>
                      ) : (
                        '–'
                      )}
                    </td>
                    <td>
                      <Tag tone={TONES[row.kind]}>{t(OUTLIER_WORDS[row.kind])}</Tag>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {found.hasNextPage ? (
            <p className="outliers-more">
              <Button onClick={() => void found.fetchNextPage()} loading={found.isFetchingNextPage}>
                {t('records.more')}
              </Button>
            </p>
          ) : null}
        </>
      ) : null}
    </>
  );
}
