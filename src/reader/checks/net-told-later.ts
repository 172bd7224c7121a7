// Is "tăng ròng 27 HTX", told once more by itself, what was founded less what was dissolved, or the rise told before?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

const NET =
  /(?:^| )(?:tăng|mức tăng|số tăng|phát triển) (?:ròng|thuần|thực tế?)(?: thêm| được| là| đạt| chỉ| mới)*$/;
const ORGANISATIONS = /^(?:htx|tht|lhhtx|qtdnd)$/;

function isSameTime(a: Fact, b: Fact): boolean {
  const [x, y] = [a, b].map((fact) => fact.periodCode ?? '');
  return x === '' || y === '' || x === y;
}

function isMove(fact: Fact, net: Fact): boolean {
  return (
    /^(?:new|dissolved)$/.test(fact.measure) &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.unit === net.unit &&
    fact.breakdown === null &&
    fact.list === undefined &&
    fact.per === undefined &&
    // "tư vấn thành lập 18/31 HTX": some of them.
    fact.quantity.denominator === undefined &&
    fact.status === 'actual' &&
    fact.approx === undefined &&
    (fact.place === net.place || fact.place === undefined || net.place === undefined) &&
    isSameTime(fact, net)
  );
}

/** Net growth told apart from its rise: the text tells how many came and went, once each. */
export function checkNetToldLater(run: CheckRun): void {
  for (const [at, net] of run.facts.entries()) {
    if (net.sentence < 0 || !ORGANISATIONS.test(net.unit) || net.approx !== undefined) continue;
    if (run.judged.has(net) || net.breakdown !== null || net.per !== undefined) continue;
    const start = run.read.context.layout.sentences[net.sentence]?.from ?? net.from;
    if (!NET.test(wordsOf(run.read.context, Math.max(start, net.from - 5), net.from))) continue;
    const id = run.ids.get(net);
    if (id !== undefined && run.targets.has(id)) continue;
    // Quarters and years told side by side: only one of them is meant.
    const moves = run.facts.slice(0, at).filter((fact) => isMove(fact, net));
    const came = moves.filter((fact) => fact.measure === 'new');
    const went = moves.filter((fact) => fact.measure === 'dissolved');
    const [founded, dissolved] = [came[0], went[0]];
    if (founded === undefined || dissolved === undefined) continue;
    const one = [came, went].every((told) => told.every((fact) => fact.value === told[0]?.value));
    const expected = founded.value - dissolved.value;
    if (!one || expected <= 0) continue;
    // The rise itself is told before: only then is it this period's.
    const rise = run.facts
      .slice(0, at)
      .find((fact) => fact.relation === 'increase_vs' && fact.unit === net.unit && fact.value === expected);
    if (rise === undefined) continue;
    const fits = expected === net.value;
    const words = `${sayFact(founded)} mới − ${sayFact(dissolved)} giải thể = ${say(expected, net.unit)}`;
    report(run, {
      kind: 'sum',
      operands: [rise],
      target: net,
      expected,
      stated: net.value,
      ...(fits ? {} : { severity: 'hard' as const }),
      message: fits
        ? `${words}, khớp với mức tăng ròng.`
        : `${words}, phần sau lại ghi tăng ròng ${sayFact(net)}.${likelySlip(expected, net.value)}`,
    });
    if (!fits) run.judged.add(net);
  }
}
