// From which earlier value is a change measured, when the text gives it?
import { type Fact, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import type { CheckRun } from './report.ts';
import { seriesBase } from './series-base.ts';

/** "cuối năm 2015 có 210 HTX thì đến nay đã lên 274 HTX, tăng 64 HTX": two levels told one after the other. */
function isEarlier(run: CheckRun, before: Fact, now: Fact, change: Fact): boolean {
  if (
    before.sentence !== now.sentence ||
    before.role !== 'plain' ||
    !isLevel(before) ||
    before.unit !== now.unit ||
    before.measure !== now.measure ||
    before.subject !== now.subject ||
    before.list !== undefined ||
    before.place !== now.place ||
    JSON.stringify(before.breakdown) !== JSON.stringify(now.breakdown) ||
    (change.base !== undefined && /cùng kỳ|kế hoạch/.test(change.base))
  )
    return false;
  return /(?:^| )(?:thì|lên|đến nay|nay đã|bây giờ|nay|nay là)(?: |$)/.test(
    wordsOf(run.read.context, before.to, now.from),
  );
}

/** The day a base names ("30 / 6 / 2015"), as YYYY-MM-DD. */
function dayOfBase(change: Fact): string | undefined {
  const day = /(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})/.exec(change.base ?? '');
  return day === null
    ? undefined
    : `${day[3]}-${String(day[2]).padStart(2, '0')}-${String(day[1]).padStart(2, '0')}`;
}

/** "899 HTX (tăng 66 HTX so với 30/6/2015) và 1.051 THT (tăng 110 THT)": the total told before of that very day. */
function datedBase(run: CheckRun, change: Fact, now: Fact): Fact | undefined {
  const k = run.indexOf.get(change) ?? 0;
  const sibling = run.facts
    .slice(Math.max(0, k - 6), k)
    .reverse()
    .find(
      (fact) =>
        fact.sentence === change.sentence &&
        fact.relation === change.relation &&
        dayOfBase(fact) !== undefined,
    );
  const day =
    dayOfBase(change) ??
    (change.base === undefined && sibling !== undefined ? dayOfBase(sibling) : undefined);
  if (day === undefined || now.asOf === day) return undefined;
  return run.facts
    .slice(Math.max(0, k - 400), k)
    .find(
      (fact) =>
        fact.asOf === day &&
        fact.unit === now.unit &&
        fact.subject === now.subject &&
        fact.measure === 'total' &&
        (now.measure === 'total' || now.measure === 'target') &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.list === undefined &&
        fact.place === now.place &&
        JSON.stringify(fact.breakdown) === JSON.stringify(now.breakdown),
    );
}

function isAlike(fact: Fact, now: Fact): boolean {
  return (
    fact !== now &&
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.unit === now.unit &&
    fact.subject === now.subject &&
    fact.measure === now.measure &&
    fact.per === now.per &&
    fact.place === now.place &&
    fact.list === undefined &&
    JSON.stringify(fact.breakdown) === JSON.stringify(now.breakdown)
  );
}

/** "năm 2018 được 1,8 tỷ …, năm 2021 là 4,5 tỷ, gấp 2,5 lần năm 2018": the figure of that year told in the sentence. */
function yearBase(run: CheckRun, change: Fact, now: Fact): Fact | undefined {
  const year = /^(?:so với |so )?năm (\d{4})(?: |$)/.exec(
    wordsOf(run.read.context, change.to, change.to + 5),
  )?.[1];
  if (year === undefined || now.periodCode === year) return undefined;
  const k = run.indexOf.get(change) ?? 0;
  const told = run.facts
    .slice(Math.max(0, k - 8), k)
    .filter((fact) => fact.sentence === change.sentence && fact.periodCode === year && isAlike(fact, now));
  return told.length === 1 ? told[0] : undefined;
}

