// Do the shares of one whole reach 100%?
import type { Fact, ListFrame } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { meets, statedInterval } from './interval.ts';
import { isPartition } from './partitions.ts';
import { type CheckRun, factsAround, likelySlip, report, say, sayFact } from './report.ts';
import { isCompared, shareInterval, sharePercent } from './share-figures.ts';
import { areAllSizes, isSize } from './size-classes.ts';
import { starsOf } from './stars.ts';

/** "còn lại … chiếm 96,8%": the rest is the whole without the parts named. */
export function checkRest(run: CheckRun, frame: ListFrame): void {
  const rest =
    frame.children.find((child) => child.unit === 'percent' && child.rest) ??
    factsAround(run, frame.parent, 0).find(
      (fact) =>
        fact.rest &&
        fact.unit === 'percent' &&
        fact.from > frame.parent.from &&
        (fact.list === frame || fact.anchor?.list === frame),
    );
  if (rest === undefined) return;
  const parts = frame.children.filter((child) => isLevel(child) && child.unit !== 'percent');
  const named = parts.reduce((sum, part) => sum + part.value, 0);
  if (parts.length === 0 || named >= frame.parent.value) return;
  const expected = sharePercent(frame.parent.value - named, frame.parent.value);
  const wrong = !meets({ low: expected, high: expected }, statedInterval(rest));
  report(run, {
    kind: 'share',
    operands: [frame.parent, ...parts],
    target: rest,
    expected,
    stated: rest.value,
    ...(wrong ? { severity: 'hard' as const } : {}),
    message: wrong
      ? `Phần còn lại là ${say(frame.parent.value - named, frame.parent.unit)} / ${sayFact(frame.parent)} = ${say(expected, 'percent')}, văn bản ghi ${say(rest.value, 'percent')}.${likelySlip(expected, rest.value)}`
      : `Phần còn lại ${say(expected, 'percent')}, khớp.`,
  });
  const shares = factsAround(run, frame.parent, 1).filter(
    (fact) => isCompared(fact) && fact.anchor?.list === frame && !fact.rest,
  );
  sumToHundred(run, [...shares, rest]);
}

/** Report whether these shares of one whole make 100%, once for the same shares; `known`: how far they may be from it. */
export function sumToHundred(run: CheckRun, shares: readonly Fact[], known?: number): void {
  if (shares.length < 2 || shares.some((share) => share.approx !== undefined && share.approx !== 'khoang'))
    return;
  // "phía Bắc 164/205 HTX (80%), phía Nam 93/147 HTX (63,3%)": each of a whole of its own.
  if (shares.some((share) => share.anchor?.quantity.denominator !== undefined)) return;
  const told = shares.map((share) => run.ids.get(share)).join(' ');
  if (run.found.some(({ finding }) => finding.target === null && finding.claims.join(' ') === told)) return;
  const sum = Number(shares.reduce((all, share) => all + share.value, 0).toPrecision(12));
  // Cutting off only loses; beyond 100% each share can be too high by half its last digit at most.
  const slack = known ?? shares.reduce((all, share) => all + share.step, 0) * (sum > 100 ? 0.5 : 0.75);
  const off = Math.abs(sum - 100);
  // "khoảng 35%" may be a tenth of it more or less.
  const open = shares.reduce((all, share) => all + (share.approx === undefined ? 0 : share.value * 0.1), 0);
  const wrong = off > slack + open + 1e-9;
  report(run, {
    kind: 'sum',
    operands: shares,
    target: null,
    expected: sum,
    stated: 100,
    ...(wrong ? { severity: 'hard' as const } : {}),
    message: wrong
      ? `Các tỷ lệ cộng lại ${shares.map((share) => say(share.value, 'percent')).join(' + ')} = ${say(sum, 'percent')}, ${sum > 100 ? 'vượt quá' : 'không đủ'} 100%.`
      : `Các tỷ lệ cộng lại ${say(sum, 'percent')}.`,
  });
}

/** "trong đó 38,1% là HTX, 24,2% là doanh nghiệp …, còn lại là tổ hợp tác": shares that divide one whole. */
function isSplit(run: CheckRun, shares: readonly Fact[]): boolean {
  const [first] = shares;
  const last = shares[shares.length - 1];
  if (first === undefined || last === undefined || shares.length < 2) return false;
  if (shares.some((share) => share.anchor !== undefined || share.rest)) return false;
  const { context } = run.read;
  const lead = wordsOf(context, first.from - 7, first.from);
  if (!/trong đó|gồm|cơ cấu|phân theo|chia theo|phân loại/.test(lead)) return false;
  const after = wordsOf(context, last.to, last.to + 24).replace(/ [.;] .*$/, '');
  if (/(?:^| )còn lại(?: |$)/.test(after)) return true;
  if (shares.every((share) => /^(?:số )?(?:\S+ )?là /.test(wordsOf(context, share.to, share.to + 3))))
    return true;
  const stars = shares.map((share) => starsOf(run, share));
  return stars.every((star) => star !== null) && new Set(stars).size === stars.length;
}

/**
 * "HTX nông nghiệp chiếm 65%, HTX công nghiệp 12%, HTX dịch vụ 28%", "ngắn hạn chiếm 63,4%, trung hạn 38,1%, dài hạn 4,8%":
 * three kinds and more of one breakdown, each by itself.
 */
