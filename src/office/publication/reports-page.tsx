// Báo cáo: those under way at the office and the archive of issued ones, by unit and period of the bar.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { PUBLICATION_STATES, STATE_WORDS } from '#domain/report/publication.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { Empty, Loading } from '../ui/states.tsx';
import { BatchForm } from './batch-form.tsx';
import { BeginForm } from './begin-form.tsx';
import { reportsQuery } from './queries.ts';
import { ReportTable } from './report-table.tsx';
import '../ui/figures.css';
import './publication.css';
import './composer.css';

const route = getRouteApi('/frame/reports');

/** The list. */
export function ReportsPage() {
  const { unit, period } = route.useSearch();
  const mayWrite = useMay('publications.write');
  const mayRelease = useMay('releases.read');
  const [words, setWords] = useState('');
  const [state, setState] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [beginning, setBeginning] = useState(false);
  const [batching, setBatching] = useState(false);
  const search = useDeferredValue(words.trim());
  const pages = useInfiniteQuery(
    reportsQuery({
      ...(search ? { search } : {}),
      ...(state ? { state } : {}),
      ...(everywhere ? {} : { unit, period }),
    }),
  );
  const rows = pages.data?.pages.flatMap((page) => page.publications) ?? [];
  return (
    <>
      <PageHead
        title={t('reports.title')}
        lead={t('reports.lead')}
        actions={
          <>
            {mayRelease ? (
              <Link to="/releases" className="report-outlines">
                {t('releases.open')}
              </Link>
            ) : null}
            <Link to="/outlines" className="report-outlines">
              {t('outline.title')}
            </Link>
            {mayWrite && unit === 'VN' && !batching ? (
              <Button onClick={() => setBatching(true)}>{t('batch.open')}</Button>
            ) : null}
            {mayWrite && !beginning ? (
              <Button type="primary" onClick={() => setBeginning(true)}>
                {t('reports.new')}
              </Button>
            ) : null}
          </>
        }
      />
      {beginning && unit && period ? (
        <BeginForm
          key={`${unit} ${period}`}
          unit={unit}
          period={period}
          onCancel={() => setBeginning(false)}
        />
      ) : null}
      {batching && period ? (
        <BatchForm key={period} period={period} onClose={() => setBatching(false)} />
      ) : null}
      <search className="report-tools">
        <Field id="report-words" label={t('reports.search')}>
          {(control) => (
            <Input {...control} value={words} onChange={(event) => setWords(event.target.value)} />
          )}
        </Field>
        <Field id="report-state" label={t('reports.state')}>
          {(control) => (
            <Select
              {...control}
              value={state}
              onChange={setState}
              options={[
                { value: '', label: t('reports.everyState') },
                ...PUBLICATION_STATES.map((each) => ({ value: each, label: STATE_WORDS[each] })),
              ]}
            />
          )}
        </Field>
        <label className="report-everywhere">
          <input
            type="checkbox"
            checked={everywhere}
            onChange={(event) => setEverywhere(event.target.checked)}
          />
          {t('reports.everywhere')}
        </label>
      </search>
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={6} /> : null}
      {pages.data && rows.length === 0 ? (
        <Empty
          title={t(everywhere || search || state ? 'reports.noneFound' : 'reports.none')}
          action={
            everywhere ? null : <Button onClick={() => setEverywhere(true)}>{t('reports.showAll')}</Button>
          }
        />
      ) : null}
      {rows.length > 0 ? <ReportTable rows={rows} /> : null}
      {pages.hasNextPage ? (
        <p className="report-more">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t('reports.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}
