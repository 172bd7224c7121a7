// Bảng khoản vay: one row a loan, amounts in đồng, the sum of what is shown set apart.
import { Link } from '@tanstack/react-router';
import type { LoanList, LoanRow } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { moveByRow } from '../organisation/list-keys.ts';
import { capitalise } from '../ui/capitalise.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { dong, statusTone } from './words.ts';

function Row({ row }: { readonly row: LoanRow }) {
  return (
    <tr>
      <th scope="row">
        <Link to="/loans/$loan" params={{ loan: String(row.id) }}>
          {row.borrower.name}
        </Link>
        <span className="head-note">
          {[row.code, row.contract].filter(Boolean).join(' · ')}
          {row.waiting > 0 ? ` · ${t('loans.waiting', { count: row.waiting })}` : ''}
        </span>
      </th>
      <td className="loan-status">
        <Tag tone={statusTone(row.status)}>{capitalise(row.statusName)}</Tag>
      </td>
      <td data-head={t('loans.disbursed')}>{dong(row.disbursed)}</td>
      <td data-head={t('loans.outstanding')}>{dong(row.outstanding)}</td>
      <td data-head={t('loans.overdue')} className={row.overdue > 0 ? 'loan-late' : undefined}>
        {dong(row.overdue)}
        {row.lateSince ? (
          <span className="head-note">{t('loans.since', { day: printDate(row.lateSince) })}</span>
        ) : null}
      </td>
      <td data-head={t('loans.nextDue')}>
        {row.next ? (
          <>
            {printDate(row.next.dueOn)}
            <span className="head-note">{dong(row.next.amountDong)}</span>
          </>
        ) : (
          '–'
        )}
      </td>
    </tr>
  );
}

export function LoansTable({
  rows,
  matched,
}: {
  readonly rows: readonly LoanRow[];
  readonly matched: LoanList['matched'];
}) {
  const title = t('loans.title');
  const unit = <span className="head-note">{t('loans.dong')}</span>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box loan-table" tabIndex={0} aria-label={title} onKeyDown={moveByRow}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('loans.borrower')}</th>
            <th scope="col" className="loan-status">
              {t('loans.status')}
            </th>
            <th scope="col">
              {t('loans.disbursed')}
              {unit}
            </th>
            <th scope="col">
              {t('loans.outstanding')}
              {unit}
            </th>
            <th scope="col">
              {t('loans.overdue')}
              {unit}
            </th>
            <th scope="col">
              {t('loans.nextDue')}
              {unit}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
          <tr className="loan-sum">
            <th scope="row">{t('loans.sum')}</th>
            <td />
            <td />
            <td data-head={t('loans.outstanding')}>{dong(matched.outstanding)}</td>
            <td data-head={t('loans.overdue')}>{dong(matched.overdue)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  );
}
