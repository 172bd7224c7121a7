// Việc đang ghi: what the maker has typed of an event, and the event it stands for or what is still wrong.
import { overdueRateFits } from '#domain/fund/limits.ts';
import { readAmount } from '#domain/vietnamese/read-amount.ts';
import type { EventBody, LoanView } from '#server/fund/contract-shapes.ts';
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';

export type EventKind = EventBody['type'];

export interface Draft {
  readonly type: EventKind;
  readonly on: string;
  readonly amount: string;
  readonly interest: string;
  readonly number: string;
  readonly note: string;
  readonly favourable: boolean;
  readonly rate: string;
  readonly overdueRate: string;
  readonly count: string;
  readonly first: string;
  readonly everyMonths: string;
  readonly from: string;
  readonly to: string;
}

const BEFORE_CONTRACT: readonly EventKind[] = ['appraised', 'decided', 'contracted'];
const AFTER_CONTRACT: readonly EventKind[] = [
  'disbursement',
  'receipt',
  'adjustment',
  'extension',
  'written-off',
];

/** What can come next: the file goes on step by step, a contract lives on. What waits for its check is as good as done here. */
export function kindsFor(loan: LoanView): readonly EventKind[] {
  const has = (type: string) =>
    loan.events.some((each) => each.type === type && ['proposed', 'confirmed'].includes(each.state));
  if (has('contracted')) return has('disbursement') ? AFTER_CONTRACT : ['disbursement'];
  return BEFORE_CONTRACT.filter((type) => !has(type));
}

export function emptyDraft(loan: LoanView): Draft {
  const [type = 'receipt'] = kindsFor(loan);
  return {
    type: type === 'disbursement' && loan.balance.outstanding > 0 ? 'receipt' : type,
    on: '',
    amount: '',
    interest: '0',
    number: '',
    note: '',
    favourable: true,
    rate: '',
    overdueRate: '',
    count: '3',
    first: '',
    everyMonths: '12',
    from: '',
    to: '',
  };
}

/** "6,5" → 650. */
function rateOf(typed: string): number | undefined {
  const text = typed.trim().replace(',', '.').replace('%', '');
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return undefined;
  const rate = Math.round(Number(text) * 100);
  return rate <= 10_000 ? rate : undefined;
}

const wholeOf = (typed: string) => (/^[1-9]\d{0,2}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);

/** The event, or the fields that keep it from being one. */
export function eventOf(draft: Draft): {
  readonly event?: EventBody;
  readonly problems: readonly FieldProblem[];
} {
  const problems: FieldProblem[] = [];
  const need = <T>(value: T | undefined, field: keyof Draft, message: string): T | undefined => {
    if (value === undefined) problems.push({ field: `loan-${field}`, message });
    return value;
  };
  const { type } = draft;
  const on = need(readDate(draft.on), 'on', t('loans.dayWrong')) ?? '';
  const amount = need(readAmount(draft.amount), 'amount', t('loans.amountWrong')) ?? 0;
  const paper = () => need(draft.number.trim() || undefined, 'number', t('loans.paperMissing')) ?? '';
  const note = () =>
    need(draft.note.trim().length >= 3 ? draft.note.trim() : undefined, 'note', t('loans.textShort')) ?? '';
  const day = (field: 'first' | 'to') => need(readDate(draft[field]), field, t('loans.dayWrong')) ?? '';
  const { favourable } = draft;
  const made = (): EventBody => {
    switch (type) {
      case 'appraised':
        return { type, on, amount, favourable, note: note() };
      case 'decided':
        return { type, on, amount, favourable, number: paper() };
      case 'disbursement':
        return { type, on, amount, number: paper() };
      case 'receipt': {
        const interest = need(readAmount(draft.interest), 'interest', t('loans.amountWrong')) ?? 0;
        return { type, on, amount, interest, number: paper() };
      }
      case 'written-off':
        return { type, on, amount, number: paper(), note: note() };
      case 'adjustment':
      case 'extension': {
        const from = need(draft.from || undefined, 'from', t('loans.fromMissing')) ?? '';
        return { type, on, amount, from, to: day('to'), note: note() };
      }
      case 'contracted': {
        const number = paper();
        const rate = need(rateOf(draft.rate), 'rate', t('loans.rateWrong')) ?? 0;
        const overdueRate = need(rateOf(draft.overdueRate), 'overdueRate', t('loans.rateWrong')) ?? 0;
        if (!overdueRateFits(rate, overdueRate) && rate > 0)
          problems.push({ field: 'loan-overdueRate', message: t('loans.overdueRateHint') });
        const count = need(wholeOf(draft.count), 'count', t('loans.countWrong')) ?? 1;
        const everyMonths = need(wholeOf(draft.everyMonths), 'everyMonths', t('loans.countWrong')) ?? 1;
        const instalments = { count, first: day('first'), everyMonths };
        return { type, on, amount, number, rate, overdueRate, note: note(), instalments };
      }
    }
  };
  const event = made();
  return problems.length > 0 ? { problems } : { event, problems };
}
