// Is what comes in over a year twelve times what comes in by the month ("được trả 8 triệu đồng mỗi tháng. Như vậy một năm tôi có 96 triệu đồng")?
import { eachesOf } from './each-told.ts';
import { isSameUnit, judgeProduct } from './product-slip.ts';
import type { CheckRun } from './report.ts';
import { type Amount, amountsOf, between } from './told-amounts.ts';

/** Words from a monthly amount to a yearly one that say the one is worked out from the other. */
const WORKED_OUT =
  /(?:^|[\s"“(])(?:như vậy|như thế|vậy là|tính ra|tức(?: là)?|nghĩa là|vị chi|tương đương|cộng lại|quy ra|nhân lên|tổng cộng)(?: |,)(?:[^\s;:()\d]+ ){0,6}$/;
const YEAR = /(?:^| )(?:một|1|cả|mỗi|trọn|hết) năm(?: [^\s,;:.()\d]+){0,7}$/;
const MONTH = /(?:^| )(?:một|1|mỗi|hàng|hằng) tháng(?: [^\s,;:.()\d]+){0,7}$/;
/** Bonus pay and what is added or taken off make a year more, or less, than twelve months. */
const MORE =
  /(?:^| )(?:thưởng|tháng 13|chưa kể|chưa tính|cộng thêm|cộng với|thêm|trừ|còn lãi|lãi|ngoài ra|chưa gồm|nghỉ|vụ|mùa|tăng|giảm|trước|năm ngoái)(?: |$)/;
const MOST_WORDS = 200;

function isPlain(amount: Amount): boolean {
  return amount.q.valueTo === undefined && amount.q.kind === 'money' && amount.q.denominator === undefined;
}

/** Yearly amounts worked out in words from monthly ones, in one sentence or the next. */
export function checkYearOfMonths(run: CheckRun): void {
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const { sentences } = run.read.context.layout;
  const told = sentences.map((sentence) => amountsOf(run, sentence, facts));
  for (const [i, sentence] of sentences.entries()) {
    for (const each of eachesOf(run, sentence, told[i] ?? [])) {
      if (each.noun[0] !== 'tháng' || !isPlain(each.amount)) continue;
      const next = sentences[i + 1];
      const after = [
        ...(told[i] ?? []).filter((amount) => amount.q.from >= each.to),
        ...(next?.block === sentence.block ? (told[i + 1] ?? []) : []),
      ];
      // The next money told: anything in between may be what the year is made of.
      const total = after.find((amount) => amount.q.kind === 'money');
      if (total === undefined || !isPlain(total) || !isSameUnit(total, each.amount)) continue;
      const words = between(run, each.to, total.q.from);
      const yearly = YEAR.test(words) || /^\S+\/năm$|^năm$/.test(total.q.per ?? '');
      if (words.length > MOST_WORDS || !yearly || MONTH.test(words) || MORE.test(words)) continue;
      const cut = words.replace(/(?:^| )(?:một|1|cả|mỗi|trọn|hết) năm(?: [^\s,;:.()\d]+){0,7}$/, ' ');
      if (!WORKED_OUT.test(`${cut.trimEnd()} `)) continue;
      const twelve = {
        value: 12,
        noun: ['tháng', ''],
        from: each.amount.q.from,
        to: each.to,
        amount: undefined,
      } as const;
      judgeProduct(run, {
        each: each.amount,
        count: twelve,
        total,
        target: 'total',
        tie: 'near',
        passage: [sentence.from, total.q.to],
      });
    }
  }
}
