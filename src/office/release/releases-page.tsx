// Công bố số liệu: which figures this office has prepared and released, which are different now, and what is announced.
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ReleaseList } from '#server/release/contract.ts';
import { periodName } from '../context/period.ts';
import { useMay } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printMoment } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { CalendarPanel } from './calendar-panel.tsx';
import { changesQuery, releasesQuery } from './queries.ts';
import { editionWords, standingTone } from './words.ts';
import '../ui/figures.css';
import '../ui/stacked.css';
import '../people/people.css';
import '../organisation/organisation.css';
import './release.css';

type Row = ReleaseList['releases'][number];

/** Asked for each release that is out: has the register moved on? */
function Now({ row }: { readonly row: Row }) {
  const changes = useQuery({ ...changesQuery(row.id), enabled: row.standing === 'released' }).data;
  if (!changes) return '–';
  return changes.length === 0 ? (
    <Tag tone="good">{t('releases.same')}</Tag>
  ) : (
    <Tag tone="warning">{t('releases.differs', { count: changes.length })}</Tag>
  );
}

function Table({ rows }: { readonly rows: readonly Row[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box release-table" tabIndex={0} aria-label={t('releases.title')}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('releases.name')}</th>
            <th scope="col">{t('releases.period')}</th>
            <th scope="col">{t('releases.standing')}</th>
            <th scope="col">{t('releases.at')}</th>
            <th scope="col">{t('releases.now')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/releases/$release" params={{ release: String(row.id) }}>
                  {row.title}
                </Link>
                <span className="head-note">
                  {row.code} · {editionWords(row.revision)} · {row.unit.name}
                </span>
              </th>
              <td data-head={t('releases.period')}>{periodName(row.period)}</td>
              <td>
                <Tag tone={standingTone(row.standing)}>{row.standingName}</Tag>
              </td>
              <td data-head={t('releases.at')}>{row.releaseAt ? printMoment(row.releaseAt) : '–'}</td>
              <td>
                <Now row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The list and the calendar. */
export function ReleasesPage() {
  const navigate = useNavigate();
  const mayWrite = useMay('releases.write');
  const list = useQuery(releasesQuery);
  return (
    <>
      <PageHead
        title={t('releases.title')}
        lead={t('releases.lead')}
        actions={
          <>
            <a className="button-link" href="/cong-bo">
              {t('releases.public')}
            </a>
            {mayWrite ? (
              <Button
                type="primary"
                icon={<Icon name="plus" />}
                onClick={() => void navigate({ to: '/releases/new' })}
              >
                {t('releases.new')}
              </Button>
            ) : null}
          </>
        }
      />
      {list.error ? <Failure error={list.error} onRetry={() => void list.refetch()} /> : null}
      {list.isPending ? <Loading rows={5} /> : null}
      {list.data?.length === 0 ? (
        <Empty title={t('releases.none')}>
          <p>{t('releases.noneHint')}</p>
        </Empty>
      ) : null}
      {list.data && list.data.length > 0 ? <Table rows={list.data} /> : null}
      {list.data ? <CalendarPanel /> : null}
    </>
  );
}
