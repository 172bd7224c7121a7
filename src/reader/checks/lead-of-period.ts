// Does the lead count as many works of a period as the body ("18 công trình … giai đoạn 2021 - 2024" over "16 công trình … giai đoạn 2021 - 2024")?
import { wordsOf } from '../read/window.ts';
import { type CheckRun, report, say } from './report.ts';
import { type Amount, amountsOf } from './told-amounts.ts';
import { toldAt } from './told-at.ts';

const LEAD = 3;
const REST = 120;
const PERIOD = /(?:giai đoạn|nhiệm kỳ) ((?:19|20)\d\d)(?: đến)? ?[-–] ?((?:19|20)\d\d)/;
/** Nouns of time, money and rank, and people whose number changes from place to place. */
const NO_THING = /^(?:|\?|%|đồng|người|năm|tháng|ngày|lần|tuần|điểm|km|ha|tấn)$/;
const SOME = /(?:^| )(?:trong số|mỗi|thêm|trước|chỉ|còn|riêng)(?: \S+)?$/;

interface Told extends Amount {
  readonly name: string;
  readonly sentence: number;
  readonly period: string;
}

function periodOf(words: string): string {
  const all = [...words.matchAll(new RegExp(PERIOD, 'g'))].map(([, from, to]) => `${from}-${to}`);
  const [first] = all;
  return first !== undefined && all.every((one) => one === first) ? first : '';
}

function isSlip(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (x.length !== y.length || x.length < 2 || a === b) return false;
  const apart = [...x].filter((digit, i) => digit !== y[i]).length;
  return apart === 1 || [...x].sort().join('') === [...y].sort().join('');
}

/** Whole numbers of named things in one sentence, with the period the sentence names. */
function toldIn(run: CheckRun, n: number): Told[] {
  const { context } = run.read;
  const sentence = context.layout.sentences[n];
  if (sentence === undefined) return [];
  const period = periodOf(wordsOf(context, sentence.from, Math.min(sentence.to, sentence.from + 120)));
  return amountsOf(run, sentence, new Map(run.facts.map((fact) => [fact.from, fact])))
    .filter(
      ({ q, noun }) =>
        !NO_THING.test(noun) &&
        Number.isInteger(q.value) &&
        q.value > 9 &&
        q.approx === undefined &&
        q.valueTo === undefined &&
        q.per === undefined,
    )
    .map((amount) => ({
      ...amount,
      // "công trình", "mô hình": two words, one would be too few to tell things apart.
      name: wordsOf(context, amount.q.numberFrom + 1, amount.q.numberFrom + 3),
      sentence: n,
      period,
    }));
}

/** Works of a period in the lead, and the same works of the same period in the body. */
export function checkLeadOfPeriod(run: CheckRun): void {
  const { context } = run.read;
  const { sentences } = context.layout;
  const lead: Told[] = [];
  for (let n = 0; n < Math.min(LEAD, sentences.length); n++)
    lead.push(...toldIn(run, n).filter(({ period }) => period !== ''));
  if (lead.length === 0) return;
  const body: Told[] = [];
  for (let n = 1; n < Math.min(REST, sentences.length); n++) body.push(...toldIn(run, n));
  for (const told of lead) {
    if (told.fact !== undefined && run.judged.has(told.fact)) continue;
    if (SOME.test(wordsOf(context, told.q.from - 3, told.q.from))) continue;
    const same = body.filter((one) => one.name === told.name && one.sentence > told.sentence);
    if (same.some((one) => one.q.value === told.q.value)) continue;
    const again = same.filter(
      (one) => one.period === told.period && !SOME.test(wordsOf(context, one.q.from - 3, one.q.from)),
    );
    const [first] = again;
    if (first === undefined || again.some((one) => one.q.value !== first.q.value)) continue;
    if (!isSlip(first.q.value, told.q.value)) continue;
    const { fact } = told;
    if (fact !== undefined) run.judged.add(fact);
    report(run, {
      kind: 'sum',
      operands: first.fact === undefined ? [] : [first.fact],
      target: fact ?? null,
      expected: first.q.value,
      stated: told.q.value,
      severity: 'hard',
      message: `Mở đầu bài ghi ${say(told.q.value, '')} ${told.name}, thân bài ghi ${say(first.q.value, '')} ${told.name} cho cùng giai đoạn ${told.period}.`,
      ...(fact === undefined ? { where: toldAt(context, told.q.from, told.q.numberFrom + 3) } : {}),
    });
  }
}