function areOfOneDivision(shares: readonly Fact[]): boolean {
  const [first] = shares;
  if (first === undefined || shares.length < 3) return false;
  if (shares.some((share) => share.anchor !== undefined || share.rest)) return false;
  if (shares.some((share) => share.measure !== first.measure || share.place !== first.place)) return false;
  const funds = shares.some((share) => share.subject === 'QTDND' && share.breakdown === null);
  const alike = shares.filter((share) => share.subject === first.subject);
  if (alike.length !== shares.length && !(funds && first.measure === 'total')) return false;
  const key = Object.keys(first.breakdown ?? {}).join();
  const named = shares.map((share) =>
    share.subject === 'QTDND' && share.breakdown === null ? 'qtdnd' : share.breakdown?.[key],
  );
  return (
    !/^(?:|gioi|doi_tuong|nhom|dan_toc|.*,.*)$/.test(key) &&
    named.every((name) => name !== undefined) &&
    new Set(named).size === named.length
  );
}

/** Three, four and five stars: there are no others. */
function areAllStars(run: CheckRun, shares: readonly Fact[]): boolean {
  return new Set(shares.map((share) => starsOf(run, share))).size === 3 && shares.length === 3;
}

/** Grades of one sentence make up a whole; other kinds only show that shares exceed it. */
export function checkShareGroups(run: CheckRun): void {
  let group: Fact[] = [];
  const flush = (): void => {
    const all = group;
    const shares = isPartition(all) ? all : all.filter((share) => !share.rest);
    group = [];
    const told = shares.reduce((total, share) => total + share.value, 0);
    if (isSplit(run, shares) && (told > 100 || (told > 75 && told < 98 && areAllStars(run, shares)))) {
      sumToHundred(run, shares);
      return;
    }
    if (areOfOneDivision(shares) && told > 100 && told < 130) {
      sumToHundred(run, shares);
      return;
    }
    const sized = areAllSizes(shares);
    if (
      shares.length < 2 ||
      !(sized || isPartition(shares)) ||
      new Set(shares.map((share) => share.measure)).size > 1
    )
      return;
    const sum = shares.reduce((all, share) => all + share.value, 0);
    const graded =
      shares.every((share) => (share.breakdown?.xep_loai ?? share.breakdown?.trinh_do) !== undefined) ||
      sized;
    const slack = shares.reduce((all, share) => all + share.step, 0);
    const reach = graded && isPartition(shares) && shares.length > 2 ? 45 : 15;
    if (Math.abs(sum - 100) < reach && (graded || Math.abs(sum - 100) <= slack || sum > 100))
      sumToHundred(run, shares);
  };
  for (const fact of run.facts) {
    if (fact.unit !== 'percent' || fact.relation !== 'share_of' || fact.sentence < 0) continue;
    const last = group[group.length - 1];
    // Size classes go on from sentence to sentence.
    const goesOn = last !== undefined && isSize(last) && isSize(fact) && fact.sentence - last.sentence < 2;
    if (group[0] !== undefined && group[0].sentence !== fact.sentence && !goesOn) flush();
    group.push(fact);
  }
  flush();
}

/** "1.182 THT: trồng trọt 738, chiếm 62,4%; …": parts that add up to their whole, each with its share of it. */
export function checkSharesOfList(run: CheckRun, frame: ListFrame): void {
  const parts = frame.children.filter((child) => isLevel(child));
  const whole = frame.parent;
  if (parts.length < 2 || parts.length > 40 || whole.approx !== undefined) return;
  const shares = parts
    .map((part) => factsAround(run, part, 0).find((fact) => isCompared(fact) && fact.anchor === part))
    .filter((share) => share !== undefined);
  if (shares.length < parts.length) return;
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const told = shares.reduce((all, share) => all + share.value, 0);
  // Shares of parts that do not reach their whole may not reach 100% either; beyond 100% they never may.
  if (sum !== whole.value && !(sum < whole.value && told > 100)) return;
  const fitting = shares.filter(
    (share) => share.anchor && meets(shareInterval(share.anchor, whole), statedInterval(share)),
  );
  // All of another whole: the parts are complete, so beyond 100% they cannot go.
  if (fitting.length === 0 && sum === whole.value && told > 100 + shares.length) sumToHundred(run, shares);
  if (fitting.length * 2 >= shares.length && fitting.length < shares.length)
    sumToHundred(run, shares, sum === whole.value ? roundingOf(shares, whole) : undefined);
}

/** How far shares of parts that make up their whole may be from 100% by their own rounding: one share is wrong, the others are known. */
function roundingOf(shares: readonly Fact[], whole: Fact): number {
  return shares.reduce((all, share) => {
    const exact = sharePercent(share.anchor?.value ?? 0, whole.value);
    const off = Math.abs(exact - share.value);
    return all + (off < share.step ? off : share.step);
  }, 0);
}

/** "312 HTX, chiếm 65%; 168 HTX …, chiếm 45%" of 480: a sentence whose parts make up the whole its first share is of. */
export function checkCompleteSentence(run: CheckRun, shares: readonly Fact[], whole: Fact): void {
  if (shares.length < 2 || shares.length > 12 || shares.some((share) => share.anchor?.list !== undefined))
    return;
  const parts = shares.map((share) => share.anchor?.value ?? 0);
  if (parts.reduce((all, part) => all + part, 0) !== whole.value) return;
  const fits = shares.filter(
    (share) => share.anchor && meets(shareInterval(share.anchor, whole), statedInterval(share)),
  );
  if (fits.length > 0 && fits.length < shares.length) sumToHundred(run, shares, roundingOf(shares, whole));
}
