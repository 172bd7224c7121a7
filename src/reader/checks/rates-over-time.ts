// Is what is made or earned each day or month, told again for the month or the year, so many times as much
// ("mỗi tháng 15 tấn, tương đương 180 tấn/năm", "7,2 triệu đồng/tháng; tính cả năm, mỗi người nhận 86,4 triệu đồng")?
import { type Fact, isAhead, isLevel } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { combine, isLoose, meets, operandInterval, statedInterval } from './interval.ts';
import { type CheckRun, likelySlip, reportRelation, say, sayFact } from './report.ts';

type Span = 'ngày' | 'tháng' | 'quý' | 'năm';

/** How many of the shorter spans go into the longer: days may be the days worked. */
const TIMES: Readonly<Record<string, readonly [least: number, most: number, usual: number]>> = {
  'ngày tháng': [24, 31, 30],
  'ngày năm': [250, 366, 365],
  'tháng năm': [12, 12, 12],
  'quý năm': [4, 4, 4],
};

const EACH = /(?:^| )(?:mỗi|một|hằng|hàng|bình quân) (ngày|tháng|quý|năm)(?: |$)(?!qua|nay|trước)/;
/** Words that say the second figure is the first one for a longer time. */
const LED =
  /(?:^|[,;.:(–-] ?)(?:như vậy |như thế )?,? ?(?:tương đương|tương ứng|tức(?: là)?|hay|vị chi|tính ra|tính (?:cả|chung|tròn|theo|trọn)|(?:cộng|gộp) (?:lại )?cả|quy ra)(?: [^\s;.:<>]+| ,){0,8}$/;
/** Words that tell a year, or a month, of the same right after: "…/tháng, mỗi năm 66 triệu", "…/tháng, cả năm là 98,4 triệu". */
const BESIDE =
  /^(?:,|và|hay|,? ?(?:tính ra|thì))?(?: (?:mỗi|một) (?:người|lao động|công nhân|thành viên|hộ|chị|anh|em))? ?(?:mỗi|một|1|cả|trọn|hết) năm(?: (?:là|được|nhận|lĩnh|có|thu|thu nhập|mỗi|một|người|lao động|đạt|về|thành|tròn))*$/;
/** What is told besides wages, or for more people, is no year of them. */
const NOT_ALONE =
  /^(?:[^,;.()]{0,20} )?(?:tiền |cả |kể cả |gồm |bao gồm )(?:thưởng|lương|phụ cấp|ăn|công|hỗ trợ)|^[^.;]{0,40}(?:^| )(?:nghỉ|thời vụ|mùa vụ|(?:\d+|hai|ba|chín|mười) tháng)(?: |$)/;
const WHOLE = /(?:cả|một|mỗi|tròn|ra|theo|trọn|hằng|hàng) (tháng|quý|năm)(?: |$)/;
const DAYS = /\( (\d{2,3}) ngày \)/;

function spanOf(fact: Fact, words: string): Span | undefined {
  const written = /(?:^|\/)(ngày|tháng|quý|năm)$/.exec(fact.per ?? '')?.[1] ?? EACH.exec(words)?.[1];
  return written as Span | undefined;
}

function canBeTold(fact: Fact): boolean {
  return (
    isLevel(fact) &&
    fact.sentence >= 0 &&
    !isAhead(fact) &&
    fact.valueTo === undefined &&
    fact.role === 'plain'
  );
}

/** Words of the sentence before a figure, back to the figure before it. */
function leadOf(run: CheckRun, fact: Fact): string {
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  const from = before?.sentence === fact.sentence ? before.to : start;
  return wordsOf(run.read.context, Math.max(start, from, fact.from - 24), fact.from);
}

/** "5,5 triệu đồng/tháng, mỗi năm 66 triệu đồng", "5 triệu đồng/người/tháng, 60 triệu đồng/người/năm": a wage by the month and by the year. */
function isToldBeside(run: CheckRun, first: Fact, again: Fact, between: string): boolean {
  if (!/tháng$/.test(first.per ?? '') || NOT_ALONE.test(wordsOf(run.read.context, again.to, again.to + 6)))
    return false;
  // "4,2 triệu đồng/người/tháng, cả năm 554,4 triệu đồng": of all of them together.
  if (BESIDE.test(between)) return true;
  return /^[,(]$/.test(between) && first.per?.replace(/tháng$/, 'năm') === again.per;
}

const MONTH_DAYS = [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** "180 tấn rác/ngày, tính chung cả tháng 6 là 4.500 tấn": the days of a month called by its number, where the figure is a slip of so many; else 0. */
function daysOfMonth(first: Fact, again: Fact, between: string): number {
  const days = MONTH_DAYS[Number(/(?:cả|trọn|hết) tháng (\d{1,2})(?: |$)/.exec(between)?.[1] ?? 0) - 1] ?? 0;
  const slip = likelySlip(Number((first.value * days).toPrecision(4)), again.value);
  return days > 0 && first.per === 'ngày' && slip !== '' ? days : 0;
}

function checkOne(run: CheckRun, first: Fact, again: Fact): void {
  if (!canBeTold(first) || !canBeTold(again) || first.unit !== again.unit || first.measure !== again.measure)
    return;
  if (first.sentence !== again.sentence || again.from - first.to > 22 || isLoose(first)) return;
  if (run.judged.has(again) || run.targets.has(run.ids.get(again) ?? '')) return;
  const between = wordsOf(run.read.context, first.to, again.from);
  // "6 triệu đồng/tháng, cộng thưởng, tính ra một năm 80 triệu đồng": more than twelve months.
  const month = /^,? ?(?:cả|trọn|hết) tháng \d{1,2}(?: (?:là|được|đạt|thu gom|thu))+$/.test(between);
  const beside = !LED.test(between) && !(month && daysOfMonth(first, again, between) > 0);
  if (
    (beside && !isToldBeside(run, first, again, between)) ||
    /(?:^| )(?:thưởng|cộng với|cộng thêm|chưa kể)(?: |$)/.test(between)
  )
    return;
  const from = spanOf(first, leadOf(run, first));
  const written = /(?:^|\/)(tháng|quý|năm)$/.exec(again.per ?? '')?.[1];
  const to = written ?? WHOLE.exec(between)?.[1] ?? (beside ? 'năm' : undefined);
  const times = TIMES[`${from} ${to}`];
  if (times === undefined) return;
  const days = Number(DAYS.exec(between)?.[1] ?? 0) || daysOfMonth(first, again, between);
  const [least, most, usual] = days > 0 ? [days, days, days] : times;
  const bounds = combine(operandInterval(first), { low: least, high: most }, (a, b) => a * b);
  const fits =
    meets(bounds, statedInterval(again)) &&
    (least < most || Math.abs(again.value / (first.value * usual) - 1) < 0.12);
  const expected = first.value * usual;
  const ratio = again.value / expected;
  if (!fits && (isLoose(again) || ratio < 0.09 || ratio > 11)) return;
  if (!fits && beside && !(ratio > 0.6 && ratio < 1.6)) return;
  const words = `${sayFact(first)} mỗi ${from} × ${usual} = ${say(expected, first.unit)} mỗi ${to}`;
  reportRelation(run, { kind: 'average', operands: [first], target: again, expected, words, fits });
}

/** Figures told by a short span and again by a longer one. */
export function checkRatesOverTime(run: CheckRun): void {
  run.facts.forEach((again, at) => {
    const first = run.facts[at - 1];
    if (first !== undefined) checkOne(run, first, again);
  });
}
