// How does a sentence read with its figures taken out: "hiện có <0c> trên tổng số <1c> , chiếm <2p>"?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** A sentence as words in small letters; `<3c>` stands for facts[3]: c a count, d money, p a percentage, l a multiple. */
export interface Skeleton {
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** What words may stand between two figures of one saying: none that end it, and no other figure. */
export const GAP = '[^<>;:.()]{0,70}?';

const KINDS: Readonly<Record<string, string>> = { percent: 'p', dong: 'd', lan: 'l' };

const MOST_TOKENS = 400;

/** The skeletons of all sentences with two figures and more; table cells have none. */
export function skeletonsOf(run: CheckRun): Skeleton[] {
  const { context } = run.read;
  const found: Skeleton[] = [];
  let at = 0;
  while (at < run.facts.length) {
    const sentence = run.facts[at]?.sentence ?? -1;
    let end = at;
    while (end < run.facts.length && run.facts[end]?.sentence === sentence) end++;
    const bounds = context.layout.sentences[sentence];
    const told = run.facts.slice(at, end);
    at = end;
    if (bounds === undefined || told.length < 2 || bounds.to - bounds.from > MOST_TOKENS) continue;
    const facts: Fact[] = [];
    const pieces: string[] = [];
    let next = bounds.from;
    for (const fact of told) {
      if (fact.from < next) continue;
      pieces.push(wordsOf(context, next, fact.from), `<${facts.length}${KINDS[fact.unit] ?? 'c'}>`);
      facts.push(fact);
      next = fact.to;
    }
    pieces.push(wordsOf(context, next, bounds.to));
    found.push({ text: pieces.filter((piece) => piece !== '').join(' '), facts });
  }
  return found;
}

/** The figures that a saying names, by the names of its groups, and the words of its group `between`; every place of the sentence where it is said. */
export function* sayingsOf(
  skeleton: Skeleton,
  saying: RegExp,
): Generator<{
  readonly facts: Readonly<Record<string, Fact>>;
  readonly between: string;
  readonly after: string;
}> {
  for (const hit of skeleton.text.matchAll(saying)) {
    const facts: Record<string, Fact> = {};
    for (const [name, place] of Object.entries(hit.groups ?? {})) {
      const fact = skeleton.facts[Number(place)];
      if (fact !== undefined && /^\d+$/.test(place ?? '')) facts[name] = fact;
    }
    yield {
      facts,
      between: hit.groups?.between ?? '',
      after: skeleton.text.slice(hit.index + hit[0].length),
    };
  }
}
