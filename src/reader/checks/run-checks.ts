// Which recomputations does the reader run over the facts of a text?
import type { Finding } from '../claim.ts';
import type { Fact } from '../read/fact.ts';
import type { ReadDocument } from '../read/read-document.ts';

/** All checks, findings in text order. */
export function runChecks(read: ReadDocument, facts: readonly Fact[], ids: ReadonlyMap<Fact, string>): Finding[] {
  void read; void facts; void ids;
  return [];
}
