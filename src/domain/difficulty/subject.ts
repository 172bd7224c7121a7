// Về việc gì: the closed list of subjects under which co-operatives' difficulties are counted and reported.

/** In the order of reports; seeds 000–004 and provincial reports name the same fields. */
export const DIFFICULTY_SUBJECTS = {
  land: 'đất đai, trụ sở',
  capital: 'vốn, tín dụng',
  tax: 'thuế, phí',
  market: 'thị trường tiêu thụ',
  technology: 'khoa học, công nghệ',
  staff: 'cán bộ, nhân lực',
  policy: 'cơ chế, chính sách',
  conversion: 'giải thể, chuyển đổi',
  disaster: 'thiên tai, dịch bệnh',
  other: 'việc khác',
} as const;
export type DifficultySubject = keyof typeof DIFFICULTY_SUBJECTS;

export const SUBJECT_KEYS = Object.keys(DIFFICULTY_SUBJECTS) as [DifficultySubject, ...DifficultySubject[]];

/** Which level the raiser asks; what is beyond the province goes through the province. */
export const ASKED_LEVELS = {
  commune: 'xã, phường',
  province: 'tỉnh, thành phố',
  nation: 'Trung ương',
} as const;
export type AskedLevel = keyof typeof ASKED_LEVELS;
export const ASKED_LEVEL_KEYS = Object.keys(ASKED_LEVELS) as [AskedLevel, ...AskedLevel[]];

/** How an officer came to know what is recorded on behalf of a co-operative. */
export const DIFFICULTY_SOURCES = {
  document: 'văn bản',
  meeting: 'hội nghị, đối thoại',
  telephone: 'điện thoại',
  visit: 'làm việc tại cơ sở',
} as const;
export type DifficultySource = keyof typeof DIFFICULTY_SOURCES;
export const SOURCE_KEYS = Object.keys(DIFFICULTY_SOURCES) as [DifficultySource, ...DifficultySource[]];
