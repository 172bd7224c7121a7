// Does an average per HTX or per person follow from the total and the count, and is its scale believable?
import type { Fact } from '../read/fact.ts';
import { isLevel } from '../read/fact.ts';
import { entryOf } from '../read/marks.ts';
import { wordsOf } from '../read/window.ts';
import { checkBelievable } from './believable.ts';
import { countUnit, isAsideOf, isOfPartAlone, OF_ALL, onlyCount, onlyTotal } from './denominators.ts';
import { combine, meanInterval, meets, operandInterval } from './interval.ts';
import { isOfAnother, isOfSomeOnly } from './mean-of-another.ts';
import { type CheckRun, factsAround, hasSwappedDigits, report, say, sayFact } from './report.ts';

/** Things told per HTX, per class: money and people. */
const AVERAGED = new Set(['dong', 'nguoi', 'luot_nguoi', 'tan', 'ha']);
/** What a loan is divided by: those who borrowed. */
const LENT = new Set(['loans_disbursed', 'loans_outstanding', 'loans_extended']);

function near(a: Fact, b: Fact): boolean {
  return a.sentence >= 0 && Math.abs(a.sentence - b.sentence) <= 1 && Math.abs(a.block - b.block) <= 1;
}

/** "đạt doanh thu trung bình hơn 1 tỷ đồng": a mean without its denominator, no total. */
function isMean(run: CheckRun, fact: Fact): boolean {
  return /bình quân|trung bình|(?:^| )bq(?: |$)|mỗi/.test(
    wordsOf(run.read.context, Math.max(0, fact.from - 8), fact.from),
  );
}

/** "bình quân 2,03 tỷ đồng (năm 2023 là 1,98 tỷ đồng)": the second is of another year than the total. */
function sameYear(total: Fact, average: Fact): boolean {
  const [a, b] = [total, average].map((fact) => (fact.asOf ?? fact.periodCode ?? '').slice(0, 4));
  return a === b || a === '' || b === '';
}

/** "67 sản phẩm OCOP của 41 HTX": whose products they are, not how many there are. */
function isOfProducts(run: CheckRun, count: Fact): boolean {
  return /(?:sản phẩm|mô hình|chuỗi|mặt hàng)(?: \S+){0,3} (?:của|tại|ở)$/.test(
    wordsOf(run.read.context, Math.max(0, count.from - 7), count.from),
  );
}

/** "118 HTX với 2.360 triệu đồng, bình quân …/HTX": the number told right before the amount. */
function countedWith(run: CheckRun, sum: Fact, unit: string): Fact | undefined {
  const before = run.facts[(run.indexOf.get(sum) ?? 0) - 1];
  if (before === undefined || before.unit !== unit || !isLevel(before) || before.role !== 'plain')
    return undefined;
  return before.sentence === sum.sentence &&
    /^(?:được )?(?:vay )?(?:vốn )?(?:với|:|,)?(?: ?(?:tổng|số|tiền|kinh phí|là|vốn|gần|hơn|trên|khoảng))*$/.test(
      wordsOf(run.read.context, before.to, sum.from),
    )
    ? before
    : undefined;
}

/** "thành lập mới 26 HTX, vốn đăng ký 41,6 tỷ đồng, bình quân …/HTX": of the new ones alone. */
function isOfNew(fact: Fact): boolean {
  return fact.breakdown?.nhom === 'htx_moi';
}

/** "24 HTX …: Thanh Sơn 9 HTX, Tân Sơn 7 HTX": the parts of a count told beside it are not what an average is taken of. */
function isPartOf(count: Fact, counts: readonly Fact[]): boolean {
  return count.list !== undefined && counts.includes(count.list.parent);
}

function reportFit(run: CheckRun, sum: Fact, count: Fact, average: Fact): void {
  const expected = sum.value / count.value;
  report(run, {
    kind: 'average',
    operands: [sum, count],
    target: average,
    expected,
    stated: average.value,
    message: `${sayFact(sum)} / ${sayFact(count)} = ${say(Math.round(expected), average.unit)}, khớp.`,
  });
}

/** Unit of what an average is told for each of: "/lượt" and "/quỹ" mean what was counted so just before. */
function unitOf(run: CheckRun, average: Fact): string | null {
  const head = average.per?.split('/')[0];
  if (head === 'lượt' || head === 'quỹ') {
    const told = factsAround(run, average, 0)
      .filter((fact) => fact.from < average.from && isLevel(fact))
      .findLast((fact) =>
        new RegExp(`^(?:\\S+ )?${head}(?: |$)`).test(
          wordsOf(run.read.context, fact.quantity.numberFrom + 1, fact.to + 1),
        ),
      );
    if (told !== undefined) return told.unit;
  }
  return average.per === undefined ? null : countUnit(average.per);
}

/** "235 HTX, gồm 192 HTX nông nghiệp …; thành viên của HTX nông nghiệp là 42.240 người": the one count of the sector the sum is of. */
function ofItsSector(sum: Fact, counts: readonly Fact[]): Fact | undefined {
  const sector = sum.breakdown?.linh_vuc;
  const own = counts.filter(
    (count) =>
      sector !== undefined &&
      count.breakdown?.linh_vuc === sector &&
      Object.keys(count.breakdown).length === 1 &&
      count.measure === 'total' &&
      count.place === sum.place &&
      count.from < sum.from,
  );
  return new Set(own.map((count) => count.value)).size === 1 ? own[0] : undefined;
}

