// Phạm vi của dữ liệu minh họa: for which provinces and kinds the invented register is complete, and since when.
import { OPENING_DATE } from '#domain/demonstration/calibration.ts';
import type { DemonstrationSize } from '#domain/demonstration/produce.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';

export interface DemonstrationCoverage {
  readonly provinceCode63: string;
  readonly kinds: readonly OrganisationKind[];
  readonly from: string;
}

const CO_OPERATIVES: readonly OrganisationKind[] = ['HTX', 'QTDND', 'LHHTX'];
const WITH_GROUPS: readonly OrganisationKind[] = [...CO_OPERATIVES, 'THT'];

/** What a size covers, from the legacy province codes it may draw on. Groups (THT) are complete only where invented. */
export function demonstrationCoverage(
  size: DemonstrationSize,
  provinceCodes: readonly string[],
): readonly DemonstrationCoverage[] {
  const codes = size === 'province' ? ['02', '27'] : provinceCodes;
  return codes.map((provinceCode63) => ({
    provinceCode63,
    kinds: size === 'nation' || provinceCode63 === '27' ? WITH_GROUPS : CO_OPERATIVES,
    from: OPENING_DATE,
  }));
}
