// Do the parts of a list add up to the whole that announces them?
import { REGION_SCHEMES, REGIONS } from '../lexicon/places.ts';
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { canBePart } from '../read/lists.ts';
import { wordsOf } from '../read/window.ts';
import { addAll, type Interval, meets, operandInterval, statedInterval } from './interval.ts';
import { withAmountsBetween, withoutViews } from './list-evidence.ts';
import { areGradedAlone } from './list-shares.ts';
import { isParentSlip } from './parent-slip.ts';
import { kindsOf } from './partitions.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact, saySum } from './report.ts';
import { groupings, total } from './sum-groups.ts';
import { transposedPart } from './transposed.ts';
import { isTrusted, partBeyond, scaledPart } from './trusted-lists.ts';

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

/** "cá nhân 41.270 người, hộ 26.513 người, pháp nhân 167 tổ chức": what is missing is told last, in a word of its own. */
function endsInOtherWord(run: CheckRun, parts: readonly Fact[], gap: number): boolean {
  const to = parts[parts.length - 1]?.to ?? 0;
  const after = run.read.context.tokens.slice(to, to + 12);
  const end = after.findIndex((token) => token.kind === 'break' || /^[.;]$/.test(token.text));
  return after
    .slice(0, end < 0 ? after.length : end)
    .some((token) => token.kind === 'number' && Number(token.text.replaceAll('.', '')) === gap);
}

function isRounding(parts: readonly Fact[], parent: Fact, gap: number): boolean {
  // "hơn 10 tỷ đồng" with parts of 10,15: the word says it.
  if (parent.approx !== undefined && fits(parts, parent)) return false;
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

/** "giảm lãi 1.130 triệu đồng, trong đó A 640, B 310, nơi khác 180; cho vay mới 11,4 tỷ đồng": more than the whole, after a semicolon, is told of something else. */
function ofOneStatement(run: CheckRun, frame: ListFrame, parts: readonly Fact[]): readonly Fact[] {
  const cut = parts.findIndex((part, i) => {
    const before = parts[i - 1];
    if (i < 2 || before === undefined || part.value <= frame.parent.value) return false;
    return part.sentence === before.sentence && wordsOf(run.read.context, before.to, part.from).includes(';');
  });
  const last = parts[cut - 1];
  if (last === undefined) return parts;
  // "bao gồm: vốn điều lệ 45 tỷ, vốn ủy thác 14,6 tỷ, vốn khác 8,8 tỷ; …": what bears another name up to there is a part too.
  const at = run.indexOf.get(last) ?? 0;
  const more = run.facts
    .slice(at + 1, at + 5)
    .filter(
      (fact) =>
        frame.kind === 'closed' &&
        fact.unit === last.unit &&
        isLevel(fact) &&
        fact.per === undefined &&
        fact.depth === last.depth &&
        fact.sentence === last.sentence &&
        !wordsOf(run.read.context, last.to, fact.from).includes(';'),
    );
  return [...parts.slice(0, cut), ...more];
}

const MEAN = /(?:bình quân|trung bình)(?: \S+){0,2}$/;

function checkFrame(run: CheckRun, frame: ListFrame): void {
  const parts = frame.children
    .filter((child) => child.unit === frame.parent.unit || canBePart(frame.parent, child.unit))
    .filter((child) => isLevel(child) && (child.per === undefined || child.copies !== undefined))
    // "ngân sách tỉnh 400 triệu, huyện 225 triệu, bình quân 12,5 triệu đồng/hội nghị": a mean is no part.
    .filter(
      (child) =>
        !MEAN.test(wordsOf(run.read.context, child.from - 4, child.from)) || child.breakdown !== null,
    );
  const named = withoutViews(parts.filter((part) => part.unit !== 'percent'));
  const counts = withAmountsBetween(run, frame, ofOneStatement(run, frame, named));
  if (counts.length < 2) return;
  const { parent } = frame;
  if (checkRegions(run, frame, counts)) return;
  const sum = total(counts);
  for (const group of groupings(run, frame, counts)) {
    if (group.length < 2) continue;
    const exact = total(group);
    const off = Math.abs(exact - parent.value);
    const differs = off > 1e-6 * Math.max(1, parent.value);
    if (differs && parent.approx === undefined && isRounding(group, parent, off)) continue;
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
  if (reachedBefore(run, counts, parent)) return;
  if (isLeftOver(run, frame, counts, sum) || areGradedAlone(run, counts, parent, sum)) return;
  if (sum < parent.value && endsInOtherWord(run, counts, gap)) return;
  if (!isTrusted(run, frame, counts, sum)) return;
  reportSum(
    run,
    counts,
    parent,
    `Các phần cộng lại ${saySum(counts)} = ${say(sum, parent.unit)}, không bằng ${sayFact(parent)} đã nêu (lệch ${say(gap, parent.unit)}).${slipOf(counts, parent, sum)}`,
    'hard',
  );
}

/** "326 HTX, trong đó 241 HTX nông nghiệp và 85 HTX phi nông nghiệp; 287 HTX đã có điều lệ": the list ends where it has reached the whole. */
function reachedBefore(run: CheckRun, parts: readonly Fact[], parent: Fact): boolean {
  const cuts = parts.map((part, i) => {
    const last = parts[i - 1];
    return last !== undefined && /(?:^| );(?: |$)/.test(wordsOf(run.read.context, last.to, part.from));
  });
  const at = cuts.indexOf(true);
  return at > 1 && fits(parts.slice(0, at), parent);
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
