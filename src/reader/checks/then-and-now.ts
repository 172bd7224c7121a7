// Does a rise or fall follow from the two levels told before it, which their words place in time
// ("Năm 2021 đạt 8,4 tỷ đồng. Sang năm 2022, con số này là 12,6 tỷ đồng, tăng 50%", "Mức tăng 7,3 điểm ấy …")?
import { type Fact, isAhead } from '../read/fact.ts';
import { wordsOf } from '../read/window.ts';
import { type Change, changeOf, isChange, startYear } from './change-pairs.ts';
import {
  besideInterval,
  changeInterval,
  combine,
  type Interval,
  isClose,
  likely,
  meets,
} from './interval.ts';
import { type CheckRun, reportRelation, say, sayFact } from './report.ts';
import { isToldBefore, type ToldTime, timeTold } from './told-times.ts';

const BACK = 16;
/** Two paragraphs on, a caption between them. */
const BLOCKS = 4;

const VERB =
  '(?:tăng|giảm|gấp|hơn|chênh)(?: trưởng| lên| thêm| tới| đến| được| khoảng| gần| hơn| trên| tương ứng)*';
/** What stands between a level and its change: nothing but the verb, and what a percentage is of ("31,5% hộ nghèo, giảm"). */
const BESIDE = new RegExp(
  `^(?:(?:số |tổng số )?(?:hộ|người|lao động|thành viên|htx|diện tích|sản lượng|dân số)(?: [^\\s,;:.()\\d]+){0,3} (?=,))?[,;(–-]? ?(?:(?:tức|tức là|nghĩa là|tương đương|tương ứng|như vậy|cũng|qua đó|đã) )*${VERB}$`,
);
/** How a sentence goes back to the levels of the one before. */
const RESUMED = new RegExp(
  `^(?:"|“|-)? ?(?:(?:như vậy|như thế|theo đó|tính ra|tức là|nghĩa là|vậy là|so ra|(?:chỉ )?(?:sau|trong) (?:một|1) năm|so với (?:năm|vụ) trước) ?,? )?(?:(?:mức|tốc độ|đà|sự|phần|con số) )?${VERB}$`,
);
const LED = new RegExp(`^(?:như vậy|như thế|theo đó|tính ra|vậy là|so ra) ?,? (?:\\S+ ){1,8}?${VERB}$`);
/** Words after a change that measure it against something else. */
const ELSE = /^(?:(?:so|trên|của|bình quân|mỗi|một|mức|kế hoạch|chỉ tiêu|cùng|lần) )/;
const SINCE =
  /^so(?: với)? (?:(?:cuối |đầu |cả )?năm \d{4}|(?:năm|vụ|mùa|niên vụ) (?:trước|ngoái)|trước|(?:ngày|buổi|lúc|năm|thuở|ban) (?:đầu|ban)|khi mới)(?: |$)/;

/** Percentage points, told as a percentage. */
const POINTS_UNIT = 'diem';

interface Level {
  readonly fact: Fact;
  readonly time: ToldTime;
}

interface Pair {
  readonly now: Level;
  readonly base: Level;
}

function canBeLevel(fact: Fact, change: Change): boolean {
  if (fact.role === 'plan' || fact.role === 'denominator' || isAhead(fact) || fact.valueTo !== undefined)
    return false;
  if (fact.list !== undefined || fact.value <= 0 || fact.mention || isChange(fact)) return false;
  if (fact.unit === 'lan') return false;
  if (fact.unit === 'percent') return change.unit === 'percent' && fact.relation === 'share_of';
  return change.unit === 'percent' || change.unit === 'lan' || change.unit === fact.unit;
}

/** "tỷ lệ này là 56,2%", "nay đã lên 47%": the kind told before is meant. */
const POINTS = /(?:^| )(?:(?:tỷ lệ|con số|mức|số) (?:này|ấy|đó)|lên|xuống|còn)(?: |$)/;

