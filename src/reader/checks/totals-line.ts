// Does a line of totals under listed items ("Tổng cộng ba năm: 60 lớp, 2.697 lượt người") say what the items add up to?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact, saySum } from './report.ts';

const TOTALS =
  /^(?:[-+*•] )?(?:tổng cộng|tổng số|tổng|cộng chung|cộng|tính chung|cả \S+ (?:năm|đợt|quý|huyện|nhóm))(?: |$)/;

const MOST_ITEMS = 40;

function isAmount(fact: Fact): boolean {
  return (
    fact.unit !== 'percent' &&
    fact.unit !== 'lan' &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    fact.valueTo === undefined &&
    fact.depth === 0
  );
}

/** The list items that stand right above a sentence, first one first. */
function itemsAbove(run: CheckRun, sentence: number): number[] {
  const { sentences } = run.read.context.layout;
  const items: number[] = [];
  for (let at = sentence - 1; at >= 0 && items.length <= MOST_ITEMS; at--) {
    if (sentences[at]?.kind !== 'item') break;
    items.unshift(at);
  }
  return items;
}

/** The one amount of this unit that each item tells; undefined where an item tells none, or two. */
function partsOf(items: readonly (readonly Fact[])[], total: Fact): Fact[] | undefined {
  const parts: Fact[] = [];
  for (const item of items) {
    const told = item.filter((fact) => fact.unit === total.unit && isAmount(fact));
    const [part] = told;
    if (part === undefined || told.length > 1 || part.status !== total.status) return undefined;
    parts.push(part);
  }
  return parts;
}

/** Totals told in a line of their own after at least two items that each tell one such amount. */
export function checkTotalsLine(run: CheckRun): void {
  const { context } = run.read;
  const bySentence = Map.groupBy(run.facts, (fact) => fact.sentence);
  for (const [sentence, told] of bySentence) {
    const bounds = context.layout.sentences[sentence];
    if (bounds === undefined || !TOTALS.test(wordsOf(context, bounds.from, bounds.from + 6))) continue;
    const above = itemsAbove(run, sentence).map((at) => bySentence.get(at) ?? []);
    // "1. Kết quả theo năm" over them is a heading.
    const items = above.slice(above.findLastIndex((item) => item.length === 0) + 1);
    if (items.length < 2) continue;
    const seen = new Set<string>();
    const means = told.findIndex((fact) => fact.per !== undefined);
    for (const total of means < 0 ? told : told.slice(0, means)) {
      if (!isAmount(total) || seen.has(total.unit)) continue;
      seen.add(total.unit);
      const parts = partsOf(items, total);
      if (parts === undefined || run.judged.has(total) || run.targets.has(run.ids.get(total) ?? '')) continue;
      const sum = Number(parts.reduce((all, part) => all + part.value, 0).toPrecision(12));
      const fits = meets(addAll(parts.map(operandInterval)), statedInterval(total));
      // Far off, the line is of something else.
      if (!fits && Math.abs(sum / total.value - 1) > 0.3) continue;
      report(run, {
        kind: 'sum',
        operands: parts,
        target: total,
        expected: sum,
        stated: total.value,
        ...(fits ? {} : { severity: 'hard' as const }),
        message: `${saySum(parts)} = ${say(sum, total.unit)}${fits ? ', khớp.' : `, dòng cộng ghi ${sayFact(total)}.${likelySlip(sum, total.value)}`}`,
      });
      if (!fits) run.judged.add(total);
    }
  }
}
