// Nay đã khác: figures that the public has seen and that the register would say otherwise today.
import type { ReleaseMeasure } from '#domain/release/document.ts';
import type { ReleaseChanges } from '#server/release/contract.ts';
import { t } from '../messages/translate.ts';
import { publicText } from './preview.tsx';

interface BoxProps {
  readonly changes: ReleaseChanges['changes'];
  readonly measures: readonly ReleaseMeasure[];
}

export function ChangesBox({ changes, measures }: BoxProps) {
  if (changes.length === 0) return null;
  const known = new Map(measures.map((measure) => [measure.code, measure]));
  const title = t('releases.changes', { count: changes.length });
  return (
    <section className="release-changes">
      <h2>{title}</h2>
      <p>{t('releases.changesLead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-label={title}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('releases.group')}</th>
              <th scope="col">{t('releases.measures')}</th>
              <th scope="col">{t('releases.old')}</th>
              <th scope="col">{t('releases.today')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.by} ${change.row} ${change.measure}`}>
                <th scope="row">{change.name}</th>
                <td className="release-name">{known.get(change.measure)?.name ?? change.measure}</td>
                <td>{publicText(change.old, known.get(change.measure))}</td>
                <td>{publicText(change.now, known.get(change.measure))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
