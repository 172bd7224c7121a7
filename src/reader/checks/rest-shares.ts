// Do the shares of a sentence and the share told as "the rest" make 100% ("A chiếm 62,4%, B chiếm 21,3%; còn lại 16,3% là C")?
import type { Fact } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';
import { sumToHundred } from './share-totals.ts';

const REST = /(?:^| )(?:số |phần )?còn lại(?: (?:là|chiếm|khoảng|với|gồm|chỉ|thuộc))*$/;

function isShare(fact: Fact): boolean {
  return fact.unit === 'percent' && fact.relation === 'share_of' && fact.role === 'plain';
}

/** Words that break a share down again, or tell another time's. */
const APART =
  /(?:^| )(?:trong đó|riêng|tăng|giảm|so với|năm trước|cùng kỳ|kế hoạch|lãi suất|trong số)(?: |$)/;

/** The rest may be off by a slip; beyond that the shares are of different things. */
const REACH = 40;

/** The shares told before a rest in its sentence, first one first; none when words between them tell of something else. */
function sharesBefore(run: CheckRun, rest: Fact): Fact[] {
  const shares: Fact[] = [];
  let after = rest.from;
  for (let at = (run.indexOf.get(rest) ?? 0) - 1; at >= 0; at--) {
    const fact = run.facts[at];
    if (fact === undefined || fact.sentence !== rest.sentence) break;
    if (APART.test(wordsOf(run.read.context, fact.to, after))) return [];
    after = fact.from;
    if (fact.unit !== 'percent') continue;
    if (!isShare(fact) || fact.depth !== rest.depth || fact.approx !== undefined) return [];
    shares.unshift(fact);
  }
  return shares;
}

/** Every share that words call the rest of others told before it. */
export function checkRestShares(run: CheckRun): void {
  for (const [at, rest] of run.facts.entries()) {
    if (rest.sentence < 0 || !isShare(rest) || rest.approx !== undefined || run.judged.has(rest)) continue;
    if (run.targets.has(run.ids.get(rest) ?? '')) continue;
    const before = run.facts[at - 1];
    const floor = Math.max(rest.from - 8, before?.sentence === rest.sentence ? before.to : 0);
    if (!REST.test(wordsOf(run.read.context, floor, rest.from))) continue;
    const shares = sharesBefore(run, rest);
    if (shares.length === 0) continue;
    const all = [...shares, rest];
    const told = run.ids.get(rest) ?? '';
    if (run.found.some(({ finding }) => finding.target === null && finding.claims.includes(told))) continue;
    const sum = all.reduce((total, share) => total + share.value, 0);
    if (Math.abs(sum - 100) <= REACH) sumToHundred(run, all);
  }
}
