import type { WorkingCalendar } from '#domain/collection/working-calendar.ts';
import {
  maskValue,
  PERSONAL_FIELD_NAMES,
  PERSONAL_FIELDS,
  type PersonalFieldName,
  retainedUntil,
} from '#domain/privacy/field.ts';
import { unitById } from '#domain/unit/geography.ts';
import { type Clock, vietnamDay } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { EraseReply, RestrictReply, SubjectView } from '#server/privacy/contract.ts';
import {
  eraseValue,
  listSubjectsByLookup,
  listValues,
  restrictValue,
  saveValue,
  type ValueRow,
} from '#server/privacy/store.ts';
import { type Places, requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface PrivacyDeps {
  readonly db: Db;
  readonly clock: Clock;
  readonly keys: FieldKeys;
  readonly places: Places;
  /** Days off, for the deadline in working days. */
  readonly calendar: WorkingCalendar;
}

const sealName = (field: PersonalFieldName) => `personal:${field}`;

function viewSubject(
  deps: PrivacyDeps,
  subject: string,
  rows: readonly ValueRow[],
  masked: boolean,
  forSubject = false,
): SubjectView {
  return {
    subject,
    masked,
    values: rows.map((row) => {
      const { label, purpose, basis, sensitive } = PERSONAL_FIELDS[row.field];
      const usable = row.sealed !== null && (row.restricted_at === null || forSubject);
      const value = usable && row.sealed ? deps.keys.open(sealName(row.field), row.sealed) : null;
      return {
        field: row.field,
        label,
        value: value === null || !masked ? value : maskValue(row.field, value),
        purpose,
        basis,
        sensitive,
        erasedAt: row.erased_at?.toISOString() ?? null,
        restrictedAt: row.restricted_at?.toISOString() ?? null,
      };
    }),
  };
}

/** The values of a subject whose unit the caller may see: row security says the same once more. */
export async function requireValues(
  trx: Db,
  deps: PrivacyDeps,
  viewer: Viewer,
  subject: string,
): Promise<readonly ValueRow[]> {
  const rows = (await listValues(trx, subject)).filter((row) => {
    const unit = unitById(deps.places.geography, row.unit_id);
    return unit !== undefined && viewer.maySee(unit);
  });
  if (rows.length === 0) throw new Refused('not-found');
  return rows;
}

export function act(name: string, subject: string, note: Record<string, unknown> = {}) {
  return { act: `personal-data.${name}`, subjectKind: 'subject', subjectId: subject, note };
}

/** A subject's values, masked. @throws Refused 'not-found' out of scope */
export async function viewMasked(deps: PrivacyDeps, person: Viewer, subject: string): Promise<SubjectView> {
  const rows = await read(deps.db, person, (trx) => requireValues(trx, deps, person, subject));
  return viewSubject(deps, subject, rows, true);
}

/** A subject's values in full, but for those kept apart from use. The purpose is journaled, the values never are. @throws Refused 'not-found' */
export async function reveal(
  deps: PrivacyDeps,
  person: Viewer,
  subject: string,
  purpose: string,
): Promise<SubjectView> {
  // No request key: a receipt would keep the values; asking twice is two reads and two journal rows.
  const { reply } = await write(deps.db, person, undefined, async (trx) => {
    const rows = await requireValues(trx, deps, person, subject);
    return { act: act('read', subject, { purpose, fields: rows.map((row) => row.field) }), reply: rows };
  });
  return viewSubject(deps, subject, reply, false);
}

/** The copy for the subject: every value, also those kept apart from use; journaled as an export. @throws Refused 'not-found' */
export async function exportSubject(
  deps: PrivacyDeps,
  person: Viewer,
  subject: string,
): Promise<SubjectView> {
  const { reply } = await write(deps.db, person, undefined, async (trx) => {
    const rows = await requireValues(trx, deps, person, subject);
    return { act: act('exported', subject, { fields: rows.map((row) => row.field) }), reply: rows };
  });
  return viewSubject(deps, subject, reply, false, true);
}

/**
 * Ends the use of what is kept on consent (withdrawal), or of everything (restriction); what rests on another legal ground is
 * told with that ground. @throws Refused 'not-found'
 */
export async function restrict(
  deps: PrivacyDeps,
  person: Viewer,
  subject: string,
  scope: 'consent' | 'all',
  request: RequestKey,
): Promise<RestrictReply> {
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const restricted: PersonalFieldName[] = [];
    const goesOn: RestrictReply['goesOn'] = [];
    for (const row of await requireValues(trx, deps, person, subject)) {
      if (row.sealed === null) continue;
      const { consent, basis } = PERSONAL_FIELDS[row.field];
      if (scope === 'consent' && !consent) goesOn.push({ field: row.field, why: basis });
      else {
        await restrictValue(trx, subject, row.field, deps.clock.now());
        restricted.push(row.field);
      }
    }
    return { act: act('restricted', subject, { scope, fields: restricted }), reply: { restricted, goesOn } };
  });
  return { ...reply, seq };
}

