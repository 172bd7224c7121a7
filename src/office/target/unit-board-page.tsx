// Mọi chỉ tiêu của một đơn vị: everything asked of the unit of the bar in the year of the bar, from every document.
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { t } from '../messages/translate.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icons.tsx';
import { PageHead } from '../ui/page-title.tsx';
import { printDate } from '../ui/print-date.ts';
import { Empty, Loading } from '../ui/states.tsx';
import { Tag } from '../ui/tag.tsx';
import { Explanation } from './explanation.tsx';
import {
  printActual,
  printAttained,
  printBounds,
  printForecast,
  printGraded,
  printLack,
} from './print-score.ts';
import { unitBoardQuery } from './queries.ts';
import { StatusTag } from './status-tag.tsx';
import '../ui/figures.css';
import '../ui/stacked.css';
import './scoreboard.css';

const frame = getRouteApi('/frame');

export function UnitBoardPage() {
  const { unit = 'VN', period = '' } = frame.useSearch();
  const year = period.slice(0, 4) || String(new Date().getFullYear());
  const board = useQuery(unitBoardQuery(unit, year));
  const lines = (board.data?.targets ?? []).flatMap((target) => target.rows.map((row) => ({ target, row })));
  return (
    <>
      <p className="way-back no-print">
        <Link to="/directives">
          <Icon name="back" /> {t('directives.back')}
        </Link>
      </p>
      <PageHead title={t('unitBoard.title', { year })} lead={t('unitBoard.lead')} />
      {board.error ? <Failure error={board.error} onRetry={() => void board.refetch()} /> : null}
      {board.isPending ? <Loading rows={6} /> : null}
      {board.data && lines.length === 0 ? <Empty title={t('unitBoard.none')} /> : null}
      {board.data && lines.length > 0 ? (
        <>
          <p className="quiet">{t('score.at', { day: printDate(board.data.at) })}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section className="table-box" tabIndex={0} aria-label={t('unitBoard.title', { year })}>
            <table className="figures stacked">
              <thead>
                <tr>
                  <th scope="col">{t('score.target')}</th>
                  <th scope="col">{t('score.asked')}</th>
                  <th scope="col">{t('score.actual')}</th>
                  <th scope="col">{t('score.attained')}</th>
                  <th scope="col">{t('score.toLow')}</th>
                  <th scope="col">{t('score.forecast')}</th>
                  <th scope="col">{t('score.status')}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map(({ target, row }) => (
                  <tr key={target.id}>
                    <th scope="row">
                      {target.sentence}{' '}
                      {target.comparison ? <Tag tone="warning">{target.comparison}</Tag> : null}
                      <span className="head-note">
                        <Link to="/directives/$document" params={{ document: String(target.document) }}>
                          {target.citation}
                        </Link>
                      </span>
                      <Explanation target={target.id} row={row} />
                    </th>
                    <td data-head={t('score.asked')}>{printBounds(row, target)}</td>
                    <td data-head={t('score.actual')}>
                      {printActual(row, target)}
                      {printGraded(row) === '' ? null : (
                        <span className="head-note">{t('score.gradedOf', { of: printGraded(row) })}</span>
                      )}
                    </td>
                    <td data-head={t('score.attained')}>{printAttained(row)}</td>
                    <td data-head={t('score.toLow')}>{printLack(row, 'low', target)}</td>
                    <td data-head={t('score.forecast')}>{printForecast(row, target)}</td>
                    <td data-head={t('score.status')}>
                      <StatusTag status={row.status} words={row.statusWords} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      ) : null}
    </>
  );
}
