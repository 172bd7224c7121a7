// In ra tệp: the same paper as Word, to be completed and signed, and as PDF.
import { type Query, withQuery } from '../api/address.ts';
import { t } from '../messages/translate.ts';
import { Icon } from './icons.tsx';

/** Two links; the browser itself receives the file. */
export function PrintLinks({ path, query }: { readonly path: string; readonly query: Query }) {
  return (
    <span className="print-links screen-only">
      <a href={withQuery(path, { ...query, format: 'docx' })} download>
        <Icon name="download" /> {t('print.word')}
      </a>
      <a href={withQuery(path, { ...query, format: 'pdf' })} download>
        {t('print.pdf')}
      </a>
    </span>
  );
}
