// Does what is left, or what there is now, follow from what there was and what came and went, whatever it is and whatever verbs tell it
// ("64 gian hàng. … 15 gian dọn đi, bù lại có 27 gian mới đến. Nay chợ có 76 gian", "vay 320 triệu … trả được 185 triệu, giờ chỉ còn nợ 135 triệu")?
import { isSlipAway } from './one-slip-apart.ts';
import { type CheckRun, likelySlip, report, say } from './report.ts';
import { isApart, isBegun, isEnded, isLeft, type Sign, signOf, type Words } from './story-words.ts';
import { between } from './told-amounts.ts';
import { type Level, levelsOf } from './told-levels.ts';

/** How many sentences before its end a story begins at the earliest. */
const REACH = 3;
/** What may come and go between, told one by one. */
const MOVES = 5;
/** Units that make no stock. */
const NO_STOCK =
  /^(?:|%|\?|năm|tháng|ngày|tuần|giờ|phút|lần|điểm|tuổi|km|m|m2|cm|ha|lượt|luot_nguoi|đợt|đại|cuộc|lớp|lop|bước|khâu)$/;
/** How many amounts may leave open which way they went. */
const TRIED = 2;
const OPENED =
  /(?:^| )(?:đầu (?:năm|kỳ|nhiệm kỳ|vụ|quý)|ban đầu|ngày đầu|khởi đầu|lúc đầu|tồn|cuối năm|năm \d{4})(?: |$)/;
const TOLD_OF_SOME = /(?:^| )(?:trong đó|trong số đó|riêng)(?: |$)/;
const VAGUE =
  /(?:^| )(?:một số|vài|nhiều|mấy|không ít|hàng loạt|hàng chục|một vài) (?:\S+ )?(?:khác|nữa|mới|cũng|đã|bị|lại|hộ|htx|hợp tác xã|gian|đơn vị)(?: |$)/;

/** First syllables of many nouns. */
const MANY_NOUNS = /^(?:|\?|%|đồng|hợp|sản|dự|đơn|mô|cơ|đại|thành|người|phương)$/;

interface Told extends Words {
  readonly level: Level;
  readonly value: number;
  readonly sign: Sign;
  /** Words of its whole sentence before it. */
  readonly opening: string;
}

interface Story {
  readonly first: Told;
  readonly moves: readonly Told[];
  readonly end: Told;
  readonly left: boolean;
}

