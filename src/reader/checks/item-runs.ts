// Which items of a text stand one after the other, each a paragraph of its own that tells figures?
import type { Fact } from '../read/fact.ts';
import type { CheckRun } from './report.ts';

/** Fewest items whose figures are added up, and most. */
const FEWEST = 3;
const MOST = 30;
/** The runs of neighbouring items, each a paragraph of its own: the first sentence of each. */
export function itemsOf(run: CheckRun): number[][] {
  const { sentences } = run.read.context.layout;
  const found: number[][] = [];
  let open: number[] = [];
  let block = Number.NaN;
  for (const [at, sentence] of sentences.entries()) {
    if (sentence.block === block) continue;
    const next = sentence.kind === 'item' && sentence.block - block <= 1;
    if (!next && open.length > 0) {
      found.push(open);
      open = [];
    }
    block = sentence.block;
    if (sentence.kind === 'item') open.push(at);
  }
  if (open.length > 0) found.push(open);
  return found.filter((heads) => heads.length >= FEWEST && heads.length <= MOST);
}

/** The items that tell figures, apart from the headings that stand among them ("III. NỘI DUNG", then "1. …"). */
export function withoutHeadings(heads: readonly number[], told: readonly (readonly Fact[])[]): number[][] {
  const groups: number[][] = [[]];
  for (const [i, at] of heads.entries()) {
    if ((told[i] ?? []).length === 0) groups.push([]);
    else groups[groups.length - 1]?.push(at);
  }
  return groups.filter((group) => group.length >= FEWEST);
}
