// Do the years, months and days that are said to have passed agree with the years and days told ("thành lập năm 1998 … nay tròn 26 năm")?

import { slipChance } from '../ties/slip-channel.ts';
import { type DayRange, dayRangesOf } from './dates-between.ts';
import { reportDay } from './day-report.ts';
import type { CheckRun } from './report.ts';

/** A number of years, months or days and where it stands in the text. */
interface Told {
  readonly many: number;
  readonly at: number;
  readonly words: string;
}

function tellSpan(run: CheckRun, told: Told, message: string): void {
  const { tokens } = run.read.context;
  const from = tokens.findIndex(({ end }) => end > told.at);
  if (from < 0) return;
  reportDay(run, from, told.many, message, from + 2);
}

function toldIn(text: string, pattern: RegExp): Told[] {
  return [...text.matchAll(pattern)].map((found) => ({
    many: Number(found[1] ?? found[2]),
    at: found.index + found[0].indexOf(found[1] ?? found[2] ?? ''),
    words: found[0],
  }));
}

const DAYS =
  /(?<=(?:trong|kéo dài|suốt|vòng|thời gian|thời lượng)(?: thời gian)? )(\d{1,3}) ngày(?! (?:làm|công|tuổi|đầu|cuối|nữa|tới|liền|qua|sau|trước|đêm|thứ|\d))/g;
const MONTHS =
  /(?<=(?:thời hạn|thời gian|trong|suốt|kéo dài|vòng)(?: [^\s\d.;:]+){0,3}:? )(\d{1,3}) tháng(?! (?:đầu|cuối|qua|tới|trước|sau|năm|lương|tuổi|một|\d))/g;

/** "trong 5 ngày, từ 19 đến hết 23-7": the only range of the sentence, or of the text where it stands near. */
function rangeFor(ranges: readonly DayRange[], told: Told, text: string): DayRange | undefined {
  const sentence = ranges.filter(({ from }) => !/[.;]\s/.test(between(text, from, told.at)));
  const [only] = sentence.length > 0 ? sentence : ranges;
  const many = sentence.length > 0 ? sentence.length : ranges.length;
  return many === 1 && only !== undefined && Math.abs(only.from - told.at) < 400 ? only : undefined;
}

function between(text: string, a: number, b: number): string {
  return text.slice(Math.min(a, b), Math.max(a, b));
}

function checkDays(run: CheckRun, text: string): void {
  const ranges = dayRangesOf(text).filter(({ days }) => days < 100);
  const told = toldIn(text, DAYS);
  for (const one of told) {
    const range = told.length === 1 ? rangeFor(ranges, one, text) : undefined;
    if (range === undefined || one.many === range.days || one.many === range.days - 1) continue;
    tellSpan(
      run,
      one,
      `${range.opened === undefined ? 'Từ' : `Từ ${range.opened} đến`} ${text.slice(range.from, range.to)} là ${range.days} ngày, văn bản ghi ${one.many} ngày.`,
    );
  }
}

function checkMonths(run: CheckRun, text: string): void {
  const ranges = dayRangesOf(text).filter(({ months }) => months !== undefined && months >= 2);
  const told = toldIn(text, MONTHS);
  for (const one of told) {
    const range = told.length === 1 ? rangeFor(ranges, one, text) : undefined;
    if (range?.months === undefined || Math.abs(one.many - range.months) < 1) continue;
    tellSpan(
      run,
      one,
      `Từ ${text.slice(range.from, range.to)} là ${Math.round(range.months)} tháng, văn bản ghi ${one.many} tháng.`,
    );
  }
}

