// Bên cạnh bảng điểm: the tile map with what its signs mean and, on paper, what the owners explained.
import type { ScoredTarget } from '#server/target/contract.ts';
import { t } from '../messages/translate.ts';
import { STATUSES, statusMark } from './status-mark.ts';
import { TileMap } from './tile-map.tsx';

export function ScoreSide({ target }: { readonly target: ScoredTarget }) {
  const { rows, sentence, counts } = target;
  const map = rows.length === 34 || rows.length === 63;
  const explained = rows.filter((row) => row.explanation !== null);
  if (!map && explained.length === 0) return null;
  const used = STATUSES.filter(({ status }) => (counts[status] ?? 0) > 0);
  return (
    <div className={map ? 'score-side' : 'score-side print-only'}>
      {map ? (
        <>
          <TileMap rows={rows} label={sentence} />
          <ul className="map-legend" aria-label={t('score.legend')}>
            {used.map(({ status, words }) => (
              <li key={status}>
                <span className={`legend-sign legend-${status}`} aria-hidden="true">
                  {statusMark(status)}
                </span>{' '}
                {words}: {counts[status]}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {explained.length > 0 ? (
        <div className="print-only said">
          <h3>{t('score.explanations')}</h3>
          {explained.map((row) => (
            <p key={row.unit.id}>
              <strong>{row.unit.name}:</strong> {row.explanation}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}
