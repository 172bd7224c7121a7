// May the parts of a list be added up against its whole, so that a sum that misses it is a slip?
import { type Fact, isLevel, type ListFrame } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { wordsOf } from '../read/window.ts';
import {
  addUpBesideIt,
  areManyViews,
  areOpposites,
  areWomenAndMen,
  sharesAreRight,
  skipsAmount,
} from './list-evidence.ts';
import { areSharesOfSum, sharesReachAll } from './list-shares.ts';
import {
  areJoined,
  endsInOthers,
  isInBrackets,
  isSaidComplete,
  isStateList,
  isToldToTheEnd,
  leavesRest,
} from './list-trust.ts';
import { areSeveralKindsOfPeople, onlyHolds, saysOverlap } from './overlapping-parts.ts';
import { isPartition } from './partitions.ts';
import { type CheckRun, likelySlip } from './report.ts';
import { total } from './sum-groups.ts';

/** "trong đó" agricultural and other HTX may leave out the credit funds, a few percent of the total. */
function lacksFunds(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  // "331 HTX nông nghiệp" hold no funds; "36 …, 5 … và 1 …" is told to its end.
  const last = parts[parts.length - 1];
  const ended =
    parts.length > 2 &&
    last !== undefined &&
    /(?:^| )và(?: có)?$/.test(wordsOf(run.read.context, last.from - 2, last.from));
  if (frame.parent.breakdown !== null || ended) return false;
  const gap = frame.parent.value - sum;
  const named = new Set(parts.map((part) => part.breakdown?.linh_vuc));
  const sectors = !named.has(undefined) && named.size > 1;
  return (
    sectors &&
    frame.parent.unit === 'htx' &&
    gap > 0 &&
    gap < frame.parent.value * 0.1 &&
    !parts.some((part) => part.unit === 'qtdnd')
  );
}

const STATES = new Set(['active', 'stopped', 'dissolving', 'dissolved']);

/** "Trong số 304 HTX, 234 đang hoạt động, 73 ngừng và chờ giải thể": each is in one state, more than there are. */
function areOverStates(frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  const states = new Set(parts.map((part) => part.measure));
  return (
    sum > frame.parent.value &&
    states.size === parts.length &&
    states.has('active') &&
    parts.every((part) => STATES.has(part.measure) && part.unit === frame.parent.unit)
  );
}

const UMBRELLAS = /^(?:nong_nghiep|phi_nong_nghiep|nong_lam|dich_vu$|khac|tong_hop)/;

/** Five of handicraft, four of transport: a sector of its own is no part of another sector. */
function isOtherSector(parent: Fact, part: Fact): boolean {
  const whole = parent.breakdown?.linh_vuc;
  const own = part.breakdown?.linh_vuc;
  return whole !== undefined && own !== undefined && whole !== own && !UMBRELLAS.test(whole);
}

/** "640 HTX, gồm 415 HTX nông nghiệp (260 + 95 + 50), 209 và 26": with 405 in its place the outer list adds up too. */
function isConfirmed(frame: ListFrame, sum: number): boolean {
  const outer = frame.parent.list;
  if (outer === undefined || outer.kind === 'open' || outer.children.length < 2) return false;
  const told = total(outer.children.filter((child) => canBePart(outer.parent, child.unit) && isLevel(child)));
  return told !== outer.parent.value && told - frame.parent.value + sum === outer.parent.value;
}

/** Whether the words before the first part say only that it is among those counted. */
function holdsSome(run: CheckRun, frame: ListFrame): boolean {
  const first = frame.children[0];
  if (first === undefined || first.from < frame.parent.to) return false;
  return /(?:^| )(?:đã (?:bao )?gồm|(?:bao gồm|gồm|kể|tính) cả|có cả)$/.test(
    wordsOf(run.read.context, Math.max(frame.parent.to, first.from - 4), first.from),
  );
}

/** What items of one list may each say of their part: helped, lent to, graded. */
const SERVED = new Set(['total', 'supported', 'borrowers', 'rated', 'effective', 'value_chain', 'high_tech']);

