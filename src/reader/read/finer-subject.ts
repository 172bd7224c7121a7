// Which counts are of something finer than their noun, by the words of the sentence (articles of a website, land of a growing region)?
import type { Counted } from './counts.ts';
import type { ReaderState } from './state.ts';
import { type Window, wordsOf } from './window.ts';

const SITE = /(?:trang|cổng) thông tin điện tử|website|trang web/;

/** "Trang thông tin điện tử đã đưa trên 80 bài", "64 tin, bài trên trang thông tin điện tử". */
function isOfSite(state: ReaderState, w: Window): boolean {
  const { context, sentence } = state;
  return (
    SITE.test(wordsOf(context, Math.max(sentence.from, w.q.from - 25), w.q.from)) ||
    /^(?:trên|tại) (?:trang|cổng|website)/.test(wordsOf(context, w.q.to, w.q.to + 3))
  );
}

/** "xây dựng vùng nguyên liệu … (Nghệ An 1.000 ha)", "vùng nguyên liệu 100 ha". */
function isOfRegion(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 60), w.q.from);
  return (
    /vùng nguyên liệu$/.test(words) ||
    /(?:xây dựng|hình thành|phát triển) vùng nguyên liệu(?!.*diện tích)/.test(words)
  );
}

/** The count under the finer subject its sentence gives it. */
export function finerSubject(state: ReaderState, w: Window, counted: Counted): Counted {
  const { headMark } = w.q;
  const printed = wordsOf(state.context, headMark?.from ?? 0, headMark?.to ?? 0);
  // A report on television told after them is another thing.
  if (counted.unit === 'bai' && /bài/.test(printed) && isOfSite(state, w))
    return { ...counted, subject: 'bài viết website' };
  if (counted.unit === 'ha' && counted.subject === 'diện tích' && isOfRegion(state, w))
    return { ...counted, subject: 'vùng nguyên liệu' };
  return counted;
}
