// Is a percentage of the plan of one span that of the plan of another ("kế hoạch năm 45 tỷ, 6 tháng 21 tỷ … đạt 90% kế hoạch năm")?
import type { Fact } from '../read/fact.ts';
import { meets, statedInterval } from './interval.ts';
import { PLAN, spansIn } from './plan-span-words.ts';
import { type CheckRun, report, say } from './report.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** How many sentences, and paragraphs, before a percentage its plan may be told. */
const SENTENCES = 5;
const BLOCKS = 3;
const RESULT =
  /(?:^| )(?:thực hiện|đạt|đã|được(?! giao)|hoàn thành|kết quả|ước|tăng|giảm|vượt|còn|thiếu|hụt|thêm|ra mắt|bằng|chiếm)(?: |$)/;
const DIFFERENCE = /(?:^| )(?:vượt|thiếu|hụt|(?:cao|thấp|nhiều|ít) hơn|tăng|giảm)(?: |$)/;

/** "kế hoạch;", "chỉ tiêu.": no span said. */
const PLAN_SAID = /^(?:kế hoạch|chỉ tiêu)(?: [;.,)]|$)/;

interface Plan {
  readonly level: Level;
  readonly months: number;
}

/** How many months the plan is for that words name right behind or before it; undefined when they name several. */
function monthsOf(words: string): number | undefined {
  const all = new Set(spansIn(words).map(({ months }) => months));
  return all.size === 1 ? [...all][0] : undefined;
}

/** The words behind the last "kế hoạch" of a stretch, and before it. */
function afterPlanWord(words: string): { before: string; after: string } | undefined {
  const last = [...words.matchAll(PLAN)].at(-1);
  return last === undefined
    ? undefined
    : { before: words.slice(0, last.index), after: words.slice(last.index + last[0].length) };
}

/** The span a plan amount is told for: "kế hoạch năm 40 HTX", "mục tiêu thành lập 200 HTX trong 5 năm". */
function spanOfPlan(run: CheckRun, level: Level, percentBefore: boolean, end: number): number | undefined {
  const said = afterPlanWord(level.lead);
  if (said === undefined || RESULT.test(said.after) || /\)/.test(said.after)) return undefined;
  if (percentBefore ? !/\((?: (?:là|tức))?$/.test(said.after) : DIFFERENCE.test(said.before))
    return undefined;
  const behind = between(run, level.q.to, Math.min(end, level.q.to + 9)).replace(/ ?[,;.:()].*$/, '');
  const own = level.q.per === 'năm' ? 12 : monthsOf(said.after);
  return own ?? monthsOf(behind) ?? monthsOf(said.before.replace(/^.*[,;.]/, '')) ?? monthsOf(said.before);
}

/** "…, riêng năm 2023 là 40 HTX", "(6 tháng đầu năm 24 đơn vị)", "trung bình mỗi năm 25 HTX": told on from a plan. */
function spanToldOn(run: CheckRun, level: Level, end: number): number | undefined {
  const lead = level.lead.replace(/^\)/, '').trim();
  if (RESULT.test(lead) || lead.split(' ').length > 14) return undefined;
  const behind = between(run, level.q.to, Math.min(end, level.q.to + 6)).replace(/ ?[,;.:()].*$/, '');
  if (level.q.per === 'năm') return 12;
  return monthsOf(lead.replace(/^.*[,;] /, '')) ?? (lead.length < 6 ? monthsOf(behind) : monthsOf(lead));
}

/** The plans of one sentence, each with its span. */
function plansOf(run: CheckRun, levels: readonly Level[], end: number): Plan[] {
  const found: Plan[] = [];
  let last: Level | undefined;
  for (const [k, level] of levels.entries()) {
    if (level.unit === '%' || level.unit === '?' || level.value <= 0) continue;
    const before = levels[k - 1];
    const told = spanOfPlan(run, level, before?.unit === '%', end);
    const months =
      told ??
      (last !== undefined && last === before && last.unit === level.unit
        ? spanToldOn(run, level, end)
        : undefined);
    if (months === undefined) {
      last = undefined;
      continue;
    }
    found.push({ level, months });
    last = level;
  }
  return found;
}

