// Một bước trên biểu: may this level take it in this state today, and is it done in place of a silent level ("thay")?
import { COLLECTION_LEVELS, type CollectionLevel } from '#domain/collection/regime.ts';
import {
  STEPS,
  type Step,
  SUBMISSION_STATES,
  type SubmissionState,
  stateAfter,
} from '#domain/collection/state.ts';
import type { Reporter } from '#domain/form/form.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';

export interface StepAsked {
  readonly step: Exclude<Step, 'send' | 'lock'>;
  readonly state: SubmissionState;
  readonly reporter: Reporter;
  /** A province may have put its communes between co-operative and itself. */
  readonly communeStep: boolean;
  /** Level that the form waits for. */
  readonly waitsFor: CollectionLevel;
  /** Level of the office that acts. */
  readonly actor: CollectionLevel;
  readonly today: CalendarDate;
  /** Last day of each level. */
  readonly due: Partial<Readonly<Record<CollectionLevel, CalendarDate>>>;
  readonly ownSubmission: boolean;
  readonly reason: boolean;
}

export type StepTaken =
  | {
      readonly ok: true;
      readonly state: SubmissionState;
      readonly level: CollectionLevel;
      readonly acting: boolean;
    }
  | {
      readonly ok: false;
      readonly code: 'step-impossible' | 'step-not-your-level' | 'own-submission' | 'return-needs-reason';
      readonly details: Readonly<Record<string, string>>;
    };

const RANK: Readonly<Record<CollectionLevel, number>> = {
  organisation: 0,
  commune: 1,
  province: 2,
  nation: 3,
};

/** Level that approves a reporter's forms: the province for its co-operatives and communes, the nation for provinces. */
export function approvingLevel(reporter: Reporter): CollectionLevel {
  return reporter === 'province' ? 'nation' : 'province';
}

/** Level that a form waits for when it was sent. */
export function firstLevel(reporter: Reporter, communeStep: boolean): CollectionLevel {
  return reporter === 'organisation' && communeStep ? 'commune' : approvingLevel(reporter);
}

/** A level may act in its own turn; a higher one only when that level's last day has passed. */
function turnOf(asked: StepAsked): { acting: boolean } | undefined {
  if (asked.actor === asked.waitsFor) return { acting: false };
  if (RANK[asked.actor] < RANK[asked.waitsFor]) return undefined;
  const due = asked.due[asked.waitsFor];
  return due !== undefined && asked.today > due ? { acting: true } : undefined;
}

/** Decides one step. The nation never approves what its province has time left for. */
export function takeStep(asked: StepAsked): StepTaken {
  const { step, state, reporter } = asked;
  const next = stateAfter(state, step);
  if (next === undefined)
    return {
      ok: false,
      code: 'step-impossible',
      details: { state: SUBMISSION_STATES[state], step: STEPS[step] },
    };
  const turn = turnOf(asked);
  if (!turn) {
    const due = asked.due[asked.waitsFor];
    return {
      ok: false,
      code: 'step-not-your-level',
      details: { level: COLLECTION_LEVELS[asked.waitsFor], due: due ? formatCalendarDate(due) : 'của kỳ' },
    };
  }
  if (step === 'approve' && asked.ownSubmission) return { ok: false, code: 'own-submission', details: {} };
  if (step === 'return' && !asked.reason) return { ok: false, code: 'return-needs-reason', details: {} };
  const approving = approvingLevel(reporter);
  // What a commune passes on has been received, not approved: its province still looks at it.
  if (step === 'approve' && RANK[asked.actor] < RANK[approving])
    return { ok: true, state: 'received', level: approving, acting: turn.acting };
  return {
    ok: true,
    state: next,
    level: step === 'return' ? firstLevel(reporter, asked.communeStep) : asked.waitsFor,
    acting: turn.acting,
  };
}
