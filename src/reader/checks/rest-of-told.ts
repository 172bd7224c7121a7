// Do the parts of one sentence, the last of them told as the rest, make up the whole told in the sentence before ("trị giá 2,35 tỷ đồng. Tỉnh hỗ trợ 1,2 tỷ, huyện 400 triệu, phần còn lại 750 triệu …")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

const REST_BEFORE = /(?:^| )(?:(?:số|phần|khoản|vốn) )?còn lại(?: (?:là|khoảng|gồm|:))*$/;
const REST_AFTER = /^còn lại(?: |$)/;
/** What the whole is of money: the price of a thing, all that was spent on it. */
const PRICE =
  /(?:^| )(?:trị giá|tổng (?:vốn|kinh phí|mức đầu tư|chi phí|số tiền|giá trị|dự toán)|kinh phí|hết|tốn|đầu tư|vốn)(?: [^\s,;:.()\d]+){0,8}$/;
const APART =
  /(?:^| )(?:mỗi|bình quân|trung bình|trong đó|riêng|năm (?:trước|ngoái)|cùng kỳ|vay|lãi|thu|tăng|giảm|thêm|đến nay|lũy kế)(?: |$)/;

function isAmount(fact: Fact, like: Fact): boolean {
  return (
    fact.unit === like.unit &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    isAhead(fact) === isAhead(like)
  );
}

function leadOf(run: CheckRun, at: number): string {
  const fact = run.facts[at];
  if (fact === undefined) return '';
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const before = run.facts[at - 1];
  const floor = Math.max(start, fact.from - 24, before === undefined ? 0 : Math.min(before.to, fact.from));
  return wordsOf(run.read.context, floor, fact.from);
}

/** The places in `facts` of the amounts of the sentence of the rest, from its first to the rest; null when one stands apart. */
function partsWith(run: CheckRun, at: number, rest: Fact): number[] | null {
  const parts = [at];
  for (let k = at - 1; k >= Math.max(0, at - 10); k--) {
    const fact = run.facts[k];
    if (fact === undefined || fact.sentence !== rest.sentence) break;
    if (fact.unit !== rest.unit || fact.depth > rest.depth) continue;
    if (!isAmount(fact, rest) || APART.test(leadOf(run, k))) return null;
    parts.unshift(k);
  }
  return parts.length > 1 ? parts : null;
}

/** A percentage in its bracket says that a part is so much of the whole ("560 lượt (70%)"). */
function isShareOf(run: CheckRun, part: number, whole: Fact): boolean {
  const [fact, share] = [run.facts[part], run.facts[part + 1]];
  if (fact === undefined || share?.unit !== 'percent' || share.anchor !== fact) return false;
  const value = (fact.value / whole.value) * 100;
  return share.relation === 'share_of' && meets({ low: value, high: value }, statedInterval(share));
}

/** The one amount of the sentence before; of more than one sentence back only what a share of a part points at. */
function wholeBefore(run: CheckRun, first: number, parts: readonly number[], rest: Fact): Fact | undefined {
  const told: number[] = [];
  for (let k = first - 1; k >= Math.max(0, first - 8); k--) {
    const fact = run.facts[k];
    if (fact === undefined || fact.sentence < rest.sentence - 1 || fact.block !== rest.block) break;
    if (fact.sentence < rest.sentence && fact.unit === rest.unit && fact.per === undefined) told.push(k);
  }
  const [at] = told;
  const whole = run.facts[at ?? -1];
  if (at === undefined || whole === undefined || told.length > 1 || !isLevel(whole) || isLoose(whole))
    return undefined;
  if (parts.some((part) => (run.facts[part]?.value ?? 0) >= whole.value)) return undefined;
  if (parts.some((part) => isShareOf(run, part, whole))) return whole;
  if (isAhead(whole) !== isAhead(rest) || whole.role !== 'plain') return undefined;
  return rest.unit === 'dong' && PRICE.test(leadOf(run, at)) && parts.length > 2 ? whole : undefined;
}

function isRest(run: CheckRun, at: number, rest: Fact): boolean {
  const { context } = run.read;
  const end = context.layout.sentences[rest.sentence]?.to ?? rest.to;
  return (
    REST_BEFORE.test(leadOf(run, at)) ||
    REST_AFTER.test(wordsOf(context, rest.to, Math.min(end, rest.to + 3)))
  );
}

/** Rests that close the parts of a whole told in the sentence before. */
export function checkRestOfTold(run: CheckRun): void {
  for (const [at, rest] of run.facts.entries()) {
    if (rest.sentence < 1 || rest.unit === 'percent' || !isAmount(rest, rest) || run.judged.has(rest))
      continue;
    if (run.targets.has(run.ids.get(rest) ?? '') || run.operands.has(run.ids.get(rest) ?? '')) continue;
    if (!isRest(run, at, rest)) continue;
    const parts = partsWith(run, at, rest);
    const whole = parts === null ? undefined : wholeBefore(run, parts[0] ?? at, parts, rest);
    if (parts === null || whole === undefined) continue;
    const told = parts.flatMap((part) => run.facts[part] ?? []);
    if (told.some(isLoose)) continue;
    const sum = told.reduce((all, { value }) => all + value, 0);
    const fits = meets(addAll(told.map(operandInterval)), statedInterval(whole));
    if (!fits && Math.abs(sum / whole.value - 1) > 0.35) continue;
    report(run, {
      kind: 'sum',
      operands: told,
      target: whole,
      expected: sum,
      stated: whole.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${saySum(told)} = ${say(sum, whole.unit)}${fits ? ', khớp.' : `, văn bản ghi ${sayFact(whole)}.${likelySlip(sum, whole.value)}`}`,
    });
    if (!fits) run.judged.add(whole);
  }
}
