// Do the words of a list say that one thing may stand in several of its parts, or that the whole holds more than them?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** How many words after the last part are looked at: the rest of its sentence and the next one. */
const AFTER = 40;

const OVERLAP =
  /(?:^| )(?:cùng lúc|(?:vay|làm|tham gia|thực hiện|có|đạt|bán|dùng) cả (?:hai|ba|2|3)|đồng thời (?:làm|thực hiện|tham gia|là|kinh doanh|hoạt động)|vừa \S+(?: \S+){0,6} vừa|(?<!(?:không|chưa|loại|bỏ|trừ)(?: tính| đếm| có)? )trùng(?: nhau| lặp)?|(?:một|1|01|mỗi) \S+ (?:có thể|được|thường) (?:\S+ ){0,4}?(?:nhiều|hai|ba|2|3)|(?:có|nhiều|một số) (?:trường hợp|htx|hộ|người|đơn vị)(?: \S+){0,4} (?:là|làm|thuộc|tham gia|thực hiện|kinh doanh) (?:\S+ ){0,4}?(?:hai|ba|nhiều|cả|nữ|2|3)|kinh doanh đa|đa (?:ngành|dịch vụ))(?= |$)/;

/** "Trong 275 HTX, 198 HTX làm thủy lợi, 164 HTX …; nhiều HTX làm cùng lúc hai, ba dịch vụ": one may be counted twice ("không tính trùng" says that none is). */
export function saysOverlap(run: CheckRun, last: Fact): boolean {
  return saysOverlapAfter(run, last.to);
}

const PEOPLE = [
  /(?:^| )(?:phụ nữ|nữ)(?: |$)/,
  /(?:^| )(?:thanh niên|trẻ|sinh viên)(?: |$)/,
  /(?:^| )(?:dân tộc|khmer|mông|dao)(?: |$)/,
  /(?:^| )(?:cựu chiến binh|hưu trí)(?: |$)/,
  /(?:^| )(?:đảng viên|đoàn viên)(?: |$)/,
  /(?:^| )(?:khuyết tật|hộ nghèo|nghèo)(?: |$)/,
];

/** The same of a list whose last part ends at a token. */
export function saysOverlapAfter(run: CheckRun, at: number): boolean {
  return OVERLAP.test(wordsOf(run.read.context, at, at + AFTER));
}

/** How many kinds of people that cut across each other the names of the parts tell. */
export function kindsOfPeople(names: readonly string[]): number {
  return new Set(names.map((name) => PEOPLE.findIndex((kind) => kind.test(name))).filter((kind) => kind >= 0))
    .size;
}

/** "13 HTX do phụ nữ làm giám đốc, 17 HTX do thanh niên khởi xướng": a young woman is both. */
export function areSeveralKindsOfPeople(run: CheckRun, parts: readonly Fact[]): boolean {
  const names = parts.map((part, i) => {
    const next = parts[i + 1]?.from ?? part.to + 8;
    return wordsOf(run.read.context, part.to, Math.min(next, part.to + 8)).replace(/ ?[,;.].*$/, '');
  });
  return kindsOfPeople(names) > 1;
}

/** "Trong 1.050 HTX nói trên đã gồm 36 quỹ tín dụng nhân dân": holds them, among others. */
export function onlyHolds(run: CheckRun, whole: Fact, first: Fact): boolean {
  const words = wordsOf(run.read.context, Math.max(whole.to, first.from - 6), first.from);
  return /(?:^| )(?:(?:đã|có|vẫn|còn|chưa|không) (?:bao )?gồm|gồm cả|tính cả|kể cả)(?: [^\s,;:()]+){0,2}$/.test(
    words,
  );
}

/** What one may do beside another. */
const BESIDE =
  /^(?:(?:hợp tác xã|người|hộ|thành viên|đơn vị) )?(?:có|liên kết|sử dụng|dùng|tham gia|áp dụng|ứng dụng|thực hiện|được|đã|đang|ký|nhận|đạt|xây dựng|vay|làm|bán)(?: |$)/;

/** "118 HTX sử dụng phần mềm, 96 HTX có sản phẩm trên sàn": what parts do, not what they are; one may do both. */
export function tellsDeeds(names: readonly string[]): boolean {
  return names.filter((name) => BESIDE.test(name)).length > 1;
}
