// Is a sum told of numbered items by their numbers ("chủ trì nội dung 1, 3 (tổng 16.440 triệu đồng)") what those items add up to?
import type { Fact } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

/** "nội dung 1, 3 (tổng", "các mục 2, 4 và 5 với kinh phí": numbers of items right before an amount. */
const CITED =
  /(?:^| )(?:nội dung|mục|nhiệm vụ|khoản|hạng mục|hợp phần|tiểu dự án|dự án)(?: số)? (\d{1,2}(?:(?: ?,| và| ,) ?\d{1,2}){1,5}) ?(?:\(|:|,|với|là|có)? ?(?:(?:tổng|kinh phí|tổng kinh phí|số tiền|cộng|tổng cộng|tổng số|là|:) ?){0,3}$/;

/** The amount that opens each item numbered "1.", "2." of one list, and what the list is headed by. */
function numberedItems(run: CheckRun, before: Fact): Map<number, Fact> {
  const { tokens, layout } = run.read.context;
  const runs: Map<number, Fact>[] = [];
  const firstOf = new Map<number, Fact>();
  for (const fact of run.facts)
    if (fact.unit === 'dong' && fact.sentence >= 0 && !firstOf.has(fact.sentence))
      firstOf.set(fact.sentence, fact);
  let last = 0;
  for (let n = 0; n < before.sentence; n++) {
    const sentence = layout.sentences[n];
    // The marker of an item stands before its sentence.
    const number = tokens[(sentence?.from ?? 0) - 2];
    if (sentence?.kind !== 'item' || number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) continue;
    const k = Number(number.text);
    if (k === 1) runs.push(new Map());
    else if (k !== last + 1) {
      last = 0;
      continue;
    }
    last = k;
    const fact = firstOf.get(n);
    if (fact !== undefined && isLevel(fact) && fact.per === undefined && fact.approx === undefined)
      runs.at(-1)?.set(k, fact);
  }
  // The last list whose items all open with an amount.
  return runs.reverse().find((items) => items.size > 2) ?? new Map();
}

/** Sums told of items cited by number. */
export function checkItemsCited(run: CheckRun): void {
  const { context } = run.read;
  for (const sum of run.facts) {
    if (sum.unit !== 'dong' || sum.sentence < 0 || !isLevel(sum) || sum.per !== undefined) continue;
    if (sum.approx !== undefined || run.judged.has(sum)) continue;
    const start = context.layout.sentences[sum.sentence]?.from ?? sum.from;
    const cited = CITED.exec(wordsOf(context, Math.max(start, sum.from - 18), sum.from))?.[1];
    if (cited === undefined) continue;
    const numbers = [...cited.matchAll(/\d+/g)].map(Number);
    const items = numberedItems(run, sum);
    const parts = numbers.flatMap((k) => items.get(k) ?? []);
    if (parts.length !== numbers.length || new Set(numbers).size !== numbers.length) continue;
    const expected = parts.reduce((all, part) => all + part.value, 0);
    const slack = parts.reduce((all, part) => all + part.step / 2, sum.step / 2);
    const exact = [...parts, sum].every((fact) => fact.step === sum.step);
    const fits = exact ? expected === sum.value : Math.abs(expected - sum.value) <= slack;
    if (!fits && Math.abs(expected - sum.value) > expected * 0.5) continue;
    report(run, {
      kind: 'sum',
      operands: parts,
      target: sum,
      expected,
      stated: sum.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `Nội dung ${numbers.join(', ')}: ${parts.map(sayFact).join(' + ')} = ${say(expected, 'dong')}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(sum)}.${likelySlip(expected, sum.value)}`}`,
    });
    if (!fits) run.judged.add(sum);
  }
}
