// Do the four quarters told one after the other make up the year, and is a monthly mean the amount over its months?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact, saySum } from './report.ts';
import { total } from './sum-groups.ts';

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const OF_YEAR = /(?:^| )(?:cộng cả năm|cả năm|tổng cả năm|cộng bốn quý|cộng 4 quý)(?: |$)/;

function isAmount(fact: Fact, like: Fact): boolean {
  return (
    fact.unit === like.unit &&
    fact.measure === like.measure &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.status === like.status &&
    fact.valueTo === undefined
  );
}

/** "quý I 2,35 tỷ, quý II 3,8 tỷ, quý III 3,15 tỷ; quý IV 5,7 tỷ. Cộng cả năm … 15 tỷ đồng". */
function checkQuarters(run: CheckRun, at: number): void {
  const parts = run.facts.slice(at, at + 4);
  const [first] = parts;
  const whole = run.facts[at + 4];
  if (first === undefined || whole === undefined || parts.length < 4 || first.sentence < 0) return;
  if (first.unit === 'percent' || whole.sentence - first.sentence > 1 || whole.block !== first.block) return;
  if (![...parts, whole].every((fact) => isAmount(fact, first)) || [...parts, whole].some(isLoose)) return;
  const { context } = run.read;
  const named = parts.every((part, i) => {
    const before = parts[i - 1];
    const from = Math.max(part.from - 14, before === undefined ? 0 : before.to);
    return new RegExp(`(?:^| )quý ${QUARTERS[i]}(?: |$)`).test(wordsOf(context, from, part.from));
  });
  const last = parts[3];
  if (!named || last === undefined || !OF_YEAR.test(wordsOf(context, last.to, whole.from))) return;
  const sum = total(parts);
  reportRelation(run, {
    kind: 'sum',
    operands: parts,
    target: whole,
    expected: sum,
    words: `Bốn quý ${saySum(parts)} = ${say(sum, whole.unit)}`,
    fits: meets(addAll(parts.map(operandInterval)), statedInterval(whole)),
  });
}

const NUMBERS = ['', '', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** How many months the words before an amount say it is of; null when they do not say. */
function monthsOf(words: string): number | null {
  const said =
    /(?:^| )(\d{1,2}|hai|ba|bốn|sáu|bảy|tám|chín|mười) tháng(?: đầu năm| cuối năm| qua)?(?: |$)(?!.*\d+ tháng)/.exec(
      words,
    )?.[1];
  if (said !== undefined) return Number(said) || NUMBERS.indexOf(said);
  return /(?:^| )(?:năm \d{4}|cả năm|trong năm)(?: |$)/.test(words) ? 12 : null;
}

const TIME = /(?:^| )(?:tháng|quý|năm|vụ|kỳ|ngày|tuần)(?: |$)/;
const PASSAGE =
  /^(?:\S{1,3} )?(?:tính chung |lũy kế |trong |qua |kết quả )?(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) tháng(?: đầu năm| qua| đầu| năm \d{4}| ,)/;

/** "Tính chung 6 tháng, … Nộp ngân sách 18,6 tỷ đồng, bình quân 3,1 tỷ đồng/tháng": the months that the paragraph opens with. */
function monthsOfPassage(run: CheckRun, amount: Fact): number | null {
  const { context } = run.read;
  const opens = context.layout.sentences.find(({ block }) => block === amount.block);
  if (opens === undefined) return null;
  const told = PASSAGE.exec(wordsOf(context, opens.from, opens.from + 9))?.[1] ?? '';
  // Another time named in between: whose months they are is not said.
  const again = /(?:^| )(?:tháng \d|\d+ tháng|quý|cả năm|năm \d{4})(?: |$)/;
  if (again.test(wordsOf(context, opens.from + 9, amount.from).replace(/so với [^,;.()]*/g, ''))) return null;
  return Number(told) || (told === '' ? null : NUMBERS.indexOf(told));
}

/** "Doanh thu 9 tháng đạt 837 tỷ đồng, bình quân 93 tỷ đồng/tháng". */
function checkMonthly(run: CheckRun, at: number): void {
  const mean = run.facts[at];
  const amount = run.facts[at - 1];
  if (mean?.per !== 'tháng' || amount === undefined || amount.sentence !== mean.sentence || mean.sentence < 0)
    return;
  if (mean.unit !== 'dong' || mean.measure === 'income' || run.judged.has(mean) || !isLevel(mean)) return;
  if (amount.unit !== 'dong' || amount.per !== undefined || !isLevel(amount) || amount.role !== 'plain')
    return;
  const { context } = run.read;
  if (
    !/^(?:[^,;:.()]{0,50})?,? ?(?:tính )?(?:bình quân|trung bình)(?: (?:mỗi|một) tháng)?(?: (?:đạt|là|được|khoảng))*$/.test(
      wordsOf(context, amount.to, mean.from),
    )
  )
    return;
  const from = context.layout.sentences[amount.sentence]?.from ?? 0;
  const lead = wordsOf(context, Math.max(from, amount.from - 24), amount.from);
  const months = monthsOf(lead) ?? (TIME.test(lead) ? null : monthsOfPassage(run, amount));
  if (months === null || months < 2 || months > 12) return;
  const expected = amount.value / months;
  const { low, high } = operandInterval(amount);
  const fits = meets({ low: low / months, high: high / months }, statedInterval(mean));
  if (!fits && [amount, mean].some(isLoose) && Math.abs(mean.value / expected - 1) < 0.15) return;
  reportRelation(run, {
    kind: 'average',
    operands: [amount],
    target: mean,
    expected,
    words: `${sayFact(amount)} trong ${months} tháng: bình quân ${say(expected, 'dong')} mỗi tháng`,
    fits,
  });
}

/** Quarters of a year and means of a month. */
export function checkPeriodParts(run: CheckRun): void {
  for (let at = 0; at < run.facts.length; at++) {
    checkQuarters(run, at);
    checkMonthly(run, at);
  }
}
