// Bảng điểm của một chỉ tiêu: every unit with what was asked, reached, lacking, its place and its status; in order of place.
import type { ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { Explanation } from './explanation.tsx';
import { mixedOf } from './mixed-ground.tsx';
import {
  printActual,
  printAttained,
  printBounds,
  printCell,
  printForecast,
  printGraded,
  printLack,
} from './print-score.ts';
import { StatusTag } from './status-tag.tsx';

const last = Number.MAX_SAFE_INTEGER;

/** The whole that was handed down, then those it was handed to by their places. */
function byPlace(rows: readonly ScoreRow[]): readonly ScoreRow[] {
  return rows
    .map((row, index) => ({ row, index }))
    .sort(
      (a, b) =>
        Number(b.row.overall) - Number(a.row.overall) ||
        (a.row.rank ?? last) - (b.row.rank ?? last) ||
        a.index - b.index,
    )
    .map(({ row }) => row);
}

export function ScoreTable({ target }: { readonly target: ScoredTarget }) {
  const { rows } = target;
  const high = rows.some((row) => row.toHigh !== null);
  const graded = rows.some((row) => printGraded(row) !== '');
  const before = rows.some((row) => row.lastYear !== null);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box score-table" tabIndex={0} aria-label={target.sentence}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('score.unit')}</th>
            <th scope="col">{t('score.rank')}</th>
            <th scope="col">{t('score.asked')}</th>
            <th scope="col">{t('score.actual')}</th>
            {graded ? <th scope="col">{t('score.graded')}</th> : null}
            <th scope="col">{t('score.attained')}</th>
            <th scope="col">{t('score.toLow')}</th>
            {high ? <th scope="col">{t('score.toHigh')}</th> : null}
            <th scope="col">{t('score.forecast')}</th>
            {before ? <th scope="col">{t('score.lastYear')}</th> : null}
            <th scope="col">{t('score.status')}</th>
          </tr>
        </thead>
        <tbody>
          {byPlace(rows).map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">
                {row.unit.name}
                {row.overall ? <span className="head-note">{t('score.overall')}</span> : null}
                {row.unit.now ? (
                  <span className="head-note">{t('score.now', { unit: row.unit.now })}</span>
                ) : null}
                {mixedOf(target, row.unit.id) === 0 ? null : (
                  <span className="head-note">
                    {t('score.mixedLess', { count: mixedOf(target, row.unit.id) })}
                  </span>
                )}
                <Explanation target={target.id} row={row} />
              </th>
              <td>{row.rank ?? ''}</td>
              <td>
                {printBounds(row, target)}
                {row.branch === null ? null : (
                  <span className="head-note">
                    {row.branch === 'raise' ? t('score.branch.raise') : t('score.branch.establish')}
                  </span>
                )}
              </td>
              <td>{printActual(row, target)}</td>
              {graded ? <td>{printGraded(row)}</td> : null}
              <td>{printAttained(row)}</td>
              <td>{printLack(row, 'low', target)}</td>
              {high ? <td>{printLack(row, 'high', target)}</td> : null}
              <td>{printForecast(row, target)}</td>
              {before ? <td>{row.lastYear ? printCell(row.lastYear, target) : ''}</td> : null}
              <td>
                <StatusTag status={row.status} words={row.statusWords} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
