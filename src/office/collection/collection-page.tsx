// Khung chung của các màn hình thu thập: tabs, the reporting period chosen once, the unit that is looked at.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { PeriodView, RegimeView } from '#server/collection/contract-design.ts';
import { useMay, useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { type CollectionSearch, readCollectionSearch } from './collection-search.ts';
import { defaultPeriod } from './default-period.ts';
import { periodsQuery, regimesQuery } from './queries.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import './collection.css';
import './review.css';
import './total.css';
import './design/design.css';

const frame = getRouteApi('/frame');

export interface Chosen {
  readonly period: PeriodView;
  readonly unit: string;
  /** Who reports in this period. */
  readonly reporter: RegimeView['reporter'] | undefined;
  readonly search: CollectionSearch;
  /** Changes the address; undefined takes a word out of it. */
  readonly go: (next: Readonly<Record<string, string | undefined>>) => void;
}

/** Unit, address and how to change it. */
export function useCollectionPlace() {
  const all = frame.useSearch();
  const session = useSession();
  const navigate = useNavigate();
  const search = readCollectionSearch(all as Readonly<Record<string, unknown>>);
  const go = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({
      to: '.',
      search: (previous: object) => ({ ...previous, ...next }),
      replace: true,
      resetScroll: false,
    });
  return { unit: all.unit ?? session?.office.unit ?? 'VN', home: session?.office.unit ?? 'VN', search, go };
}

/** The tabs of collection. */
function Tabs() {
  const mayEnter = useMay('collection.enter');
  const tabs = [
    ['/collection', t('collection.desk')],
    ['/collection/review', t('collection.review')],
    ...(mayEnter ? ([['/collection/entry', t('collection.entry')]] as const) : []),
    ['/collection/total', t('collection.total')],
    ['/collection/outliers', t('collection.outliers')],
    ['/collection/periods', t('collection.periods')],
    ['/collection/forms', t('collection.forms')],
  ] as const;
  const row = useRef<HTMLElement>(null);
  // On a phone the row of tabs is wider than the screen: the one that is open must be in sight.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav ref={row} className="collection-tabs" aria-label={t('collection.title')}>
      {tabs.map(([to, words]) => (
        <Link
          key={to}
          to={to}
          search={{}}
          activeOptions={{ exact: to === '/collection', includeSearch: false }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

interface PageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A screen of collection that needs no period. */
export function CollectionPage({ title, lead, actions, children }: PageProps) {
  return (
    <>
      <PageHead title={title} lead={lead} actions={actions} />
      <Tabs />
      {children}
    </>
  );
}

interface PeriodPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: (chosen: Chosen) => ReactNode;
}

/** A screen about one reporting period; the newest one unless the address names another. */
export function PeriodPage({ title, lead, children }: PeriodPageProps) {
  const { unit, home, search, go } = useCollectionPlace();
  const periods = useQuery(periodsQuery(unit));
  const regimes = useQuery(regimesQuery);
  const others = new Set(
    (regimes.data ?? []).filter(({ reporter }) => reporter !== 'organisation').map(({ code }) => code),
  );
  const period =
    periods.data?.find(({ key }) => key === search.key) ?? defaultPeriod(periods.data ?? [], others);
  const backHome =
    unit === home ? null : (
      <button
        type="button"
        className="plain-button"
        onClick={() => go({ unit: home, of: undefined, open: undefined })}
      >
        {t('context.home')}
      </button>
    );
  return (
    <CollectionPage title={title} lead={lead}>
      {periods.error ? <Failure error={periods.error} onRetry={() => void periods.refetch()} /> : null}
      {periods.isPending || regimes.isPending ? <Loading /> : null}
      {periods.data && !period ? (
        <Empty title={t('collection.noPeriod')}>
          <p>{t('collection.noPeriodHint')}</p>
        </Empty>
      ) : null}
      {period && !regimes.isPending ? (
        <>
          <div className="collection-bar">
            <label className="context-field" htmlFor="collection-period">
              <span>{t('collection.period')}</span>
              <Select
                id="collection-period"
                className="collection-period"
                value={period.key}
                options={(periods.data ?? []).map((each) => ({
                  value: each.key,
                  // An ad hoc request is a regime of one period, and both carry its name.
                  label: each.regimeName === each.name ? each.name : `${each.regimeName}, ${each.name}`,
                  find: searchKey(`${each.regimeName} ${each.name} ${each.key}`),
                }))}
                showSearch={{
                  filterOption: (typed, option) => (option?.find ?? '').includes(searchKey(typed)),
                }}
                popupMatchSelectWidth={480}
                onChange={(key: string) => go({ key, form: undefined, of: undefined, open: undefined })}
              />
            </label>
            <p className="quiet">
              {t('collection.window', {
                from: printDate(period.from),
                to: printDate(period.to),
                cutOff: printDate(period.cutOff),
              })}
              {backHome === null ? null : <> {backHome}</>}
            </p>
          </div>
          {children({
            period,
            unit,
            reporter: regimes.data?.find(({ code }) => code === period.regime)?.reporter,
            search,
            go,
          })}
        </>
      ) : null}
    </CollectionPage>
  );
}
