// Does the cash left at the end follow from what there was, came in and went out ("Số dư đầu năm …, thu …, chi …, số dư cuối năm …")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const OPENS =
  /(?:số dư|tồn|dư|tồn quỹ|tiền mặt|kết dư)(?: \S+){0,3} (?:đầu (?:năm|kỳ)|(?:năm|kỳ) trước(?: (?:chuyển|mang) sang)?)(?: \S+){0,2}$|(?:năm|kỳ) trước (?:chuyển|mang) sang(?: \S+)?$/;
const CLOSES =
  /(?:số dư|tồn|dư|tồn quỹ|tiền mặt|kết dư|còn(?: lại)?)(?: \S+){0,3} (?:cuối (?:năm|kỳ)|đến (?:cuối năm|31 \/ 12)|chuyển (?:sang )?(?:năm|kỳ) sau)(?: \S+){0,2}$/;
const CAME = /^(?:[-+*•] )?(?:tổng )?(?:số )?(?:thu|phát sinh tăng)(?! nhập)(?: \S+){0,4}$/;
const WENT = /^(?:[-+*•] )?(?:tổng )?(?:số )?(?:chi|phát sinh giảm)(?! nhánh| cục| hội)(?: \S+){0,4}$/;

const REACH = 20;

/** What the sentence says right before a figure, back to the last comma, semicolon or figure. */
function leadOf(run: CheckRun, at: number): string {
  const fact = run.facts[at];
  const before = run.facts[at - 1];
  if (fact === undefined) return '';
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const floor = Math.max(start, fact.from - 12, before?.sentence === fact.sentence ? before.to : 0);
  return wordsOf(run.read.context, floor, fact.from)
    .replace(/^.*[,;] /, '')
    .replace(/ ?(?:là|đạt|:)$/, '');
}

function isCash(fact: Fact): boolean {
  return (
    fact.unit === 'dong' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.depth === 0
  );
}

/** Openings with one income, one expense and one closing told after them, within a few sentences. */
export function checkCashLedgers(run: CheckRun): void {
  for (const [at, opening] of run.facts.entries()) {
    if (opening.sentence < 0 || !isCash(opening) || !OPENS.test(leadOf(run, at))) continue;
    const told: { came?: Fact; went?: Fact; closing?: Fact } = {};
    for (let i = at + 1; i < Math.min(run.facts.length, at + REACH) && told.closing === undefined; i++) {
      const fact = run.facts[i];
      if (fact === undefined || fact.sentence - opening.sentence > 8 || !isCash(fact)) continue;
      const lead = leadOf(run, i);
      if (CLOSES.test(lead)) told.closing = fact;
      else if (CAME.test(lead)) told.came ??= fact;
      else if (WENT.test(lead)) told.went ??= fact;
    }
    const { came, went, closing } = told;
    if (came === undefined || went === undefined || closing === undefined || run.judged.has(closing))
      continue;
    const expected = opening.value + came.value - went.value;
    const slack = [opening, came, went, closing].reduce((all, fact) => all + fact.step * 0.5, 0);
    // Twice as much is the cash of something else.
    if (expected <= 0 || closing.value > expected * 2 || closing.value < expected * 0.5) continue;
    reportRelation(run, {
      kind: 'balance',
      operands: [opening, came, went],
      target: closing,
      expected,
      words: `${sayFact(opening)} + ${sayFact(came)} − ${sayFact(went)} = ${say(expected, 'dong')}`,
      fits: Math.abs(expected - closing.value) <= slack * 1.0001,
    });
  }
}
