// Dòng này là tổ chức nào trong sổ: by code, tax code or certificate, else by the very name at the very place.

import { organisationKey } from '#domain/reconciliation/name-key.ts';
import type { Known } from '#domain/register/differences.ts';
import type { Listed } from '#domain/register/listed.ts';

export type KnownFound =
  | { readonly status: 'none' }
  | { readonly status: 'one'; readonly known: Known }
  | { readonly status: 'many'; readonly codes: readonly string[] };

export interface KnownIndex {
  find(listed: Listed): KnownFound;
}

function pushTo(map: Map<string, Known[]>, key: string | null, known: Known): void {
  if (key === null || key === '') return;
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}

/**
 * Indexes the register.
 * @param groundOf the same number for units that are the same ground
 * @param kinOf the units that directly followed or preceded a unit, be it for certain or not: a name found only there
 *   is taken for known, since a list of the other era would otherwise record every organisation a second time
 */
export function indexKnown(
  register: Iterable<Known>,
  groundOf: (unitId: number) => number,
  kinOf: (unitId: number) => readonly number[],
): KnownIndex {
  const [byCode, byTax, byCertificate, byName] = [0, 1, 2, 3].map(() => new Map<string, Known[]>()) as [
    Map<string, Known[]>,
    Map<string, Known[]>,
    Map<string, Known[]>,
    Map<string, Known[]>,
  ]; // four maps were just made
  const nameAt = (name: string, unitId: number) => `${organisationKey(name)}@${groundOf(unitId)}`;
  for (const known of register) {
    pushTo(byCode, known.code, known);
    pushTo(byTax, known.taxCode, known);
    pushTo(
      byCertificate,
      known.certificateNumber && `${known.certificateNumber}@${groundOf(known.unitId)}`,
      known,
    );
    pushTo(byName, nameAt(known.name, known.unitId), known);
  }
  const answer = (found: readonly Known[]): KnownFound => {
    const [only] = found;
    if (only && found.length === 1) return { status: 'one', known: only };
    return { status: 'many', codes: found.map((known) => known.code) };
  };
  return {
    find: (listed) => {
      const { code, taxCode, certificateNumber, unitId } = listed;
      const certain =
        (code === null ? undefined : byCode.get(code)) ?? (taxCode === null ? undefined : byTax.get(taxCode));
      if (certain) return answer(certain);
      const certified =
        certificateNumber === null || unitId === null
          ? undefined
          : byCertificate.get(`${certificateNumber}@${groundOf(unitId)}`);
      if (certified?.length === 1) return answer(certified);
      if (unitId === null) return { status: 'none' };
      // Another tax code at the same name and place is another organisation.
      const namedAt = (units: readonly number[]) =>
        [...new Set(units.flatMap((unit) => byName.get(nameAt(listed.name, unit)) ?? []))].filter(
          (known) => taxCode === null || known.taxCode === null || known.taxCode === taxCode,
        );
      const here = namedAt([unitId]);
      const left = here.length > 0 ? here : namedAt(kinOf(unitId));
      return left.length === 0 ? { status: 'none' } : answer(left);
    },
  };
}