/** The span whose plan a percentage is said to be of: "đạt 80% chỉ tiêu của năm", "so với kế hoạch cả năm … đạt 75%". */
export function spanOfPercent(run: CheckRun, percent: Level, end: number): number | undefined {
  const behind = between(run, percent.q.to, Math.min(end, percent.q.to + 12)).replace(
    / ?(?:[,;.:()]| và ).*$/,
    '',
  );
  const said =
    /^(?:(?:so với|của|tổng|số) )*(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nhiệm vụ|dự toán|nghị quyết)(?= |$)(?<of>.*)$/.exec(
      behind,
    );
  const of = said?.groups?.of;
  return of === undefined ? undefined : monthsOf(of);
}

function percentOf(done: Level, plan: Level): number {
  return (done.value / plan.value) * 100;
}

function isPercentOf(percent: Fact, done: Level, plan: Level): boolean {
  const value = percentOf(done, plan);
  return meets({ low: value, high: value }, statedInterval(percent));
}

/** The amounts done that a sentence tells before a percentage, the nearest first, those in brackets that were closed last. */
function doneBefore(run: CheckRun, levels: readonly Level[], k: number, plans: readonly Plan[]): Level[] {
  const percent = levels[k];
  if (percent === undefined) return [];
  const all = levels
    .slice(0, k)
    .filter((level) => level.unit !== '%' && plans.every((plan) => plan.level !== level))
    .reverse();
  const closed = (level: Level): boolean => {
    const words = between(run, level.q.to, percent.q.from);
    const close = words.indexOf(')');
    return close >= 0 && !words.slice(0, close).includes('(');
  };
  return [...all.filter((level) => !closed(level)), ...all.filter(closed)];
}

interface Place {
  readonly told: readonly (readonly Level[])[];
  readonly plans: readonly (readonly Plan[])[];
  readonly s: number;
  readonly k: number;
}

/** The plans told in the sentence of a percentage, behind it in brackets too, else in those shortly before. */
function plansFor(run: CheckRun, { told, plans, s, k }: Place, unit: string): Plan[] {
  const { sentences } = run.read.context.layout;
  const block = sentences[s]?.block ?? 0;
  const percent = told[s]?.[k];
  const own = (plans[s] ?? []).filter(
    ({ level }) => level.unit === unit && level.q.from < (percent?.q.from ?? 0) + 24,
  );
  if (new Set(own.map(({ months }) => months)).size > 1) return own;
  const near = plans
    .slice(Math.max(0, s - SENTENCES), s)
    .flat()
    .filter(({ level }) => level.unit === unit && block - (sentences[level.s]?.block ?? 0) <= BLOCKS);
  return [...near, ...own];
}

/** Whether a shorter span's plan is the smaller one. */
function isOrdered(plan: Plan, own: Plan): boolean {
  const shorter = plan.months < own.months;
  return plan.months !== own.months && shorter === plan.level.value < own.level.value;
}

function judge(run: CheckRun, place: Place, months: number): void {
  const levels = place.told[place.s] ?? [];
  const percent = levels[place.k]?.fact;
  if (percent === undefined || percent.approx !== undefined || run.judged.has(percent)) return;
  const dones = doneBefore(run, levels, place.k, place.plans[place.s] ?? []);
  const done = dones.find((level) => plansFor(run, place, level.unit).length > 1);
  if (done === undefined || done.q.approx !== undefined || done.q.valueTo !== undefined) return;
  const plans = plansFor(run, place, done.unit);
  const same = plans.filter((plan) => plan.months === months);
  const own = same.at(-1);
  if (own === undefined) return;
  const others = plans.filter((plan) => isOrdered(plan, own));
  if (others.length === 0) return;
  const expected = percentOf(done, own.level);
  const operands = [done.fact, own.level.fact].flatMap((fact) => fact ?? []);
  const words = `${say(done.value, done.unit)} / kế hoạch ${say(own.level.value, own.level.unit)} = ${say(expected, 'percent')}`;
  const relation = { kind: 'plan' as const, operands, target: percent, expected, stated: percent.value };
  if (same.some(({ level }) => dones.some((one) => isPercentOf(percent, one, level)))) {
    // Told of the plan of its own span: it is not measured by another again.
    if (isPercentOf(percent, done, own.level)) report(run, { ...relation, message: `${words}, khớp.` });
    run.judged.add(percent);
    return;
  }
  const other = others.findLast(({ level }) => isPercentOf(percent, done, level));
  if (other === undefined) return;
  run.judged.add(percent);
  report(run, {
    ...relation,
    severity: 'hard',
    message: `${words}; ${say(percent.value, 'percent')} đã ghi là của kế hoạch khác (${say(other.level.value, other.level.unit)}).`,
  });
}

