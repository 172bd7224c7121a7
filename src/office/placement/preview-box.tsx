// Xem trước một lần xếp: how many, what each commune holds before and after, every organisation, and what stands against it.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { PlacementPreview } from '#server/placement/contract.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { shortName } from '../ui/short-name.ts';

const SHOWN = 200;

/** Nothing of this is written yet. */
export function PreviewBox({ preview }: { readonly preview: PlacementPreview }) {
  const { rows, communes, problems } = preview;
  return (
    <section aria-label={t('placement.preview')}>
      <h2>{t('placement.preview')}</h2>
      <p role="status">
        {t('placement.previewCount', {
          count: formatNumber(preview.count),
          left: formatNumber(preview.left),
        })}
      </p>
      {problems.length > 0 ? (
        <div className="error-summary" role="alert">
          <ul>
            {problems.map(({ organisation, message }) => (
              <li key={`${organisation} ${message}`}>{message}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {communes.length > 0 ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
        <section className="table-box" tabIndex={0} aria-label={t('placement.communes')}>
          <table className="figures words">
            <caption>{t('placement.communes')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('placement.new')}</th>
                <th scope="col" className="number">
                  {t('placement.before')}
                </th>
                <th scope="col" className="number">
                  {t('placement.after')}
                </th>
              </tr>
            </thead>
            <tbody>
              {communes.map(({ to, before, after }) => (
                <tr key={to.id}>
                  <th scope="row">{shortName(to.label)}</th>
                  <td className="number">{formatNumber(before)}</td>
                  <td className="number">{formatNumber(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {rows.length > 0 ? (
        <details>
          <summary>{t('placement.each', { count: formatNumber(rows.length) })}</summary>
          <ul className="placement-rows">
            {rows.slice(0, SHOWN).map((row) => (
              <li key={row.organisation}>
                {t('placement.row', {
                  name: row.name,
                  code: row.code,
                  from: shortName(row.from.label),
                  to: shortName(row.to.label),
                  day: printDate(row.date),
                })}
              </li>
            ))}
          </ul>
          {rows.length > SHOWN ? (
            <p className="quiet">{t('placement.more', { count: formatNumber(rows.length - SHOWN) })}</p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}
