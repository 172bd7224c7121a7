// Cơ quan ban hành: the name above an official document and the place written beside its date, from the unit reported on.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Issuer } from '#domain/report/official-document.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { formalName } from '#domain/unit/display-name.ts';
import type { Geography } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';

const NATION = 'Liên minh HTX Việt Nam';

/** The alliance that answers for a unit. */
export function issuerOf(code: string, unitName: string): Issuer {
  return code === 'VN'
    ? { parent: null, name: NATION }
    : { parent: NATION, name: `Liên minh HTX ${unitName}` };
}

/** The unit whose alliance writes: districts and communes have none of their own, the alliance of their province writes on them. */
export function writingUnit(
  geography: Geography,
  unit: Unit,
  day: CalendarDate,
): { readonly code: string; readonly name: string } {
  const isLower = unit.level === 'district' || unit.level === 'commune';
  const province = isLower ? ancestorOn(geography, unit, 'province', day) : undefined;
  const writer = province?.status === 'found' ? province.unit : unit;
  const version = versionOn(writer, day) ?? lastVersion(writer);
  return { code: version.code, name: formalName(version) };
}

/** Units called after a person or by a number are written with their type (Decree 30/2020, Annex I). */
const IN_FULL = /^(thành phố Hồ Chí Minh|\p{L}+(?: \p{L}+)? \d+)$/u;

/** The place of issue: the capital for the nation, else the unit's own name without its type. */
export function placeOf(code: string, unitName: string): string {
  if (code === 'VN') return 'Hà Nội';
  return IN_FULL.test(unitName)
    ? `${unitName.charAt(0).toUpperCase()}${unitName.slice(1)}`
    : unitName.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) /, '');
}

/** Who receives the report of a unit, in the order of Decree 30/2020. */
export function recipientsOf(code: string, unitName: string): readonly string[] {
  return code === 'VN'
    ? ['Thủ tướng Chính phủ (để báo cáo)', 'Liên minh HTX các tỉnh, thành phố', 'Lưu: VT']
    : ['Liên minh HTX Việt Nam (để báo cáo)', `Ủy ban nhân dân ${unitName} (để báo cáo)`, 'Lưu: VT'];
}
