// Which amounts of a sentence are told for each of something ("mỗi bè cho 5 tấn cá", "48 triệu đồng/chiếc", "6 triệu đồng mỗi tháng")?
import type { Sentence } from '../read/layout.ts';
import { type Noun, nounAt } from './counted-nouns.ts';
import type { CheckRun } from './report.ts';
import { type Amount, between } from './told-amounts.ts';

export interface Each {
  readonly amount: Amount;
  readonly noun: Noun;
  /** The words before the amount that lead to it: "bình quân mỗi khách hàng vay". */
  readonly lead: string;
  /** The words between the noun and the amount: "cho", "nộp". */
  readonly verb: string;
  /** End of the phrase, "/chiếc" and "một tháng" included. */
  readonly to: number;
}

const REACH = 12;

/** Most words between "mỗi bè" and its amount. */
const GAP = 8;

/** "48 triệu đồng/chiếc", "1.260 đơn/tháng", "8 triệu đồng một tháng": the noun after an amount, and where it ends. */
function eachAfter(run: CheckRun, amount: Amount): { readonly noun: Noun; readonly to: number } | undefined {
  const { context } = run.read;
  const { tokens } = context;
  const { q } = amount;
  const start = q.per === undefined ? Math.max(q.to, q.numberFrom + 1) : q.numberFrom + 1;
  for (let i = start; i < start + 4; i++) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'number' || /^[.,;:()]$/.test(token.text)) return undefined;
    const each = token.text === '/' || /^(?:mỗi|một)$/.test(token.key);
    const noun = each ? nounAt(context, i + 1) : undefined;
    // "20 triệu đồng/ha/năm": told for each of two things at once.
    if (noun !== undefined) return tokens[i + 2]?.text === '/' ? undefined : { noun, to: i + 2 };
  }
  return undefined;
}

/** "mỗi bè cho", "bình quân một hộ được": the noun before an amount. */
function eachBefore(run: CheckRun, amount: Amount, floor: number): Pick<Each, 'noun' | 'verb'> | undefined {
  const { context } = run.read;
  const { tokens } = context;
  for (let i = amount.q.from - 1; i >= Math.max(floor, amount.q.from - GAP - 2); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'number' || /^[.,;:()]$/.test(token.text)) return undefined;
    const mean = /(?:^| )(?:bình quân|trung bình)(?: (?:cứ|cho|của|trên|thì))?$/.test(
      between(run, Math.max(floor, i - 4), i),
    );
    if (token.key !== 'mỗi' && !(mean && /^(?:một|1|01)$/.test(token.key))) continue;
    const noun = nounAt(context, i + 1);
    return noun === undefined ? undefined : { noun, verb: between(run, i + 2, amount.q.from) };
  }
  return undefined;
}

/** All amounts of a sentence that are told for each of something, in text order. */
export function eachesOf(run: CheckRun, sentence: Sentence, amounts: readonly Amount[]): Each[] {
  const found: Each[] = [];
  for (const [k, amount] of amounts.entries()) {
    const { q } = amount;
    if (q.valueTo !== undefined || q.denominator !== undefined || amount.noun === '%' || amount.noun === '')
      continue;
    const floor = Math.max(sentence.from, amounts[k - 1]?.q.to ?? 0, q.from - REACH);
    const lead = between(run, floor, q.from);
    const after = eachAfter(run, amount);
    const before = after === undefined ? eachBefore(run, amount, floor) : undefined;
    if (after !== undefined) found.push({ amount, noun: after.noun, lead, verb: lead, to: after.to });
    else if (before !== undefined)
      found.push({ amount, ...before, lead, to: Math.max(q.to, q.numberFrom + 1) });
  }
  return found;
}
