// Cơ quan ban hành: the name above an official document and the place written beside its date, from the unit reported on.
import type { Issuer } from '#domain/report/official-document.ts';

const NATION = 'Liên minh HTX Việt Nam';

/** The alliance that answers for a unit. */
export function issuerOf(code: string, unitName: string): Issuer {
  return code === 'VN'
    ? { parent: null, name: NATION }
    : { parent: NATION, name: `Liên minh HTX ${unitName}` };
}

/** The place of issue: the capital for the nation, else the unit's own name without its type. */
export function placeOf(code: string, unitName: string): string {
  return code === 'VN'
    ? 'Hà Nội'
    : unitName.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) /, '');
}
