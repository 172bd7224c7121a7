// Căn cứ của một phép chia: on how many of the whole's co-operatives the weights rest, and whether that is enough to hand numbers down by.
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/**
 * 'thin': more co-operatives are left out than counted, or more units have no figure than have one: what is missing could turn
 * every share over. 'none': nothing to weigh by.
 */
export type GroundStanding = 'whole' | 'partial' | 'thin' | 'none';

export interface SplitGround {
  /** Co-operatives that the weights count. */
  readonly counted: number;
  /** All co-operatives of the territory on the day. */
  readonly total: number;
  /** Of them, those that stand under no unit of the level: nobody's weight. */
  readonly left: number;
  readonly standing: GroundStanding;
  readonly words: string;
}

const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  nation: 'nơi đặt trụ sở',
  province: 'tỉnh',
  district: 'huyện',
  commune: 'xã',
};

function countedWords(counted: number, left: number, day: string, level: string, known: boolean): string {
  const total = formatNumber(counted + left);
  if (counted + left === 0)
    return `Ngày ${day} chưa có ${known ? 'HTX nào' : 'số liệu HTX'} để chia theo; mức dưới đây là chia đều.`;
  if (counted === 0)
    return `Không HTX nào trong ${total} HTX ngày ${day} đã ghi ${level}, nên không có gì để chia theo; mức dưới đây là chia đều.`;
  if (left === 0) return `Chia theo ${total} HTX ngày ${day}, tất cả đã ghi ${level}.`;
  return `Chia theo ${formatNumber(counted)} trong ${total} HTX ngày ${day} đã ghi ${level}; ${formatNumber(left)} HTX chưa ghi ${level} nên không được tính.`;
}

/** What a split by co-operatives rests on. `weights`: null = the number of that unit is not known. */
export function groundOfOrganisations(
  weights: readonly (number | null)[],
  left: number,
  on: { readonly day: CalendarDate; readonly level: UnitLevel },
): SplitGround {
  const level = LEVEL_WORDS[on.level];
  const counted = weights.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const [empty = 0, unknown = 0] = [0, null].map((what) => weights.filter((each) => each === what).length);
  const words = [countedWords(counted, left, formatCalendarDate(on.day), level, unknown === 0)];
  const lacking = [
    ...(left > counted ? ['số HTX không được tính'] : []),
    ...(unknown * 2 > weights.length ? [`số ${level} chưa có số liệu`] : []),
  ];
  const standing =
    counted === 0 ? 'none' : lacking.length > 0 ? 'thin' : left + unknown > 0 ? 'partial' : 'whole';
  if (counted > 0) {
    if (empty > 0) words.push(`${formatNumber(empty)} ${level} không có HTX nào nên được chia 0.`);
    if (unknown > 0) words.push(`${formatNumber(unknown)} ${level} chưa có số liệu HTX nên được chia 0.`);
    if (lacking.length > 0)
      words.push(`Quá nửa ${lacking.join(', quá nửa ')}: mức chia này không đủ căn cứ để giao.`);
  }
  return { counted, total: counted + left, left, standing, words: words.join(' ') };
}

/** A split by communes among units that have none under them weighs nothing. */
export function groundOfCommunes(weights: readonly number[]): SplitGround | null {
  if (weights.length === 0 || weights.some((each) => each > 0)) return null;
  const words = 'Các đơn vị này không có xã trực thuộc để chia theo; mức dưới đây là chia đều.';
  return { counted: 0, total: 0, left: 0, standing: 'none', words };
}
