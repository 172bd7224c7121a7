// Do the figures told year by year add up to the total that ends them ("năm 2021: 38 HTX; năm 2022: 44 HTX; …; lũy kế 4 năm 161 HTX")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say, saySum } from './report.ts';
import { total } from './sum-groups.ts';

const FEWEST = 2;
const MOST = 6;
const SPOKEN: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };

/** "lũy kế 4 năm", "tổng cộng ba năm", "cả 4 năm là": how many years the total is of. */
const OF_YEARS =
  /(?:^| )(?:lũy kế|luỹ kế|tổng cộng|tổng|cộng|cộng cả|cả|tính chung|tính chung cả|cộng dồn|gộp)(?: trong)? (\d|hai|ba|bốn|năm|sáu) năm(?: [^\s\d;.()]+){0,4}$/;
/** "lũy kế 2021 - 2024", "cả giai đoạn 2021 - 2024". */
const OF_SPAN =
  /(?:^| )(?:lũy kế|luỹ kế|tổng cộng|tổng|cộng|cả|tính chung)(?: (?:cả|giai đoạn|từ|các năm|năm))* (20\d\d) ?(?:-|–|đến|đến năm) ?(20\d\d)(?: [^\s\d;.()]+){0,4}$/;

function isAmount(fact: Fact, like: Fact): boolean {
  return (
    fact.unit === like.unit &&
    fact.unit !== 'percent' &&
    isLevel(fact) &&
    fact.role !== 'denominator' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.sentence === like.sentence
  );
}

/** The year that the words right before an amount name, and nothing but that: "ước năm 2024:", "(2021:". */
function yearBefore(run: CheckRun, from: number, fact: Fact): number | null {
  const words = wordsOf(run.read.context, Math.max(from, fact.from - 8), fact.from);
  const said =
    /(?:^|[,;:( ])(?:(?:và|ước|riêng|thực hiện|ước thực hiện) )*(?:năm )?(20\d\d)(?: [^\s\d;.()]+){0,4}$/.exec(
      words,
    )?.[1];
  return said === undefined ? null : Number(said);
}

/** The amounts of years that follow on each other, right before a total. */
function yearsBefore(run: CheckRun, whole: Fact): { readonly parts: Fact[]; readonly first: number } {
  const at = run.indexOf.get(whole) ?? 0;
  const parts: Fact[] = [];
  let next: number | undefined;
  for (let k = at - 1; k >= 0 && parts.length < MOST + 1; k--) {
    const part = run.facts[k];
    if (part === undefined || !isAmount(part, whole)) break;
    const year = yearBefore(run, run.facts[k - 1]?.to ?? 0, part);
    if (year === null || (next !== undefined && year !== next - 1)) break;
    parts.unshift(part);
    next = year;
  }
  return { parts, first: next ?? 0 };
}

/** How many years the words before a total say it is of, and from which on; null when they say none. */
function spanOf(words: string): { readonly years: number; readonly first?: number } | null {
  const span = OF_SPAN.exec(words);
  if (span !== null) return { years: Number(span[2]) - Number(span[1]) + 1, first: Number(span[1]) };
  const said = OF_YEARS.exec(words)?.[1];
  return said === undefined ? null : { years: SPOKEN[said] ?? Number(said) };
}

/** Totals of as many years as were told one by one right before. */
export function checkSumsOfYears(run: CheckRun): void {
  for (const whole of run.facts) {
    if (whole.sentence < 0 || !isAmount(whole, whole) || run.judged.has(whole)) continue;
    if (run.targets.has(run.ids.get(whole) ?? '') && whole.list !== undefined) continue;
    const span = spanOf(wordsOf(run.read.context, Math.max(0, whole.from - 12), whole.from));
    if (span === null) continue;
    const { parts, first } = yearsBefore(run, whole);
    if (parts.length < FEWEST || parts.length !== span.years) continue;
    if (span.first !== undefined && span.first !== first) continue;
    const sum = total(parts);
    const fits = meets(addAll(parts.map(operandInterval)), statedInterval(whole));
    if (!fits && Math.abs(sum / whole.value - 1) > 0.5) continue;
    reportRelation(run, {
      kind: 'sum',
      operands: parts,
      target: whole,
      expected: sum,
      words: `${parts.length} năm ${saySum(parts)} = ${say(sum, whole.unit)}`,
      fits,
    });
  }
}
