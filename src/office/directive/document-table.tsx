// Danh sách văn bản của sổ.
import { Link } from '@tanstack/react-router';
import type { DocumentLine } from '#server/directive/contract-documents.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { bookName } from './names.ts';
import '../ui/stacked.css';

export function DocumentTable({ rows }: { readonly rows: readonly DocumentLine[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('directives.books')}>
      <table className="figures words stacked">
        <thead>
          <tr>
            <th scope="col">{t('directives.citation')}</th>
            <th scope="col">{t('directives.book')}</th>
            <th scope="col">{t('directives.issuedOn')}</th>
            <th scope="col">{t('directives.arrivedOn')}</th>
            <th scope="col">{t('directives.issuer')}</th>
            <th scope="col">{t('directives.summary')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/directives/$document" params={{ document: String(row.id) }}>
                  {row.citation}
                </Link>
              </th>
              <td>
                {row.waiting ? (
                  <Tag tone="warning">{t('directives.waiting')}</Tag>
                ) : (
                  `${bookName(row.book)}${row.bookNumber === null ? '' : ` ${row.bookNumber}`}`
                )}
              </td>
              <td data-head={t('directives.issuedOn')}>{printDate(row.issuedOn)}</td>
              <td data-head={t('directives.arrivedOn')}>{row.arrivedOn ? printDate(row.arrivedOn) : ''}</td>
              <td data-head={t('directives.issuer')}>{row.issuer}</td>
              <td>{row.summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
