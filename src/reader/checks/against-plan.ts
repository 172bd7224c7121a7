// What is a result measured against, in the words of a finding?
import { type Fact, isAhead } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, sayFact } from './report.ts';

const EARLIER = /(?:^| )(?:cùng kỳ|năm trước|năm ngoái|kỳ trước|cuối năm|đầu năm|so với năm)(?: |$)/;
const PLANNED = /(?:^| )(?:kế hoạch|chỉ tiêu|mục tiêu|kh|giao)(?: |$)/;

/** "12 HTX so với kế hoạch 10 HTX"; last year's figure is not called a plan, whatever stands beside it. */
export function sayAgainst(run: CheckRun, now: Fact, against: Fact): string {
  const before = wordsOf(run.read.context, Math.max(0, against.from - 8), against.from);
  const earlier = !isAhead(against) && EARLIER.test(before) && !PLANNED.test(before);
  return `${sayFact(now)} so với ${earlier ? 'mức trước ' : 'kế hoạch '}${sayFact(against)}`;
}
