// Bản nháp giao nhiệm vụ: clauses and targets as a person corrects them, from a reading to the body sent.
import { firstTarget, type Target } from '#domain/target/target.ts';
import type { HandBody, Reading } from '#server/directive/contract-directive.ts';
import { readDate } from '../../ui/print-date.ts';
import { type Fault, faultOfClause, faultOfTarget } from './fault-words.ts';

export interface TargetDraft {
  readonly key: string;
  readonly target: Target;
  /** Target of the document above that this one carries out. */
  readonly parent: number | null;
  /** Words of the letter it was read from; '' when added by hand. */
  readonly quote: string;
  readonly doubt: string | null;
}

export interface ClauseDraft {
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** dd/mm/yyyy or ''. */
  readonly due: string;
  readonly evidenceWanted: string;
  readonly targets: readonly TargetDraft[];
}

let last = 0;
const newKey = () => {
  last += 1;
  return String(last);
};

/** What a letter's text says, ready to be corrected. */
export function clausesOf(reading: Pick<Reading, 'clauses'>): readonly ClauseDraft[] {
  return reading.clauses.map(({ label, text, targets }) => ({
    key: newKey(),
    label,
    text,
    due: '',
    evidenceWanted: '',
    targets: targets.map(({ target, quote, doubt }) => ({
      key: newKey(),
      target,
      parent: null,
      quote,
      doubt,
    })),
  }));
}

export function emptyClause(label: string): ClauseDraft {
  return { key: newKey(), label, text: '', due: '', evidenceWanted: '', targets: [] };
}

export function emptyTarget(level: 'province' | 'district' | 'commune', year: number): TargetDraft {
  return { key: newKey(), parent: null, quote: '', doubt: null, target: firstTarget(level, year) };
}

/** What cannot be sent yet, by key of the clause or target. */
export function faultsOf(clauses: readonly ClauseDraft[], issuedOn: string): ReadonlyMap<string, Fault> {
  const faults = new Map<string, Fault>();
  for (const clause of clauses) {
    const own = faultOfClause(clause, issuedOn);
    if (own) faults.set(clause.key, own);
    for (const { key, target } of clause.targets) {
      const fault = faultOfTarget(key, target);
      if (fault) faults.set(key, fault);
    }
  }
  return faults;
}

export function handBodyOf(
  level: HandBody['level'],
  units: readonly string[] | undefined,
  clauses: readonly ClauseDraft[],
): HandBody {
  return {
    level,
    ...(units === undefined ? {} : { units: [...units] }),
    clauses: clauses.map((clause) => ({
      label: clause.label.trim(),
      text: clause.text.trim(),
      due: clause.due.trim() === '' ? null : (readDate(clause.due) ?? null),
      evidenceWanted: clause.evidenceWanted.trim() || null,
      targets: clause.targets.map(({ target, parent }) => ({ target, parent })),
    })),
  };
}
