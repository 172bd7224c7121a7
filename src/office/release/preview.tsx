// Công chúng sẽ thấy gì: the same tables as on the public page, and why each hidden cell is hidden.
import type { PublicCell, ReleaseDocument, ReleaseMeasure, ReleaseTable } from '#domain/release/document.ts';
import { formatNumber, formatPercent } from '#domain/vietnamese/format-number.ts';
import type { ReleasePreview } from '#server/release/contract.ts';
import { t } from '../messages/translate.ts';
import { breakdownWords } from './words.ts';

/** A public cell as it is printed in the office. */
export function publicText(cell: PublicCell | undefined, measure: ReleaseMeasure | undefined): string {
  if (cell?.hidden) return t('releases.hidden');
  if (cell?.value !== undefined) return formatNumber(cell.value);
  const { numerator, denominator } = cell ?? {};
  if (numerator !== undefined && denominator !== undefined && Number(denominator) !== 0)
    return measure?.unit === '%'
      ? (formatPercent(numerator, denominator) ?? '–')
      : formatNumber((Number(numerator) / Number(denominator)).toFixed(1));
  switch (cell?.absent) {
    case 'not_reported':
      return t('figure.notReported');
    case 'not_applicable':
      return t('figure.notApplicable');
    default:
      return t('figure.missing');
  }
}

function Table({ document, table }: { readonly document: ReleaseDocument; readonly table: ReleaseTable }) {
  const measures = document.measures.filter(({ code }) => table.measures.includes(code));
  return (
    <>
      <h3>{breakdownWords(table.by)}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
      <section className="table-box" tabIndex={0} aria-label={breakdownWords(table.by)}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('releases.group')}</th>
              {measures.map(({ code, name, unit }) => (
                <th key={code} scope="col">
                  {name}
                  <span className="head-note">{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                {measures.map((measure) => {
                  const cell = row.cells[measure.code];
                  return (
                    <td key={measure.code} className={cell?.value === undefined ? 'release-word' : ''}>
                      {publicText(cell, measure)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

const WHY = {
  small: 'releases.why.small',
  few: 'releases.why.few',
  dominant: 'releases.why.dominant',
  secondary: 'releases.why.secondary',
} as const;

/** Places named at one reason. */
const NAMED = 12;

function Hidden({ preview }: { readonly preview: ReleasePreview }) {
  const { document, hidden } = preview;
  if (hidden.length === 0) return <p>{t('releases.hiddenNone')}</p>;
  const nameOf = ({ by, row, measure }: ReleasePreview['hidden'][number]) => {
    const place = document.tables.find((table) => table.by === by)?.rows.find(({ key }) => key === row)?.name;
    return `${place ?? row}: ${document.measures.find(({ code }) => code === measure)?.name ?? measure}`;
  };
  return (
    <details className="release-hidden">
      <summary>{t('releases.hiddenTitle', { count: hidden.length })}</summary>
      <ul>
        {(['small', 'few', 'dominant', 'secondary'] as const).map((why) => {
          const cells = hidden.filter((cell) => cell.why === why);
          if (cells.length === 0) return null;
          const more = cells.length - NAMED;
          return (
            <li key={why}>
              <b>
                {t(WHY[why])}: {cells.length}
              </b>
              <br />
              {cells.slice(0, NAMED).map(nameOf).join(' · ')}
              {more > 0 ? ` · ${t('releases.andMore', { count: more })}` : ''}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

export function Preview({ preview }: { readonly preview: ReleasePreview }) {
  return (
    <section className="release-preview">
      <h2>{t(preview.frozen ? 'releases.previewFrozen' : 'releases.preview')}</h2>
      <Hidden preview={preview} />
      {preview.document.tables.map((table) => (
        <Table key={table.by ?? 'whole'} document={preview.document} table={table} />
      ))}
    </section>
  );
}
