// A text as the checks of the reader meet it.
import type { CheckRun } from '#reader/checks/report.ts';
import { readDocument } from '#reader/read/read-document.ts';

/** A text read, nothing checked yet. */
export function runOf(text: string): CheckRun {
  const read = readDocument(text, undefined);
  const facts = [...read.facts].sort((a, b) => a.from - b.from || a.to - b.to);
  return {
    read,
    facts,
    ids: new Map(facts.map((fact, i) => [fact, `c${i + 1}`])),
    indexOf: new Map(facts.map((fact, i) => [fact, i])),
    found: [],
    judged: new Set(),
    balanced: new Set(),
    targets: new Set(),
    operands: new Set(),
  };
}
