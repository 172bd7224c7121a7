// Is a part after "trong đó" above everything it can be a part of?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isBareLevel } from './bare-level.ts';
import { operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, report, sayFact } from './report.ts';

/** Amounts that may be named as a part of another kind of amount. */
const MONEY_PARTS: Readonly<Record<string, RegExp>> = {
  operating_capital: /^(?:charter_capital|deposits|capital|operating_capital)$/,
  assets: /^(?:charter_capital|assets|capital)$/,
  loans_outstanding: /^(?:npl|overdue_debt|loans_outstanding)$/,
};

function canHold(whole: Fact, part: Fact): boolean {
  if (!isBareLevel(whole) || whole.unit !== part.unit || whole.place !== part.place) return false;
  if (whole.status !== part.status) return false;
  if (part.unit !== 'dong') return whole.subject === part.subject;
  return whole.measure === part.measure || MONEY_PARTS[whole.measure]?.test(part.measure) === true;
}

/** "có 232 HTX … Trong đó, có 319 HTX đang hoạt động": a part above everything it can be a part of. */
export function checkOverWhole(run: CheckRun): void {
  const { context } = run.read;
  for (const [i, part] of run.facts.entries()) {
    if (!isBareLevel(part) || part.unit === 'percent' || part.sentence < 0) continue;
    const words = wordsOf(context, part.from - 12, part.from);
    const lead = /(?:^| )trong đó ?[,:]? ?((?:\S+ ?){0,8})$/.exec(words)?.[1];
    if (lead === undefined || /[.;),:]/.test(lead)) continue;
    const opens = part.from - 12 <= (context.layout.sentences[part.sentence]?.from ?? 0);
    // A line of its own after a list looks at all of the list.
    const sentences = context.layout.sentences;
    if (opens && sentences[part.sentence - 1]?.kind === 'item' && sentences[part.sentence]?.kind !== 'item')
      continue;
    const wholes: Fact[] = [];
    for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
      const fact = run.facts[k];
      if (fact === undefined || part.sentence - fact.sentence > (opens ? 1 : 0)) break;
      // "từ 5 tỷ đồng nâng tổng vốn lên 17,36 tỷ, trong đó 12 tỷ": of the money told last, by whatever name.
      const money = part.unit === 'dong' && fact.unit === 'dong' && fact.sentence === part.sentence;
      if (canHold(fact, part) || (money && fact.value >= part.value)) wholes.push(fact);
    }
    const [whole] = wholes;
    if (whole === undefined || isOperand(run, part)) continue;
    if (wholes.some((fact) => statedInterval(fact).high >= operandInterval(part).low)) continue;
    report(run, {
      kind: 'sum',
      operands: [part],
      target: whole,
      expected: part.value,
      stated: whole.value,
      severity: 'hard',
      message: `Phần nêu sau "trong đó" là ${sayFact(part)}, lớn hơn tổng ${sayFact(whole)}.`,
    });
  }
}

/** Whether a finding has already computed with the figure. */
export function isOperand(run: CheckRun, fact: Fact): boolean {
  const id = run.ids.get(fact);
  return id !== undefined && run.operands.has(id);
}