/** "195 người/HTX nông nghiệp": the sector whose organisations the mean is for each of. */
function sectorNamed(run: CheckRun, average: Fact): string | undefined {
  const { markAt, tokens } = run.read.context;
  for (let i = average.to - 1; i < average.to + 3; i++) {
    if (/^[,;.)]$/.test(tokens[i]?.text ?? '.')) return undefined;
    const breakdown = entryOf(markAt.get(i), 'kind')?.breakdown ?? entryOf(markAt.get(i), 'org')?.breakdown;
    if (breakdown?.[0] === 'linh_vuc') return breakdown[1];
  }
  return undefined;
}

function checkAverage(run: CheckRun, average: Fact): void {
  if (run.targets.has(run.ids.get(average) ?? '') || isOfAnother(run, average)) return;
  const unit = unitOf(run, average);
  if (unit === null || !AVERAGED.has(average.unit) || !isLevel(average) || average.measure === 'income')
    return;
  const around = factsAround(run, average, 4);
  const told = around.filter(
    (fact) =>
      (fact.unit === average.unit || (fact.unit === 'luot_nguoi' && average.per === 'lớp')) &&
      fact.per === undefined &&
      fact.role === 'plain' &&
      isLevel(fact) &&
      !isMean(run, fact) &&
      (fact.measure === average.measure ||
        (average.measure === 'yield' && fact.measure === 'output') ||
        (LENT.has(fact.measure) && LENT.has(average.measure)) ||
        isAsideOf(run, fact, average)) &&
      sameYear(fact, average) &&
      near(fact, average) &&
      (fact.breakdown === null || isOfNew(fact) || fact.breakdown.linh_vuc !== undefined) &&
      isOfNew(fact) === isOfNew(average) &&
      fact.status === average.status &&
      fact.place === average.place,
  );
  // What a sentence goes on to tell after an average is not what it was taken of.
  const before = told.filter((fact) => fact.from < average.from);
  // "bình quân 182 triệu đồng, cao nhất là HTX Mỹ Đông 2 với 1,9 tỷ đồng": of one HTX, no total.
  const after = told.filter(
    (fact) =>
      !/nhất|riêng|[;,] (?:của|còn) |(?:^| )(?:hỗ trợ|tài trợ|thêm)(?: |$)/.test(
        wordsOf(run.read.context, average.to, fact.from),
      ) &&
      fact.from > average.from &&
      // "3- … bình quân 700 triệu đồng/HTX.", "4- 17 HTX ủng hộ 136 triệu đồng": an item of its own.
      (fact.sentence === average.sentence || fact.block === average.block),
  );
  const totals = before.length > 0 ? before : after;
  const sector = sectorNamed(run, average);
  const counts = around.filter(
    (fact) =>
      fact.unit === unit &&
      isLevel(fact) &&
      fact.role !== 'plan' &&
      fact.role !== 'base' &&
      (sector === undefined || fact.breakdown?.linh_vuc === sector),
  );
  const divide = (a: number, b: number): number => a / b;
  for (const sum of totals) {
    const beside = countedWith(run, sum, unit);
    for (const count of counts) {
      // A number of another paragraph gives a mean by chance where one is told right with the total.
      if (
        count.value <= 1 ||
        isOfPartAlone(sum, average, count) ||
        (beside !== undefined && count.block !== sum.block) ||
        !meets(combine(operandInterval(sum), operandInterval(count), divide), meanInterval(average))
      )
        continue;
      reportFit(run, sum, count, average);
      return;
    }
  }
  const sum = totals.length === 0 ? onlyTotal(run, average) : totals[0];
  if (sum !== undefined && isOfSomeOnly(run, average, sum)) return;
  // "5.200 triệu đồng, gồm 4.836 … và 364 …; bình quân …": of all, not of the last part.
  const whole = sum?.list?.parent;
  if (whole !== undefined && whole.unit === sum?.unit && whole.from < sum.from) return;
  const close = counts.filter(
    (count) =>
      near(count, average) &&
      !isPartOf(count, counts) &&
      (count.from < average.from || count.sentence === average.sentence) &&
      !isOfProducts(run, count) &&
      (count.breakdown === null || count.sentence === average.sentence) &&
      (count.measure === 'new') === isOfNew(average) &&
      (/^(?:total|new|active|members|workers|organised|area|signed)$/.test(count.measure) ||
        (LENT.has(average.measure) && count.measure === 'borrowers') ||
        (average.measure === 'supported' && count.measure === 'supported')),
  );
  const direct = sum === undefined ? undefined : (ofItsSector(sum, counts) ?? countedWith(run, sum, unit));
  const count = direct ?? (close.length === 0 ? onlyCount(run, average, unit) : close[0]);
  if (sector !== undefined && count?.breakdown?.linh_vuc !== sector) return;
  // "vốn điều lệ 1.250 tỷ đồng, bình quân của một HTX nông nghiệp 1,8 tỷ đồng": of a part only.
  if (
    average.breakdown !== null &&
    !isOfNew(average) &&
    sum?.breakdown === null &&
    count?.breakdown !== average.breakdown
  )
    return;
  if (
    sum === undefined ||
    count === undefined ||
    totals.length > 1 ||
    (direct === undefined && new Set(close.map((c) => c.value)).size > 1) ||
    count.value <= 1
  )
    return;
  if (
    (close.length === 0 || totals.length === 0) &&
    meets(combine(operandInterval(sum), operandInterval(count), divide), meanInterval(average))
  )
    return;
  // "87 lao động trẻ tại 58 HTX, gồm 34, 41 và 12 người; bình quân 1,5 người/HTX": of all told in the sentence.
  const inSentence = factsAround(run, average, 6).some(
    (fact) =>
      fact.block === average.block &&
      fact.unit === sum.unit &&
      isLevel(fact) &&
      // "19.680 thành viên, tăng 1.230 so với năm 2022 (18.450)": a mean of now is not taken of what was.
      fact.role !== 'base' &&
      fact.from < average.from &&
      meets(combine(operandInterval(fact), operandInterval(count), divide), meanInterval(average)),
  );
  if (inSentence) return;
  // "947 HTX nông nghiệp" three headings above: an average that any count of the text gives is right.
  const given = run.facts
    .slice(Math.max(0, (run.indexOf.get(average) ?? 0) - 60), run.indexOf.get(average) ?? 0)
    .find(
      (fact) =>
        fact.unit === unit &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.value > 1 &&
        !isOfPartAlone(sum, average, fact) &&
        (direct === undefined || fact.block === average.block) &&
        meets(combine(operandInterval(sum), operandInterval(fact), divide), meanInterval(average)),
    );
  if (given !== undefined) {
    reportFit(run, sum, given, average);
    return;
  }
  // "hỗ trợ 12,5 tỷ đồng cho 87 HTX, trong đó thành lập mới 20 triệu đồng/HTX": a rate, no average.
  const said = average.quantity.per === undefined || isMean(run, average);
  if (average.unit === 'dong' && !OF_ALL.has(average.measure) && !said) return;
  const expected = sum.value / count.value;
  const ratio = average.value / expected;
  const scale = [10, 100, 1000, 1e6].some(
    (factor) => Math.abs(ratio / factor - 1) < 0.15 || Math.abs(ratio * factor - 1) < 0.15,
  );
  // Twice as much, of a number told sentences before: of those that reported, or of another thing.
  const swapped = hasSwappedDigits(Math.round(expected), average.value);
  if (!scale && !swapped && count.sentence !== average.sentence && (ratio > 2 || ratio < 0.5)) return;
  if (
    !scale &&
    (sum.approx !== undefined || count.approx !== undefined || average.approx !== undefined) &&
    Math.abs(ratio - 1) < 0.12
  )
    return;
  report(run, {
    kind: 'average',
    operands: [sum, count],
    target: average,
    expected,
    stated: average.value,
    severity:
      scale || count.sentence === average.sentence || Math.abs(ratio - 1) > 0.02 ? 'hard' : 'ambiguous',
    message: `${sayFact(sum)} / ${sayFact(count)} = ${say(Math.round(expected), average.unit)}, văn bản ghi bình quân ${sayFact(average)}.${scale ? ' Có thể nhầm đơn vị tính (nghìn, triệu, tỷ).' : ''}`,
  });
}

