// How often do ties of each class of evidence hold on right passages, where no other tie of their group does?
import type { CheckRun } from '#reader/checks/report.ts';
import { readDocument } from '#reader/read/read-document.ts';
import { allTies } from '#reader/ties/all-ties.ts';
import { figuresOf } from '#reader/ties/figure.ts';
import { holds } from '#reader/ties/tie.ts';

/** How many ties of a class were met, and how many held. */
export interface Met {
  readonly met: number;
  readonly held: number;
}

function runOf(text: string): CheckRun {
  const read = readDocument(text, undefined);
  return {
    read,
    facts: [...read.facts].sort((a, b) => a.from - b.from),
    ids: new Map(),
    indexOf: new Map(),
    found: [],
    judged: new Set(),
    balanced: new Set(),
    targets: new Set(),
    operands: new Set(),
  };
}

/** Counts by class of evidence ("row tight many closed same 0") and by every beginning of one ("row tight"). */
export function measureTrust(passages: readonly string[]): ReadonlyMap<string, Met> {
  const counts = new Map<string, Met>();
  for (const passage of passages) {
    const run = runOf(passage);
    for (const group of allTies(run, figuresOf(run))) {
      const explained = group.some(holds);
      for (const tie of group) {
        const held = holds(tie);
        if (!held && explained) continue;
        const words = tie.evidence.split(' ');
        for (const [i] of words.entries()) {
          const key = words.slice(0, i + 1).join(' ');
          const { met, held: so } = counts.get(key) ?? { met: 0, held: 0 };
          counts.set(key, { met: met + 1, held: so + (held ? 1 : 0) });
        }
      }
    }
  }
  return counts;
}
