// Does a campaign of conversion add up: of those to convert, those converted, their share and those left?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

/** How many sentences a campaign is told in. */
const REACH = 4;

function isCount(fact: Fact, measure: string): boolean {
  return (
    fact.measure === measure &&
    fact.unit === 'htx' &&
    fact.role === 'plain' &&
    fact.list === undefined &&
    fact.valueTo === undefined &&
    fact.approx === undefined &&
    isLevel(fact) &&
    !isAhead(fact) &&
    fact.sentence >= 0
  );
}

/** "còn 19 HTX chưa chuyển đổi": those left, not those the campaign began with. */
function isLeft(run: CheckRun, fact: Fact): boolean {
  return /(?:^| )chưa(?: |$)/.test(wordsOf(run.read.context, fact.from - 4, fact.to + 5));
}

function checkShareOf(run: CheckRun, whole: Fact, done: Fact): void {
  const share = run.facts[(run.indexOf.get(done) ?? 0) + 1];
  if (share?.anchor !== done || share.unit !== 'percent' || share.relation !== 'share_of') return;
  if (run.judged.has(share) || run.targets.has(run.ids.get(share) ?? '') || share.approx !== undefined)
    return;
  const rate = (a: number, b: number): number => (a / b) * 100;
  const isOf = (fact: Fact): boolean =>
    fact.unit === 'htx' &&
    isLevel(fact) &&
    meets(combine(operandInterval(done), operandInterval(fact), rate), statedInterval(share));
  const at = run.indexOf.get(done) ?? 0;
  const wrong = !isOf(whole);
  if (wrong && run.facts.slice(Math.max(0, at - 24), at + 24).some((fact) => fact !== done && isOf(fact)))
    return;
  const expected = rate(done.value, whole.value);
  if (wrong) run.judged.add(share);
  report(run, {
    kind: 'share',
    operands: [done, whole],
    target: share,
    expected,
    stated: share.value,
    ...(wrong ? { severity: 'hard' as const } : {}),
    message: `${sayFact(done)} / ${sayFact(whole)} phải chuyển đổi = ${say(expected, 'percent')}${wrong ? `, văn bản ghi ${say(share.value, 'percent')}.${likelySlip(expected, share.value)}` : ', khớp.'}`,
  });
}

function checkLeft(run: CheckRun, whole: Fact, done: Fact, left: Fact): void {
  if (run.judged.has(left) || run.targets.has(run.ids.get(left) ?? '')) return;
  // Those dissolved meanwhile need no conversion.
  const gone = run.facts.filter(
    (fact) => /^(?:dissolved|dissolving|stopped|new)$/.test(fact.measure) && fact.unit === 'htx',
  );
  const expected = whole.value - done.value;
  const wrong = expected !== left.value;
  if (wrong && (gone.length > 0 || left.value > whole.value)) return;
  if (wrong) run.judged.add(left);
  report(run, {
    kind: 'balance',
    operands: [whole, done],
    target: left,
    expected,
    stated: left.value,
    ...(wrong ? { severity: 'hard' as const } : {}),
    message: `${sayFact(whole)} phải chuyển đổi − ${sayFact(done)} đã chuyển đổi = ${say(expected, 'htx')}${wrong ? `, văn bản ghi còn ${sayFact(left)}.${likelySlip(expected, left.value)}` : ', khớp.'}`,
  });
}

/** "227 HTX phải chuyển đổi. Đã có 208 HTX chuyển đổi, đạt 91,6%. Còn 19 HTX chưa chuyển đổi." */
export function checkConversion(run: CheckRun): void {
  const due = run.facts.filter((fact) => isCount(fact, 'to_convert'));
  const wholes = due.filter((fact) => !isLeft(run, fact));
  const [whole] = wholes;
  if (whole === undefined || wholes.some((fact) => fact.value !== whole.value)) return;
  const done = run.facts.filter(
    (fact) =>
      isCount(fact, 'converted') &&
      fact.value <= whole.value &&
      fact.breakdown === null &&
      fact.place === whole.place &&
      Math.abs(fact.sentence - whole.sentence) <= REACH,
  );
  for (const fact of done) checkShareOf(run, whole, fact);
  const [only] = done;
  if (only === undefined || done.some((fact) => fact.value !== only.value)) return;
  const left = due.find((fact) => isLeft(run, fact) && fact.from > only.from && fact.place === whole.place);
  if (left !== undefined && left.sentence - whole.sentence <= REACH) checkLeft(run, whole, only, left);
}