/** "toàn xã còn 31,5% hộ nghèo": of the place told of all along, whatever co-operative was named meanwhile. */
const WHOLE_PLACE = /(?:^| )(?:toàn|cả) (?:xã|huyện|tỉnh|thôn|bản|vùng|phường|thị xã|thành phố)(?: |$)/;

function isSameKind(a: Fact, b: Fact, words: string): boolean {
  if (b.breakdown === null && b.unit === 'percent' && POINTS.test(words)) return true;
  return JSON.stringify(a.breakdown) === JSON.stringify(b.breakdown);
}

function isAlike(a: Fact, b: Fact, words: string): boolean {
  return (
    a.unit === b.unit &&
    a.subject === b.subject &&
    a.measure === b.measure &&
    (a.per === b.per || a.per === undefined || b.per === undefined) &&
    (a.place === b.place ||
      a.place === undefined ||
      b.place === undefined ||
      (a.unit === 'percent' && WHOLE_PLACE.test(words))) &&
    isSameKind(a, b, words)
  );
}

/** The levels told up to three sentences before the change, nearest first. */
function levelsBefore(run: CheckRun, change: Change): Fact[] {
  const at = run.indexOf.get(change) ?? 0;
  return run.facts
    .slice(Math.max(0, at - BACK), at)
    .filter(
      (fact) =>
        fact.sentence >= 0 &&
        change.sentence - fact.sentence <= 4 &&
        change.block - fact.block <= BLOCKS &&
        canBeLevel(fact, change),
    )
    .reverse();
}

/** The level a change is told with, and the one its words place before it. */
function pairOf(run: CheckRun, last: Fact, told: readonly Fact[]): Pair | undefined {
  const own = { fact: last, time: timeTold(run, last) };
  const others = told
    .filter(
      (fact) =>
        fact !== last &&
        fact.from < last.from &&
        isAlike(fact, last, own.time.words) &&
        last.sentence - fact.sentence <= 2,
    )
    .map((fact) => ({ fact, time: timeTold(run, fact) }));
  if (own.time.prior) {
    // "vụ này chỉ đạt 150 tấn, trong khi vụ trước là 200 tấn".
    const [now] = others;
    return now !== undefined && others.length === 1 && isToldBefore(own.time, now.time)
      ? { now, base: own }
      : undefined;
  }
  const before = others.filter(({ time }) => isToldBefore(time, own.time));
  const [base, ...more] = before;
  if (base === undefined) return undefined;
  // "năm 2021 đạt 725 triệu; năm 2022 đạt 940 triệu; năm 2023 đạt 1.280 triệu": the year right before.
  const year = base.time.year;
  const follows = more.every(
    ({ fact, time }) => fact.value === base.fact.value || (time.year ?? 9999) < (year ?? 0),
  );
  return follows ? { now: own, base } : undefined;
}

/** The words of a sentence up to a figure that is its first. */
function leadOf(run: CheckRun, fact: Fact): string | undefined {
  const before = run.facts[(run.indexOf.get(fact) ?? 0) - 1];
  if (before?.sentence === fact.sentence) return undefined;
  const start = run.read.context.layout.sentences[fact.sentence]?.from ?? fact.from;
  return fact.from - start > 16 ? undefined : wordsOf(run.read.context, start, fact.from);
}

function findPair(run: CheckRun, change: Change): Pair | undefined {
  const told = levelsBefore(run, change);
  const [last] = told;
  if (last === undefined) return undefined;
  const lead = leadOf(run, change);
  if (lead === undefined) {
    const beside =
      last.sentence === change.sentence && BESIDE.test(wordsOf(run.read.context, last.to, change.from));
    return beside ? pairOf(run, last, told) : undefined;
  }
  const resumed = RESUMED.test(lead);
  for (const fact of told) {
    if (change.sentence - fact.sentence > 2) break;
    if (!resumed && !(LED.test(lead) && lead.includes(fact.subject.toLowerCase()))) continue;
    const pair = pairOf(run, fact, told);
    if (pair !== undefined) return pair;
  }
  return undefined;
}

