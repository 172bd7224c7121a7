// Of what is "tỷ lệ này là 58,2%" when the sentence before names it without a figure ("hộ nghèo ở xã giảm nhanh")?
import { entryOf } from './marks.ts';
import type { Spoken } from './share-noun.ts';
import type { ReaderState } from './state.ts';
import { marksIn, type Window, wordsOf } from './window.ts';

const THAT_RATE =
  /(?:^| )(?:tỷ lệ|tỉ lệ|con số) (?:này|ấy|đó)(?: [^\s,;:.()\d]+){0,4}? (?:là|còn|đạt|chiếm|ở mức|lên|tới|xuống)(?: (?:tới|đến|còn|hơn|gần|khoảng|trên|mức|chỉ))*$/;

/** The people or organisations the sentence before speaks of last, where it tells no figure of its own. */
export function rateNamedBefore(state: ReaderState, w: Window): Spoken | null {
  const { context, sentence, sentenceIndex } = state;
  if (w.q.kind !== 'percent' || state.current.length > 0) return null;
  if (!THAT_RATE.test(wordsOf(context, Math.max(sentence.from, w.q.from - 14), w.q.from))) return null;
  const before = context.layout.sentences[sentenceIndex - 1];
  if (before === undefined || before.block !== sentence.block || before.kind === 'heading') return null;
  const named = marksIn(context, before.from, Math.min(before.to, before.from + 40))
    .map((mark) => entryOf(mark, 'noun') ?? entryOf(mark, 'org'))
    .find((entry) => entry?.unit === 'ho' || entry?.unit === 'nguoi' || entry?.unit === 'htx');
  if (named === undefined) return null;
  return {
    subject: named.subject ?? named.id,
    measure: named.measure ?? 'total',
    ...(named.breakdown === undefined ? {} : { breakdown: named.breakdown }),
  };
}
