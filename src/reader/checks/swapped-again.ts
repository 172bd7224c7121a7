// Is a figure another one of the text with two neighbouring digits changed over ("9.475 lao động" in the summary, 9.745 below, whose parts add up)?
import { type Fact, isLevel } from '../read/fact.ts';
import { printedLength } from './printed.ts';
import { type CheckRun, report, sayFact } from './report.ts';
import { isPlainLevel } from './told-again.ts';

/** Digits of the figure before its zeros, fewest; and of one whose words say outright what it is. */
const DIGITS = 4;
const NAMED_DIGITS = 3;

function digitsOf(fact: Fact): string {
  return String(Math.round(fact.value / (fact.step > 0 ? fact.step : 1)));
}

/** 9.475 and 9.745, 37,65 and 36,75: two neighbours changed over, or the first and third of three. */
function areNeighboursSwapped(a: Fact, b: Fact): boolean {
  const [x, y] = [digitsOf(a), digitsOf(b)];
  if (a.step !== b.step || x.length !== y.length || x === y) return false;
  const apart = [...x].flatMap((digit, i) => (digit === y[i] ? [] : [i]));
  const [i = 0, j = 0] = apart;
  return apart.length === 2 && j - i <= 1 && x[i] === y[j] && x[j] === y[i];
}

function isOwn(fact: Fact): boolean {
  return (
    isPlainLevel(fact) &&
    fact.unit !== 'percent' &&
    fact.sentence >= 0 &&
    !fact.heading &&
    fact.list === undefined &&
    // "giao Sở Nông nghiệp … 37,65 tỷ đồng": whose office it is, not what the money is for.
    (fact.breakdown === null || fact.unit === 'dong') &&
    fact.valueTo === undefined &&
    fact.quantity.denominator === undefined &&
    !fact.rest &&
    printedLength(fact) >= NAMED_DIGITS &&
    significant(fact) >= NAMED_DIGITS
  );
}

function significant(fact: Fact): number {
  return digitsOf(fact).replace(/0+$/, '').length;
}

/** "dư nợ tăng 310 tỷ đồng, lợi nhuận 65,7 tỷ đồng": both named as before, and what stands beside is as it was told. */
function isNamedAgain(run: CheckRun, told: Fact, again: Fact, beside: readonly Fact[]): boolean {
  if (told.measure !== again.measure || told.measure === 'amount' || told.breakdown !== null) return false;
  if (again.breakdown !== null || ![told, again].every((fact) => fact.measureSource === 'left')) return false;
  return beside.some(
    (fact) =>
      fact !== told &&
      fact.unit === told.unit &&
      printedLength(fact) >= NAMED_DIGITS &&
      run.facts.some(
        (one) =>
          one.sentence !== told.sentence &&
          one.unit === fact.unit &&
          one.value === fact.value &&
          one.measure === fact.measure &&
          isLevel(one) === isLevel(fact),
      ),
  );
}

function isOneThing(told: Fact, again: Fact): boolean {
  if (told.unit !== again.unit || told.sentence === again.sentence) return false;
  if (told.place !== undefined && again.place !== undefined && told.place !== again.place) return false;
  const [x, y] = [told, again].map((fact) => fact.periodCode ?? '');
  // "2020" in the detailed part, "quý IV/2020" borrowed from the title of the report.
  const within = x !== undefined && y !== undefined && (x.startsWith(y) || y.startsWith(x));
  if (!within) return false;
  // An amount of money is often told again without the words of its first telling.
  return told.unit === 'dong' || (told.measure === again.measure && told.subject === again.subject);
}

/** The figures that a recomputation bears out: as its target, or as what it is made of. */
function borneOut(run: CheckRun): { readonly targets: Set<string>; readonly all: Set<string> } {
  const targets = new Set<string>();
  const all = new Set<string>();
  for (const { finding } of run.found) {
    for (const id of [...finding.claims, finding.target ?? '']) all.add(id);
    if (finding.verdict !== 'consistent' || !/^(?:sum|average|growth)$/.test(finding.kind)) continue;
    for (const id of [...finding.claims, finding.target ?? '']) targets.add(id);
  }
  return { targets, all };
}

/** Another figure of the sentence that the text tells again beside the right one, or anywhere when both are rare. */
function hasCompanion(run: CheckRun, told: Fact, sure: Fact, beside: readonly Fact[]): boolean {
  const others = beside.filter((fact) => fact !== told && isLevel(fact) && printedLength(fact) > 1);
  return others.some((fact) =>
    run.facts.some(
      (one) =>
        one.sentence !== told.sentence &&
        one.sentence >= 0 &&
        one.unit === fact.unit &&
        one.value === fact.value &&
        isLevel(one) &&
        (one.sentence === sure.sentence || printedLength(fact) > 3),
    ),
  );
}

/** Figures that nothing bears out, told once, beside one that is borne out and told with other words. */
export function checkSwappedAgain(run: CheckRun): void {
  const own = run.facts.filter(isOwn);
  if (own.length < 2) return;
  const { targets, all } = borneOut(run);
  const times = Map.groupBy(run.facts, (fact) => `${fact.unit} ${fact.value}`);
  const bySentence = Map.groupBy(run.facts, (fact) => fact.sentence);
  const byDigits = Map.groupBy(own, (fact) => `${fact.unit} ${[...digitsOf(fact)].sort().join('')}`);
  for (const told of own) {
    if (run.judged.has(told) || all.has(run.ids.get(told) ?? '')) continue;
    if ((times.get(`${told.unit} ${told.value}`) ?? []).length > 1) continue;
    const like = byDigits.get(`${told.unit} ${[...digitsOf(told)].sort().join('')}`) ?? [];
    const sure = like.filter(
      (fact) =>
        isOneThing(fact, told) &&
        areNeighboursSwapped(fact, told) &&
        targets.has(run.ids.get(fact) ?? '') &&
        (significant(told) >= DIGITS
          ? hasCompanion(run, told, fact, bySentence.get(told.sentence) ?? [])
          : isNamedAgain(run, told, fact, bySentence.get(told.sentence) ?? [])),
    );
    const [first] = sure;
    if (first === undefined || sure.some((fact) => fact.value !== first.value)) continue;
    run.judged.add(told);
    report(run, {
      kind: 'sum',
      operands: [first],
      target: told,
      expected: first.value,
      stated: told.value,
      severity: 'hard',
      message: `Ghi ${sayFact(told)}, nơi khác ghi ${sayFact(first)} và số ấy khớp khi tính lại. Có thể gõ đảo chữ số.`,
    });
  }
}
