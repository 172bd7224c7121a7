// Lịch trả gốc: each instalment with what it still lacks.
import type { LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { Tag } from '../ui/tag.tsx';
import { dong } from './words.ts';

type Part = LoanView['instalments'][number];

function State({ part }: { readonly part: Part }) {
  if (part.late) return <Tag tone="error">{t('loans.late')}</Tag>;
  if (part.unpaidDong === 0) return <Tag tone="good">{t('loans.paid')}</Tag>;
  return <Tag tone="quiet">{t('loans.coming')}</Tag>;
}

export function ScheduleTable({ instalments }: Pick<LoanView, 'instalments'>) {
  if (instalments.length === 0) return <p className="quiet">{t('loans.scheduleNone')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={t('loans.schedule')}>
      <table className="figures stacked">
        <thead>
          <tr>
            <th scope="col">{t('loans.due')}</th>
            <th scope="col">{t('loans.part')}</th>
            <th scope="col">{t('loans.left')}</th>
            <th scope="col">{t('loans.status')}</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((part) => (
            <tr key={part.dueOn}>
              <th scope="row">{printDate(part.dueOn)}</th>
              <td data-head={t('loans.part')}>{dong(part.amountDong)}</td>
              <td data-head={t('loans.left')} className={part.late ? 'loan-late' : undefined}>
                {dong(part.unpaidDong)}
              </td>
              <td>
                <State part={part} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
