// Does the lead tell as the present number the one the year began with, when the body tells only what came and went
// ("đến cuối năm 2023 có 518 HTX" over "đầu năm có 518 HTX … thành lập mới 31 HTX … giải thể 13 HTX")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { isSlipAway } from './one-slip-apart.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

/** Sentences a lead has, the headline counted. */
const LEAD = 3;
const NOW =
  /(?:^| )(?:đến cuối năm(?: \d{4})?|đến hết năm(?: \d{4})?|hiện|hiện nay|đến nay|nay|kết thúc năm(?: \d{4})?)(?: |$)/;
const OPENING = /(?:^| )(?:đầu (?:năm(?: \d{4})?|kỳ|nhiệm kỳ)|cuối năm (?:trước|ngoái))(?: |$)/;

function clauseOf(run: CheckRun, fact: Fact): string {
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return wordsOf(run.read.context, Math.max(start, fact.from - 14), fact.from).replace(/^.*[;:()]/, '');
}

function isOwn(fact: Fact, unit: string): boolean {
  return (
    fact.unit === unit &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.breakdown === null &&
    fact.approx === undefined &&
    fact.per === undefined &&
    fact.status === 'actual'
  );
}

function checkLead(run: CheckRun, lead: Fact): void {
  const body = run.facts.filter((fact) => fact.sentence > lead.sentence && isOwn(fact, lead.unit));
  const opening = body.find((fact) => fact.measure === 'total' && OPENING.test(clauseOf(run, fact)));
  if (opening === undefined || opening.block === lead.block) return;
  const near = body.filter((fact) => fact.from > opening.from && fact.sentence - opening.sentence <= 3);
  const came = near.filter(({ measure }) => measure === 'new');
  const went = near.filter(({ measure }) => measure === 'dissolved');
  const [plus, minus] = [came[0]?.value ?? 0, went[0]?.value ?? 0];
  if (came.length !== 1 || went.length > 1 || plus === minus) return;
  const expected = opening.value + plus - minus;
  // Some further movement, or the end itself, may be told: then others look at it.
  const rise = run.facts.some(
    (fact) => fact.unit === lead.unit && fact.relation !== 'none' && fact.value === Math.abs(plus - minus),
  );
  const told = body.some((fact) => fact.value === expected);
  if (lead.value === expected || (!rise && !told && went.length === 0)) return;
  if (lead.value !== opening.value && !isSlipAway(expected, lead.value, 1)) return;
  run.judged.add(lead);
  const steps = `${sayFact(opening)} + ${say(plus, lead.unit)} − ${say(minus, lead.unit)}`;
  report(run, {
    kind: 'balance',
    operands: [opening, ...came, ...went],
    target: lead,
    expected,
    stated: lead.value,
    severity: 'hard',
    message: `Thân bài: ${steps} = ${say(expected, lead.unit)}, mở đầu ghi ${sayFact(lead)}.${likelySlip(expected, lead.value)}`,
  });
}

/** The number of organisations a lead tells as of now. */
export function checkLeadsImplied(run: CheckRun): void {
  for (const lead of run.facts.slice(0, 12)) {
    if (lead.sentence < 0 || lead.sentence > LEAD || run.judged.has(lead) || lead.measure !== 'total')
      continue;
    if (!/^(?:htx|tht|qtdnd|lhhtx)$/.test(lead.unit) || !isOwn(lead, lead.unit)) continue;
    const words = clauseOf(run, lead);
    if (NOW.test(words) && !OPENING.test(words)) checkLead(run, lead);
  }
}
