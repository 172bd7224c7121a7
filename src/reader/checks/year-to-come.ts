// Does the year make up what is done so far and what is still expected ("9 tháng thành lập 44 HTX; ước quý IV thêm 14 HTX, nâng số thành lập mới cả năm lên 58")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

/** How many months of the year so far: "9 tháng (đầu năm)", "đến hết tháng 10", "3 quý". */
const SO_FAR =
  /(?:^| )(\d{1,2}) tháng(?: đầu năm|$| (?!cuối)[^\d])|(?:^| )hết tháng (\d{1,2})(?: |$)|(?:^| )([23]) quý(?: |$)/;
/** "quý IV", "6 tháng cuối năm", "từ nay đến cuối năm": the rest of the year. */
const TO_COME =
  /(?:^| )(?:(quý (?:iv|4))|(\d{1,2}|ba|hai|sáu) tháng (?:cuối năm|còn lại)|(từ nay đến (?:cuối|hết) năm|thời gian còn lại của năm))(?: |$)/;
const WORDS: Readonly<Record<string, number>> = { hai: 2, ba: 3, sáu: 6 };
const OF_YEAR = /(?:^| )(?:cả năm|toàn năm|trong năm|năm \d{4})(?: |$)/;
const APART =
  /(?:^| )(?:bình quân|mỗi|cùng kỳ|năm (?:trước|ngoái)|kế hoạch|chỉ tiêu|so với|trong đó|riêng|còn)(?: |$)/;

function leadOf(run: CheckRun, at: number): string {
  const fact = run.facts[at];
  const start = run.read.context.layout.sentences[fact?.sentence ?? -1]?.from;
  if (fact === undefined || start === undefined) return '';
  const before = run.facts[at - 1];
  const floor = Math.max(start, fact.from - 22, before === undefined ? 0 : Math.min(before.to, fact.from));
  return wordsOf(run.read.context, floor, fact.from);
}

function isAmount(fact: Fact | undefined, like: Fact): fact is Fact {
  return (
    fact !== undefined &&
    fact.unit === like.unit &&
    fact.measure === like.measure &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.valueTo === undefined &&
    JSON.stringify(fact.breakdown) === JSON.stringify(like.breakdown)
  );
}

/** The months so far told at a figure; null when none, or when the rest does not go on from them. */
function monthsDone(lead: string): number | null {
  const said = SO_FAR.exec(lead);
  if (said === null) return null;
  return said[3] === undefined ? Number(said[1] ?? said[2]) : Number(said[3]) * 3;
}

function monthsLeft(lead: string): number | null {
  const said = TO_COME.exec(lead);
  if (said === null) return null;
  if (said[1] !== undefined) return 3;
  return said[2] === undefined ? 0 : (WORDS[said[2]] ?? Number(said[2]));
}

/** The last figure before `at` of the same thing, brackets passed over. */
function before(run: CheckRun, at: number, like: Fact): number {
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) {
    const fact = run.facts[k];
    if (fact === undefined || fact.block !== like.block || like.sentence - fact.sentence > 2) return -1;
    if (isAmount(fact, like) && fact.depth === like.depth) return k;
  }
  return -1;
}

/** Figures of a whole year told right after what was done and what is to come. */
export function checkYearsToCome(run: CheckRun): void {
  for (const [at, year] of run.facts.entries()) {
    if (year.sentence < 0 || year.unit === 'percent' || !isAmount(year, year) || isLoose(year)) continue;
    const lead = leadOf(run, at);
    if (!OF_YEAR.test(lead) || APART.test(lead) || run.judged.has(year)) continue;
    const k = before(run, at, year);
    const j = k < 0 ? -1 : before(run, k, year);
    const [done, rest] = [run.facts[j], run.facts[k]];
    if (done === undefined || rest === undefined || isLoose(done) || isLoose(rest)) continue;
    const [doneLead, restLead] = [leadOf(run, j), leadOf(run, k)];
    const [months, left] = [monthsDone(doneLead), monthsLeft(restLead)];
    if (months === null || left === null || (left > 0 && months + left !== 12)) continue;
    if (APART.test(doneLead) || /(?:^| )(?:bình quân|mỗi|trong đó|riêng|so với)(?: |$)/.test(restLead))
      continue;
    const parts = [done, rest];
    const sum = done.value + rest.value;
    const ratio = year.value / sum;
    if (ratio > 2 || ratio < 0.5) continue;
    const fits = meets(addAll(parts.map(operandInterval)), statedInterval(year));
    report(run, {
      kind: 'sum',
      operands: parts,
      target: year,
      expected: sum,
      stated: year.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: `${saySum(parts)} = ${say(sum, year.unit)}${fits ? ', khớp.' : `, văn bản ghi cả năm ${sayFact(year)}.${likelySlip(sum, year.value)}`}`,
    });
    if (!fits) run.judged.add(year);
  }
}
