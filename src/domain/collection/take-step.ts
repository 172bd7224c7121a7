// Một bước trên biểu: may this level take it in this state now, and is it done in place of a silent level ("thay")?
import { COLLECTION_LEVELS, type CollectionLevel } from '#domain/collection/regime.ts';
import { LEVEL_RANK } from '#domain/collection/review-levels.ts';
import {
  STEPS,
  type Step,
  SUBMISSION_STATES,
  type SubmissionState,
  stateAfter,
} from '#domain/collection/state.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';

export interface StepAsked {
  readonly step: Exclude<Step, 'send' | 'lock'>;
  readonly state: SubmissionState;
  /** Levels that look at the form, in order; the last approves. */
  readonly levels: readonly [CollectionLevel, ...CollectionLevel[]];
  /** Level that the form waits for. */
  readonly waitsFor: CollectionLevel;
  /** Level of the office that acts. */
  readonly actor: CollectionLevel;
  /** Last day of each level. */
  readonly due: Partial<Readonly<Record<CollectionLevel, CalendarDate>>>;
  /** Levels whose deadline has passed. */
  readonly past: ReadonlySet<CollectionLevel>;
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

/** The level waited for; when the chain no longer has it (a province took its commune step back), the next above. */
function waitedFor({ levels, waitsFor }: StepAsked): CollectionLevel {
  if (levels.includes(waitsFor)) return waitsFor;
  return levels.find((level) => LEVEL_RANK[level] > LEVEL_RANK[waitsFor]) ?? levels.at(-1) ?? levels[0];
}

/** A level may act in its own turn; a higher one only when no level before it has time left. @returns the level that has, if any */
function stillInTime(asked: StepAsked, waits: CollectionLevel): CollectionLevel | undefined {
  const rank = LEVEL_RANK[asked.actor];
  if (rank < LEVEL_RANK[waits]) return waits;
  const between = asked.levels.filter(
    (level) => LEVEL_RANK[level] >= LEVEL_RANK[waits] && LEVEL_RANK[level] < rank,
  );
  return between.find((level) => !asked.past.has(level));
}

/** Decides one step. No level acts for one that has time left. */
export function takeStep(asked: StepAsked): StepTaken {
  const { step, state, levels } = asked;
  const next = stateAfter(state, step);
  if (next === undefined)
    return {
      ok: false,
      code: 'step-impossible',
      details: { state: SUBMISSION_STATES[state], step: STEPS[step] },
    };
  const waits = waitedFor(asked);
  const inTime = stillInTime(asked, waits);
  if (inTime !== undefined) {
    const due = asked.due[inTime];
    return {
      ok: false,
      code: 'step-not-your-level',
      details: { level: COLLECTION_LEVELS[inTime], due: due ? formatCalendarDate(due) : 'của kỳ' },
    };
  }
  const acting = asked.actor !== waits;
  if (step === 'approve' && asked.ownSubmission) return { ok: false, code: 'own-submission', details: {} };
  if (step === 'return' && !asked.reason) return { ok: false, code: 'return-needs-reason', details: {} };
  // What a level below the last passes on has been received, not approved: the next still looks at it.
  const above = levels.find((level) => LEVEL_RANK[level] > LEVEL_RANK[asked.actor]);
  if (step === 'approve' && above !== undefined) return { ok: true, state: 'received', level: above, acting };
  return { ok: true, state: next, level: step === 'return' ? levels[0] : waits, acting };
}
