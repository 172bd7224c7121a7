// Cơ quan ban hành: the name above an official document and the place written beside its date, from the unit reported on.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import type { Issuer } from '#domain/report/official-document.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { formalName } from '#domain/unit/display-name.ts';
import type { Geography } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';

const NATION = 'Liên minh HTX Việt Nam';

/** What an official document takes from the unit it is on: who writes it, where, to whom. */
interface Letterhead {
  readonly issuer: Issuer;
  /** Beside the date. */
  readonly place: string;
  readonly recipients: readonly string[];
  /** Symbol of a report: 'BC-LMHTX'. */
  readonly symbol: string;
  /** Added to the subject of a report on less than the writer's own ground: ' trên địa bàn huyện Hiệp Hòa'; else ''. */
  readonly ground: string;
}

function issuerOf(code: string, unitName: string): Issuer {
  return code === 'VN'
    ? { parent: null, name: NATION }
    : { parent: NATION, name: `Liên minh HTX ${unitName}` };
}

/** Districts and communes have no alliance of their own: that of their province writes on them, of the nation where no province is known. */
function writerOf(geography: Geography, unit: Unit, day: CalendarDate): Unit {
  if (unit.level !== 'district' && unit.level !== 'commune') return unit;
  const province = ancestorOn(geography, unit, 'province', day);
  return province.status === 'found' ? province.unit : geography.nation;
}

/** The letterhead of a document on a unit, in the names of a day; of the nation for a unit not known. */
export function letterheadOf(geography: Geography, unit: Unit | undefined, day: CalendarDate): Letterhead {
  const ground = unit ?? geography.nation;
  const writer = writerOf(geography, ground, day);
  const named = (each: Unit) => versionOn(each, day) ?? lastVersion(each);
  const { code } = named(writer);
  const name = formalName(named(writer));
  return {
    issuer: issuerOf(code, name),
    place: placeOf(code, name),
    recipients: recipientsOf(code, name),
    symbol: code === 'VN' ? 'BC-LMHTXVN' : 'BC-LMHTX',
    ground: writer === ground ? '' : ` trên địa bàn ${formalName(named(ground))}`,
  };
}

/** Units called after a person or by a number are written with their type (Decree 30/2020, Annex I). */
const IN_FULL = /^(thành phố Hồ Chí Minh|\p{L}+(?: \p{L}+)? \d+)$/u;

/** The place of issue: the capital for the nation, else the unit's own name without its type. */
function placeOf(code: string, unitName: string): string {
  if (code === 'VN') return 'Hà Nội';
  return IN_FULL.test(unitName)
    ? `${unitName.charAt(0).toUpperCase()}${unitName.slice(1)}`
    : unitName.replace(/^(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn) /, '');
}

/** Who receives the report of a unit, in the order of Decree 30/2020. */
function recipientsOf(code: string, unitName: string): readonly string[] {
  return code === 'VN'
    ? ['Thủ tướng Chính phủ (để báo cáo)', 'Liên minh HTX các tỉnh, thành phố', 'Lưu: VT']
    : ['Liên minh HTX Việt Nam (để báo cáo)', `Ủy ban nhân dân ${unitName} (để báo cáo)`, 'Lưu: VT'];
}
