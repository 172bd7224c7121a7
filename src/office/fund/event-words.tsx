// Một việc bằng lời: what stands beside its day and amount.
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { LoanEventView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import { printDate } from '../ui/print-date.ts';
import { percentOf } from './words.ts';

/** Everything said of an event but its kind, day and principal, part by part. */
export function eventDetails(event: LoanEventView): readonly string[] {
  const { favourable, rate, overdueRate, lines, type, interest, note, reason } = event;
  const [from, to] = lines;
  return [
    favourable === null ? '' : favourable ? t('loans.favourable') : t('loans.unfavourable'),
    interest > 0 ? t('loans.interestOf', { amount: formatNumber(interest) }) : '',
    rate === null || overdueRate === null
      ? ''
      : t('loans.rates', { rate: percentOf(rate), overdue: percentOf(overdueRate) }),
    from && to && (type === 'adjustment' || type === 'extension')
      ? t('loans.moved', { from: printDate(from.dueOn), to: printDate(to.dueOn) })
      : '',
    note ?? '',
    reason === null ? '' : `${t('loans.reason')}: ${reason}`,
  ].filter((part) => part !== '');
}

/** Who made an event and who checked it. */
export function eventPeople({ madeBy, checkedBy, type, state }: LoanEventView): string {
  const maker = madeBy ?? t('loans.invented');
  // That a file came in nobody checks, and invented events have no people.
  if (checkedBy === null && (type === 'filed' || madeBy === null)) return maker;
  const open = state === 'proposed' || state === 'withdrawal-asked' ? t('loans.notChecked') : '–';
  return t('loans.byWhom', { maker, checker: checkedBy ?? open });
}
