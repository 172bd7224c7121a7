// Ghi nhận và xếp loại: value chains, high technology, OCOP, and the gradings of the end of 2016 and of 2017.
import { addEvent, type Draft, isCounted } from '#domain/demonstration/draft.ts';
import { drawBelow, takeOne } from '#domain/demonstration/random.ts';
import { drawDay, type Scene } from '#domain/demonstration/scene.ts';
import type { Grade } from '#domain/organisation/organisation.ts';
import { calendarDate } from '#domain/period/calendar-date.ts';
import { listWorkingDays } from '#domain/period/working-day.ts';

const MID_2018 = '2018-06-30';
const OLDEST_CHAIN_HALF = 4;
const CHAIN_HALF_2018 = 9;

/** Exactly the planned number of value-chain HTX at the end of 2017 and in mid 2018; none of them ends before. */
function writeValueChains(scene: Scene, drafts: readonly Draft[], lasting: Draft[]): void {
  const { plan, random, halves } = scene;
  const flag = (firstHalf: number, lastHalf: number) => {
    const half = halves[firstHalf + drawBelow(random, lastHalf - firstHalf + 1)];
    if (!half) return; // a clock before 2018: the half-year has not come yet
    const draft = takeOne(random, lasting);
    if (!draft) throw new RangeError(`tỉnh ${plan.code} không đủ HTX cho chuỗi giá trị`);
    addEvent(draft, 'flagged', drawDay(scene, half), { valueChain: true });
  };
  for (let count = 0; count < plan.valueChainEnd2017; count += 1)
    flag(OLDEST_CHAIN_HALF, CHAIN_HALF_2018 - 1);
  for (let count = plan.valueChainEnd2017; count < plan.valueChainMid2018; count += 1) {
    flag(CHAIN_HALF_2018, CHAIN_HALF_2018);
  }
  writeLaterFlags(scene, [
    ...lasting,
    ...drafts.filter((draft) => draft.agricultural && draft.from > MID_2018),
  ]);
}

const LATER_FLAGS = [
  { valueChain: true },
  { ocop: true },
  { valueChain: true, ocop: true },
  { highTech: true },
];
const LATER_FLAG_SHARE = 0.32;

/** From the second half of 2018 on about a third of the agricultural HTX earn a mark. */
function writeLaterFlags(scene: Scene, candidates: readonly Draft[]): void {
  const { random, halves } = scene;
  for (const draft of candidates) {
    if (draft.first.kind !== 'HTX' || random() >= LATER_FLAG_SHARE) continue;
    const first = Math.max(draft.fromHalf + 1, CHAIN_HALF_2018 + 1);
    const last = Math.min(draft.leftHalf, halves.length) - 1;
    const half = last < first ? undefined : halves[first + drawBelow(random, last - first + 1)];
    const marks = LATER_FLAGS[drawBelow(random, LATER_FLAGS.length)];
    if (half && marks) addEvent(draft, 'flagged', drawDay(scene, half), marks);
  }
}

interface GradingRound {
  readonly year: number;
  /** Of every hundred: so many good, then fair, then average; the rest are weak. */
  readonly upTo: readonly [good: number, fair: number, average: number];
}

const ROUNDS: readonly GradingRound[] = [
  { year: 2016, upTo: [12, 38, 80] },
  { year: 2017, upTo: [14, 43, 84] },
];
const GRADED_EVERY = 4;

function gradeAt(position: number, round: GradingRound): Grade {
  const [good, fair, average] = round.upTo;
  const place = (position * 37) % 100; // spreads the hundred so that small provinces have every grade
  return place < good ? 'good' : place < fair ? 'fair' : place < average ? 'average' : 'weak';
}

/** Every fourth HTX that exists through both gradings; whoever ends in the first half of 2018 was weak both times. */
function writeGrades(_scene: Scene, drafts: readonly Draft[]): void {
  const graded = drafts.filter(
    (draft, index) =>
      draft.first.kind === 'HTX' &&
      draft.from < '2015-12-31' &&
      isCounted(draft, '2017-12-31') &&
      (index % GRADED_EVERY === 0 || draft.left <= MID_2018),
  );
  for (const round of ROUNDS) {
    const days = listWorkingDays(calendarDate(round.year, 12, 1), calendarDate(round.year, 12, 14));
    graded.forEach((draft, position) => {
      const grade = draft.left <= MID_2018 ? 'weak' : gradeAt(position, round);
      const day = days[position % days.length];
      if (day) addEvent(draft, 'graded', day, { grade });
    });
  }
}

/** Adds the marks and gradings of a province. */
export function writeMarks(scene: Scene, drafts: readonly Draft[]): void {
  const lasting = drafts.filter(
    (draft) =>
      draft.first.kind === 'HTX' &&
      draft.agricultural &&
      draft.fromHalf < OLDEST_CHAIN_HALF &&
      draft.left > MID_2018,
  );
  writeValueChains(scene, drafts, lasting);
  writeGrades(scene, drafts);
}
