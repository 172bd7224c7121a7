// Is a rise or fall said of another thing than the level told before it ("còn 41 HTX, song số HTX có lãi lại tăng 6 đơn vị")?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

const CONTRAST = /(?:^|[,;] )(?:song|nhưng|tuy nhiên|trong khi|riêng|ngược lại)(?: |$)/;
/** "cao hơn mức tăng chung của các TCTD (7,8%)", "bình quân mỗi năm tăng thêm 21 HTX": another rise than that between the two levels. */
const COMPARED =
  /(?:^| )(?:(?:cao|thấp|nhanh|chậm|lớn|nhỏ) hơn (?:nhiều )?(?:so với )?(?:mức|tốc độ|tỷ lệ)?[^,;.:]*|(?:bình quân|trung bình|mỗi|hằng|hàng)(?: mỗi| một)? năm[^,;.:]*)$/;
/** A clause with a subject of its own before the verb: "; phân đạm giảm khoảng". */
const CLAUSE = /; ((?:[^\s,;:.()]+ ){1,6})(?:lại |cũng |còn |thì |đã )?(?:tăng|giảm)(?: [^\s,;:.()]+){0,3}$/;
/** Words that go on with the same thing. */
const SAME =
  /^(?:tức|tương|so|trong|bình|trung|mỗi|hằng|hàng|qua|đã|cũng|như|và|vượt|sau|năm|là|mức|con số|số này|tỷ lệ này|tính|đến|cả|toàn)(?: |$)/;

/** Whether the words between a level and a change name another subject for the change. */
export function isOfAnotherThing(run: CheckRun, change: Fact, now: Fact): boolean {
  const before = run.facts[(run.indexOf.get(change) ?? 0) - 1];
  if (before?.sentence !== change.sentence || now.sentence !== change.sentence || now.from > change.from)
    return false;
  const words = wordsOf(run.read.context, before.to, change.from);
  if (CONTRAST.test(words) || COMPARED.test(words)) return true;
  const subject = CLAUSE.exec(words)?.[1];
  if (subject === undefined || SAME.test(subject)) return false;
  const [own = ''] = now.subject.toLowerCase().split(' ');
  return own === '' || !` ${subject}`.includes(` ${own} `);
}
