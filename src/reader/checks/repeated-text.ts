// Is one passage of the text printed twice, word for word or nearly so?
import { bodyWords, type TextWord } from './body-words.ts';
import { isLeadAgain, reportRepeat } from './repeat-report.ts';
import { checkRepeatedParagraphs } from './repeated-paragraphs.ts';
import type { CheckRun } from './report.ts';

const RUN = 28;
const BASE = 131;
const MODULUS = 2_147_483_647;

/** A passage of at least 28 words printed twice; then whole paragraphs, shorter or with a word changed. */
export function checkRepeatedText(run: CheckRun): void {
  const words = bodyWords(run);
  const covered = new Uint8Array(words.length);
  const seen = new Map<number, number>();
  let hash = 0;
  let power = 1;
  for (let i = 0; i < RUN; i++) power = Number((BigInt(power) * BigInt(BASE)) % BigInt(MODULUS));
  let reportedUntil = -1;
  for (let i = 0; i < words.length; i++) {
    hash = (hash * BASE + (words[i]?.code ?? 0)) % MODULUS;
    if (i >= RUN)
      hash =
        (hash +
          MODULUS * BASE -
          Number((BigInt(words[i - RUN]?.code ?? 0) * BigInt(power)) % BigInt(MODULUS))) %
        MODULUS;
    if (i < RUN - 1) continue;
    const start = i - RUN + 1;
    const earlier = seen.get(hash);
    if (earlier === undefined) {
      seen.set(hash, start);
      continue;
    }
    if (start <= reportedUntil || earlier + RUN > start) continue;
    if (!sameWords(words, earlier, start)) continue;
    // Officials end many sentences alike: a passage copied by mistake takes figures or a sentence's start with it.
    if (
      words[start]?.sentence !== true &&
      !words.slice(start, start + RUN).some(({ token }) => token.kind === 'number')
    )
      continue;
    let length = RUN;
    while (
      start + length < words.length &&
      words[earlier + length]?.token.key === words[start + length]?.token.key
    )
      length++;
    reportedUntil = start + length;
    covered.fill(1, start, start + length);
    if (isLeadAgain(run, words, earlier, start, length)) continue;
    reportRepeat(run, words.slice(start, start + length), 'được in hai lần');
  }
  checkRepeatedParagraphs(run, words, covered);
}

function sameWords(words: readonly TextWord[], a: number, b: number): boolean {
  for (let k = 0; k < RUN; k++) if (words[a + k]?.token.key !== words[b + k]?.token.key) return false;
  return true;
}
