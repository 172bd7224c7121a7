// Đơn vị báo cáo: whose form is meant, in what state the register knows it, and what the caller may do for it.
import type { CollectionLevel } from '#domain/collection/regime.ts';
import type { Cells } from '#domain/form/cell-value.ts';
import type { RegisterAttribute } from '#domain/form/form.ts';
import { linkCovers } from '#domain/permission/links.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { liesIn, openedIn } from '#server/collection/period-place.ts';
import type { Period } from '#server/collection/periods.ts';
import type { FormInUse } from '#server/collection/store-design.ts';
import { findSeat, type OrganisationSeat } from '#server/collection/store-entry.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface ReporterNamed {
  readonly organisation: number | null;
  readonly unit: Unit;
  readonly province: Unit | null;
  readonly name: string;
  readonly place: string;
  readonly seat: OrganisationSeat | null;
}

/** Level at which a role works on forms; null = only reads. */
export function levelOf(person: SignedIn): CollectionLevel | null {
  switch (person.role) {
    case 'accountant':
      return 'organisation';
    case 'commune-officer':
      return 'commune';
    case 'provincial':
    case 'provincial-leader':
      return 'province';
    case 'national':
    case 'national-leader':
      return 'nation';
    default:
      return null;
  }
}

export interface ReporterAsked {
  readonly organisation?: number | undefined;
  readonly unit?: string | undefined;
}

/** The organisation that a caller means: the one named, else its own. */
export function organisationAsked(person: SignedIn, asked: ReporterAsked): number | undefined {
  return asked.organisation ?? person.organisationId ?? undefined;
}

/**
 * The reporter that a caller means. An organisation's own account or link reaches its own form and no other.
 * @throws Refused 'not-found' | 'form-needs-reporter' | 'not-a-reporter' | 'out-of-scope'
 */
export async function requireReporter(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  period: Period,
  form: FormInUse,
  asked: ReporterAsked,
): Promise<ReporterNamed> {
  const organisation = organisationAsked(person, asked);
  const seat =
    form.definition.reporter === 'organisation' && organisation !== undefined
      ? await findSeat(trx, organisation, period.to)
      : undefined;
  return reporterNamed(deps, person, viewer, period, form, asked, seat);
}

/**
 * The same, with the organisation's seat already looked up.
 * @throws Refused as requireReporter does
 */
export function reporterNamed(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  period: Period,
  form: FormInUse,
  asked: ReporterAsked,
  seat: OrganisationSeat | undefined,
): ReporterNamed {
  const { geography } = deps.places;
  const { reporter } = form.definition;
  const provinceOf = (unit: Unit): Unit | null => {
    const found = ancestorOn(geography, unit, 'province', period.to);
    return found.status === 'found' ? found.unit : null;
  };
  const isAsked = (unit: Unit) => liesIn(geography, unit, openedIn(geography, period), period.to);
  if (reporter === 'organisation') {
    const organisation = organisationAsked(person, asked);
    if (organisation === undefined) throw new Refused('form-needs-reporter');
    const own = person.organisationId !== null;
    if (own && organisation !== person.organisationId) throw new Refused('not-found');
    if (!linkCovers(person.link, { organisationId: organisation, form: form.code, period: period.key }))
      throw new Refused('not-found');
    const unit = seat && unitById(geography, seat.unit_id);
    if (!seat || !unit || !(own || viewer.maySee(unit))) throw new Refused('not-found');
    const kinds = period.regime.population.kind;
    if (kinds && !(kinds as readonly string[]).includes(seat.kind))
      throw new Refused('not-a-reporter', { name: seat.name });
    if (!isAsked(unit)) throw new Refused('not-a-reporter', { name: seat.name });
    return {
      organisation,
      unit,
      province: provinceOf(unit),
      name: seat.name,
      place: placedName(geography.units, unit, period.to),
      seat,
    };
  }
  if (person.organisationId !== null) throw new Refused('not-found');
  const written = asked.unit ?? (person.unitId === null ? undefined : String(person.unitId));
  if (written === undefined) throw new Refused('form-needs-reporter');
  const unit = requireUnitNamed(deps.places, written, period.to);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  const version = versionOn(unit, period.to) ?? lastVersion(unit);
  if (unit.level !== reporter || !isAsked(unit)) throw new Refused('not-a-reporter', { name: version.name });
  return {
    organisation: null,
    unit,
    province: provinceOf(unit),
    name: displayName(unit, period.to),
    place: placedName(geography.units, unit, period.to),
    seat: null,
  };
}

const total = (...parts: readonly (number | null)[]): number | null =>
  parts.every((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

/** A register attribute as the first value of a cell; undefined when the register does not say. */
export function fromRegister(
  seat: OrganisationSeat | null,
  attribute: RegisterAttribute,
): Cells[string] | undefined {
  if (!seat) return undefined;
  const number = (value: number | null) => (value === null ? undefined : { number: value });
  const text = (value: string | null) => (value === null ? undefined : { text: value });
  switch (attribute) {
    case 'name':
      return text(seat.name);
    case 'taxCode':
      return text(seat.tax_code);
    case 'address':
      return text(seat.address);
    case 'sector':
      return text(seat.sector);
    case 'grade':
      return text(seat.grade);
    case 'members':
      return number(total(seat.members_official, seat.members_linked_capital, seat.members_linked_other));
    case 'membersOfficial':
      return number(seat.members_official);
    case 'membersLinked':
      return number(total(seat.members_linked_capital, seat.members_linked_other));
    case 'workers':
      return number(seat.workers);
    case 'charterCapitalDong':
      return number(seat.charter_capital_dong);
  }
}
