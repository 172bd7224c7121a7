// Xem trước danh sách văn bản: what would be entered, what the book has already, which cells are wrong.
import type { ListPreview } from '#server/directive/contract-documents-import.ts';
import { t } from '../../messages/translate.ts';
import { printDate } from '../../ui/print-date.ts';
import { Tag } from '../../ui/tag.tsx';

export function PreviewRows({ preview }: { readonly preview: ListPreview }) {
  return (
    <>
      <p role="status">
        {t('listing.found', {
          rows: String(preview.rowCount),
          known: String(preview.known),
          problems: String(preview.problemCount),
        })}
      </p>
      {preview.problems.length > 0 ? (
        <ul className="field-problem">
          {preview.problems.slice(0, 20).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-label={t('listing.rows')}>
        <table className="figures words">
          <thead>
            <tr>
              <th scope="col">{t('directives.citation')}</th>
              <th scope="col">{t('document.bookNumber')}</th>
              <th scope="col">{t('directives.issuedOn')}</th>
              <th scope="col">{t('directives.arrivedOn')}</th>
              <th scope="col">{t('directives.issuer')}</th>
              <th scope="col">{t('directives.summary')}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.slice(0, 50).map((row) => (
              <tr key={row.row}>
                <th scope="row">
                  {row.citation} {row.known ? <Tag tone="quiet">{t('listing.known')}</Tag> : null}
                </th>
                <td>{row.bookNumber ?? ''}</td>
                <td>{printDate(row.issuedOn)}</td>
                <td>{row.arrivedOn ? printDate(row.arrivedOn) : ''}</td>
                <td>{row.issuer}</td>
                <td>
                  {row.type}: {row.summary}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
