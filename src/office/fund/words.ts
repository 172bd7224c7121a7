// Lời của sổ cho vay: closed tables of the ledger as words, tones and printed amounts.
import { LOAN_FILTERS, type LoanStatus } from '#domain/fund/loan-status.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { t } from '../messages/translate.ts';
import type { Tone } from '../ui/tag.tsx';

const TONES: Readonly<Record<LoanStatus, Tone>> = {
  filed: 'quiet',
  refused: 'quiet',
  approved: 'quiet',
  contracted: 'quiet',
  open: 'good',
  overdue: 'error',
  settled: 'quiet',
};

/** The tone of a status; one that a newer server sends is quiet. */
export function statusTone(status: string): Tone {
  return Object.entries(TONES).find(([each]) => each === status)?.[1] ?? 'quiet';
}

const STATE_TONES: Readonly<Record<string, Tone>> = {
  proposed: 'warning',
  'withdrawal-asked': 'warning',
  confirmed: 'good',
};

/** The tone of what a check has made of an event. */
export function stateTone(state: string): Tone {
  return STATE_TONES[state] ?? 'quiet';
}

const FILTER_WORDS = {
  all: 'loans.filter.all',
  open: 'loans.filter.open',
  overdue: 'loans.filter.overdue',
  settled: 'loans.filter.settled',
  'unpaid-out': 'loans.filter.unpaid-out',
  waiting: 'loans.filter.waiting',
} as const;

/** The filters with how many loans each lets through. */
export function filterOptions(counts: Readonly<Record<string, number>>) {
  return LOAN_FILTERS.map((value) => ({
    value,
    label: t(FILTER_WORDS[value], { count: formatNumber(counts[value] ?? 0) }),
  }));
}

/** đồng in full, nothing for nothing. */
export function dong(amount: number): string {
  return amount === 0 ? '–' : formatNumber(amount);
}

/** 650 → "6,5". */
export function percentOf(rate: number): string {
  return formatNumber((rate / 100).toString());
}
