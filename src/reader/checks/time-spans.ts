// Do the years, months and days that are said to have passed agree with the years and days told ("thành lập năm 1998 … nay tròn 26 năm")?
import { lowerSameLength } from '../read/context.ts';
import { checkAnniversaries } from './anniversaries.ts';
import { checkDaysPassed, checkMonthsPassed } from './days-passed.ts';
import type { CheckRun } from './report.ts';
import { tellSpan } from './span-told.ts';
import { checkAges, checkYearsSince } from './years-since.ts';

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

/** Years, months and days that do not agree with the days told. */
export function checkTimeSpans(run: CheckRun): void {
  const text = lowerSameLength(run.read.context.map.text);
  checkDaysPassed(run, text);
  checkMonthsPassed(run, text);
  checkYearRanges(run, text);
  if (!checkAnniversaries(run, text)) checkYearsSince(run, text);
  checkAges(run, text);
}