/** "11ha bị loại, về sau bổ sung 5ha, chốt lại 90ha": what came and went, no parts. */
const MOVED = /(?:^| )(?:bị loại|bổ sung thêm|về sau bổ sung|chốt lại)(?: |$)/;

/** "+ giao 10.200 triệu đồng, ước giải ngân 9.690 triệu đồng": an item tells more than its part. */
function tellsSeveral(run: CheckRun, parts: readonly Fact[]): boolean {
  const { sentences } = run.read.context.layout;
  const items = parts.filter((part) => sentences[part.sentence]?.kind === 'item');
  return new Set(items.map((part) => part.sentence)).size < items.length && items.length === parts.length;
}

/** "2. Cơ cấu: - Nông nghiệp 248 HTX - Vận tải 41 HTX …" under "236 HTX": an item before the parts is more than the whole, which is another. */
function isHeadedByMore(run: CheckRun, frame: ListFrame): boolean {
  const [first] = frame.children;
  const at = first === undefined ? 0 : (run.indexOf.get(first) ?? 0);
  const before = run.facts.slice(Math.max(0, at - 4), at).findLast(isLevel);
  if (first === undefined || before === undefined || before.unit !== first.unit) return false;
  const item = run.read.context.layout.sentences[before.sentence]?.kind === 'item';
  return (
    item &&
    first.sentence - before.sentence === 1 &&
    before !== frame.parent &&
    before.value > frame.parent.value
  );
}

