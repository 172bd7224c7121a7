// Which figures of a text does a recomputation bear out, and how often?
import type { Fact } from '../read/fact.ts';
import type { CheckRun } from './report.ts';

/** How many consistent recomputations a figure has a part in: "26 QTDND" that two means divide by counts twice. */
export function borneOut(run: CheckRun): (fact: Fact) => number {
  const times = new Map<string, number>();
  for (const { finding } of run.found) {
    if (finding.verdict !== 'consistent') continue;
    for (const id of new Set([...finding.claims, finding.target ?? '']))
      times.set(id, (times.get(id) ?? 0) + 1);
  }
  return (fact) => times.get(run.ids.get(fact) ?? '-') ?? 0;
}
