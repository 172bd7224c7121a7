// Does what is left, or what there is now, follow from what there was and what came and went, whatever it is and whatever verbs tell it
// ("64 gian hàng. … 15 gian dọn đi, bù lại có 27 gian mới đến. Nay chợ có 76 gian", "vay 320 triệu … trả được 185 triệu, giờ chỉ còn nợ 135 triệu")?
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { isChange, isExact, type Told, toldOf } from './story-amount.ts';
import { expectedOf, hasSlip, isExplained, OPENED, type Story, signsOf } from './story-outcome.ts';
import { isAlike, REACH, thingOf } from './story-thing.ts';
import { isApart, isBegun, isEnded, isLeft } from './story-words.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** What may come and go between, told one by one. */
const MOVES = 5;
/** Units that make no stock. */
const NO_STOCK =
  /^(?:|%|\?|năm|tháng|ngày|tuần|giờ|phút|lần|điểm|tuổi|km|m|m2|cm|ha|lượt|luot_nguoi|đợt|đại|cuộc|lớp|lop|bước|khâu)$/;
const TOLD_OF_SOME = /(?:^| )(?:trong đó|trong số đó|riêng)(?: |$)/;
const VAGUE =
  /(?:^| )(?:một số|vài|nhiều|mấy|không ít|hàng loạt|hàng chục|một vài) (?:\S+ )?(?:khác|nữa|mới|cũng|đã|bị|lại|hộ|htx|hợp tác xã|gian|đơn vị)(?: |$)|(?:^| )(?:đang|còn) chờ(?: |$)|(?:^| )(?:sắp|dự kiến) /;

/** All amounts of one unit told in a paragraph up to the end of a story, those in brackets left out. */
function rowBefore(run: CheckRun, levels: readonly (readonly Level[])[], end: Level): Told[] {
  const { sentences } = run.read.context.layout;
  const row: Told[] = [];
  for (let s = Math.max(0, end.s - REACH); s <= end.s; s++) {
    if (sentences[s]?.block !== sentences[end.s]?.block || sentences[s]?.kind === 'heading') continue;
    for (const [k, level] of (levels[s] ?? []).entries()) {
      if (level.q.from >= end.q.from || !isAlike(level, end)) continue;
      const told = toldOf(run, levels[s] ?? [], k);
      if (told !== null) row.push(told);
    }
  }
  return row;
}

/** From the end back to the first amount that neither came nor went and is the largest so far. */
function storyOf(row: readonly Told[], end: Told, left: boolean): Story | null {
  const moves: Told[] = [];
  for (const told of [...row].reverse()) {
    if (!isExact(told)) return null;
    const gone = moves.reduce((sum, { value, sign }) => sum + (sign === 1 ? -value : value), 0);
    const whole = left && told.value > gone && (told === row[0] || (isBegun(told.before) && told.sign === 0));
    // Amounts of money are of one purse only when it is said when it began.
    const began =
      !left &&
      told.sign === 0 &&
      isBegun(told.before) &&
      (end.level.unit !== 'dong' || OPENED.test(told.level.lead));
    if (moves.length > 0 && (whole || began)) return { first: told, moves, end, left };
    if (moves.length === MOVES || isApart(told) || isChange(told)) return null;
    moves.unshift(told);
  }
  return null;
}

function judge(run: CheckRun, row: readonly Told[], story: Story): void {
  const { first, moves, end, left } = story;
  const all = [first, ...moves, end];
  const rounded = all.some(({ level }) => level.q.scaled || !Number.isInteger(level.q.value));
  const slack = rounded
    ? all.reduce((sum, { level }) => sum + (level.q.scaled ? level.step * 0.5 : 0), 1e-6)
    : 0;
  if (isExplained(row, story, Math.min(slack, 0.51 * Math.min(...all.map(({ level }) => level.step)))))
    return;
  const expected = expectedOf(story);
  if (expected === null || expected.value <= 0 || end.value === first.value) return;
  const ratio = end.value / expected.value;
  const slip = hasSlip(story, expected.value);
  const wide = left && slip ? 5 : 2;
  if (Math.abs(end.value - expected.value) <= slack) return;
  if (ratio <= 1 / wide || ratio >= wide || !slip) return;
  const unit = end.level.fact?.unit ?? first.level.fact?.unit ?? end.level.unit;
  const signs = signsOf(story, expected.value);
  const steps = moves.map(({ value }, i) => `${signs[i] === 1 ? '+' : '−'} ${say(value, unit)}`);
  report(run, {
    kind: 'balance',
    operands: [first, ...moves].flatMap(({ level }) => level.fact ?? []),
    target: end.level.fact ?? null,
    expected: expected.value,
    stated: end.value,
    severity: 'hard',
    message: `${say(first.value, unit)} ${steps.join(' ')} = ${say(expected.value, unit)}, văn bản ghi ${say(end.value, unit)}.${likelySlip(expected.value, end.value)}`,
  });
  if (end.level.fact !== undefined) run.judged.add(end.level.fact);
}

