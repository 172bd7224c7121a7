// What statistics does a report state, and which of them do not agree with one another?

import { runChecks } from './checks/run-checks.ts';
import { toldAt } from './checks/told-at.ts';
import type { CheckOptions, CheckResult, Claim, Finding } from './claim.ts';
import type { Fact } from './read/fact.ts';
import { type ReadDocument, readDocument } from './read/read-document.ts';

function toClaim(read: ReadDocument, fact: Fact, id: string): Claim {
  return {
    id,
    ...toldAt(read.context, fact.from, fact.to),
    subject: fact.subject,
    measure: fact.measure,
    value: fact.value,
    ...(fact.valueTo === undefined ? {} : { valueTo: fact.valueTo }),
    unit: fact.unit,
    ...(fact.approx === undefined ? {} : { approx: fact.approx }),
    status: fact.status,
    ...(fact.period === undefined ? {} : { period: fact.period }),
    ...(fact.periodCode === undefined ? {} : { periodCode: fact.periodCode }),
    ...(fact.asOf === undefined ? {} : { asOf: fact.asOf }),
    ...(fact.place === undefined ? {} : { place: fact.place }),
    breakdown: fact.breakdown ?? fact.section ?? null,
    relation: fact.relation,
    ...(fact.base === undefined ? {} : { base: fact.base }),
    ...(fact.per === undefined ? {} : { per: fact.per }),
  };
}

/** What is counted beside co-operatives, read for the lists it stands in: no statistic of theirs. */
const ASIDE: ReadonlySet<string> = new Set(['trang_trai', 'lang_nghe', 'khen_thuong', 'con']);

/**
 * Read a report in Vietnamese and recompute what it states. Pure and linear in the length of the text; offsets are
 * UTF-16 in `text` as given. Findings hold what does not agree, or every recomputation with `all`.
 */
export function checkText(text: string, options: CheckOptions = {}): CheckResult {
  const read = readDocument(text, options.documentDate);
  const facts = [...read.facts].sort((a, b) => a.from - b.from || a.to - b.to);
  const ids = new Map<Fact, string>();
  const claims: Claim[] = [];
  for (const fact of facts) {
    const id = `c${claims.length + 1}`;
    ids.set(fact, id);
    claims.push(toClaim(read, fact, id));
  }
  const findings: Finding[] = runChecks(read, facts, ids);
  const used = new Set(findings.flatMap((finding) => [...finding.claims, finding.target]));
  return {
    claims: claims.filter((claim) => !ASIDE.has(claim.unit) || used.has(claim.id)),
    findings:
      options.all === true ? findings : findings.filter((finding) => finding.verdict === 'inconsistent'),
  };
}
