// Do the loans outstanding at the end follow from those at the start, what was lent and what was repaid, each in an item of its own?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const LENT =
  /(?:^|[-+*•.:;,)] )(?:tổng )?doanh số cho vay(?: (?:trong )?(?:năm|kỳ)(?: \d{4})?)?(?: (?:là|đạt|:))*$/;
const REPAID =
  /(?:^|[-+*•.:;,)] )(?:tổng )?(?:doanh số thu nợ|thu hồi nợ gốc|thu nợ gốc|doanh số thu hồi nợ)(?: (?:trong )?(?:năm|kỳ)(?: \d{4})?)?(?: (?:là|đạt|:))*$/;
const OPENS = /(?:^| )(?:dư nợ )?(?:đầu (?:năm|kỳ))(?: (?:là|:|dư nợ))*$/;
const CLOSES = /^(?:,|;|và|\)| )*(?:dư nợ )?(?:đến )?cuối (?:năm|kỳ)(?: (?:là|:|đạt|dư nợ|còn))*$/;
/** What else moves a balance of loans. */
const OTHER =
  /(?:^| )(?:xóa nợ|xoá nợ|xử lý rủi ro|khoanh nợ|bán nợ|nhận bàn giao|sáp nhập|ủy thác khác)(?: |$)/;

const REACH = 14;

function leadOf(run: CheckRun, fact: Fact): string {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  return wordsOf(run.read.context, Math.max(start, before?.to ?? 0, fact.from - 14), fact.from);
}

function isSum(fact: Fact): boolean {
  return (
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.sentence >= 0 &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.breakdown === null &&
    fact.depth === 0
  );
}

/** The one sum that the words say was lent, or repaid, around the balance; undefined when two differ. */
function only(run: CheckRun, around: readonly Fact[], words: RegExp): Fact | undefined {
  const told = around.filter((fact) => isSum(fact) && words.test(leadOf(run, fact)));
  return told.every((fact) => fact.value === told[0]?.value) ? told[0] : undefined;
}

/** "Doanh số cho vay: 9.860 … Doanh số thu nợ: 8.135 … Dư nợ: đầu năm 27.415 triệu đồng, cuối năm 29.140 triệu đồng". */
export function checkLoanLedgers(run: CheckRun): void {
  for (const [at, opening] of run.facts.entries()) {
    const closing = run.facts[at + 1];
    if (closing === undefined || !isSum(opening) || !isSum(closing) || run.judged.has(closing)) continue;
    if (opening.measure !== 'loans_outstanding' || closing.sentence !== opening.sentence) continue;
    if (!OPENS.test(leadOf(run, opening)) || !CLOSES.test(leadOf(run, closing))) continue;
    const around = run.facts
      .slice(Math.max(0, at - REACH), at + REACH)
      .filter((fact) => Math.abs(fact.sentence - opening.sentence) <= 6);
    const lent = only(run, around, LENT);
    const repaid = only(run, around, REPAID);
    if (lent === undefined || repaid === undefined) continue;
    const first = Math.min(lent.from, repaid.from, opening.from);
    if (OTHER.test(wordsOf(run.read.context, first, Math.min(first + 300, closing.to + 20)))) continue;
    const expected = opening.value + lent.value - repaid.value;
    if (expected <= 0 || Math.abs(expected - closing.value) > closing.value * 0.25) continue;
    const slack = [opening, lent, repaid, closing].reduce((all, fact) => all + fact.step * 0.5, 0);
    reportRelation(run, {
      kind: 'balance',
      operands: [opening, lent, repaid],
      target: closing,
      expected,
      words: `${sayFact(opening)} + ${sayFact(lent)} − ${sayFact(repaid)} = ${say(expected, 'dong')}`,
      fits: Math.abs(expected - closing.value) <= slack * 1.0001,
    });
  }
}
