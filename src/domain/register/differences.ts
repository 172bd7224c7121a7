// Khác nhau chỗ nào: what a list says of an organisation against what the register holds, field by field.
import type { OperatingStatus } from '#domain/organisation/organisation.ts';
import { organisationKey } from '#domain/reconciliation/name-key.ts';
import type { RegisterField } from '#domain/register/field.ts';
import type { Listed } from '#domain/register/listed.ts';

/** The last state of an organisation in the register, with what identifies it. */
export interface Known {
  readonly id: number;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly unitId: number;
  readonly address: string | null;
  readonly sector: string;
  readonly taxCode: string | null;
  readonly certificateNumber: string | null;
  readonly charterCapitalDong: number | null;
  readonly membersOfficial: number | null;
  readonly workers: number | null;
  readonly operating: OperatingStatus;
  readonly foundedOn: string | null;
  /** The day on which it ended, or null while it exists. */
  readonly endedOn: string | null;
  readonly representative: string | null;
  readonly phone: string | null;
}

export interface Difference {
  readonly field: RegisterField;
  readonly listed: string | number | null;
  readonly known: string | number | null;
}

/** Fields that both sides may hold, compared as they are. */
const PLAIN = ['taxCode', 'charterCapitalDong', 'membersOfficial', 'workers', 'foundedOn'] as const;

/**
 * Differences of a row from an organisation; a field that the list leaves empty never differs.
 * @param samePlace whether two units are the same ground for this comparison
 */
export function listDifferences(
  listed: Listed,
  known: Known,
  samePlace: (a: number, b: number) => boolean,
): readonly Difference[] {
  const found: Difference[] = [];
  const note = (field: RegisterField, theirs: string | number | null, ours: string | number | null) =>
    found.push({ field, listed: theirs, known: ours });
  if (listed.name !== '' && organisationKey(listed.name) !== organisationKey(known.name))
    note('name', listed.name, known.name);
  if (listed.kind !== null && listed.kind !== known.kind) note('kind', listed.kind, known.kind);
  const { unitId } = listed;
  if (unitId !== null && !samePlace(unitId, known.unitId) && !listed.unitsAlike.includes(known.unitId))
    note('commune', unitId, known.unitId);
  if (listed.sector !== null && listed.sector !== known.sector) note('sector', listed.sector, known.sector);
  for (const field of PLAIN) {
    const theirs = listed[field];
    if (theirs !== null && theirs !== known[field]) note(field, theirs, known[field]);
  }
  const { foundedIn } = listed;
  if (foundedIn !== null && known.foundedOn !== null && !known.foundedOn.startsWith(foundedIn))
    note('foundedOn', foundedIn, known.foundedOn);
  const ended = known.endedOn !== null;
  if (listed.event === 'dissolved' && !ended) note('operating', 'ended', known.operating);
  else if (listed.event === 'listed' && ended) note('operating', listed.operating ?? 'active', 'ended');
  else if (listed.operating !== null && !ended && listed.operating !== known.operating)
    note('operating', listed.operating, known.operating);
  return found;
}
