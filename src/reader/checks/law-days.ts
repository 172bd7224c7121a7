// Are the days on which a law was passed, came into force or went out of it told as they are catalogued?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import type { TimeMark } from '../read/periods.ts';
import { wordsOf } from '../read/window.ts';
import { reportCitation } from './citation-report.ts';
import type { Mention } from './law-mentions.ts';
import type { CheckRun } from './report.ts';

/** How far from its name a law's day is told. */
const REACH = 40;
/** Parts of a law come into force apart, and another document has days of its own. */
const OTHER =
  /^(?:trừ|khoản|điều|luật|lệnh|nghị định|nghị quyết|thông tư|quyết định|chỉ thị|bộ luật|pháp lệnh)(?: |$)/;
const FORCE = /^(?:thi|hành|kể|từ|ngày|vào|chính|thức|bắt|đầu|áp|dụng)$/;
const SESSION = /^(?:tại|kỳ|họp|thứ|lần|vào|ngày|,|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|một)$/;
const ROMAN: Readonly<Record<string, string>> = {
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
  xiii: '13',
  xiv: '14',
  xv: '15',
};

interface Told {
  readonly what: 'signed' | 'from' | 'to';
  readonly time: TimeMark;
}

/** No end of a stretch ("đến hết năm 2024"), no year in which something else was done, no day that the next clause begins with. */
function isOfLaw(run: CheckRun, at: number, time: TimeMark): boolean {
  const { context } = run.read;
  if (/^(?:đến|tới|hết|tính|cuối)/.test(time.text)) return false;
  if (time.iso === undefined && !/^(?:kể )?từ/.test(`${wordsOf(context, at - 1, at)} ${time.text}`.trim()))
    return false;
  return !/^,? ?(?:chính thức |bắt đầu )?có hiệu lực/.test(wordsOf(context, time.to, time.to + 5));
}

/** The time that `skip` words lead to from a token; undefined when other words come first. */
function timeAfter(run: CheckRun, at: number, skip: RegExp): TimeMark | undefined {
  const { tokens, timeAt } = run.read.context;
  for (let i = at; i < at + 12; i++) {
    const time = timeAt.get(i);
    if (time !== undefined && time.kind !== 'other') return isOfLaw(run, i, time) ? time : undefined;
    if (!skip.test(tokens[i]?.key ?? '')) return undefined;
  }
  return undefined;
}

/** What the sentence goes on to say of a law: "…, có hiệu lực từ ngày …", "được Quốc hội thông qua ngày …". */
function toldAfter(run: CheckRun, mention: Mention, limit: number): Told[] {
  const { context } = run.read;
  const { tokens } = context;
  const told: Told[] = [];
  for (let i = mention.to; i < Math.min(limit, mention.to + REACH); i++) {
    const words = wordsOf(context, i, i + 3);
    if (/^[.;]$/.test(tokens[i]?.key ?? '.') || tokens[i]?.kind === 'break' || OTHER.test(words)) break;
    const ends = words.startsWith('hết hiệu lực');
    if (ends || words.startsWith('có hiệu lực')) {
      const time = timeAfter(run, i + 3, FORCE);
      if (time !== undefined) told.push({ what: ends ? 'to' : 'from', time });
      break;
    }
    if (words.startsWith('thông qua') && tokens[i + 2]?.text !== ',') {
      const time = timeAfter(run, i + 2, SESSION);
      if (time !== undefined) told.push({ what: 'signed', time });
    }
  }
  return told;
}

/** "Từ ngày 01/7/2024, Luật HTX năm 2023 có hiệu lực": the day stands before the name. */
function toldBefore(run: CheckRun, { from, to }: Mention): Told[] {
  const { context } = run.read;
  if (!/^(?:(?:chính thức|bắt đầu) )?có hiệu lực/.test(wordsOf(context, to, to + 5))) return [];
  let end = from;
  if (context.tokens[end - 1]?.text === ',') end--;
  for (let i = end - 1; i > end - 9 && i >= 0; i--) {
    const time = context.timeAt.get(i);
    if (time === undefined) continue;
    const opened = /^từ/.test(time.text) || /(?:^| )(?:kể )?từ$/.test(wordsOf(context, i - 2, i));
    return time.to === end && opened ? [{ what: 'from', time }] : [];
  }
  return [];
}

/** "Ngày 20/6/2023, Quốc hội khóa XV đã thông qua Luật HTX năm 2023". */
function passedBefore(run: CheckRun, { from }: Mention): Told[] {
  const { context } = run.read;
  for (let i = from - 1; i > from - 22 && i >= 0; i--) {
    const key = context.tokens[i]?.key ?? '.';
    if (/^[.;:]$/.test(key) || context.tokens[i]?.kind === 'break') return [];
    const time = context.timeAt.get(i);
    if (time === undefined || time.kind === 'other' || time.iso?.length !== 10) continue;
    const between = wordsOf(context, time.to, from);
    return /^,? ?(?:tại [^.;]{0,40})?quốc hội [^.;]{0,50}thông qua$/.test(between)
      ? [{ what: 'signed', time }]
      : [];
  }
  return [];
}

const SAY = { signed: 'được thông qua', from: 'có hiệu lực', to: 'hết hiệu lực' } as const;

function checkTold(run: CheckRun, { known }: Mention, { what, time }: Told): void {
  const real = known?.document[what];
  const written = time.iso ?? (time.kind === 'period' && time.year !== null ? String(time.year) : undefined);
  if (known === undefined || real === undefined || written === undefined) return;
  if (what === 'signed' && known.document.lawYear === undefined) return;
  if (real.startsWith(written)) return;
  const days = written.length === 10 ? formatDate(written) : time.text;
  reportCitation(
    run,
    time.from,
    `${known.document.lawYear === undefined ? known.document.number : known.document.name} ${SAY[what]} ngày ${formatDate(real)} theo danh mục văn bản, ở đây ghi ${days}.`,
  );
}

/** "Quốc hội khóa XIV thông qua Luật HTX năm 2012", "Luật HTX năm 2012 được Quốc hội khóa XIV thông qua". */
function checkLegislature(run: CheckRun, { from, to, known }: Mention): void {
  const { context } = run.read;
  const law = /^qh(\d+)$/.exec(known?.kind ?? '');
  if (known === undefined || law === null) return;
  const after = /^,? ?(?:đã )?được quốc hội khóa (\p{L}+) /u.exec(wordsOf(context, to, to + 9));
  const before = /quốc hội khóa (\p{L}+)(?: [^.;]{0,40})? thông qua$/u.exec(
    wordsOf(context, from - 14, from),
  );
  const told = (after ?? before)?.[1] ?? '';
  const number = ROMAN[told];
  if (number === undefined || number === law[1]) return;
  reportCitation(
    run,
    from,
    `${known.document.name} (${known.document.number}) do Quốc hội khóa ${Object.keys(ROMAN)
      .find((each) => ROMAN[each] === law[1])
      ?.toUpperCase()} thông qua, ở đây ghi khóa ${told.toUpperCase()}.`,
  );
}

/** Days and legislatures told of documents the catalogue knows. */
export function checkLawDays(run: CheckRun, mentions: readonly Mention[]): void {
  mentions.forEach((mention, i) => {
    if (mention.known === undefined) return;
    checkLegislature(run, mention);
    const limit = mentions[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const told = [
      ...toldAfter(run, mention, limit),
      ...toldBefore(run, mention),
      ...passedBefore(run, mention),
    ];
    for (const each of told) checkTold(run, mention, each);
  });
}
