// Xem trước: what must be mended, cell by cell, and the first rows as the register would take them.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ImportPreview } from '#server/exchange/contract.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';

type Row = ImportPreview['rows'][number];

function Outcome({ outcome }: { readonly outcome: Row['outcome'] }) {
  switch (outcome) {
    case 'new':
      return <Tag tone="good">{t('import.new')}</Tag>;
    case 'event':
      return <Tag tone="good">{t('import.event')}</Tag>;
    case 'same':
      return <Tag tone="quiet">{t('import.same')}</Tag>;
    case 'differs':
      return <Tag tone="warning">{t('import.differs')}</Tag>;
  }
}

/** What must be mended stands first: nothing can be written while there is any. */
export function ProblemTable({ preview }: { readonly preview: ImportPreview }) {
  const { problems, counts } = preview;
  if (problems.length === 0) return null;
  return (
    <section className="import-problems" aria-labelledby="problems-title">
      <h2 id="problems-title">{t('import.problems', { count: formatNumber(counts.problem) })}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-labelledby="problems-title">
        <table className="figures words">
          <thead>
            <tr>
              <th scope="col">{t('import.cell')}</th>
              <th scope="col">{t('import.what')}</th>
              <th scope="col">{t('import.fix')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <tr key={`${problem.sheet} ${problem.cell} ${problem.what}`}>
                <th scope="row">
                  {problem.sheet}, {problem.cell}
                </th>
                <td>{problem.what}</td>
                <td>{problem.fix}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** What a person should know, and the first rows as the register would take them. */
export function PreviewTables({ preview }: { readonly preview: ImportPreview }) {
  const { rows, notices } = preview;
  return (
    <>
      {notices.length > 0 ? (
        <ul className="footnote import-notices" aria-label={t('import.notices')}>
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      ) : null}
      {rows.length > 0 ? (
        <section className="import-rows" aria-labelledby="rows-title">
          <h2 id="rows-title">{t('import.rows')}</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
          <section className="table-box" tabIndex={0} aria-labelledby="rows-title">
            <table className="figures words">
              <thead>
                <tr>
                  <th scope="col">{t('list.name')}</th>
                  <th scope="col">{t('import.outcome')}</th>
                  <th scope="col">{t('list.unit')}</th>
                  <th scope="col">{t('list.sector')}</th>
                  <th scope="col">{t('import.day')}</th>
                  <th scope="col">{t('import.detail')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.sheet} ${row.row}`}>
                    <th scope="row">{row.name}</th>
                    <td>
                      <Outcome outcome={row.outcome} />
                    </td>
                    <td>{row.place}</td>
                    <td>{row.sector}</td>
                    <td>{row.date ? printDate(row.date) : ''}</td>
                    <td>{row.detail}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </section>
      ) : null}
    </>
  );
}
