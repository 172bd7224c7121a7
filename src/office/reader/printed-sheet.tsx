// Phiếu rà soát in ra giấy: document, counts, one row per finding with the decision, and room to sign.
import { memo } from 'react';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { useSession } from '../identity/session.ts';
import { t } from '../messages/translate.ts';
import { printMoment } from '../ui/print-date.ts';
import type { ReadReport } from './send-report.ts';
import { SHEET_COLUMNS, type SheetRow, sheetHeads } from './sheet.ts';

interface PrintedSheetProps {
  readonly read: ReadReport;
  readonly rows: readonly SheetRow[];
}

/** Seen on paper only; drawn again when a decision changes it. */
export const PrintedSheet = memo(({ read, rows }: PrintedSheetProps) => {
  const session = useSession();
  const heads = sheetHeads();
  const columns = SHEET_COLUMNS.filter((column) => column !== 'reason');
  return (
    <section className="printed-sheet">
      <h2>{t('reader.sheetTitle')}</h2>
      <dl>
        <dt>{t('reader.sheetDocument')}</dt>
        <dd>{read.name}</dd>
        <dt>{t('reader.sheetTime')}</dt>
        <dd>{printMoment(read.readAt.toISOString())}</dd>
        <dt>{t('reader.sheetResult')}</dt>
        <dd>
          {t('reader.counts', {
            claims: formatNumber(read.reply.claims.length),
            findings: formatNumber(rows.length),
          })}
        </dd>
      </dl>
      {rows.length === 0 ? (
        <p>{t('reader.clean', { claims: formatNumber(read.reply.claims.length) })}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('reader.sheetNumber')}</th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {heads[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={row.index}>
                <td>{at + 1}</td>
                {columns.map((column) => (
                  <td key={column}>
                    {row[column]}
                    {column === 'decision' && row.reason ? `: ${row.reason}` : ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="signed">
        {t('reader.sheetBy')}
        <span>{session?.person.name}</span>
      </p>
      <p className="sheet-note">{t('reader.sheetNote')}</p>
    </section>
  );
});
