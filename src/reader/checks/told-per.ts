// Per what is an amount told: "7 tấn/ha", "bình quân mỗi hộ 32 triệu đồng", "bình quân 5,7 tấn"?
import type { Level } from './told-levels.ts';

const UNITS: Readonly<Record<string, string>> = {
  HTX: 'htx',
  htx: 'htx',
  'hợp tác xã': 'htx',
  THT: 'tht',
  tht: 'tht',
  tổ: 'tht',
  'tổ hợp tác': 'tht',
  LHHTX: 'lhhtx',
  quỹ: 'qtdnd',
  người: 'nguoi',
  'lao động': 'nguoi',
  'thành viên': 'nguoi',
  'xã viên': 'nguoi',
  'học viên': 'nguoi',
  'hội viên': 'nguoi',
  'đại biểu': 'nguoi',
  hộ: 'ho',
  lớp: 'lop',
  xã: 'xa',
  huyện: 'huyen',
  'dự án': 'du_an',
  'mô hình': 'mo_hinh',
  'hợp đồng': 'hop_dong',
  tấn: 'tan',
  lượt: 'luot_nguoi',
};
const TIMES = /^(?:năm|tháng|ngày|quý|vụ|lứa|tuần|giờ)$/;
const OF_TIME = /(?:^| )(?:mỗi|một|hằng|hàng) (?:năm|tháng|ngày|quý|vụ|lứa|tuần|giờ)(?: [^,;:.]{0,24})?$/;
const NAMED =
  /(?:^| )(?:mỗi |(?:bình quân|trung bình) (?:mỗi |một |1 )?)(?:một )?(hợp tác xã|thành viên|lao động|học viên|dự án|mô hình|hợp đồng|tổ hợp tác|htx|tht|quỹ|người|hộ|lớp|xã|huyện|ha|tổ|xe|tàu|đơn vị)(?: [^,;:.]{0,24})?$/;
const MEAN = /(?:^| )(?:bình quân|trung bình|tính ra)(?: [^\s,;:]+){0,4}$/;
const ORGANISATION = /^(?:htx|tht|lhhtx|qtdnd|don_vi)$/;

/** The unit an amount is told per, 'any' where a mean names none; undefined for no rate, or one of time alone. */
export function perOf(level: Level): string | undefined {
  const { per } = level.q;
  if (per !== undefined) {
    const [first = per] = per.split('/');
    return TIMES.test(first) ? undefined : (UNITS[first] ?? first.split(' ')[0]);
  }
  if (OF_TIME.test(level.lead)) return undefined;
  const named = NAMED.exec(level.lead)?.[1];
  if (named !== undefined) return UNITS[named] ?? named.split(' ')[0];
  return MEAN.test(level.lead) ? 'any' : undefined;
}

/** Whether an amount counts what a rate is told per. */
export function isOfUnitPer(level: Level, rate: Level): boolean {
  const per = perOf(rate);
  if (per === undefined || /^(?:|%|\?|dong)$/.test(level.unit) || level.unit === rate.unit) return false;
  if (per === 'any') return level.s === rate.s && !ORGANISATION.test(rate.unit);
  if (per === 'đơn') return ORGANISATION.test(level.unit);
  return level.unit === per || level.noun === per;
}
