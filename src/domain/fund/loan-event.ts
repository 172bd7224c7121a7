// Việc của một hồ sơ vay: what happens to a loan of the support fund, from the file to the last đồng (NĐ 45/2021/NĐ-CP, amended by NĐ 253/2025).
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** In the order in which those of one day are read. */
export const LOAN_EVENT_TYPES = [
  'filed',
  'appraised',
  'decided',
  'contracted',
  'disbursement',
  'adjustment',
  'extension',
  'receipt',
  'written-off',
] as const;
export type LoanEventType = (typeof LOAN_EVENT_TYPES)[number];

export const LOAN_EVENT_LABELS: Readonly<Record<LoanEventType, string>> = {
  filed: 'nhận hồ sơ vay',
  appraised: 'thẩm định',
  decided: 'quyết định cho vay',
  contracted: 'ký hợp đồng vay',
  disbursement: 'giải ngân',
  adjustment: 'điều chỉnh kỳ hạn trả nợ',
  extension: 'gia hạn nợ',
  receipt: 'thu nợ',
  'written-off': 'xóa nợ',
};

/** Chờ kiểm soát, đã duyệt, trả lại, xin hủy (vẫn tính), đã hủy. */
export const LOAN_EVENT_STATES = [
  'proposed',
  'confirmed',
  'returned',
  'withdrawal-asked',
  'withdrawn',
] as const;
export type LoanEventState = (typeof LOAN_EVENT_STATES)[number];

export const LOAN_STATE_LABELS: Readonly<Record<LoanEventState, string>> = {
  proposed: 'chờ kiểm soát',
  confirmed: 'đã duyệt',
  returned: 'trả lại',
  'withdrawal-asked': 'xin hủy, chờ kiểm soát',
  withdrawn: 'đã hủy',
};

/** Whether an event of this state is in the ledger: what somebody only asks to take out still is. */
export function counts(state: LoanEventState): boolean {
  return state === 'confirmed' || state === 'withdrawal-asked';
}

/** Principal due on a day, đồng; negative where an adjustment or extension took it from that day. */
export interface ScheduleLine {
  readonly dueOn: CalendarDate;
  readonly amountDong: number;
}

/** What the ledger reads of an event; amounts in đồng. */
export interface LoanEvent {
  readonly id: number;
  readonly type: LoanEventType;
  readonly on: CalendarDate;
  /** Principal: asked, proposed, approved, contracted, paid out, collected, put off or written off. */
  readonly amountDong: number;
  /** Of a receipt: interest collected. */
  readonly interestDong: number;
  /** The contract's instalments, or what an adjustment or extension moves. */
  readonly lines: readonly ScheduleLine[];
  /** Of an appraisal or a decision: for the loan or against it. */
  readonly favourable: boolean;
  /** Of a contract: hundredths of a percent a year, within the term and overdue. */
  readonly rate: number;
  readonly overdueRate: number;
}

/** Events by effective day, then by kind, then as they were recorded: the order of recording decides nothing between days. */
export function inOrder(events: readonly LoanEvent[]): readonly LoanEvent[] {
  const rank = (type: LoanEventType) => LOAN_EVENT_TYPES.indexOf(type);
  return events.toSorted(
    (a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) || rank(a.type) - rank(b.type) || a.id - b.id,
  );
}
