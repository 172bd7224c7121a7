// Which recomputations does the reader run over the facts of a text?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import type { ReadDocument } from '../read/read-document.ts';
import { checkAverages } from './averages.ts';
import { checkBalance } from './balance.ts';
import { checkCitations } from './citations.ts';
import { checkGrowth, checkPlan } from './comparisons.ts';
import { checkDates, checkNameCounts } from './names.ts';
import type { CheckRun } from './report.ts';
import { checkRepeatedText, checkSameFact } from './restatements.ts';
import { checkShares } from './shares.ts';
import { checkSums } from './sums.ts';

/** All checks, findings in text order. */
export function runChecks(
  read: ReadDocument,
  facts: readonly Fact[],
  ids: ReadonlyMap<Fact, string>,
): Finding[] {
  const indexOf = new Map(facts.map((fact, i) => [fact, i]));
  const run: CheckRun = { read, facts, ids, indexOf, found: [], judged: new Set() };
  checkAverages(run);
  checkSums(run);
  checkShares(run);
  checkPlan(run);
  checkGrowth(run);
  checkBalance(run);
  checkSameFact(run);
  checkNameCounts(run);
  checkDates(run);
  checkCitations(run);
  checkRepeatedText(run);
  run.found.sort((a, b) => a.at - b.at);
  return run.found.map(({ finding }) => finding);
}