/** "khoảng 1.625 tấn" is told to its last digits, "khoảng 1.600 tấn" is not. */
function boundsOf(fact: Fact, other: Fact, share: number): Interval {
  if (fact.approx === undefined) return likely(besideInterval(fact, other), fact.value, share);
  return { low: fact.value * 0.99, high: fact.value * 1.01 };
}

/** Whether what stands after the change measures it against another time or thing. */
function isMeasuredElse(run: CheckRun, change: Change, { now, base }: Pair): boolean {
  const after = wordsOf(run.read.context, change.to, change.to + 8).replace(
    /^(?:điểm(?: phần trăm| %)? |phần trăm )/,
    '',
  );
  if (
    /kế hoạch|chỉ tiêu|mục tiêu|cùng kỳ|dự toán/.test(change.base ?? '') &&
    !/cùng kỳ/.test(base.time.words)
  )
    return true;
  const year = startYear(change);
  if (year !== undefined && base.time.year !== undefined && year !== base.time.year) return true;
  const gap = (now.time.year ?? 0) - (base.time.year ?? 0);
  if (
    /năm (?:trước|ngoái)/.test(change.base ?? '') &&
    now.time.year !== undefined &&
    base.time.year !== undefined &&
    gap !== 1
  )
    return true;
  // "Năm 2021 có 12 máy. Nay có 18 máy, tăng 20% so với năm ngoái": who knows whether 2021 was last year.
  const last = /năm (?:trước|ngoái)/.test(`${change.base ?? ''} ${after.slice(0, 24)}`);
  if (last && base.time.year !== undefined && now.time.year === undefined && !base.time.prior) return true;
  return ELSE.test(after) && !SINCE.test(after);
}

function trialsOf(run: CheckRun, change: Change, now: Fact): Change[] {
  if (now.unit !== 'percent') return [change];
  const points: Change = { ...change, unit: POINTS_UNIT };
  const said = /(?:^| )điểm(?: |$)/.test(wordsOf(run.read.context, change.from, change.to + 2));
  return said ? [points] : [points, change];
}

function checkOne(run: CheckRun, change: Change): void {
  if (change.sentence < 0 || change.valueTo !== undefined || change.per !== undefined || !isClose(change))
    return;
  if (run.judged.has(change) || run.targets.has(run.ids.get(change) ?? '') || isAhead(change)) return;
  if (change.against !== undefined) return;
  const pair = findPair(run, change);
  if (pair === undefined || isMeasuredElse(run, change, pair)) return;
  const [now, base] = [pair.now.fact, pair.base.fact];
  if (!isClose(now) || !isClose(base)) return;
  const share = change.unit === 'lan' ? 0.4 : 0.75;
  const trials = trialsOf(run, change, now);
  const fitting = trials.find((trial) =>
    meets(
      combine(boundsOf(now, base, share), boundsOf(base, now, share), (a, b) => changeOf(trial, a, b)),
      changeInterval(change),
    ),
  );
  const [first] = trials;
  const expected = changeOf(fitting ?? first ?? change, now.value, base.value);
  const ratio = change.value / expected;
  if (fitting === undefined && (expected <= 0 || ratio < 0.2 || ratio > 5)) return;
  const points = (fitting ?? first)?.unit === POINTS_UNIT;
  const found = points
    ? say(expected, 'percent').replace('%', ' điểm phần trăm')
    : say(expected, change.unit);
  const words = `từ ${sayFact(base)} đến ${sayFact(now)}: ${found}`;
  reportRelation(run, {
    kind: 'growth',
    operands: [now, base],
    target: change,
    expected,
    words,
    fits: fitting !== undefined,
  });
}

/** Changes told right after two levels of one thing at two times. */
export function checkThenAndNow(run: CheckRun): void {
  for (const fact of run.facts) if (isChange(fact)) checkOne(run, fact);
}
