// Hai người một việc: which step may be taken on an event of a loan, and by whom (maker and checker are never one person).
import type { LoanEventState } from '#domain/fund/loan-event.ts';

/** Duyệt, trả lại (hoặc không cho hủy), rút lại hay xin hủy. */
export type EventStep = 'accept' | 'return' | 'withdraw';

export interface Standing {
  readonly state: LoanEventState;
  readonly madeBy: number | null;
  readonly askedBy: number | null;
}

export type StepResult =
  | { readonly ok: true; readonly state: LoanEventState }
  | { readonly ok: false; readonly fault: 'loan-own-event' | 'loan-step-impossible' };

const NEXT: Readonly<Record<LoanEventState, Partial<Record<EventStep, LoanEventState>>>> = {
  proposed: { accept: 'confirmed', return: 'returned', withdraw: 'withdrawn' },
  confirmed: { withdraw: 'withdrawal-asked' },
  'withdrawal-asked': { accept: 'withdrawn', return: 'confirmed' },
  returned: {},
  withdrawn: {},
};

/** The state after a step. Who recorded an event, or asked to take it out, does not decide on it. */
export function takeEventStep(standing: Standing, step: EventStep, person: number): StepResult {
  const state = NEXT[standing.state][step];
  if (state === undefined) return { ok: false, fault: 'loan-step-impossible' };
  const own = standing.madeBy === person || standing.askedBy === person;
  return step !== 'withdraw' && own ? { ok: false, fault: 'loan-own-event' } : { ok: true, state };
}
