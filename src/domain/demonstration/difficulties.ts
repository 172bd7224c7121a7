// Khó khăn minh họa: one every two weeks, each on one of seven courses; what lies after today has not happened yet.
import { DIFFICULTY_WORDS, type DifficultyWords } from '#domain/demonstration/difficulty-words.ts';
import type { DifficultyEventType } from '#domain/difficulty/state.ts';
import { dueDay } from '#domain/fund/schedule.ts';
import { addDays, type CalendarDate, calendarDate, yearOf } from '#domain/period/calendar-date.ts';

export interface DemonstrationStep {
  readonly type: DifficultyEventType;
  readonly on: CalendarDate;
  readonly text?: string;
  readonly to?: string;
  readonly body?: string;
  readonly number?: string;
  /** Of petitioned and of the answer to it: the day on which the petition left. */
  readonly petition?: CalendarDate;
}

export interface DemonstrationDifficulty {
  readonly place: number;
  readonly words: DifficultyWords;
  readonly on: CalendarDate;
  readonly source: { readonly kind: 'document' | 'meeting' | 'telephone'; readonly number?: string } | null;
  readonly steps: readonly DemonstrationStep[];
}

export interface DemonstrationPetition {
  readonly sentOn: CalendarDate;
  readonly answeredOn: CalendarDate | null;
}

/** Since when the invented books are complete. */
export const DEMONSTRATION_DIFFICULTIES = calendarDate(2022, 1, 1);
const EVERY_DAYS = 14;
const ANSWER_AFTER_DAYS = 45;

/** The next day on which the province sends what it gathered: 20/5 and 20/11. */
function petitionDay(on: CalendarDate): CalendarDate {
  const year = yearOf(on);
  const days = [calendarDate(year, 5, 20), calendarDate(year, 11, 20), calendarDate(year + 1, 5, 20)];
  return dueDay(days.find((day) => day > on) ?? on);
}

function stepsOf(index: number, words: DifficultyWords, on: CalendarDate): readonly DemonstrationStep[] {
  const after = (days: number) => dueDay(addDays(on, days));
  const number = `${40 + (index % 90)}/LMHTX`;
  const received: DemonstrationStep = { type: 'received', on: after(2) };
  const answered = (days: number): DemonstrationStep => ({
    type: 'answered',
    on: after(days),
    text: words.answer,
    number,
  });
  switch (words.level === 'nation' ? 3 : index % 7) {
    case 0:
      return [received, answered(9), { type: 'accepted', on: after(13) }];
    case 1:
      return [received, answered(10)];
    case 2:
      return [
        received,
        {
          type: 'transferred',
          on: after(4),
          to: 'outside',
          body: words.body,
          number,
          text: 'Chuyển theo thẩm quyền.',
        },
        { ...answered(24), number: `${310 + index}/CV` },
        { type: 'accepted', on: after(30) },
      ];
    case 3: {
      const sent = petitionDay(addDays(on, 5));
      return [
        received,
        { type: 'petitioned', on: sent, petition: sent },
        {
          type: 'answered',
          on: dueDay(addDays(sent, ANSWER_AFTER_DAYS)),
          text: words.answer,
          petition: sent,
        },
      ];
    }
    case 4:
      return [received, answered(33)];
    case 5:
      return [
        received,
        answered(8),
        { type: 'unresolved', on: after(15), text: 'Đã làm theo hướng dẫn nhưng vẫn chưa xong.' },
        { ...answered(27), text: `Đã làm việc lại với HTX. ${words.answer}` },
        { type: 'accepted', on: after(35) },
      ];
    default:
      return [received, answered(12), { type: 'accepted', on: after(20) }];
  }
}

const SOURCES = [
  null,
  { kind: 'meeting' as const },
  { kind: 'document' as const, number: '05/HTX' },
  { kind: 'telephone' as const },
];

/** Difficulties up to a day, oldest first; `shift` parts one province from another. */
export function produceDifficulties(today: CalendarDate, shift = 0): readonly DemonstrationDifficulty[] {
  const made: DemonstrationDifficulty[] = [];
  for (
    let index = 0, on = dueDay(addDays(DEMONSTRATION_DIFFICULTIES, 9 + shift));
    on < today;
    index += 1, on = dueDay(addDays(DEMONSTRATION_DIFFICULTIES, 9 + shift + index * EVERY_DAYS))
  ) {
    const words = DIFFICULTY_WORDS[(index * 3 + shift) % DIFFICULTY_WORDS.length];
    if (!words) break;
    const steps = stepsOf(index + shift, words, on).filter((step) => step.on < today);
    made.push({ place: (index * 7 + shift) % 41, words, on, source: SOURCES[index % 4] ?? null, steps });
  }
  return made;
}

/** The petitions in which some difficulties were gathered, each once. */
export function petitionsOf(
  difficulties: readonly DemonstrationDifficulty[],
): readonly DemonstrationPetition[] {
  const steps = difficulties.flatMap((each) => each.steps);
  const days = new Set(
    steps.flatMap(({ type, petition }) => (type === 'petitioned' && petition ? [petition] : [])),
  );
  return [...days].toSorted().map((sentOn) => ({
    sentOn,
    answeredOn: steps.find(({ type, petition }) => type === 'answered' && petition === sentOn)?.on ?? null,
  }));
}
