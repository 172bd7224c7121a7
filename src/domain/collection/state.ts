// Trạng thái biểu: Nháp → Đã gửi → Trả lại | Đã tiếp nhận → Đã duyệt → Đã chốt → Bản điều chỉnh, as one checked machine.

export const SUBMISSION_STATES = {
  none: 'Chưa nhập',
  draft: 'Nháp',
  sent: 'Đã gửi',
  returned: 'Trả lại',
  received: 'Đã tiếp nhận',
  approved: 'Đã duyệt',
  locked: 'Đã chốt',
  amended: 'Bản điều chỉnh',
} as const;
export type SubmissionState = keyof typeof SUBMISSION_STATES;

export const STEPS = {
  send: 'gửi',
  receive: 'tiếp nhận',
  return: 'trả lại',
  approve: 'duyệt',
  lock: 'chốt',
  reopen: 'mở lại',
} as const;
export type Step = keyof typeof STEPS;

/** Where a step leads; a step that a state does not know is refused. Sending after an approval makes an amendment. */
const TRANSITIONS: Readonly<Record<SubmissionState, Partial<Readonly<Record<Step, SubmissionState>>>>> = {
  none: { send: 'sent' },
  draft: { send: 'sent' },
  sent: { send: 'sent', receive: 'received', return: 'returned', approve: 'approved' },
  returned: { send: 'sent' },
  received: { return: 'returned', approve: 'approved' },
  approved: { send: 'amended', return: 'returned', lock: 'locked' },
  locked: { send: 'amended', reopen: 'approved' },
  amended: { send: 'amended', return: 'returned', approve: 'approved' },
};

/** The state after a step; undefined when the step cannot be taken there. */
export function stateAfter(state: SubmissionState, step: Step): SubmissionState | undefined {
  return TRANSITIONS[state][step];
}

/** Steps that a state allows. */
export function stepsFrom(state: SubmissionState): readonly Step[] {
  return (Object.keys(STEPS) as Step[]).filter((step) => TRANSITIONS[state][step] !== undefined);
}
