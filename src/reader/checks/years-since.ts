// Do the years since something was founded, and the age of somebody, agree with the one year told of it ("thành lập năm 1998 … tròn 26 năm")?
import { slipChance } from '../ties/slip-channel.ts';
import type { CheckRun } from './report.ts';
import { tellSpan } from './span-told.ts';
import { isTold, nowOf, yearsOf } from './years-told.ts';

const SINCE =
  /(?<![\d.,/-])(\d{1,2}) năm (?=tuổi|thành lập|hoạt động|xây dựng|hình thành|kể từ|ra đời|ngày thành lập|gắn bó)|(?<=(?:tròn|kỷ niệm|trải qua|mắt đã|lập đã|nay đã|sau) )(\d{1,2}) năm(?= [^\s\d]|[,.])/g;
const FOUNDED =
  /(?:thành lập|ra đời|ra mắt|đi vào hoạt động|khai sinh|lập (?:hợp tác xã|htx|tổ)),?(?: [^\s\d.;]+){0,6}(?: \d{1,2} tháng \d{1,2} năm| \d{1,2} năm)? ?(?:\d{1,2}[/.-]){0,2}((?:19|20)\d\d)|(?:năm|tháng \d{1,2}[/.-]|ngày \d{1,2}[/.-]\d{1,2}[/.-]) ?((?:19|20)\d\d),?(?: [^\s\d.;]+){0,14} (?:thành lập(?! mới)|ra đời|ra mắt|lập htx|lập hợp tác xã)/g;
function isSlip(many: number, meant: number): boolean {
  return slipChance(many, meant, 1, false, false) > 0 && Math.abs(many - meant) > 1;
}

function checkSince(run: CheckRun, text: string, born: RegExp, pattern: RegExp, said: string): void {
  const founded = new Set([...text.matchAll(born)].map((found) => Number(found[1] ?? found[2])));
  const [since] = founded;
  if (since === undefined || founded.size > 1) return;
  const { all, past } = yearsOf(text);
  for (const found of text.matchAll(pattern)) {
    const many = Number(found[1] ?? found[2]);
    const { now, beside } = nowOf(text, found.index, since, past);
    // "bước vào tháng 3/2024 vừa tròn 30 năm": counted to the day, no other years are meant.
    const counted =
      beside && /(?:tròn|kỷ niệm) $/.test(text.slice(Math.max(0, found.index - 12), found.index));
    if (now === undefined || (!counted && isTold(all, many)) || !isSlip(many, now - since)) continue;
    tellSpan(
      run,
      { many, at: found.index },
      `Từ năm ${since} đến năm ${now} là ${now - since} năm, văn bản ghi ${many} ${said}.`,
    );
  }
}

const BORN = /(?:sinh năm|sn|\(sn) ?((?:19|20)\d\d)/g;
const AGE =
  /(?<=(?:tuổi|bước sang tuổi|ở tuổi|vừa tròn|mới) )(\d\d)(?! ?(?:tuổi đảng|%|[.,/]\d))(?=[\s,.;)])|(?<![\d.,/-])(\d\d) tuổi(?! đảng)/g;

/** Years since the one founding told. */
export function checkYearsSince(run: CheckRun, text: string): void {
  checkSince(run, text, FOUNDED, SINCE, 'năm');
}

/** Age by the one year of birth told. */
export function checkAges(run: CheckRun, text: string): void {
  checkSince(run, text, BORN, AGE, 'tuổi');
}
