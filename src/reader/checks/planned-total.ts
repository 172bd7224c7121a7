// Does the number planned for the end of a year follow from what there is, what is to be founded and what dissolved?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';

const ORGANISATIONS = /^(?:htx|tht|lhhtx|qtdnd)$/;
const BACK = 60;

function isPlain(fact: Fact, unit: string): boolean {
  return (
    fact.unit === unit &&
    isLevel(fact) &&
    fact.breakdown === null &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.per === undefined &&
    fact.list === undefined
  );
}

/** "không để phát sinh HTX phải giải thể": none is to be dissolved. */
function noneDissolved(run: CheckRun, from: number, to: number): boolean {
  return /không (?:\S+ ){0,6}giải thể/.test(wordsOf(run.read.context, from, to));
}

/** "Hiện toàn huyện có 64 HTX", "Đến nay, tỉnh có": how many there are when the plan is made. */
function isTold(run: CheckRun, fact: Fact): boolean {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const words = wordsOf(run.read.context, Math.max(start, fact.from - 12), fact.from);
  return /^(?:hiện|hiện nay|đến nay|tính đến|như vậy)(?: [^;:.()]+)? có(?: tổng cộng| tất cả)?$/.test(words);
}

/** The one number there was at the end of the year before, or of the year in which the plan was made. */
function standing(run: CheckRun, now: Fact): Fact | undefined {
  const at = run.indexOf.get(now) ?? 0;
  const told = run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter(
      (fact) =>
        isPlain(fact, now.unit) &&
        fact.measure === 'total' &&
        fact.role === 'plain' &&
        !isAhead(fact) &&
        fact.place === now.place &&
        fact.asOf !== undefined &&
        Number(fact.asOf.slice(0, 4)) === Number((now.asOf ?? now.periodCode ?? '').slice(0, 4)) - 1,
    );
  const closing = told.filter((fact) => fact.asOf?.endsWith('-12-31') === true || told.length === 1).at(-1);
  const last = closing ?? told.findLast((fact) => isTold(run, fact));
  if (closing === undefined && last !== undefined)
    return told.every((fact) => fact.value === last.value || !isTold(run, fact)) ? last : undefined;
  return last !== undefined && told.every((fact) => fact.value === last.value || fact.asOf !== last.asOf)
    ? last
    : undefined;
}

/** "Năm 2025: thành lập mới 85 HTX, giải thể 22 HTX; đến cuối năm có 825 HTX" of 762. */
export function checkPlannedTotals(run: CheckRun): void {
  for (const [i, now] of run.facts.entries()) {
    if (!ORGANISATIONS.test(now.unit) || !isPlain(now, now.unit) || !isAhead(now) || now.sentence < 0)
      continue;
    if (!/^(?:total|target)$/.test(now.measure) || run.targets.has(run.ids.get(now) ?? '')) continue;
    const before = run.facts
      .slice(Math.max(0, i - 4), i)
      .filter((fact) => isPlain(fact, now.unit) && isAhead(fact) && now.sentence - fact.sentence <= 1);
    const [created, ...more] = before.filter((fact) => fact.measure === 'new');
    const [dissolved, ...others] = before.filter((fact) => fact.measure === 'dissolved');
    if (created === undefined || more.length + others.length > 0 || created.place !== now.place) continue;
    if (dissolved === undefined && !noneDissolved(run, created.to, now.from)) continue;
    const previous = standing(run, now);
    if (previous === undefined) continue;
    const expected = previous.value + created.value - (dissolved?.value ?? 0);
    const fits = expected === now.value;
    if (!fits && Math.abs(expected - now.value) > now.value * 0.2) continue;
    const gone = dissolved === undefined ? '' : ` − ${sayFact(dissolved)}`;
    const words = `${sayFact(previous)} + ${sayFact(created)}${gone} = ${say(expected, now.unit)}`;
    const operands = dissolved === undefined ? [previous, created] : [previous, created, dissolved];
    reportRelation(run, { kind: 'balance', operands, target: now, expected, words, fits });
  }
}