/** Whether a token stands inside brackets of its sentence. */
function isInBrackets(run: CheckRun, from: number, at: number): boolean {
  let depth = 0;
  for (let i = Math.max(from, at - 120); i < at; i++) {
    const text = run.read.context.tokens[i]?.text;
    if (text === '(') depth++;
    else if (text === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function toldOf(run: CheckRun, levels: readonly Level[], k: number): Told | null {
  const level = levels[k];
  const sentence = run.read.context.layout.sentences[level?.s ?? -1];
  if (level === undefined || sentence === undefined || isInBrackets(run, sentence.from, level.q.from))
    return null;
  const limit = Math.min(levels[k + 1]?.q.from ?? sentence.to, level.q.to + 14, sentence.to);
  const before = between(
    run,
    Math.max(levels[k - 1]?.q.to ?? sentence.from, level.q.from - 24),
    level.q.from,
  );
  const words = {
    before: before.replace(/^.*[,;:()] ?/, '').replace(/^.*(?:^| )(?:và|nhưng|song|trong khi)(?= |$) ?/, ''),
    after: between(run, level.q.to, limit).replace(/ ?[,;:.()][\s\S]*$/, ''),
  };
  const opening = between(run, Math.max(sentence.from, level.q.from - 30), level.q.from);
  return { ...words, level, value: level.value, sign: signOf(words), opening };
}

/** "64 gian hàng … 15 gian", "143 tổ hợp tác … 18 tổ", "320 triệu đồng … 185 triệu". */
function isAlike(a: Level, b: Level): boolean {
  if (a.unit === b.unit || (a.noun === b.noun && !MANY_NOUNS.test(a.noun))) return true;
  const [one, other] = [a, b].map(({ unit }) => unit);
  return [one, other].includes('dong') && [one, other].includes('?') && Math.min(a.value, b.value) >= 1e6;
}

/** What a bare number counts: "tổng số gốc hiện tại là 2.600" like the last gốc told before. */
function thingOf(levels: readonly (readonly Level[])[], end: Level): Level {
  if (end.unit === '?') return { ...end, unit: 'dong' };
  if (end.unit !== '') return end;
  const before = levels
    .slice(Math.max(0, end.s - REACH), end.s + 1)
    .flat()
    .filter(({ q, noun }) => q.from < end.q.from && noun !== '' && !MANY_NOUNS.test(noun))
    .reverse()
    .find(({ noun }) =>
      new RegExp(`(?:^| )số ${noun}(?: |$)|(?:^| )tổng số (?:lên|là|còn)(?: |$)`).test(end.lead),
    );
  return before === undefined ? end : { ...end, unit: before.unit, noun: before.noun };
}

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

function isExact({ level }: Told): boolean {
  const { q } = level;
  return (
    q.approx === undefined && q.valueTo === undefined && q.per === undefined && q.denominator === undefined
  );
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

/** "còn 162 tỷ đồng, giảm 34 tỷ đồng": told of a level, no step of its own. */
function isChange({ level: { fact } }: Told): boolean {
  return fact !== undefined && fact.relation !== 'none' && fact.anchor !== undefined;
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** Every value the amounts of a row give, some of them added, some taken off, some left out. */
function outcomes(first: number, moves: readonly Told[], signs: (told: Told) => readonly number[]): number[] {
  return moves.reduce<number[]>(
    (values, move) => values.flatMap((value) => signs(move).map((sign) => clean(value + sign * move.value))),
    [first],
  );
}

/** Whether the end is what some of the amounts told before it give, however they are meant. */
function isExplained(row: readonly Told[], { end }: Story, slack: number): boolean {
  return row.some((first, i) => {
    const others = row.filter((_, k) => k !== i).slice(-6);
    // Another amount of just the same value explains nothing.
    return outcomes(first.value, others, () => [-1, 0, 1]).some(
      (value) => Math.abs(value - end.value) <= slack && value !== first.value,
    );
  });
}

/** The value the story ends with, by the words, or by the one way that is a slip of the hand away. */
function expectedOf({ first, moves, end, left }: Story): { value: number; sure: boolean } | null {
  const steps = [first, ...moves, end].map(({ level }) => level.step);
  const step = Math.min(...steps);
  const known = moves.every(({ sign }) => sign !== 0);
  const [value = 0] = outcomes(first.value, moves, ({ sign }) => [sign === 0 ? -1 : sign]);
  if (known || left) return { value, sure: known };
  // Words that do not say the way of one amount: which way is a slip of the hand away.
  if (moves.filter(({ sign }) => sign === 0).length > TRIED || !OPENED.test(first.before)) return null;
  const open = outcomes(first.value, moves, ({ sign }) => (sign === 0 ? [1, -1] : [sign]));
  const near = open.filter((one) => isSlipAway(one, end.value, step));
  return near.length === 1 ? { value: near[0] ?? 0, sure: false } : null;
}

/** Whether a slip in one of the amounts makes up for what is missing. */
function hasSlip({ first, moves, end }: Story, expected: number): boolean {
  const missing = end.value - expected;
  const step = Math.min(...[first, ...moves, end].map(({ level }) => level.step));
  return (
    isSlipAway(expected, end.value, step) ||
    isSlipAway(first.value + missing, first.value, step) ||
    moves.some(({ value, sign }) => isSlipAway(value + (sign === 1 ? missing : -missing), value, step))
  );
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
  if (ratio <= 1 / wide || ratio >= wide || !(slip || expected.sure)) return;
  const unit = end.level.fact?.unit ?? first.level.fact?.unit ?? end.level.unit;
  const steps = moves.map(({ value, sign }) => `${sign === 1 ? '+' : '−'} ${say(value, unit)}`);
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
