// Do the parts of a list add up to the whole that announces them?
import { REGION_SCHEMES, REGIONS } from '../lexicon/places.ts';
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, type Interval, meets, operandInterval, statedInterval } from './interval.ts';
import {
  addUpBesideIt,
  areManyViews,
  areOpposites,
  sharesAreRight,
  skipsAmount,
  withoutViews,
} from './list-evidence.ts';
import { areGradedAlone, areSharesOfSum, sharesReachAll } from './list-shares.ts';
import {
  areJoined,
  endsInOthers,
  isInBrackets,
  isSaidComplete,
  isStateList,
  isToldToTheEnd,
  leavesRest,
} from './list-trust.ts';
import { isParentSlip } from './parent-slip.ts';
import { isPartition, kindsOf } from './partitions.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact, saySum } from './report.ts';
import { groupings, total } from './sum-groups.ts';
import { transposedPart } from './transposed.ts';

function fits(parts: readonly Fact[], whole: Fact): boolean {
  const bounds = parts.flatMap((part) => Array<Interval>(part.copies ?? 1).fill(operandInterval(part)));
  return meets(addAll(bounds), statedInterval(whole));
}

/** What the parts add up to beside the whole; a slip when a severity is given. */
function reportSum(
  run: CheckRun,
  parts: readonly Fact[],
  whole: Fact,
  message: string,
  severity?: 'hard' | 'rounding' | 'omission',
): void {
  report(run, {
    kind: 'sum',
    operands: parts,
    target: whole,
    expected: total(parts),
    stated: whole.value,
    ...(severity === undefined ? {} : { severity }),
    message,
  });
}

function missingRegions(parts: readonly Fact[]): string[] | null {
  const named = kindsOf(parts);
  for (const scheme of REGION_SCHEMES) {
    const hit = scheme.filter((slug) => named.has(slug));
    if (
      hit.length >= 4 &&
      hit.length === [...named].filter((slug) => REGIONS.some(([, known]) => known === slug)).length
    ) {
      return scheme
        .filter((slug) => !named.has(slug))
        .map((slug) => REGIONS.find(([, known]) => known === slug)?.[0] ?? slug);
    }
  }
  return null;
}

function checkRegions(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): boolean {
  const missing = missingRegions(parts);
  if (missing === null) return false;
  const sum = total(parts);
  const parent = fits(parts, frame.parent) ? frame.parent : (otherWhole(run, frame, parts) ?? frame.parent);
  const gap = parent.value - sum;
  if (fits(parts, parent)) {
    reportSum(run, parts, parent, `Các vùng cộng lại đúng ${sayFact(parent)}.`);
  } else if (gap > 0 && missing.length > 0) {
    reportSum(
      run,
      parts,
      parent,
      `${parts.length} vùng được liệt kê cộng lại ${say(sum, parent.unit)}, thiếu ${say(gap, parent.unit)} so với ${sayFact(parent)}: chưa nêu ${missing.join(', ')}.`,
      'omission',
    );
  } else {
    reportSum(
      run,
      parts,
      parent,
      `Các vùng cộng lại ${say(sum, parent.unit)}, không khớp ${sayFact(parent)}.${likelySlip(sum, parent.value)}`,
      'hard',
    );
  }
  return true;
}

/** The amount these parts really add up to, when the announced parent was misread. */
function otherWhole(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): Fact | undefined {
  const first = parts[0];
  // What stands in the parenthesis of a figure is of that figure.
  if (first === undefined || (frame.paren && first.from - frame.parent.to <= 9)) return undefined;
  const at = run.indexOf.get(first) ?? 0;
  // A list that only seems to be of the sentence before may be of a total told further up.
  const far = frame.parent.sentence === first.sentence ? [] : run.facts.slice(Math.max(0, at - 40), at);
  return [...factsAround(run, first, 3), ...far].find(
    (fact) =>
      fact !== frame.parent &&
      isLevel(fact) &&
      fact.approx === undefined &&
      fact.role !== 'plan' &&
      !parts.includes(fact) &&
      canBePart(fact, first.unit) &&
      fits(parts, fact),
  );
}

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

/** What items of one list may each say of their part: helped, lent to, graded. */
const SERVED = new Set(['total', 'supported', 'borrowers', 'rated', 'effective', 'value_chain', 'high_tech']);

function isTrusted(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  if (!frame.complete || parts.some((part) => part.quantity.valueTo !== undefined)) return false;
  if (sum < frame.parent.value && leavesRest(run, parts)) return false;
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
    sum > frame.parent.value ||
    isPartition(parts) ||
    isToldToTheEnd(run, frame, parts, sum) ||
    endsInOthers(run, parts) ||
    areJoined(run, frame, parts, sum) ||
    gap <= Math.max(2, frame.parent.value * 0.01) ||
    likelySlip(sum, frame.parent.value) !== ''
  );
}

