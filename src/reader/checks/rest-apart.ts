// Is the rest told in a sentence of its own what the part before it leaves of the whole ("79 HTX … 74 HTX đã chuyển đổi. Còn lại 5 HTX …")?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, report, say, sayFact } from './report.ts';

function isExact(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.per === undefined &&
    fact.approx === undefined &&
    !fact.heading
  );
}

/** Rest, part and whole, each in its sentence. */
export function checkRestApart(run: CheckRun): void {
  const { sentences } = run.read.context.layout;
  for (const [i, rest] of run.facts.entries()) {
    const start = sentences[rest.sentence]?.from;
    if (start === undefined || rest.from - start > 6 || !isExact(rest) || rest.list !== undefined) continue;
    if (!/^(?:số )?còn lại(?: là| có)?$/.test(wordsOf(run.read.context, start, rest.from))) continue;
    const before = run.facts
      .slice(Math.max(0, i - 8), i)
      .filter((fact) => isExact(fact) && fact.unit === rest.unit && rest.sentence - fact.sentence <= 2);
    const [whole, part] = before;
    if (whole === undefined || part === undefined || before.length !== 2 || part.value >= whole.value)
      continue;
    if (part.sentence === whole.sentence || part.sentence === rest.sentence) continue;
    const expected = part.value + rest.value;
    const wrong = expected !== whole.value;
    if (wrong && Math.abs(expected - whole.value) > whole.value * 0.4) continue;
    report(run, {
      kind: 'sum',
      operands: [part, rest],
      target: whole,
      expected,
      stated: whole.value,
      ...(wrong ? { severity: 'hard' as const } : {}),
      message: wrong
        ? `${sayFact(part)} và còn lại ${sayFact(rest)} là ${say(expected, whole.unit)}, không bằng ${sayFact(whole)} đã nêu.`
        : `${sayFact(part)} và còn lại ${sayFact(rest)} là ${say(expected, whole.unit)}, khớp.`,
    });
  }
}
