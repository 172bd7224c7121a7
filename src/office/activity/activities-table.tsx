// Bảng hoạt động: one row a class or a fair, the sum of those that were held set apart.
import { Link } from '@tanstack/react-router';
import type { ActivityList, ActivityRow } from '#server/activity/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { moveByRow } from '../organisation/list-keys.ts';
import { capitalise } from '../ui/capitalise.ts';
import { Tag } from '../ui/tag.tsx';
import { daysOf, known, stateTone } from './words.ts';

function Came({ row }: { readonly row: ActivityRow }) {
  const value = row.kind === 'training' ? row.attendances : row.htx;
  if (value === null) return '–';
  return (
    <>
      {known(value)}
      <span className="head-note">
        {row.kind === 'training' ? t('activities.attendancesUnit') : t('activities.htxUnit')}
        {row.listed ? '' : ` · ${t('activities.stated')}`}
      </span>
    </>
  );
}

function Row({ row }: { readonly row: ActivityRow }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/activities/$activity" params={{ activity: String(row.id) }}>
          {row.title}
        </Link>
        <span className="head-note">{capitalise(row.about)}</span>
      </th>
      <td className="words-cell">
        {daysOf(row.startsOn, row.endsOn)}
        <span className="head-note">{row.place}</span>
      </td>
      <td className="words-cell">
        <Tag tone={stateTone(row.state)}>{capitalise(row.stateName)}</Tag>
      </td>
      <td data-head={t('activities.came')}>
        <Came row={row} />
      </td>
      <td data-head={t('activities.contracts')}>{known(row.contracts)}</td>
      <td data-head={t('activities.plannedCost')}>{known(row.plannedCost)}</td>
      <td data-head={t('activities.settledCost')}>{known(row.settledCost)}</td>
    </tr>
  );
}

interface TableProps {
  readonly rows: readonly ActivityRow[];
  readonly matched: ActivityList['matched'];
}

export function ActivitiesTable({ rows, matched }: TableProps) {
  const title = t('activities.title');
  const dong = <span className="head-note">{t('loans.dong')}</span>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box activity-table" tabIndex={0} aria-label={title} onKeyDown={moveByRow}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('activities.name')}</th>
            <th scope="col" className="words-cell">
              {t('activities.when')}
            </th>
            <th scope="col" className="words-cell">
              {t('activities.state')}
            </th>
            <th scope="col">{t('activities.came')}</th>
            <th scope="col">{t('activities.contracts')}</th>
            <th scope="col">
              {t('activities.plannedCost')}
              {dong}
            </th>
            <th scope="col">
              {t('activities.settledCost')}
              {dong}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
          <tr className="loan-sum">
            <th scope="row">{t('activities.sum')}</th>
            <td />
            <td />
            <td data-head={t('activities.attendancesUnit')}>{known(matched.attendances)}</td>
            <td />
            <td />
            <td data-head={t('activities.settledCost')}>{known(matched.cost)}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