/** "9,2 tỷ và 1,35 triệu đồng" of 10,55 tỷ: with triệu and tỷ changed over in one part the list adds up. */
function scaledPart(parts: readonly Fact[], parent: Fact): Fact | undefined {
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

/** "riêng 7 HTX mới thành lập chưa xếp loại": told right after the list, outside it, what is left of the whole. */
function isLeftOver(run: CheckRun, frame: ListFrame, parts: readonly Fact[], sum: number): boolean {
  const last = parts[parts.length - 1];
  if (last === undefined || sum >= frame.parent.value) return false;
  const at = run.indexOf.get(last) ?? 0;
  return run.facts
    .slice(at + 1, at + 4)
    .some(
      (fact) =>
        fact.unit === frame.parent.unit &&
        fact.sentence === last.sentence &&
        isLevel(fact) &&
        sum + fact.value === frame.parent.value &&
        /(?:^| )(?:riêng|ngoài ra|còn|số còn lại|khác|không|chưa)(?: |$)/.test(
          wordsOf(run.read.context, last.to, fact.from),
        ),
    );
}

function isRounding(parts: readonly Fact[], parent: Fact, gap: number): boolean {
  const printedRounded =
    parent.quantity.scaled || parts.some((part) => part.quantity.scaled) || parent.unit === 'percent';
  if (!printedRounded) return false;
  const coarse = Math.max(...parts.map((part) => part.step));
  const fine = Math.min(...parts.map((part) => part.step));
  // "3 tỷ, 3,5 tỷ và 4,5 tỷ": the first is 3,0 beside the others. All are seldom off by the utmost.
  const step = parent.unit === 'dong' ? fine : coarse;
  const most = 0.5 * Math.max(step, parent.step) + 0.5 * step * parts.length;
  return gap <= most * (parent.unit === 'dong' && parts.length > 1 ? 0.76 : 1.0001);
}

function checkFrame(run: CheckRun, frame: ListFrame): void {
  const parts = frame.children
    .filter((child) => child.unit === frame.parent.unit || canBePart(frame.parent, child.unit))
    .filter((child) => isLevel(child) && (child.per === undefined || child.copies !== undefined));
  const counts = withoutViews(parts.filter((part) => part.unit !== 'percent'));
  if (counts.length < 2) return;
  const { parent } = frame;
  if (checkRegions(run, frame, counts)) return;
  const sum = total(counts);
  for (const group of groupings(frame, counts)) {
    if (group.length < 2) continue;
    const exact = total(group);
    const off = Math.abs(exact - parent.value);
    const differs = off > 1e-6 * Math.max(1, parent.value);
    if (differs && isRounding(group, parent, off)) continue;
    // Exact amounts of money that neither agree nor differ as rounded ones do are not the same.
    const plain = parent.unit === 'dong' && [parent, ...group].every((fact) => fact.approx === undefined);
    if (fits(group, parent) && !(differs && plain)) {
      reportSum(run, group, parent, `${saySum(group)} = ${say(exact, parent.unit)}, khớp.`);
      return;
    }
  }
  const gap = Math.abs(sum - parent.value);
  if (isRounding(counts, parent, gap)) {
    reportSum(
      run,
      counts,
      parent,
      `${saySum(counts)} = ${say(sum, parent.unit)}, lệch ${say(gap, parent.unit)} so với ${sayFact(parent)}, có thể do làm tròn các phần.`,
      'rounding',
    );
    return;
  }
  const other = otherWhole(run, frame, counts);
  if (other !== undefined && isParentSlip(frame, other)) {
    reportSum(
      run,
      counts,
      parent,
      `Các phần cộng lại ${saySum(counts)} = ${say(sum, parent.unit)}, nơi khác văn bản cũng ghi ${sayFact(other)}, ở đây ghi ${sayFact(parent)}.${likelySlip(sum, parent.value)}`,
      'hard',
    );
    return;
  }
  if (other !== undefined) {
    reportSum(run, counts, other, `${saySum(counts)} = ${say(sum, other.unit)}, khớp.`);
    return;
  }
  if (isLeftOver(run, frame, counts, sum) || areGradedAlone(run, counts, parent, sum)) return;
  if (!isTrusted(run, frame, counts, sum)) return;
  reportSum(
    run,
    counts,
    parent,
    `Các phần cộng lại ${saySum(counts)} = ${say(sum, parent.unit)}, không bằng ${sayFact(parent)} đã nêu (lệch ${say(gap, parent.unit)}).${slipOf(counts, parent, sum)}`,
    'hard',
  );
}

/** "9.451 người (7.000 …; 516.200 …; 355 …)": the one part that is more than the whole, where the others leave room for it. */
function partBeyond(parts: readonly Fact[], parent: Fact): Fact | undefined {
  const beyond = parts.filter((part) => part.value > parent.value);
  const [only] = beyond;
  if (only === undefined || beyond.length > 1 || parts.length < 3) return undefined;
  return total(parts) - only.value < parent.value ? only : undefined;
}

function slipOf(parts: readonly Fact[], parent: Fact, sum: number): string {
  const scaled = scaledPart(parts, parent);
  if (scaled !== undefined) return ` Có thể nhầm triệu với tỷ ở ${sayFact(scaled)}.`;
  const whole = likelySlip(sum, parent.value);
  if (whole !== '') return whole;
  const beyond = partBeyond(parts, parent);
  if (beyond !== undefined)
    return ` ${sayFact(beyond)} lớn hơn cả tổng; các phần khác để lại ${say(parent.value - sum + beyond.value, parent.unit)}.`;
  const part = transposedPart(parts, parent);
  return part === undefined ? '' : ` Có thể gõ đảo chữ số ở ${sayFact(part)}.`;
}

/** Run the sum checks of all lists. */
export function checkSums(run: CheckRun): void {
  for (const frame of run.read.frames) checkFrame(run, frame);
}
