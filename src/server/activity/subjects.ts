// Ai dự: one subject for each person, found again by a keyed digest of the name and the same organisation; names are sealed, never kept beside the list.
import { randomUUID } from 'node:crypto';
import type { Attendee } from '#domain/activity/read-attendees.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import type { AttendeeUnit } from '#server/activity/attendee-units.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { insertNames, listKnownSubjects, type SealedName } from '#server/activity/store-attendees.ts';
import type { ActivityRecord } from '#server/activity/store-read.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';

/** Under which key the names of attendees are sealed; the privacy desk finds them by the same. */
export const ATTENDEE_SEAL = 'personal:attendee-name';

/** Subjects for invented people, one each. */
export async function inventSubjects(
  to: { readonly keys: FieldKeys; readonly trx: Db; readonly unit: number; readonly now: Date },
  people: readonly { readonly name: string }[],
): Promise<readonly string[]> {
  const names = people.map(({ name }) => ({
    subject: randomUUID(),
    sealed: to.keys.seal(ATTENDEE_SEAL, name),
    lookup: to.keys.lookup(ATTENDEE_SEAL, name),
  }));
  await insertNames(to.trx, to.unit, names, to.now);
  return names.map(({ subject }) => subject);
}

const placeKey = (id: number | null | undefined, name: string | null) =>
  id ? `#${id}` : searchKey(name ?? '');

/** The subject of each line, in order; those never seen before are kept. */
export async function subjectsOf(
  deps: ActivityDeps,
  trx: Db,
  row: Pick<ActivityRecord, 'office_id' | 'unit_id'>,
  attendees: readonly Attendee[],
  linked: ReadonlyMap<string, AttendeeUnit>,
): Promise<readonly string[]> {
  const lookups = attendees.map(({ name }) => deps.keys.lookup(ATTENDEE_SEAL, name));
  const known = new Map<string, string>();
  const hexes = [...new Set(lookups.map((each) => each.toString('hex')))];
  for (const each of await listKnownSubjects(trx, row.office_id, hexes))
    known.set(`${each.lookup} ${placeKey(each.organisation_id, each.organisation_name)}`, each.subject_id);
  const fresh: SealedName[] = [];
  const subjects = attendees.map(({ name, organisation }, index) => {
    const lookup = lookups[index] ?? deps.keys.lookup(ATTENDEE_SEAL, name);
    const key = `${lookup.toString('hex')} ${placeKey(linked.get(organisation ?? '')?.id, organisation)}`;
    const before = known.get(key);
    if (before) return before;
    const subject = randomUUID();
    known.set(key, subject);
    fresh.push({ subject, sealed: deps.keys.seal(ATTENDEE_SEAL, name), lookup });
    return subject;
  });
  if (fresh.length > 0) await insertNames(trx, row.unit_id, fresh, deps.clock.now());
  return subjects;
}
