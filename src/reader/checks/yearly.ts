// Does a yearly average follow from the total of the years named?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type CheckRun, likelySlip, report, say, sayFact } from './report.ts';

/** First and last year of "2002-2021". */
function yearsOf(fact: Fact): number | null {
  const span = /^(\d{4})-01-01\.\.(\d{4})-12-31$/.exec(fact.periodCode ?? '');
  if (span === null) return null;
  const years = Number(span[2]) - Number(span[1]) + 1;
  return years > 1 && years < 60 ? years : null;
}

/** "Trong 5 năm qua, thành lập mới 69 HTX, bình quân mỗi năm …": the years said in the sentence. */
function yearsSaid(run: CheckRun, total: Fact, average: Fact): number | null {
  const words = wordsOf(run.read.context, Math.max(0, total.from - 40), average.to);
  const said =
    /(?:trong|qua|sau) (\d{1,2}) năm (?:qua|gần đây|trở lại|thực hiện|triển khai|nay)(?= |$)[^.;]*$/.exec(
      words,
    );
  const span = /giai đoạn (\d{4}) - (\d{4})(?= |$)(?!.*giai đoạn)/.exec(words);
  const years = Number(said?.[1] ?? (span === null ? 0 : Number(span[2]) - Number(span[1]) + 1));
  return years > 1 && years < 60 ? years : null;
}

/** "Giai đoạn 2016-2020, thành lập mới 90 HTX, bình quân mỗi năm thành lập 18 HTX": counted over the years, or the years between. */
export function checkYearly(run: CheckRun): void {
  for (const [i, average] of run.facts.entries()) {
    if (average.per !== 'năm' || !isLevel(average) || average.unit === 'tan') continue;
    const totals = run.facts
      .slice(Math.max(0, i - 4), i)
      .reverse()
      .filter(
        (fact) =>
          fact.sentence === average.sentence &&
          isLevel(fact) &&
          fact.role === 'plain' &&
          fact.per === undefined &&
          fact.list === undefined &&
          fact.unit === average.unit &&
          (fact.measure === average.measure || (average.from - fact.to <= 6 && average.measure !== 'new')) &&
          fact.value > average.value,
      );
    const isOf = (whole: Fact): boolean => {
      const count = yearsOf(whole) ?? yearsSaid(run, whole, average);
      return count !== null && Math.abs(whole.value / count - average.value) < Math.min(1, average.step);
    };
    // "68 tỷ đồng, gồm 46 tỷ và 22 tỷ; bình quân 17 tỷ đồng/năm": of all, not of the last part.
    const total = totals.find(isOf) ?? totals[0];
    const years = total === undefined ? null : (yearsOf(total) ?? yearsSaid(run, total, average));
    if (total === undefined || years === null || total.approx !== undefined || average.valueTo !== undefined)
      continue;
    const told = Math.min(1, average.step);
    const slack = average.approx === undefined ? told : told + average.value * 0.1;
    const options = [years, years - 1].map((count) => total.value / count);
    const fits = options.find((value) => Math.abs(value - average.value) < slack);
    const expected = fits ?? total.value / years;
    const ofAnother = run.facts
      .slice(Math.max(0, i - 6), i)
      .some((fact) => fact.sentence === average.sentence && fact.unit === average.unit && isOf(fact));
    if (fits === undefined && ofAnother) continue;
    report(run, {
      kind: 'average',
      operands: [total],
      target: average,
      expected,
      stated: average.value,
      ...(fits === undefined ? { severity: 'hard' as const } : {}),
      message:
        fits === undefined
          ? `${sayFact(total)} trong ${years} năm: bình quân ${say(Math.round(expected), average.unit)} mỗi năm, văn bản ghi ${sayFact(average)}.${likelySlip(Math.round(expected), average.value)}`
          : `${sayFact(total)} trong ${years} năm: bình quân ${say(Math.round(expected), average.unit)} mỗi năm, khớp.`,
    });
  }
}
