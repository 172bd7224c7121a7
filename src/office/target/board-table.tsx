// Bảng tổng hợp của một văn bản: each target with the sum of its units and how many stand where.
import type { ScoredTarget } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { printAttained } from './print-score.ts';
import { STATUSES, statusMark } from './status-mark.ts';

export function BoardTable(props: {
  readonly targets: readonly ScoredTarget[];
  readonly chosen: number;
  readonly onChoose: (target: number) => void;
}) {
  const used = STATUSES.filter(({ status }) =>
    props.targets.some((target) => (target.counts[status] ?? 0) > 0),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box no-print" tabIndex={0} aria-label={t('score.board')}>
      <table className="figures board-table">
        <thead>
          <tr>
            <th scope="col">{t('score.target')}</th>
            <th scope="col">{t('score.attained')}</th>
            {used.map(({ status, words }) => (
              <th scope="col" key={status}>
                <span aria-hidden="true">{statusMark(status)}</span> {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.targets.map((target) => (
            <tr key={target.id} className={target.id === props.chosen ? 'row-chosen' : ''}>
              <th scope="row">
                <button
                  type="button"
                  className="plain-button board-target"
                  onClick={() => props.onChoose(target.id)}
                >
                  {target.indicator}
                </button>
              </th>
              <td>{printAttained(target.whole)}</td>
              {used.map(({ status }) => (
                <td key={status}>{target.counts[status] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