/** Whose value is this? Subjects in scope, found by the keyed digest; nothing is read. */
export async function findSubjects(
  deps: PrivacyDeps,
  viewer: Viewer,
  given: { readonly field: PersonalFieldName; readonly value: string },
): Promise<{ subjects: string[] }> {
  const lookup = deps.keys.lookup(sealName(given.field), given.value.trim().normalize('NFC'));
  const rows = await read(deps.db, viewer, (trx) => listSubjectsByLookup(trx, given.field, lookup));
  const seen = rows.filter((row) => {
    const unit = unitById(deps.places.geography, row.unit_id);
    return unit !== undefined && viewer.maySee(unit);
  });
  return { subjects: seen.map((row) => row.subject_id) };
}

/** Keeps or corrects values. @throws Refused 'out-of-scope' | 'unit-unknown' */
export async function save(
  deps: PrivacyDeps,
  viewer: Viewer,
  subject: string,
  body: { readonly unit: string; readonly values: Readonly<Partial<Record<PersonalFieldName, string>>> },
): Promise<{ seq: number }> {
  const unit = requireUnitNamed(deps.places, body.unit, deps.clock.today());
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: body.unit });
  const now = deps.clock.now();
  const { seq } = await write(deps.db, viewer, undefined, async (trx) => {
    const fields: PersonalFieldName[] = [];
    for (const field of PERSONAL_FIELD_NAMES) {
      const value = body.values[field]?.normalize('NFC');
      if (value === undefined) continue;
      fields.push(field);
      const sealed = deps.keys.seal(sealName(field), value);
      const lookup = deps.keys.lookup(sealName(field), value);
      await saveValue(trx, { subject, unitId: unit.id, field, sealed, lookup, now });
    }
    return { act: act('saved', subject, { fields }), reply: null };
  });
  return { seq };
}

/** Erases what no duty keeps, and says what is kept, why and until when. @throws Refused 'not-found' */
export async function erase(
  deps: PrivacyDeps,
  person: Viewer,
  subject: string,
  request: RequestKey,
): Promise<EraseReply> {
  const today = deps.clock.today();
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const erased: PersonalFieldName[] = [];
    const kept: EraseReply['kept'] = [];
    for (const row of await requireValues(trx, deps, person, subject)) {
      if (row.sealed === null) continue;
      const { retentionYears, basis } = PERSONAL_FIELDS[row.field];
      const until = retainedUntil(vietnamDay(row.saved_at), retentionYears);
      if (retentionYears > 0 && until > today) kept.push({ field: row.field, until, why: basis });
      else {
        await eraseValue(trx, subject, row.field, deps.clock.now());
        erased.push(row.field);
      }
    }
    return {
      act: act('erased', subject, { erased, kept: kept.map((each) => each.field) }),
      reply: { erased, kept },
    };
  });
  return { ...reply, seq };
}