const YEARS_OF =
  /(?<![\d.,/-])(\d{1,2}) năm(?: qua| gần đây| trở lại đây)?(?: thực hiện[^.;:()]{0,120}?)? ?\(?(?:giai đoạn |từ |từ năm |tính từ )?((?:19|20)\d\d) ?(?:-|–|đến)(?: năm)? ?((?:19|20)\d\d)(?![\d/])/g;

/** Has years of its own: "sau 2 năm thực hiện Đề án (2022 - 2025)". */
const PROGRAMME = /đề án|chương trình|kế hoạch|dự án|chiến lược|đại hội|nhiệm kỳ|giai đoạn/;

/** "trong 4 năm qua (2018-2021)": as many as there are, the first counted or not; of a programme under way fewer. */
function checkYearRanges(run: CheckRun, text: string): void {
  for (const found of text.matchAll(YEARS_OF)) {
    const [words, many = '', from, to] = found;
    const years = Number(to) - Number(from);
    const under = PROGRAMME.test(words) && Number(many) <= years;
    if (years < 1 || under || Number(many) === years || Number(many) === years + 1) continue;
    const told = { many: Number(many), at: found.index, words };
    tellSpan(run, told, `${from} - ${to} là ${years + 1} năm, văn bản ghi ${Number(many)} năm.`);
  }
}

const SINCE =
  /(?<![\d.,/-])(\d{1,2}) năm (?=tuổi|thành lập|hoạt động|xây dựng|hình thành|kể từ|ra đời|ngày thành lập|gắn bó)|(?<=(?:tròn|kỷ niệm|trải qua|mắt đã|lập đã|nay đã|sau) )(\d{1,2}) năm(?= [^\s\d]|[,.])/g;
const FOUNDED =
  /(?:thành lập|ra đời|ra mắt|đi vào hoạt động|khai sinh|lập (?:hợp tác xã|htx|tổ)),?(?: [^\s\d.;]+){0,6}(?: \d{1,2} tháng \d{1,2} năm| \d{1,2} năm)? ?(?:\d{1,2}[/.-]){0,2}((?:19|20)\d\d)|(?:năm|tháng \d{1,2}[/.-]|ngày \d{1,2}[/.-]\d{1,2}[/.-]) ?((?:19|20)\d\d),?(?: [^\s\d.;]+){0,14} (?:thành lập(?! mới)|ra đời|ra mắt|lập htx|lập hợp tác xã)/g;
const YEAR = /(?<![\d.,])((?:19|20)\d\d)(?![\d.,]\d|\d)/g;
/** How far around a number its sentence is read. */
const BESIDE = 300;
const TO_COME = /(?:đến|giai đoạn|mục tiêu|-|–|tới) ?(?:hết |cuối )?(?:năm )?$/;

/** Years told in a text, those of what is to come apart. */
function yearsOf(text: string): { all: Set<number>; past: Set<number> } {
  const [all, past] = [new Set<number>(), new Set<number>()];
  for (const { 1: year, index } of text.matchAll(YEAR)) {
    all.add(Number(year));
    if (!TO_COME.test(text.slice(Math.max(0, index - 24), index))) past.add(Number(year));
  }
  return { all, past };
}

/** Whether two years of a text are so many apart, give or take one. */
function isTold(years: ReadonlySet<number>, many: number): boolean {
  return [...years].some((year) =>
    [many - 1, many, many + 1].some((gap) => gap > 0 && years.has(year + gap)),
  );
}

/** The year that is now: told beside the number, else the last of the text. */
function nowOf(
  text: string,
  at: number,
  since: number,
  past: ReadonlySet<number>,
): { readonly now?: number; readonly beside: boolean } {
  const before = text.slice(Math.max(0, at - BESIDE), at);
  const behind = text.slice(at, at + BESIDE);
  const sentence = (before.split(/[.\n](?!\d)/).at(-1) ?? '') + (behind.split(/[.\n](?!\d)/)[0] ?? '');
  const beside = [...yearsOf(sentence).all].filter((year) => year > since);
  const [only, ...more] = beside;
  if (only !== undefined) return more.length > 0 ? { beside: true } : { now: only, beside: true };
  return past.size === 0 ? { beside: false } : { now: Math.max(...past), beside: false };
}

function isSlip(many: number, meant: number): boolean {
  return slipChance(many, meant, 1, false, false) > 0 && Math.abs(many - meant) > 1;
}

function checkSince(run: CheckRun, text: string, born: RegExp, pattern: RegExp, said: string): void {
  const founded = new Set([...text.matchAll(born)].map((found) => Number(found[1] ?? found[2])));
  const [since] = founded;
  if (since === undefined || founded.size > 1) return;
  const { all, past } = yearsOf(text);
  for (const found of text.matchAll(pattern)) {
    const many = Number(found[1] ?? found[2]);
    const { now, beside } = nowOf(text, found.index, since, past);
    // "bước vào tháng 3/2024 vừa tròn 30 năm": counted to the day, no other years are meant.
    const counted =
      beside && /(?:tròn|kỷ niệm) $/.test(text.slice(Math.max(0, found.index - 12), found.index));
    if (now === undefined || (!counted && isTold(all, many)) || !isSlip(many, now - since)) continue;
    tellSpan(
      run,
      { many, at: found.index, words: found[0] },
      `Từ năm ${since} đến năm ${now} là ${now - since} năm, văn bản ghi ${many} ${said}.`,
    );
  }
}

const BORN = /(?:sinh năm|sn|\(sn) ?((?:19|20)\d\d)/g;
const AGE =
  /(?<=(?:tuổi|bước sang tuổi|ở tuổi|vừa tròn|mới) )(\d\d)(?! ?(?:tuổi đảng|%|[.,/]\d))(?=[\s,.;)])|(?<![\d.,/-])(\d\d) tuổi(?! đảng)/g;

const DATE = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/g;
const ANNIVERSARY = /(?:tròn|kỷ niệm) (\d{1,2}) năm|(\d{1,2}) năm kể từ/g;

/** "12/10/1993 … Hôm nay, 12/10/2018, tròn 25 năm": the same day of two years; whether it was told wrong. */
function checkAnniversaries(run: CheckRun, text: string): boolean {
  const told = toldIn(text, ANNIVERSARY);
  const years = new Map<string, Set<number>>();
  for (const [, day, month, year] of text.matchAll(DATE)) {
    const key = `${Number(day)}/${Number(month)}`;
    years.set(key, (years.get(key) ?? new Set()).add(Number(year)));
  }
  const twice = [...years].filter(([, of]) => of.size === 2);
  const [[day, of] = ['', new Set<number>()]] = twice;
  const [first = 0, last = 0] = [...of].sort((a, b) => a - b);
  const [one, ...others] = [...new Set(told.map(({ many }) => many))];
  const [at] = told;
  const wrong = twice.length === 1 && others.length === 0 && last - first !== one;
  if (at === undefined || one === undefined || !wrong) return false;
  tellSpan(
    run,
    at,
    `Từ ngày ${day}/${first} đến ngày ${day}/${last} là ${last - first} năm, văn bản ghi ${one} năm.`,
  );
  return true;
}

/** Years, months and days that do not agree with the days told. */
export function checkTimeSpans(run: CheckRun): void {
  const text = run.read.context.map.text.toLowerCase();
  if (text.length !== run.read.context.map.text.length) return;
  checkDays(run, text);
  checkMonths(run, text);
  checkYearRanges(run, text);
  if (!checkAnniversaries(run, text)) checkSince(run, text, FOUNDED, SINCE, 'năm');
  checkSince(run, text, BORN, AGE, 'tuổi');
}
