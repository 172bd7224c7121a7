// What do the shares told beside the parts of a list say about the list?
import type { Fact } from '../read/fact.ts';
import { meets, statedInterval } from './interval.ts';
import type { CheckRun } from './report.ts';

/** Whether two shares and more are of what the parts add up to, and none of the whole told. */
function fitSum(shares: readonly Fact[], whole: Fact, sum: number): boolean {
  const isOwn = (share: Fact, of: number): boolean => {
    const own = ((share.anchor?.value ?? 0) / of) * 100;
    return meets({ low: own, high: own }, statedInterval(share));
  };
  return shares.length > 1 && shares.every((share) => isOwn(share, sum) && !isOwn(share, whole.value));
}

/** "ngắn hạn 1.029 tỷ (70%), trung hạn 441 tỷ (30%)" of 2.470: the parts are all there is, the whole is printed wrong. */
export function areSharesOfSum(run: CheckRun, parts: readonly Fact[], whole: Fact, sum: number): boolean {
  return fitSum(sharesOf(run, parts), whole, sum);
}

/** Whether each part is told with its share and the shares reach 100%: no part is left out. */
export function sharesReachAll(run: CheckRun, parts: readonly Fact[]): boolean {
  const shares = sharesOf(run, parts);
  const slack = shares.reduce((all, share) => all + share.step, 0) / 2;
  return (
    shares.length === parts.length &&
    Math.abs(shares.reduce((all, share) => all + share.value, 0) - 100) <= slack + 1e-9
  );
}

/** The share told right after each part. */
function sharesOf(run: CheckRun, parts: readonly Fact[]): Fact[] {
  return parts
    .map((part) => run.facts[(run.indexOf.get(part) ?? 0) + 1])
    .filter(
      (share, i) => share?.unit === 'percent' && share.relation === 'share_of' && share.anchor === parts[i],
    ) as Fact[];
}

/** "593 HTX. Các HTX tham gia xếp loại: 64 tốt (13,2%), 184 khá (37,9%) …": shares of those that were graded, no parts of all. */
export function areGradedAlone(run: CheckRun, parts: readonly Fact[], whole: Fact, sum: number): boolean {
  // "trong tổng số 897 HTX được xếp loại có 188 tốt …": these are all that were graded.
  if (
    sum >= whole.value ||
    whole.measure === 'rated' ||
    parts.some((part) => part.breakdown?.xep_loai === undefined)
  )
    return false;
  const shares = sharesOf(run, parts);
  return fitSum(shares, whole, sum);
}
