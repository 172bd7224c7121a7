// Do those that reached it and those that did not make more than there are ("4/5 chỉ tiêu vượt kế hoạch, 2 chỉ tiêu không đạt")?

import { wordsOf } from '../read/window.ts';
import { type CheckRun, report, say } from './report.ts';
import { type Amount, amountsOf } from './told-amounts.ts';
import { toldAt } from './told-at.ts';

/** "2 chỉ tiêu không đạt", "còn 3 xã chưa hoàn thành": those that did not. */
const NOT =
  /^(?:\p{L}+ ){1,3}(?:không|chưa)(?: được)? (?:đạt|hoàn thành|đảm bảo|bảo đảm|vượt|đáp ứng|thực hiện|triển khai)/u;
const REACHED =
  /^(?:\p{L}+ ){1,3}(?:đã |đều |đã được )?(?:đạt|vượt|hoàn thành|bảo đảm|đảm bảo|thực hiện|triển khai)/u;

function after(run: CheckRun, { q }: Amount): string {
  const from = q.denominator === undefined ? q.numberFrom + 1 : q.denominator.token + 1;
  return wordsOf(run.read.context, from, from + 6).replace(/[,;.:()].*$/, '');
}

/** A part of so many and those that failed, counted by one noun in one sentence. */
export function checkFractionsAndRests(run: CheckRun): void {
  const { tokens, layout } = run.read.context;
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  for (const sentence of layout.sentences) {
    let negated = false;
    let slash = false;
    for (let i = sentence.from; i < Math.min(sentence.to, sentence.from + 80); i++) {
      negated ||= /^(?:không|chưa)$/.test(tokens[i]?.key ?? '');
      slash ||= tokens[i]?.text === '/';
    }
    if (!negated || !slash) continue;
    const amounts = amountsOf(run, sentence, facts);
    for (const [k, part] of amounts.entries()) {
      const whole = part.q.denominator?.value;
      const rest = amounts[k + 1];
      if (whole === undefined || rest === undefined || part.noun === '' || part.noun !== rest.noun) continue;
      if (rest.q.denominator !== undefined || rest.q.approx !== undefined || part.q.approx !== undefined)
        continue;
      if (part.q.value > whole || rest.q.value >= whole) continue;
      if (!REACHED.test(after(run, part)) || !NOT.test(after(run, rest))) continue;
      const lead = wordsOf(run.read.context, part.q.to, rest.q.from);
      if (/[;.]|(?:^| )trong (?:đó|số)(?: |$)/.test(lead)) continue;
      const together = part.q.value + rest.q.value;
      if (together <= whole) continue;
      const target = rest.fact ?? part.fact ?? null;
      report(run, {
        kind: 'sum',
        operands: [],
        target,
        expected: whole,
        stated: together,
        severity: 'hard',
        message: `${say(part.q.value, '')} đạt và ${say(rest.q.value, '')} không đạt là ${say(together, '')}, nhiều hơn tổng số ${say(whole, '')} đã nêu.`,
        ...(target === null ? { where: toldAt(run.read.context, part.q.from, rest.q.to) } : {}),
      });
    }
  }
}
