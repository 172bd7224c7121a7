// Việc, tình trạng, nơi giải quyết của một khó khăn: closed lists with their words.

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
