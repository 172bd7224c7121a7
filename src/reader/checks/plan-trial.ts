// Is a percentage of plan that no other check has explained what is done, divided by the plan the text tells apart from it?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { sayAgainst } from './against-plan.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, reportRelation, say } from './report.ts';

const BACK = 40;
const REACHED = /(?:^| )(?:đạt|bằng|hoàn thành)(?: (?:được|tỷ lệ|mới|chỉ|gần|hơn|khoảng|là))*$/;
const GIVEN = /phân bổ|bố trí|được giao|dự toán|được cấp/;

function isDone(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.unit !== 'percent' &&
    fact.role === 'plain' &&
    !isAhead(fact) &&
    fact.valueTo === undefined
  );
}

/** "684 triệu đồng/950 triệu đồng": the second is what was to be spent. */
function isAfterSlash(run: CheckRun, fact: Fact): boolean {
  return fact.unit === 'dong' && run.read.context.tokens[fact.from - 1]?.text === '/';
}

/** The plan: told as one, in brackets after the percentage, after a slash, or as the money allotted. */
function planOf(run: CheckRun, percent: Fact): Fact | undefined {
  if (percent.against?.role === 'plan') return percent.against;
  const { context } = run.read;
  const at = run.indexOf.get(percent) ?? 0;
  const own = run.facts.slice(Math.max(0, at - 6), at).filter((fact) => fact.sentence === percent.sentence);
  const told = own.findLast(
    (fact) => fact.role === 'plan' || (isLevel(fact) && isAhead(fact)) || isAfterSlash(run, fact),
  );
  if (told !== undefined) return told;
  const next = run.facts[at + 1];
  if (
    next !== undefined &&
    isLevel(next) &&
    wordsOf(context, percent.to, next.from) === '(' &&
    context.tokens[next.to]?.text === ')'
  )
    return next;
  // "được giao 12.600 triệu đồng (vốn đầu tư 7.500 triệu đồng, …)": the parts in brackets are neither.
  const money = own.filter(
    (fact) => fact.unit === 'dong' && isDone(fact) && fact.per === undefined && fact.depth <= percent.depth,
  );
  const [allotted, spent] = money;
  const given = allotted !== undefined && GIVEN.test(wordsOf(context, allotted.from - 8, allotted.from));
  return money.length === 2 && given && spent !== undefined && spent.value <= allotted.value
    ? allotted
    : undefined;
}

/** What is done: in the sentence of the percentage, else the one such figure told before. */
function doneOf(run: CheckRun, percent: Fact, plan: Fact): Fact | undefined {
  const at = run.indexOf.get(percent) ?? 0;
  const alike = (fact: Fact): boolean =>
    fact !== plan && fact.unit === plan.unit && isDone(fact) && fact.per === plan.per;
  const before = run.facts.slice(Math.max(0, at - BACK), at);
  const own = before.filter((fact) => fact.sentence === percent.sentence && alike(fact));
  if (own.length > 0) return own.at(-1);
  const told = before.filter(
    (fact) =>
      alike(fact) &&
      fact.measure === percent.measure &&
      fact.place === percent.place &&
      fact.list === undefined,
  );
  const [first] = told;
  return told.every((fact) => fact.value === first?.value) ? first : undefined;
}

function checkPlanApart(run: CheckRun, percent: Fact): void {
  if (percent.unit !== 'percent' || percent.sentence < 0 || percent.value <= 0 || percent.value > 300) return;
  if (percent.relation !== 'percent_of_plan' && percent.relation !== 'share_of') return;
  if (run.judged.has(percent) || run.targets.has(run.ids.get(percent) ?? '')) return;
  if (!REACHED.test(wordsOf(run.read.context, Math.max(0, percent.from - 6), percent.from))) return;
  const last = run.facts[(run.indexOf.get(percent) ?? 0) - 1];
  if (
    /trong khi|bình quân|(?:^| )toàn(?: |$)/.test(
      wordsOf(run.read.context, last?.to ?? percent.from, percent.from),
    )
  )
    return;
  const plan = planOf(run, percent);
  const done = plan === undefined ? undefined : doneOf(run, percent, plan);
  if (plan === undefined || done === undefined || plan.value <= 0) return;
  // "25 HTX, đạt 125% mục tiêu (20 HTX); THT thành lập mới là 30 tổ, đạt 100%": of another thing than the plan.
  if (percent.anchor !== undefined && isLevel(percent.anchor) && percent.anchor.unit !== plan.unit) return;
  if (/% và$/.test(wordsOf(run.read.context, percent.from - 2, percent.from))) return;
  const f = (a: number, b: number): number => (a / b) * 100;
  const expected = f(done.value, plan.value);
  const fits = meets(combine(operandInterval(done), operandInterval(plan), f), statedInterval(percent));
  const ratio = percent.value / expected;
  if (!fits && (isLoose(done) || isLoose(plan) || isLoose(percent) || ratio < 0.4 || ratio > 2.5)) return;
  const words = `${sayAgainst(run, done, plan)}: ${say(expected, 'percent')}`;
  reportRelation(run, { kind: 'plan', operands: [done, plan], target: percent, expected, words, fits });
}

/** Percentages of plan whose plan or whose result stands elsewhere in the text. */
export function checkPlansApart(run: CheckRun): void {
  for (const fact of run.facts) checkPlanApart(run, fact);
}
