// Which time do the words of a figure's own clause give it: a year, "vụ trước", "ngày đầu thành lập", "đến nay"?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** What the clause says of the time of its figure. */
export interface ToldTime {
  readonly words: string;
  readonly year?: number;
  /** "vụ trước", "năm ngoái": the one right before this one. */
  readonly prior: boolean;
  /** "ngày đầu", "khi mới thành lập": where it began. */
  readonly founded: boolean;
  /** "vụ này", "đến nay", "sang năm", "đã lên tới". */
  readonly now: boolean;
}

const PRIOR =
  /(?:^| )(?:(?:vụ|mùa|năm|niên vụ|tháng|quý|kỳ|nhiệm kỳ|mùa vụ) (?:trước|ngoái|liền trước|rồi)|cùng kỳ|trước (?:đó|đây|kia)|hồi trước)(?: |$)/;

export const FOUNDED =
  /(?:^| )(?:ban đầu|(?:ngày|buổi|năm|lúc|thuở|hồi|những ngày|thời) (?:đầu|ban đầu)|bắt đầu từ|khởi (?:đầu|nghiệp|sự)|(?:khi|lúc|ngày|thuở|hồi|năm) (?:mới )?(?:thành lập|ra đời|bắt đầu|lập htx)|(?:hồi|lúc|thuở|khi) (?:còn|mới|chưa) (?:ra|vào|về|lập|làm|học|đi|mở|trồng|nuôi|tham gia|gia nhập|triển khai|là|có)|mới thành lập|thành lập (?:năm|tháng|từ|vào|với)|ra đời (?:năm|tháng|với)|đứng ra lập|lập htx|lập hợp tác xã|từ chỗ)(?: |$)/;

const NOW =
  /(?:^| )(?:nay|giờ|vụ này|mùa này|sang năm|lên|đã tới|trở thành|sau \d+ năm|(?:con số|mức) này)(?: |$)|(?:^|, |htx )hiện(?: |$)|hiện (?:nay|có|đã|tại|đang)(?: |$)/;

const AFTER = 6;

/** The words from the figure before it (or the start of its sentence) up to it, and those after it up to the next figure or mark. */
function clauseOf(run: CheckRun, fact: Fact): string {
  const { context } = run.read;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  const next = run.facts[(run.indexOf.get(fact) ?? 0) + 1];
  const start = context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const from = Math.max(start, before?.sentence === fact.sentence ? before.to : start, fact.from - 40);
  const to = Math.min(fact.to + AFTER, next?.sentence === fact.sentence ? next.from : fact.to + AFTER);
  const after = wordsOf(context, fact.to, to).replace(/ ?[,;.:\n][\s\S]*$/, '');
  return `${wordsOf(context, from, fact.from)} ${after}`.trim();
}

/** The time the words right at a figure give it. */
export function timeTold(run: CheckRun, fact: Fact): ToldTime {
  const words = clauseOf(run, fact);
  const years = [...words.matchAll(/(?:^|[ (/])(?:năm|\d{1,2} \/) ?((?:19|20)\d\d)(?= |$|,|\))/g)];
  const year = years.length === 1 ? Number(years[0]?.[1]) : undefined;
  return {
    words,
    ...(year === undefined ? {} : { year }),
    prior: PRIOR.test(words),
    founded: FOUNDED.test(words),
    now: NOW.test(words),
  };
}

/** Whether the words place the first figure before the second. */
export function isToldBefore(base: ToldTime, now: ToldTime): boolean {
  if (now.prior || (base.prior && base.now)) return false;
  if (base.year !== undefined && now.year !== undefined) return base.year < now.year;
  if (base.prior) return true;
  if (now.founded) return false;
  if (base.year === undefined && !base.founded) return false;
  return now.now || (base.founded && now.year !== undefined);
}
