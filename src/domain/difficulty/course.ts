// Đường đi của một khó khăn: its events in order give its state, who has it in hand and until when; nothing of that is stored.
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export const DIFFICULTY_EVENTS = {
  raised: 'nêu khó khăn',
  received: 'tiếp nhận',
  transferred: 'chuyển nơi khác giải quyết',
  petitioned: 'kiến nghị lên cấp trên',
  answered: 'trả lời',
  accepted: 'đồng ý với trả lời',
  unresolved: 'báo chưa giải quyết',
  withdrawn: 'rút khó khăn',
} as const;
export type DifficultyEventType = keyof typeof DIFFICULTY_EVENTS;

export const DIFFICULTY_STATES = {
  raised: 'chờ tiếp nhận',
  received: 'đang xem xét',
  transferred: 'đã chuyển nơi khác',
  petitioned: 'đã kiến nghị lên trên',
  unresolved: 'chưa giải quyết xong',
  answered: 'đã trả lời',
  accepted: 'đã giải quyết',
  withdrawn: 'đã rút',
} as const;
export type DifficultyState = keyof typeof DIFFICULTY_STATES;
export const STATE_KEYS = Object.keys(DIFFICULTY_STATES) as [DifficultyState, ...DifficultyState[]];

/** States in which an answer is still owed. */
const OPEN: ReadonlySet<DifficultyState> = new Set([
  'raised',
  'received',
  'transferred',
  'petitioned',
  'unresolved',
]);

/** Whether an answer is still owed. */
export function isOpen(state: DifficultyState): boolean {
  return OPEN.has(state);
}

/** Who has a difficulty in hand. */
export type Holder = 'commune' | 'province' | 'nation' | 'outside';

export const HOLDERS: Readonly<Record<Holder, string>> = {
  commune: 'Ủy ban nhân dân cấp xã',
  province: 'Liên minh HTX cấp tỉnh',
  nation: 'Liên minh HTX Việt Nam',
  outside: 'cơ quan ngoài hệ thống',
};

export interface DifficultyEvent {
  readonly id: number;
  readonly type: DifficultyEventType;
  readonly on: CalendarDate;
  /** Until when an answer is owed; of raised and unresolved. */
  readonly dueOn: CalendarDate | null;
  /** Of raised: who has it first. Of transferred: who gets it. */
  readonly to: Holder | null;
  /** The body outside the system that it went to. */
  readonly body: string | null;
}

export interface Course {
  readonly state: DifficultyState;
  readonly holder: Holder;
  /** The body outside the system that has it, by name. */
  readonly body: string | null;
  readonly dueOn: CalendarDate | null;
  readonly raisedOn: CalendarDate;
  readonly firstAnswerOn: CalendarDate | null;
  readonly lastOn: CalendarDate;
}

/** By day, then as recorded. */
export function inOrder<T extends Pick<DifficultyEvent, 'on' | 'id'>>(events: readonly T[]): readonly T[] {
  return events.toSorted((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));
}

/** Where a difficulty stands at the close of a day; undefined before it was raised. */
export function courseOn(events: readonly DifficultyEvent[], day: CalendarDate): Course | undefined {
  let course: Course | undefined;
  for (const { type, on, dueOn, to, body } of inOrder(events)) {
    if (on > day) break;
    if (type === 'raised')
      course = {
        state: 'raised',
        holder: to ?? 'province',
        body: null,
        dueOn,
        raisedOn: on,
        firstAnswerOn: null,
        lastOn: on,
      };
    else if (course)
      course = {
        ...course,
        state: type,
        holder:
          type === 'petitioned' ? 'nation' : type === 'transferred' ? (to ?? course.holder) : course.holder,
        body: type === 'transferred' ? body : type === 'petitioned' ? null : course.body,
        dueOn: type === 'unresolved' ? dueOn : course.dueOn,
        firstAnswerOn: course.firstAnswerOn ?? (type === 'answered' ? on : null),
        lastOn: on,
      };
  }
  return course;
}

/** An answer is owed and its day is over. */
export function isLate(course: Course, day: CalendarDate): boolean {
  return isOpen(course.state) && course.dueOn !== null && course.dueOn < day;
}

const OFFICE_STEPS: readonly DifficultyEventType[] = ['transferred', 'petitioned', 'answered'];

/** What may come next. Only what was answered is accepted or sent back; what is settled or withdrawn stays so. */
export function nextSteps(state: DifficultyState): readonly DifficultyEventType[] {
  switch (state) {
    case 'raised':
    case 'transferred':
    case 'unresolved':
      return ['received', ...OFFICE_STEPS, 'withdrawn'];
    case 'received':
      return [...OFFICE_STEPS, 'withdrawn'];
    case 'petitioned':
      return ['answered', 'withdrawn'];
    case 'answered':
      return ['accepted', 'unresolved'];
    case 'accepted':
    case 'withdrawn':
      return [];
  }
}

/** Whether an office of a level may work on what a holder has: the province on all below and on what it sent out, the nation on its own. */
export function mayHandle(level: 'commune' | 'province' | 'nation', holder: Holder): boolean {
  if (level === 'commune') return holder === 'commune';
  return level === 'nation' ? holder === 'nation' : true;
}

export type StepFault = 'difficulty-step-impossible' | 'difficulty-step-early';

/** What forbids a step on a day. */
export function stepFault(
  course: Course,
  type: DifficultyEventType,
  on: CalendarDate,
): StepFault | undefined {
  if (!nextSteps(course.state).includes(type)) return 'difficulty-step-impossible';
  return on < course.lastOn ? 'difficulty-step-early' : undefined;
}
