// Which words say what became of a figure: those of its own clause before it and behind it?
import type { Figure } from './figure.ts';

const CUT = /(?:^| )(?:[,;:.()]|và|rồi)(?= |$)/;

/** "…, 44 HTX được thành lập mới và 17 HTX giải thể": of 17 nothing before it, "giải thể" behind it. */
export function ownWords({ lead, tail }: Pick<Figure, 'lead' | 'tail'>): { before: string; after: string } {
  const clauses = lead.split(CUT);
  return { before: (clauses[clauses.length - 1] ?? '').trim(), after: (tail.split(CUT)[0] ?? '').trim() };
}