/** Whether the parts are all there is and of one kind, by the words around them and what stands beside them. */
export function isTrusted(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  if (!frame.complete || parts.some((part) => part.quantity.valueTo !== undefined)) return false;
  if (sum < frame.parent.value && leavesRest(run, parts)) return false;
  // "420 thành viên, gồm 05 LHHTX và 17 doanh nghiệp": those that were not counted before.
  const few = sum < frame.parent.value * 0.25 && scaledPart(parts, frame.parent) === undefined;
  if (few && likelySlip(sum, frame.parent.value) === '') return false;
  if (frame.items === true && (tellsSeveral(run, parts) || isHeadedByMore(run, frame))) return false;
  if (parts.some((part) => MOVED.test(wordsOf(run.read.context, part.from - 4, part.to + 5)))) return false;
  const [opening] = parts;
  const ending = parts[parts.length - 1];
  if (opening !== undefined && onlyHolds(run, frame.parent, opening)) return false;
  if (ending !== undefined && sum > frame.parent.value && saysOverlap(run, ending)) return false;
  if (areSeveralKindsOfPeople(run, parts)) return false;
  // Not every item tells it: what is left out is not nothing.
  if (frame.beside !== undefined && frame.beside.children.length !== frame.children.length) return false;
  // "Xét theo lĩnh vực, nông nghiệp có 200, vận tải 30": a division may name the main parts alone.
  if (frame.others !== undefined && frame.items !== true && sum < frame.parent.value * 0.9) return false;
  if (parts.some((part) => part.approx !== undefined) || frame.parent.approx !== undefined) {
    // "khoảng 18.200 HTX nông nghiệp và 4.192 phi nông nghiệp" of 27.342: beyond what "khoảng" can mean.
    const gap = Math.abs(sum - frame.parent.value);
    return isPartition(parts) && frame.complete && gap > frame.parent.value * 0.08;
  }
  if (frame.parent.unit !== 'dong' && parts.some((part) => isOtherSector(frame.parent, part))) return false;
  // "gồm 64 tập thể và 92 cá nhân. Trong đó, … tặng 31 …, 45 …": what goes on after a list looks at all of it.
  const [first] = parts;
  if (
    first?.sentence !== frame.parent.sentence &&
    frame.parent.list !== undefined &&
    frame.items !== true &&
    sum > frame.parent.value * 1.1
  )
    return false;
  // "186 đại biểu …. Đại hội bầu Ban Chấp hành gồm 35 người, Ban Thường vụ 9 người": of something the text did not count.
  if (first?.sentence !== frame.parent.sentence && frame.items !== true && sum < frame.parent.value * 0.5)
    return false;
  // "Trong con số 1.050 HTX nói trên đã gồm 36 quỹ tín dụng và 4 HTX nhà ở": they are among them, with others.
  if (sum < frame.parent.value && holdsSome(run, frame)) return false;
  if (frame.kind !== 'open' && scaledPart(parts, frame.parent) !== undefined) return true;
  if (frame.kind === 'open')
    return sum > frame.parent.value && parts.every((part) => part.measure === frame.parent.measure);
  const kinds = new Set(parts.map((part) => part.unit));
  const mixed =
    frame.parent.unit === 'don_vi' && (frame.kind === 'closed' || (kinds.size > 1 && !kinds.has('don_vi')));
  // Sources of capital, told to the end: three and more, all but a twentieth of it.
  if (new Set(parts.map((part) => part.measure)).size > 1 && frame.parent.measure === 'operating_capital')
    return parts.length > 2 && Math.abs(sum / frame.parent.value - 1) <= 0.05;
  if (
    !mixed &&
    parts.some((part) => part.unit !== frame.parent.unit && !/^(?:qtdnd|nguoi|khen_thuong)$/.test(part.unit))
  )
    return false;
  // "trong đó 89 HTX nông nghiệp, còn lại 142 HTX khác": a list with its rest is complete.
  if (parts[parts.length - 1]?.rest === true && parts.length <= 12) return true;
  if (frame.paren && partBeyond(parts, frame.parent) !== undefined) return true;
  if (areWomenAndMen(run, parts)) return true;
  if (sharesAreRight(run, parts, frame.parent) || areManyViews(parts) || skipsAmount(run, frame, parts))
    return false;
  if (addUpBesideIt(run, frame)) return true;
  // "82 đang hoạt động … Cụ thể: 45 đơn vị, đang hoạt động 35; …": figures of two kinds, twice what they are to make up.
  if (sum > frame.parent.value * 1.6 && parts.length > 3) return false;
  if (areSharesOfSum(run, parts, frame.parent, sum)) return true;
  if (isConfirmed(frame, sum) || isSaidComplete(run, frame) || isInBrackets(run, frame, parts, sum))
    return true;
  const items = frame.items === true && parts.every((part) => SERVED.has(part.measure));
  const uniform =
    items || mixed || parts.every((part) => part.measure === parts[0]?.measure) || isPartition(parts);
  if (uniform && (mixed || (frame.kind === 'closed' && !frame.paren))) return true;
  if (!uniform)
    return isStateList(run, frame, parts, sum) || areOverStates(frame, parts, sum) || areOpposites(parts);
  const gap = Math.abs(sum - frame.parent.value);
  if (lacksFunds(run, frame, parts, sum) && !sharesReachAll(run, parts)) return false;
  return (
    // "Trong 275 HTX, có 198 làm thủy lợi, 164 cung ứng vật tư, 88 …": far more than there are do several things each.
    (sum > frame.parent.value && (sum <= frame.parent.value * 1.3 || parts.length < 3)) ||
    isPartition(parts) ||
    isToldToTheEnd(run, frame, parts, sum) ||
    endsInOthers(run, parts) ||
    areJoined(run, frame, parts, sum) ||
    gap <= Math.max(2, frame.parent.value * 0.01) ||
    likelySlip(sum, frame.parent.value) !== ''
  );
}

/** "9,2 tỷ và 1,35 triệu đồng" of 10,55 tỷ: with triệu and tỷ changed over in one part the list adds up. */
export function scaledPart(parts: readonly Fact[], parent: Fact): Fact | undefined {
  if (parent.unit !== 'dong') return undefined;
  const sum = total(parts);
  const without = (part: Fact): boolean => Math.abs(sum - part.value - parent.value) <= parent.step;
  return parts.find(
    (part) =>
      !without(part) &&
      [1000, 0.001].some(
        (factor) => Math.abs(sum - part.value + part.value * factor - parent.value) <= parent.step,
      ),
  );
}

/** "9.451 người (7.000 …; 516.200 …; 355 …)": the one part that is more than the whole, where the others leave room for it. */
export function partBeyond(parts: readonly Fact[], parent: Fact): Fact | undefined {
  const beyond = parts.filter((part) => part.value > parent.value);
  const [only] = beyond;
  if (only === undefined || beyond.length > 1 || parts.length < 3) return undefined;
  return total(parts) - only.value < parent.value ? only : undefined;
}
