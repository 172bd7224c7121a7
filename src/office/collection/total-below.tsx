// Dưới bảng tổng hợp: who is silent, footnotes of explained exceptions, as of which journal number.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import { t } from '../messages/translate.ts';

/** What belongs below the table. */
export function TotalBelow({
  view,
  basis,
}: {
  readonly view: ConsolidationView;
  readonly basis: 'approved' | 'all';
}) {
  return (
    <div className="total-below">
      {view.silent.length > 0 ? (
        <p>
          {t(basis === 'approved' ? 'total.silent.approved' : 'total.silent.all', {
            count: formatNumber(view.silent.length),
            names: view.silent.join('; '),
          })}
        </p>
      ) : null}
      {view.footnotes.length > 0 ? (
        <ol>
          {view.footnotes.map((note) => (
            <li key={note.number} value={note.number}>
              {note.name}: {note.reason}
            </li>
          ))}
        </ol>
      ) : null}
      <p className="quiet">{t('total.pin', { pin: formatNumber(view.pin) })}</p>
    </div>
  );
}
