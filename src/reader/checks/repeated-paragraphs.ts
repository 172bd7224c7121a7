// Is a whole paragraph printed again: a short one word for word, a longer one with a word or two changed?
import { isCapitalised } from '../token.ts';
import type { TextWord } from './body-words.ts';
import { isLeadAgain, reportRepeat } from './repeat-report.ts';
import type { CheckRun } from './report.ts';

/** Words [from, to) of one line that ends like a sentence. */
interface Paragraph {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 15;
/** Shorter than this, a word changed may well tell another thing. */
const NEARLY = 22;
const SHINGLE = 3;

/** Paragraphs of the text: lines that end with a full stop and stand in no table. */
function paragraphsOf(run: CheckRun, words: readonly TextWord[]): Paragraph[] {
  const { tokens } = run.read.context;
  const found: Paragraph[] = [];
  let from = 0;
  for (let i = 0; i < words.length; i++) {
    const end = words[i]?.at ?? 0;
    let next = end + 1;
    while (next < end + 4 && tokens[next]?.kind === 'mark') next++;
    const ends = tokens[next] === undefined || tokens[next]?.kind === 'break';
    if (!ends && words[i + 1] !== undefined) continue;
    const closed = tokens.slice(end + 1, next).some(({ text }) => text === '.' || text === ';');
    if (closed && i + 1 - from >= SHORTEST) found.push({ from, to: i + 1 });
    from = i + 1;
  }
  return found;
}

function keysOf(words: readonly TextWord[], { from, to }: Paragraph): string[] {
  return words.slice(from, to).map(({ token }) => token.key);
}

/** Words of one that the other lacks, counted with their repeats; null when one of them is a figure or a name. */
function changedWords(words: readonly TextWord[], one: Paragraph, other: Paragraph): number | null {
  const left = new Map<string, number>();
  for (const key of keysOf(words, other)) left.set(key, (left.get(key) ?? 0) + 1);
  let changed = 0;
  for (let i = one.from; i < one.to; i++) {
    const token = words[i]?.token;
    if (token === undefined) continue;
    const count = left.get(token.key) ?? 0;
    if (count > 0) {
      left.set(token.key, count - 1);
      continue;
    }
    if (token.kind === 'number' || (isCapitalised(token) && i > one.from)) return null;
    changed++;
  }
  return changed;
}

function isNearly(words: readonly TextWord[], one: Paragraph, other: Paragraph): boolean {
  const numbers = (of: Paragraph): string =>
    words
      .slice(of.from, of.to)
      .filter(({ token }) => token.kind === 'number')
      .map(({ token }) => token.key)
      .join(' ');
  if (numbers(one) !== numbers(other)) return false;
  const size = Math.min(one.to - one.from, other.to - other.from);
  const limit = Math.max(2, Math.floor(size * 0.08));
  const [lost, gained] = [changedWords(words, one, other), changedWords(words, other, one)];
  return lost !== null && gained !== null && lost <= limit && gained <= limit;
}

/** The earlier paragraph that shares most runs of three words, when that is most of this one. */
function likest(
  words: readonly TextWord[],
  paragraph: Paragraph,
  index: number,
  owner: Map<string, number>,
): number {
  const votes = new Map<number, number>();
  const keys = keysOf(words, paragraph);
  for (let i = 0; i + SHINGLE <= keys.length; i++) {
    const shingle = keys.slice(i, i + SHINGLE).join(' ');
    const earlier = owner.get(shingle);
    if (earlier === undefined) owner.set(shingle, index);
    else if (earlier !== index) votes.set(earlier, (votes.get(earlier) ?? 0) + 1);
  }
  let best = -1;
  for (const [earlier, count] of votes) if (count > (votes.get(best) ?? 0)) best = earlier;
  return (votes.get(best) ?? 0) >= (keys.length - SHINGLE + 1) * 0.6 ? best : -1;
}

/** Paragraphs printed again, save those that the search for long passages has told already (`covered`). */
export function checkRepeatedParagraphs(
  run: CheckRun,
  words: readonly TextWord[],
  covered: Uint8Array,
): void {
  const paragraphs = paragraphsOf(run, words);
  const owner = new Map<string, number>();
  paragraphs.forEach((paragraph, index) => {
    const { from, to } = paragraph;
    const earlier = paragraphs[likest(words, paragraph, index, owner)];
    if (earlier === undefined || covered.subarray(from, to).includes(1)) return;
    // Lengths first: one huge paragraph must not be gone through for each of many small ones.
    const [size, former] = [to - from, earlier.to - earlier.from];
    if (Math.abs(size - former) > size * 0.25) return;
    const same = keysOf(words, earlier).join(' ') === keysOf(words, paragraph).join(' ');
    if (!same && (size < NEARLY || !isNearly(words, earlier, paragraph))) return;
    if (isLeadAgain(run, words, earlier.from, from, former)) return;
    // A caption stands under its picture and again as the words for it.
    if (size < NEARLY && earlier.to === from) return;
    const what = same ? 'được in hai lần' : 'gần như in lại một đoạn ở trên';
    reportRepeat(run, words.slice(from, to), what);
  });
}
