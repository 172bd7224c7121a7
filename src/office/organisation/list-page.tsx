// Danh sách HTX: which organisations stand in the register of this unit at the end of this period.
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { ExportLinks } from './export-links.tsx';
import { ListFilters } from './list-filters.tsx';
import { moveByRow } from './list-keys.ts';
import { kindName, operatingLook } from './names.ts';
import { organisationListQuery } from './queries.ts';
import { viewDay } from './view-day.ts';
import type { OrganisationPageView } from './views.ts';
import '../ui/stacked.css';
import './organisation.css';
import './events.css';

const route = getRouteApi('/frame/organisations');

/** The list; filters stand in the address, pages follow by cursor. */
export function OrganisationListPage() {
  const { unit = 'VN', period, search, kind, operating, sector, allianceClass } = route.useSearch();
  const navigate = useNavigate();
  const mayFound = useMay('register.write');
  const mayDifficulties = useMay('difficulties.read');
  const at = viewDay(period);
  const filters = {
    ...(search ? { search } : {}),
    ...(kind ? { kind } : {}),
    ...(operating ? { operating } : {}),
    ...(sector ? { sector } : {}),
    ...(allianceClass ? { allianceClass } : {}),
  };
  const pages = useInfiniteQuery(organisationListQuery(unit, at, filters));
  const rows = pages.data?.pages.flatMap((page) => page.organisations) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const filtered = Object.keys(filters).length > 0;

  return (
    <>
      <PageHead
        title={t('list.title')}
        lead={t('list.lead', { day: printDate(at) })}
        actions={
          <>
            {mayDifficulties ? (
              <Link className="button-link" to="/difficulties">
                {t('difficulties.tab')}
              </Link>
            ) : null}
            {mayFound ? (
              <>
                <Button onClick={() => void navigate({ to: '/organisations/import' })}>
                  {t('list.import')}
                </Button>
                <Button onClick={() => void navigate({ to: '/organisations/reconcile' })}>
                  {t('list.reconcile')}
                </Button>
                <Button onClick={() => void navigate({ to: '/organisations/placement' })}>
                  {t('list.placement')}
                </Button>
                <Button
                  type="primary"
                  icon={<Icon name="plus" />}
                  onClick={() => void navigate({ to: '/organisations/new' })}
                >
                  {t('list.found')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <ListFilters filters={filters} />
      {pages.error ? <Failure error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Loading rows={10} /> : null}
      {pages.data && rows.length === 0 ? (
        <Empty title={filtered ? t('list.nothing') : t('list.empty')}>
          <p>{filtered ? t('list.nothingHint') : t('list.emptyHint')}</p>
        </Empty>
      ) : null}
      {rows.length > 0 ? (
        <>
          <div className="list-head">
            <p className="quiet list-count" role="status">
              {t('list.shown', { shown: formatNumber(rows.length), total: formatNumber(total) })}
            </p>
            <ExportLinks total={total} query={{ unit, at, ...filters }} />
          </div>
          <OrganisationTable rows={rows} />
        </>
      ) : null}
      {pages.hasNextPage ? (
        <p className="list-more">
          <Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
            {t('records.more')}
          </Button>
        </p>
      ) : null}
    </>
  );
}

function OrganisationTable({ rows }: { readonly rows: OrganisationPageView['organisations'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('list.title')} onKeyDown={moveByRow}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('list.name')}</th>
            <th scope="col">{t('list.code')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col">{t('list.unit')}</th>
            <th scope="col">{t('list.sector')}</th>
            <th scope="col">{t('list.operating')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/organisations/$id" params={{ id: String(row.id) }}>
                  {row.name}
                </Link>
              </th>
              <td className="code" data-head={t('list.code')}>
                {row.code}
              </td>
              <td className="kind">{kindName(row.kind)}</td>
              <td data-head={t('list.unit')}>{shortName(row.unit)}</td>
              <td data-head={t('list.sector')}>{shortName(row.sector)}</td>
              <td>
                <Tag {...operatingLook(row.operating)}>{capitalise(row.operatingName)}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
