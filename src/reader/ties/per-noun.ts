// For each of what is an amount told: "4,5 triệu đồng/người/tháng", "mỗi đội 3 thí sinh", "bình quân 5,7 tấn"?

import type { Level } from '../checks/told-levels.ts';
import { isOfUnitPer, perOf } from '../checks/told-per.ts';

const EACH =
  /(?:^| )(?:mỗi|(?:bình quân|trung bình)(?: mỗi| một| 1| 01)?|một|1|01) ([^\s\d,;:.()]+)(?: [^\s,;:()]+){0,6}$/;
const TIME = /^(?:năm|tháng|ngày|quý|vụ|lứa|tuần|giờ|lần|đợt|kỳ|phiên)$/;
/** "tốt 7; trung bình 9; yếu 4", "ở mức trung bình với 44 HTX": a grade. */
const GRADE = /(?:^|[;,] |(?:^| )(?:mức|loại|hạng|hoạt động|đạt) )trung bình(?: (?:với|có|là|:))*$/;
const MEAN = /(?:^| )(?:bình quân|trung bình|tính ra)(?: |$)/;

/** The unit or the noun an amount is told for each of, 'any' where a mean names none; undefined where it is none of these. */
export function perNounOf(level: Level): string | undefined {
  if (GRADE.test(level.lead) && /^(?:|htx|tht|qtdnd|quy|lhhtx|don_vi)$/.test(level.unit)) return undefined;
  const per = perOf(level);
  if (per !== undefined) return per;
  const [, noun] = EACH.exec(level.lead) ?? [];
  if (noun === undefined || TIME.test(noun)) return undefined;
  if (!/(?:^| )mỗi /.test(level.lead) && !MEAN.test(level.lead)) return undefined;
  return noun === 'héc' ? 'ha' : noun;
}

/** Whether an amount counts what another is told for each of. */
export function isCountedBy(level: Level, each: Level): boolean {
  // "150 lượt HTX vay …, bình quân 96 triệu đồng mỗi lượt"
  if (isOfUnitPer(level, each) || (level.noun !== '' && level.noun === each.q.per)) return true;
  const noun = perNounOf(each);
  // "Tổng vốn 41,4 tỷ đồng, vốn bình quân 1,8 tỷ đồng" of the 23 co-operatives told before.
  if (
    noun === 'any' &&
    each.unit === 'dong' &&
    /^(?:htx|tht|qtdnd|quy|nguoi|ho|lhhtx|du_an|lop)$/.test(level.unit)
  )
    return true;
  return (
    noun !== undefined && noun !== 'any' && level.noun !== '' && (level.noun === noun || level.unit === noun)
  );
}
