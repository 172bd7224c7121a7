// How does a sentence read with all numbers it prints taken out, understood or not: "trong <0c> mã hàng thì <1c> mã , chiếm <2p>"?
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';
import { type Amount, amountsOf } from './told-amounts.ts';

/** A sentence as words in small letters; `<3c>` stands for amounts[3]: c a count, d money, p a percentage. */
export interface PrintedSkeleton {
  readonly text: string;
  readonly amounts: readonly Amount[];
  readonly sentence: number;
}

const KINDS: Readonly<Record<string, string>> = { percent: 'p', money: 'd', times: 'l' };

const MOST_TOKENS = 400;

/** The skeletons of all sentences that print some amount. */
export function printedSkeletonsOf(run: CheckRun): PrintedSkeleton[] {
  const { context } = run.read;
  const facts = new Map(run.facts.map((fact) => [fact.from, fact]));
  const found: PrintedSkeleton[] = [];
  for (const [i, sentence] of context.layout.sentences.entries()) {
    if (sentence.to - sentence.from > MOST_TOKENS) continue;
    const amounts = amountsOf(run, sentence, facts);
    if (amounts.length === 0) continue;
    const pieces: string[] = [];
    let next = sentence.from;
    for (const [k, { q }] of amounts.entries()) {
      // The number alone is taken out: what it counts stays to be read.
      const to = /^(?:money|percent|times)$/.test(q.kind) ? q.to : q.numberFrom + 1;
      const from = Math.max(next, q.from);
      pieces.push(wordsOf(context, next, from), `<${k}${KINDS[q.kind] ?? 'c'}>`);
      next = Math.max(from, to);
    }
    pieces.push(wordsOf(context, next, sentence.to));
    found.push({ text: pieces.filter((piece) => piece !== '').join(' '), amounts, sentence: i });
  }
  return found;
}

/** The amounts that a saying names by its groups, and what stands after it; every place where it is said. */
export function* printedSayings(
  { text, amounts }: PrintedSkeleton,
  saying: RegExp,
): Generator<{
  readonly told: Readonly<Record<string, Amount>>;
  readonly after: string;
  readonly words: string;
}> {
  for (const hit of text.matchAll(saying)) {
    const told: Record<string, Amount> = {};
    for (const [name, place] of Object.entries(hit.groups ?? {})) {
      const amount = amounts[Number(place)];
      if (amount !== undefined) told[name] = amount;
    }
    yield { told, after: text.slice(hit.index + hit[0].length), words: hit[0] };
  }
}
