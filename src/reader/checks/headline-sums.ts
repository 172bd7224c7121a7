// Does a headline tell the total of the list that the body tells without one ("Hơn 280 tỷ đồng …" over "từ ba nguồn gồm 126,5; 84,7 và 41,2 tỷ")?
import type { Fact } from '../read/fact.ts';
import { agrees, sumOf } from './list-agrees.ts';
import { oneSlipApart } from './one-slip-apart.ts';
import type { PrintedList } from './printed-list.ts';
import { type CheckRun, report, say } from './report.ts';
import { type Amount, between } from './told-amounts.ts';

const NUMBERS: Readonly<Record<string, number>> = { ba: 3, bốn: 4, năm: 5 };

/** How far the sum may be from the headline: further off, it is of something else. */
const FAR = 0.15;

/** "năm 2021 là 128 tỷ đồng, năm 2022 là 144 tỷ đồng, năm 2023 là 160 tỷ đồng": the amounts of as many years as the headline counts. */
function yearsTold(run: CheckRun, amounts: readonly Amount[], years: number): Amount[] | undefined {
  const told = amounts.filter((amount) =>
    /(?:^| )năm \d{4}(?: (?:là|đạt|có|:|được|ước))?$/.test(between(run, amount.q.from - 4, amount.q.from)),
  );
  const noun = told[0]?.noun;
  const alike = told.every(
    (amount) => amount.noun === noun && amount.q.per === undefined && amount.q.approx === undefined,
  );
  return told.length === years && amounts.length === years && alike && noun !== '%' ? told : undefined;
}

/** The headline figure in its own last digit that the sum would be printed as: 252,4 is "hơn 250", 432 "gần 440". */
function asPrinted(head: Amount, sum: number): { readonly told: number; readonly right: number } {
  let grain = head.q.step;
  for (let n = 0; n < 12 && head.q.approx !== undefined && head.q.value % (grain * 10) === 0; n++)
    grain *= 10;
  const exact = sum / grain;
  const up = /^(?:gan|duoi)$/.test(head.q.approx ?? '');
  const down = /^(?:hon|tren)$/.test(head.q.approx ?? '');
  const right = up ? Math.ceil(exact) : down ? Math.floor(exact) : Math.round(exact);
  return { told: Math.round(head.q.value / grain), right };
}

function judge(run: CheckRun, head: Amount, parts: readonly Amount[], body: readonly Amount[]): void {
  const sum = sumOf(parts);
  if (head.noun !== parts[0]?.noun || agrees({ whole: head, parts }, sum)) return;
  if (Math.abs(sum / head.q.value - 1) > FAR) return;
  const { told, right } = asPrinted(head, sum);
  if (told < 10 || !oneSlipApart(told, right)) return;
  // The body tells the figure of the headline itself.
  const same = body.some(
    (amount) => amount.noun === head.noun && agrees({ whole: head, parts: [amount] }, amount.q.value),
  );
  if (same || (head.fact !== undefined && run.judged.has(head.fact))) return;
  const unit = head.fact?.unit ?? (head.noun === 'đồng' ? 'dong' : '');
  report(run, {
    kind: 'sum',
    operands: parts.map((part) => part.fact).filter((fact): fact is Fact => fact !== undefined),
    target: head.fact ?? null,
    expected: sum,
    stated: head.q.value,
    severity: 'hard',
    message: `Trong bài các phần cộng lại ${say(sum, unit)}, tiêu đề ghi ${say(head.q.value, unit)}.`,
  });
}

/** The one amount of the first headline against the lists of the body that have no whole; `told` are the amounts of all sentences. */
export function checkHeadlineSums(
  run: CheckRun,
  told: readonly (readonly Amount[])[],
  lists: readonly PrintedList[],
): void {
  const { sentences } = run.read.context.layout;
  const title = sentences[0];
  const amounts = told[0] ?? [];
  const [head] = amounts;
  if (title === undefined || title.kind !== 'heading' || head === undefined || amounts.length !== 1) return;
  if (head.q.value < 10 || head.q.per !== undefined || head.q.valueTo !== undefined) return;
  const body = told.slice(1).flat();
  for (const list of lists) if (list.closed && list.parts.length > 2) judge(run, head, list.parts, body);
  const spoken = /(?:^| )(ba|bốn|năm|[3-5]) năm(?: |$)/.exec(between(run, title.from, title.to))?.[1];
  if (spoken === undefined) return;
  for (const one of told.slice(1)) {
    const years = yearsTold(run, one, NUMBERS[spoken] ?? Number(spoken));
    if (years !== undefined) judge(run, head, years, body);
  }
}
