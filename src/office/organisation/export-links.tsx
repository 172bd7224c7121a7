// Xuất danh sách: exactly the rows that the filters admit, as a file; the browser itself receives it.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { type Query, withQuery } from '../api/address.ts';
import { t } from '../messages/translate.ts';
import { Icon } from '../ui/icons.tsx';

/** Links for the spreadsheet and the text file, with the number of rows they will hold. */
export function ExportLinks({ total, query }: { readonly total: number; readonly query: Query }) {
  const href = (format: string) => withQuery('/api/organisations/export', { ...query, format });
  return (
    <p className="export-links">
      <a href={href('xlsx')} download>
        <Icon name="download" /> {t('list.exportSheet', { total: formatNumber(total) })}
      </a>
      <a href={href('csv')} download>
        {t('list.exportText')}
      </a>
    </p>
  );
}
