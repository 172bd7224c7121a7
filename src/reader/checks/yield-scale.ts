// Does an output have a nought too few or too many for the area and the yield told with it ("8.640 ha … 6,5 tấn/ha, sản lượng 5.616 tấn")?
import { type Fact, isLevel } from '../read/fact.ts';
import { type CheckRun, factsAround, reportRelation, say, sayFact } from './report.ts';

const TONNES: Readonly<Record<string, number>> = { tan: 1, ta: 0.1, kg: 0.001 };

function isPlain(fact: Fact): boolean {
  return isLevel(fact) && fact.role === 'plain' && fact.valueTo === undefined && fact.sentence >= 0;
}

/** The yield per hectare told right before an output. */
function yieldBefore(run: CheckRun, output: Fact): Fact | undefined {
  const before = run.facts[(run.indexOf.get(output) ?? 0) - 1];
  if (before === undefined || before.sentence !== output.sentence || !isPlain(before)) return undefined;
  const perArea = before.per === 'ha' && TONNES[before.unit] !== undefined;
  return perArea && before.approx === undefined && output.from - before.to <= 10 ? before : undefined;
}

/** Outputs ten, a hundred, a thousand times off what area and yield give. */
export function checkYieldScale(run: CheckRun): void {
  for (const output of run.facts) {
    if (output.measure !== 'output' || output.unit !== 'tan' || output.per !== undefined || !isPlain(output))
      continue;
    if (run.judged.has(output) || run.targets.has(run.ids.get(output) ?? '')) continue;
    const rate = yieldBefore(run, output);
    if (rate === undefined || run.targets.has(run.ids.get(rate) ?? '')) continue;
    const areas = factsAround(run, output, 2).filter(
      (fact) =>
        fact.unit === 'ha' &&
        isPlain(fact) &&
        fact.per === undefined &&
        fact.block === output.block &&
        fact.status !== 'plan' &&
        fact.from < output.from,
    );
    const ratioOf = (area: Fact): number =>
      (area.value * rate.value * (TONNES[rate.unit] ?? 1)) / output.value;
    if (areas.some((area) => Math.abs(ratioOf(area) - 1) < 0.05)) continue;
    const area = areas.find((fact) =>
      [10, 100, 1000, 0.1, 0.01, 0.001].some((factor) => Math.abs(ratioOf(fact) / factor - 1) < 0.006),
    );
    if (area === undefined) continue;
    const expected = ratioOf(area) * output.value;
    reportRelation(run, {
      kind: 'average',
      operands: [area, rate],
      target: output,
      expected,
      words: `${sayFact(area)} ha × ${sayFact(rate)} ${rate.unit === 'ta' ? 'tạ' : rate.unit === 'kg' ? 'kg' : 'tấn'}/ha = ${say(expected, '')} tấn`,
      fits: false,
    });
  }
}
