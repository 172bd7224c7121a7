// Việc do chính cơ quan ghi: only its own is written again, as a new version.

import type { Known } from '#server/difficulty/known.ts';
import type { EventVersion } from '#server/difficulty/store.ts';
import type { EventRecord } from '#server/difficulty/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { Refused } from '#server/platform/refused.ts';

/** A row as a version to be written again. */
export function versionAgain({ difficulty }: Known, row: EventRecord, person: SignedIn): EventVersion {
  return {
    difficulty: difficulty.id,
    office: person.officeId,
    unit: difficulty.unit_id,
    organisation: difficulty.organisation_id,
    link: difficulty.link_id,
    type: row.type,
    on: row.effective_on,
    subject: row.subject,
    dueOn: row.due_on,
    petition: row.petition_id,
    content: row.content,
    state: row.state,
    reason: row.reason,
    madeBy: person.personId,
  };
}

/** @throws Refused 'difficulty-not-yours' */
export function requireOwnEvent(row: EventRecord, person: SignedIn): void {
  if (row.office_id !== person.officeId)
    throw new Refused('difficulty-not-yours', { office: row.office ?? 'cơ quan khác' });
}
