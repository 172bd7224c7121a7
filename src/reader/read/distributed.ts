// For how many named places does one figure hold ("A, B và C mỗi huyện có 28 HTX")?
import { isCapitalised } from '../token.ts';
import type { ReaderState } from './state.ts';
import { type Window, wordsOf } from './window.ts';

const SHARED =
  /(?:^| )(mỗi (?:địa phương|đơn vị|huyện|xã|tỉnh|nơi|vùng|phường)|cùng|đều)(?: (?:có|là|thành lập|thành lập mới|được))*$/;

/** Number of names listed right before "mỗi huyện", "cùng có", "đều có"; undefined when fewer than two stand there. */
export function copiesOf(state: ReaderState, w: Window): number | undefined {
  const { context, sentence } = state;
  const shared = SHARED.exec(wordsOf(context, Math.max(sentence.from, w.q.from - 7), w.q.from));
  if (shared === null) return undefined;
  const said = shared[0].trim().split(' ').length;
  let at = w.q.from - said;
  let names = 0;
  while (at > Math.max(w.leftFrom, sentence.from)) {
    const end = at;
    while (at > w.leftFrom && isCapitalised(context.tokens[at - 1])) at--;
    if (at === end) break;
    names++;
    while (/^(?:huyện|xã|thị|thành|phố|tp|quận|phường)$/.test(context.tokens[at - 1]?.key ?? '')) at--;
    if (!/^(?:,|và)$/.test(context.tokens[at - 1]?.key ?? '')) break;
    at--;
  }
  return names > 1 ? names : undefined;
}
