// Dữ liệu cá nhân: sealed by field, masked unless read for a stated purpose, every such read journaled; requests with their clocks.
import { roleMay } from '#domain/permission/permission.ts';
import { ROLE_NAMES, type RoleName } from '#domain/permission/role.ts';
import {
  maskValue,
  PERSONAL_FIELD_NAMES,
  PERSONAL_FIELDS,
  type PersonalFieldName,
  retainedUntil,
} from '#domain/privacy/field.ts';
import { REQUEST_KINDS, type RequestKind, requestDeadlines } from '#domain/privacy/request-clock.ts';
import { mayPublish } from '#domain/privacy/small-cell.ts';
import { unitById } from '#domain/unit/geography.ts';
import { tell } from '#server/notify/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type Clock, vietnamDay } from '#server/platform/clock.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type {
  EraseReply,
  PrivacyRequestView,
  ProcessingView,
  SubjectView,
} from '#server/privacy/contract.ts';
import {
  countSubjects,
  eraseValue,
  finishRequest,
  insertRequest,
  listRequests,
  listValues,
  type RequestRow,
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
}

const sealName = (field: PersonalFieldName) => `personal:${field}`;

function viewSubject(
  deps: PrivacyDeps,
  subject: string,
  rows: readonly ValueRow[],
  masked: boolean,
): SubjectView {
  return {
    subject,
    masked,
    values: rows.map((row) => {
      const { label, purpose, basis, sensitive } = PERSONAL_FIELDS[row.field];
      const value = row.sealed === null ? null : deps.keys.open(sealName(row.field), row.sealed);
      return {
        field: row.field,
        label,
        value: value === null || !masked ? value : maskValue(row.field, value),
        purpose,
        basis,
        sensitive,
        erasedAt: row.erased_at?.toISOString() ?? null,
      };
    }),
  };
}

/** The values of a subject whose unit the caller may see: row security says the same once more. */
async function requireValues(
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

function act(name: string, subject: string, note: Record<string, unknown> = {}) {
  return { act: `personal-data.${name}`, subjectKind: 'subject', subjectId: subject, note };
}

/** A subject's values, masked. @throws Refused 'not-found' out of scope */
export async function viewMasked(deps: PrivacyDeps, person: Viewer, subject: string): Promise<SubjectView> {
  const rows = await read(deps.db, person, (trx) => requireValues(trx, deps, person, subject));
  return viewSubject(deps, subject, rows, true);
}

/** A subject's values in full: also the export. The purpose is journaled, the values never are. @throws Refused 'not-found' */
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

function viewRequest(row: RequestRow, today: string): PrivacyRequestView {
  return {
    id: row.id,
    subject: row.subject_id,
    kind: row.kind,
    kindName: REQUEST_KINDS[row.kind].label,
    receivedOn: row.received_on,
    answerBy: row.answer_by,
    finishBy: row.finish_by,
    late: row.finished_at === null && row.finish_by < today,
    outcome: row.outcome,
  };
}

/** Requests in scope, the soonest due first. */
export async function requests(
  deps: PrivacyDeps,
  person: SignedIn,
): Promise<{ requests: PrivacyRequestView[] }> {
  const rows = await read(deps.db, person, listRequests);
  return { requests: rows.map((row) => viewRequest(row, deps.clock.today())) };
}

/** Takes a request in and starts its clocks. @throws Refused 'not-found' | 'date-impossible' */
export async function receive(
  deps: PrivacyDeps,
  person: Viewer,
  subject: string,
  body: { readonly kind: RequestKind; readonly receivedOn?: string | undefined },
  request: RequestKey,
): Promise<PrivacyRequestView & { seq: number }> {
  const today = deps.clock.today();
  const received = body.receivedOn ? requireDate(body.receivedOn) : today;
  const { answerBy, finishBy } = requestDeadlines(body.kind, received);
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const [first] = await requireValues(trx, deps, person, subject);
    const row = await insertRequest(trx, {
      subject_id: subject,
      unit_id: first?.unit_id ?? 0,
      kind: body.kind,
      received_on: received,
      answer_by: answerBy,
      finish_by: finishBy,
    });
    await tell(deps, trx, {
      personId: person.personId ?? 0,
      key: `privacy-request:${row.id}`,
      title: `Yêu cầu ${REQUEST_KINDS[body.kind].label} dữ liệu cá nhân: trả lời trước ${answerBy.split('-').reverse().join('/')}`,
      path: '/inbox',
      dueOn: finishBy,
    });
    return {
      act: act('requested', subject, { kind: body.kind, finishBy }),
      reply: viewRequest(row, today),
      status: 201,
    };
  });
  return { ...reply, seq };
}

/** Records how a request ended. @throws Refused 'not-found' */
export async function finish(
  deps: PrivacyDeps,
  person: SignedIn,
  id: number,
  outcome: string,
  request: RequestKey,
): Promise<{ seq: number }> {
  const { seq } = await write(deps.db, person, request, async (trx) => {
    if (!(await finishRequest(trx, id, outcome, deps.clock.now()))) throw new Refused('not-found');
    return { act: act('answered', String(id)), reply: null };
  });
  return { seq };
}

/** The record of processing: every field with purpose, ground, retention, readers; few subjects are not counted out. */
export async function processing(deps: PrivacyDeps, person: SignedIn): Promise<ProcessingView> {
  const counts = await read(deps.db, person, countSubjects);
  const readers = (Object.keys(ROLE_NAMES) as RoleName[])
    .filter((role) => roleMay(role, 'personal-data.read'))
    .map((role) => ROLE_NAMES[role]);
  return {
    fields: PERSONAL_FIELD_NAMES.map((field) => {
      const { label, purpose, basis, sensitive, retentionYears } = PERSONAL_FIELDS[field];
      const subjects = counts.get(field) ?? 0;
      return {
        field,
        label,
        purpose,
        basis,
        sensitive,
        retentionYears,
        subjects: mayPublish(subjects) ? subjects : null,
        readers,
      };
    }),
  };
}