/** "so với kế hoạch cả năm 36 tỷ đồng đạt 75%": the plan told right before. */
function spanToldBefore(place: Place): number | undefined {
  const levels = place.told[place.s] ?? [];
  const plan = (place.plans[place.s] ?? []).find(({ level }) => level === levels[place.k - 1]);
  const near = /^(?:, |\) ?)*(?:thì )?(?:đạt|bằng|hoàn thành|tỷ lệ)(?: (?:được|tỷ lệ))?$/;
  return near.test(levels[place.k]?.lead ?? '') && /(?:^| )so với(?: |$)/.test(plan?.level.lead ?? '')
    ? plan?.months
    : undefined;
}

/** "chỉ tiêu năm 10 HTX. Trong 6 tháng thành lập 4 HTX, đạt 80% kế hoạch": half the plan of the year, which nobody told. */
function judgeUnsaid(run: CheckRun, place: Place, end: number): void {
  const levels = place.told[place.s] ?? [];
  const level = levels[place.k];
  const [percent, done] = [level?.fact, levels[place.k - 1]];
  if (level === undefined || percent === undefined || done === undefined || percent.approx !== undefined)
    return;
  if (!PLAN_SAID.test(between(run, level.q.to, Math.min(end, level.q.to + 3)))) return;
  if (
    run.judged.has(percent) ||
    !/^,? ?\(?(?:đạt|bằng|hoàn thành)$/.test(level.lead) ||
    done.q.approx !== undefined
  )
    return;
  const plans = plansFor(run, place, done.unit);
  const [own] = plans;
  const months = monthsOf(done.lead);
  if (own === undefined || plans.length > 1 || own.months !== 12 || months === undefined || months > 9)
    return;
  if (own.level.s < place.s - 1 || isPercentOf(percent, done, own.level)) return;
  const part = { ...own.level, value: (own.level.value * months) / 12 };
  if (!isPercentOf(percent, done, part)) return;
  run.judged.add(percent);
  report(run, {
    kind: 'plan',
    operands: [done.fact, own.level.fact].flatMap((fact) => fact ?? []),
    target: percent,
    expected: percentOf(done, own.level),
    stated: percent.value,
    severity: 'ambiguous',
    message: `${say(done.value, done.unit)} so với kế hoạch cả năm ${say(own.level.value, own.level.unit)} là ${say(percentOf(done, own.level), 'percent')}; ${say(percent.value, 'percent')} đã ghi ứng với kế hoạch ${months} tháng, cần nói rõ.`,
  });
}

/** All percentages that say of what span's plan they are. */
export function checkPlanSpans(run: CheckRun): void {
  const told = levelsOf(run);
  const { sentences } = run.read.context.layout;
  const plans = told.map((levels, s) => plansOf(run, levels, sentences[s]?.to ?? 0));
  for (const [s, levels] of told.entries())
    for (const [k, level] of levels.entries()) {
      if (level.q.kind !== 'percent') continue;
      const place = { told, plans, s, k };
      const months = spanOfPercent(run, level, sentences[s]?.to ?? 0) ?? spanToldBefore(place);
      if (months !== undefined) judge(run, place, months);
      else judgeUnsaid(run, place, sentences[s]?.to ?? 0);
    }
}