/** "có 900 HTX (tăng 88 HTX so với năm 2025)": the total told before of the end of that year. */
function yearEndBase(run: CheckRun, change: Fact, now: Fact): Fact | undefined {
  const year = /^(?:cuối )?năm (\d{4})$/.exec(change.base ?? '')?.[1];
  if (year === undefined || now.asOf === `${year}-12-31` || !/^(?:total|target)$/.test(now.measure))
    return undefined;
  const ofRow = seriesBase(run, change, now, year);
  if (ofRow !== undefined) return ofRow;
  const k = run.indexOf.get(change) ?? 0;
  const told = run.facts
    .slice(Math.max(0, k - 60), k)
    .filter(
      (fact) =>
        fact.asOf === `${year}-12-31` &&
        (fact.sentence >= 0 || now.sentence < 0) &&
        fact.measure === 'total' &&
        isLevel(fact) &&
        fact.role === 'plain' &&
        fact.unit === now.unit &&
        fact.subject === now.subject &&
        fact.place === now.place &&
        fact.approx === undefined &&
        JSON.stringify(fact.breakdown) === JSON.stringify(now.breakdown),
    );
  return told.length === 1 ? told[0] : undefined;
}

/** What there is on a day, so that it may be compared with what there was on another. */
const STOCKS = new Set([
  'total',
  'active',
  'members',
  'workers',
  'loans_outstanding',
  'operating_capital',
  'deposits',
]);

/** "Dư nợ đến 31/12/2020 là 9,8 tỷ … đến 31/12/2021 là 11 tỷ, tăng 12% so với đầu năm": the stock the year began with. */
function openingBase(run: CheckRun, change: Fact, now: Fact): Fact | undefined {
  if (!/^(?:đầu năm|cuối năm trước|cùng kỳ|cuối năm)/.test(change.base ?? '') || now.asOf?.length !== 10)
    return undefined;
  if (!STOCKS.has(now.measure)) return undefined;
  const day = `${Number(now.asOf.slice(0, 4)) - 1}-12-31`;
  if (/cùng kỳ/.test(change.base ?? '') && now.asOf.slice(5) !== '12-31') return undefined;
  const k = run.indexOf.get(change) ?? 0;
  const told = run.facts
    .slice(Math.max(0, k - 12), k)
    .filter((fact) => fact.asOf === day && change.sentence - fact.sentence <= 4 && isAlike(fact, now));
  return told.length === 1 ? told[0] : undefined;
}

/** "tăng từ 198 HTX lên 231 HTX, tăng 33 HTX": both ends of one way, whatever words stand by each. */
export function isFrom(run: CheckRun, before: Fact, now: Fact): boolean {
  return (
    before.role === 'base' &&
    before.sentence === now.sentence &&
    before.unit === now.unit &&
    before.against === undefined &&
    before.per === now.per &&
    /^(?:[^,;:.()]* )?(?:lên|xuống|còn)(?: [^,;:.()]*)?$/.test(wordsOf(run.read.context, before.to, now.from))
  );
}

/** The earlier value a change is measured from, when the text gives it. */
export function baseOf(run: CheckRun, change: Fact): Fact | undefined {
  const now = change.anchor;
  if (now === undefined) return change.against?.role === 'base' ? change.against : undefined;
  if (change.against !== undefined && change.against.role === 'base')
    return change.against.unit === now.unit ? change.against : undefined;
  const i = run.indexOf.get(now) ?? 0;
  const before = run.facts[i - 1];
  if (
    before?.role === 'base' &&
    before.sentence === now.sentence &&
    before.unit === now.unit &&
    before.measure === now.measure &&
    before.against === undefined
  )
    return before;
  if (before !== undefined && (isEarlier(run, before, now, change) || isFrom(run, before, now)))
    return before;
  const k = run.indexOf.get(change) ?? 0;
  // "tăng 42 HTX so với năm 2021 (478 HTX), tương ứng tăng 8,8%": both changes have one base.
  for (const fact of run.facts.slice(Math.max(0, k - 4), k))
    if (
      fact.anchor === now &&
      fact.relation === change.relation &&
      fact.against?.role === 'base' &&
      fact.against.unit === now.unit
    )
      return fact.against;
  const dated =
    datedBase(run, change, now) ??
    yearBase(run, change, now) ??
    openingBase(run, change, now) ??
    yearEndBase(run, change, now);
  if (dated !== undefined) return dated;
  for (const fact of run.facts.slice(k + 1, k + 3)) {
    if (
      fact.role === 'base' &&
      fact.sentence === change.sentence &&
      fact.unit === now.unit &&
      fact.subject === now.subject
    )
      return fact;
  }
  return undefined;
}
