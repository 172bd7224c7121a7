// Việc đang ghi của một khó khăn: what is typed, what is wrong with it, and the body that is sent.
import { t } from '../messages/translate.ts';
import type { FieldProblem } from '../ui/error-summary.tsx';
import { readDate } from '../ui/print-date.ts';

export const STEPS = ['received', 'transferred', 'answered'] as const;
export const WORDS = ['accepted', 'unresolved', 'withdrawn'] as const;
export type StepType = (typeof STEPS)[number] | (typeof WORDS)[number];

export interface StepDraft {
  readonly on: string;
  readonly to: 'commune' | 'province' | 'outside';
  readonly body: string;
  readonly number: string;
  readonly by: string;
  readonly text: string;
}

export const isStep = (type: StepType) => STEPS.some((each) => each === type);

/** Whether a kind of event has words that must be written. */
const needsText = (type: StepType) => type === 'answered' || type === 'unresolved' || type === 'withdrawn';

export function stepProblems(type: StepType, draft: StepDraft): readonly FieldProblem[] {
  return [
    ...(isStep(type) && !readDate(draft.on)
      ? [{ field: 'step-on', message: t('difficulties.dayWrong') }]
      : []),
    ...(needsText(type) && draft.text.trim().length < 5
      ? [{ field: 'step-text', message: t('difficulties.wordsNeeded') }]
      : []),
  ];
}

/** What is sent: a step of the office, or the raiser's word. */
export function stepBodyOf(
  type: StepType,
  draft: StepDraft,
  base: number,
  files: readonly number[],
): unknown {
  const text = draft.text.trim();
  const on = readDate(draft.on);
  switch (type) {
    case 'received':
      return { base, step: { type, on } };
    case 'transferred': {
      const { to, body, number } = draft;
      return {
        base,
        step: { type, on, to, body: to === 'outside' ? body.trim() : '', number: number.trim(), note: text },
      };
    }
    case 'answered':
      return { base, step: { type, on, by: draft.by.trim(), text, number: draft.number.trim(), files } };
    case 'accepted':
      return { base, word: { type } };
    case 'unresolved':
    case 'withdrawn':
      return { base, word: { type, text } };
  }
}

/** What a button and the head of its form call a step. */
export const STEP_NAMES = {
  received: 'difficulties.do.received',
  transferred: 'difficulties.do.transferred',
  answered: 'difficulties.do.answered',
  accepted: 'difficulties.do.accepted',
  unresolved: 'difficulties.do.unresolved',
  withdrawn: 'difficulties.do.withdrawn',
} as const satisfies Record<StepType, string>;