/** A level a thousand times its own earlier value in one comparison: triệu for tỷ. */
function checkThousandfold(run: CheckRun): void {
  for (const change of run.facts) {
    const now = change.anchor;
    // "đạt 37,5 triệu đồng, so với 30 tỷ đồng của năm 2023 tăng 25%": told with the level itself.
    const base = change.against ?? now?.against;
    if (
      change.unit !== 'percent' ||
      now === undefined ||
      base === undefined ||
      base.role !== 'base' ||
      now.unit !== 'dong' ||
      base.unit !== 'dong'
    )
      continue;
    const ratio = now.value / base.value;
    for (const factor of [1000, 1 / 1000]) {
      const fixed = ratio / factor;
      const growth = (change.relation === 'decrease_vs' ? 1 - fixed : fixed - 1) * 100;
      if (Math.abs(growth - change.value) > Math.max(change.step, 0.02 * change.value)) continue;
      report(run, {
        kind: 'growth',
        operands: [now, base],
        target: change,
        expected: (change.relation === 'decrease_vs' ? 1 - ratio : ratio - 1) * 100,
        stated: change.value,
        severity: 'hard',
        message: `${sayFact(now)} so với ${sayFact(base)}: chênh nhau nghìn lần, mức tăng đã ghi chỉ đúng khi cùng đơn vị tính.`,
      });
      run.judged.add(change);
    }
  }
}

/** Run the average and scale checks. */
export function checkAverages(run: CheckRun): void {
  for (const fact of run.facts) {
    checkAverage(run, fact);
    checkBelievable(run, fact);
  }
  checkThousandfold(run);
}
