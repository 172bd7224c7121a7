// Does a percentage follow its part closely, or speak of something new?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';

/** "22.400 THT được chứng thực; chiếm 31,3%": the verb without a subject goes on with the same part. */
function goesOn(run: CheckRun, at: number): boolean {
  return /^(?:chiếm|tương đương|tương ứng)(?: |$)/.test(wordsOf(run.read.context, at + 1, at + 3));
}

/** Whether the percentage follows its part closely, with no new topic ("… cho thấy: 62%") between. */
export function isSaidOf(run: CheckRun, part: Fact, share: Fact): boolean {
  if (share.from - part.to > 40) return false;
  // "60% … đạt loại tốt, khá, trong đó ít nhất 50% …": of those sixty, not of the figure before them.
  if (/% [^;.]*trong (?:đó|số)/.test(wordsOf(run.read.context, part.to, share.from))) return false;
  for (let i = part.to; i < share.from; i++) {
    const token = run.read.context.tokens[i];
    if (token?.text === ':' || (token?.text === ';' && !goesOn(run, i)) || token?.key === 'thấy')
      return false;
    // "trong khi bình quân toàn tỉnh mới đạt 52%": another topic.
    if (/^(?:khi|toàn|còn)$/.test(token?.key ?? '') && i > part.to + 1) return false;
  }
  return true;
}
