// Cơ quan: list them with their predecessors and successors, open one within one's own scope, close one.

import { isFound } from '#domain/organisation/spellings.ts';
import { HANDS_OUT } from '#domain/permission/people.ts';
import { OFFICE_LEVELS, ROLE_NAMES, ROLE_OFFICES, type RoleName } from '#domain/permission/role.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion } from '#domain/unit/unit.ts';
import type { OfficeView, OpenOfficeBody } from '#server/people/contract.ts';
import type { PeopleDeps } from '#server/people/deps.ts';
import {
  adoptLinkOffice,
  closeOffice,
  findOrganisationSeat,
  listOffices,
  type OfficeRow,
  openOffice,
} from '#server/people/store-offices.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseField } from '#server/platform/validation-words.ts';
import { requireUnitNamed } from '#server/unit/service.ts';

const STILL = '9999-12-31';

function rolesFor(person: SignedIn, office: OfficeRow): { role: RoleName; name: string }[] {
  if (!office.in_scope || (office.everywhere && !person.everywhere)) return [];
  return (HANDS_OUT[person.role] ?? [])
    .filter((role) => ROLE_OFFICES[role].includes(office.level))
    .map((role) => ({ role, name: ROLE_NAMES[role] }));
}

function viewOffice(deps: PeopleDeps, person: SignedIn, row: OfficeRow): OfficeView {
  const unit = row.unit_id === null ? undefined : unitById(deps.places.geography, row.unit_id);
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    level: row.level,
    levelName: OFFICE_LEVELS[row.level],
    unit: unit ? displayName(unit) : null,
    parent: row.parent_id,
    from: row.valid_from,
    to: row.valid_to === STILL ? null : row.valid_to,
    inScope: row.in_scope,
    people: row.people,
    successors: [...row.successors],
    roles: rolesFor(person, row),
  };
}

/** Every public office and the accounts of co-operatives in scope. */
export async function offices(
  deps: PeopleDeps,
  person: SignedIn,
  search: string | undefined,
): Promise<{ offices: OfficeView[] }> {
  const rows = await read(deps.db, person, (trx) => listOffices(trx, deps.clock.today()));
  const found = rows.filter((row) => isFound(`${row.name} ${row.code}`, search ?? ''));
  return { offices: found.map((row) => viewOffice(deps, person, row)) };
}

interface Opening {
  readonly code: string;
  readonly name: string;
  readonly unitId: number | null;
  readonly parentId: number | null;
  readonly organisationId: number | null;
  readonly units: readonly number[];
}

async function communeOpening(deps: PeopleDeps, body: OpenOfficeBody): Promise<Opening> {
  const today = deps.clock.today();
  const unit = requireUnitNamed(deps.places, body.unit ?? '', today);
  if (unit.level !== 'commune' && unit.level !== 'district') {
    throw refuseField(['unit'], 'phải là một xã hoặc một huyện');
  }
  const level = body.level === 'district' ? 'H' : 'X';
  return {
    code: `${level}${lastVersion(unit).code}`,
    name: body.name ?? `Ủy ban nhân dân ${displayName(unit)}`,
    unitId: unit.id,
    parentId: null,
    organisationId: null,
    units: unitsWithin(deps.places.geography, unit, today).map((each) => each.id),
  };
}

async function partOpening(trx: Db, deps: PeopleDeps, body: OpenOfficeBody): Promise<Opening> {
  const today = deps.clock.today();
  const [parent] = body.parent === undefined ? [] : await listOffices(trx, today, body.parent);
  if (!parent?.in_scope) throw new Refused('not-found');
  if (!body.name) throw refuseField(['name'], 'không được để trống');
  const unit = parent.unit_id === null ? undefined : unitById(deps.places.geography, parent.unit_id);
  const parts = (await listOffices(trx, today)).filter((each) => each.parent_id === parent.id).length;
  return {
    code: `${parent.code}-${body.level === 'fund' ? 'Q' : 'P'}${parts + 1}`,
    name: body.name,
    unitId: parent.unit_id,
    parentId: parent.id,
    organisationId: null,
    units:
      unit && !parent.everywhere
        ? unitsWithin(deps.places.geography, unit, today).map((each) => each.id)
        : [],
  };
}

async function accountOpening(trx: Db, deps: PeopleDeps, body: OpenOfficeBody): Promise<Opening> {
  const id = body.organisation ?? 0;
  const seat = await findOrganisationSeat(trx, id, deps.clock.today());
  if (!seat) throw new Refused('not-found');
  return {
    code: `TK-${seat.code}`,
    name: seat.name,
    unitId: seat.unit_id,
    parentId: null,
    organisationId: id,
    units: [],
  };
}

/** Opens an office; the database refuses units beyond the caller's. @throws Refused 'not-found' | 'unit-unknown' | 'office-taken' */
export async function open(
  deps: PeopleDeps,
  person: SignedIn,
  body: OpenOfficeBody,
  request: RequestKey,
): Promise<{ id: number; code: string; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx) => {
    const opening =
      body.level === 'cooperative'
        ? await accountOpening(trx, deps, body)
        : body.level === 'commune' || body.level === 'district'
          ? await communeOpening(deps, body)
          : await partOpening(trx, deps, body);
    const from = deps.clock.today();
    const adopted =
      opening.organisationId === null ? undefined : await adoptLinkOffice(trx, opening.organisationId);
    const id = adopted?.id ?? (await openOffice(trx, { ...opening, level: body.level, from }));
    return {
      act: {
        act: 'office.opened',
        subjectKind: 'office',
        subjectId: String(id),
        note: { after: { code: opening.code, level: body.level, from } },
      },
      reply: { id, code: opening.code },
      status: 201,
    };
  });
  return { ...reply, seq };
}

/** Closes an office from today; whoever works there alone can no longer sign in. @throws Refused 'not-found' | 'grant-refused' */
export async function close(
  deps: PeopleDeps,
  person: SignedIn,
  id: number,
  request: RequestKey,
): Promise<{ seq: number }> {
  const today = deps.clock.today();
  const { seq } = await write(deps.db, person, request, async (trx) => {
    const [office] = await listOffices(trx, today, id);
    if (!office?.in_scope) throw new Refused('not-found');
    if (office.id === person.officeId || (office.everywhere && !person.everywhere)) {
      throw new Refused('grant-refused', { reason: 'Không ai đóng cơ quan mà mình đang làm việc.' });
    }
    if (!(await closeOffice(trx, id, today))) throw new Refused('not-found');
    const note = { before: { code: office.code }, on: today };
    return { act: { act: 'office.closed', subjectKind: 'office', subjectId: String(id), note }, reply: null };
  });
  return { seq };
}
