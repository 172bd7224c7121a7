// Bảng điểm của một chỉ tiêu: every unit with what was asked, reached, lacking, its place and its status.
import type { ScoredTarget } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { printActual, printAttained, printBounds, printGoal } from './print-score.ts';
import { StatusTag } from './status-tag.tsx';

export function ScoreTable({ target }: { readonly target: ScoredTarget }) {
  const { percent } = target;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={target.sentence}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('score.unit')}</th>
            <th scope="col">{t('score.rank')}</th>
            <th scope="col">{t('score.asked')}</th>
            <th scope="col">{t('score.actual')}</th>
            <th scope="col">{t('score.attained')}</th>
            <th scope="col">{t('score.toLow')}</th>
            <th scope="col">{t('score.forecast')}</th>
            <th scope="col">{t('score.status')}</th>
          </tr>
        </thead>
        <tbody>
          {target.rows.map((row) => (
            <tr key={row.unit.id}>
              <th scope="row">
                {row.unit.name}
                {row.unit.now ? (
                  <span className="head-note">{t('score.now', { unit: row.unit.now })}</span>
                ) : null}
                {row.explanation ? <span className="head-note">{row.explanation}</span> : null}
              </th>
              <td>{row.rank ?? ''}</td>
              <td>{printBounds(row, percent)}</td>
              <td>{printActual(row)}</td>
              <td>{printAttained(row)}</td>
              <td>{row.toLow === 0 ? '' : printGoal(row.toLow, percent)}</td>
              <td>{printGoal(row.forecast, percent)}</td>
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