/** "số HTX tăng lên 292": where it came to, no rise by so many. */
function isReached(end: Told): boolean {
  return (
    isExact(end) && /(?:^| )(?:tăng|giảm|rút|tụt)(?: (?:lên|xuống|còn|tới|đến|mức|thành))+$/.test(end.before)
  );
}

/** Whether the sentence of the end begins with the name of another organisation than that of the start. */
function isOfAnother(run: CheckRun, first: Level, end: Level): boolean {
  const { sentences } = run.read.context.layout;
  const named = (level: Level): string | undefined => {
    const from = sentences[level.s]?.from ?? level.q.from;
    return /^(?:htx|tht|quỹ|hợp tác xã) (?!này|đã|có|hiện|nay)\S+ \S+/.exec(
      between(run, from, from + 8),
    )?.[0];
  };
  const [one, other] = [named(first), named(end)];
  return one !== undefined && other !== undefined && one !== other;
}

function checkEnd(run: CheckRun, levels: readonly (readonly Level[])[], s: number, k: number): void {
  const end = toldOf(run, levels[s] ?? [], k);
  if (end === null || end.value <= 0 || !(end.level.plain || isReached(end))) return;
  const thing = thingOf(levels, end.level);
  if (NO_STOCK.test(thing.unit)) return;
  const { fact } = end.level;
  if (fact !== undefined && (run.judged.has(fact) || run.balanced.has(fact))) return;
  if (fact !== undefined && run.targets.has(run.ids.get(fact) ?? '')) return;
  const row = rowBefore(run, levels, thing);
  // "Trừ 7 HTX mới thành lập, 29 HTX được xếp loại".
  const takenOff = end.before === '' && /(?:^| )trừ(?: đi)?$/.test(row.at(-1)?.before ?? '');
  const left = isLeft(end) || takenOff;
  // "còn lại 31 HTX xếp loại trung bình, chiếm 27,4%": its share is worked out elsewhere.
  if (levels[s]?.[k + 1]?.unit === '%') return;
  const reached = isReached(end);
  if (isApart(end) || TOLD_OF_SOME.test(end.level.lead) || (!left && !reached && !isEnded(end.level.lead)))
    return;
  if (end.sign !== 0 && !left && !reached && !/(?:^| )(?:nâng|đưa) /.test(end.level.lead)) return;
  const story = storyOf(row, end, left);
  // "… đưa tổng số HTX toàn huyện lên 16": of more than what was told of.
  if (/(?:^| )(?:toàn|cả) (?:huyện|tỉnh|xã|vùng|ngành|khu)(?: |$)/.test(end.level.lead) && story !== null) {
    const before = between(run, story.first.level.q.from - 10, story.first.level.q.from);
    if (!/(?:^| )(?:toàn|cả) /.test(before)) return;
  }
  // "HTX An Bình có 45 máy, bán đi 7 máy. HTX Yên Lạc nay còn 40 máy": another one's story.
  if (story !== null && story.first.level.s !== end.level.s && isOfAnother(run, story.first.level, end.level))
    return;
  if (story === null || VAGUE.test(between(run, story.first.level.q.to, end.level.q.from))) return;
  judge(run, row, story);
}

/** All stories whose end the words mark. */
export function checkRunningStories(run: CheckRun): void {
  const levels = levelsOf(run);
  for (const [s, here] of levels.entries()) {
    if (run.read.context.layout.sentences[s]?.kind === 'heading') continue;
    for (const k of here.keys()) checkEnd(run, levels, s, k);
  }
}
