// Which parts of a sentence leave no third: women and men, two halves of a year, four quarters?
import type { CheckRun } from './report.ts';
import { between } from './told-amounts.ts';
import type { Level } from './told-levels.ts';

const TOLD = '(?: (?:giới|có|là|chiếm|được|đạt|thực hiện|ước|ước đạt|khoảng|với|gồm|:))*$';
/** What names each part, before its number or behind it. */
const HALVES: readonly (readonly string[])[] = [
  ['nữ', 'nam'],
  ['trong nước', '(?:quốc tế|nước ngoài|ngoài nước)'],
  ['(?:trong|nội) tỉnh', 'ngoài tỉnh'],
  ['ngắn hạn', 'trung (?:và|,|-) dài hạn'],
  [
    '(?:(?:6|sáu) tháng|nửa) đầu(?: năm)?',
    '(?:(?:6|sáu) tháng(?: cuối| còn lại)|nửa cuối|nửa còn lại)(?: (?:của )?năm)?',
  ],
  ['quý i', 'quý ii', 'quý iii', 'quý iv'],
];
/** Kinds of halves that need a whole told for the year. */
export const OF_YEAR = 4;
const APART =
  /(?:^| )(?:trong đó|trong số|riêng|tăng|giảm|so với|năm trước|cùng kỳ|kế hoạch|chỉ tiêu|nghỉ|thêm|giải thể)(?: |$)/;
export const PERSON = /^(?:nguoi|người|nữ|nam|)$/;

export interface Halves {
  readonly kind: number;
  readonly parts: readonly Level[];
}

function behind(run: CheckRun, level: Level): string {
  const end = run.read.context.layout.sentences[level.s]?.to ?? level.q.to;
  return between(run, level.q.numberFrom + 1, Math.min(end, level.q.numberFrom + 6));
}

/** Which of a kind of halves a level is named as; -1 when it is none. */
function halfOf(run: CheckRun, level: Level, kind: number): number {
  const names = HALVES[kind] ?? [];
  const before = names.findIndex((name) => new RegExp(`(?:^| )${name}${TOLD}`).test(level.lead));
  if (before >= 0 || kind >= OF_YEAR) return before;
  const words = behind(run, level);
  return names.findIndex((name) =>
    new RegExp(`^(?:(?:người|thành viên|lao động|lượt|đoàn) )*(?:là )?(?:khách )?${name}(?= |$)`).test(words),
  );
}

export function isAlike(one: Level, other: Level): boolean {
  return one.unit === other.unit || (PERSON.test(one.unit) && PERSON.test(other.unit)) || other.unit === '';
}

/** The complete sets of halves that a sentence tells one after the other, shares and means left out. */
export function halvesOf(run: CheckRun, levels: readonly Level[]): Halves[] {
  const row = levels.filter((level) => level.unit !== '%' && level.divisible);
  const found: Halves[] = [];
  for (const kind of HALVES.keys()) {
    const size = HALVES[kind]?.length ?? 0;
    for (let k = 0; k + size <= row.length; k++) {
      const parts = row.slice(k, k + size);
      const [first] = parts;
      if (first === undefined || parts.some((part) => !isAlike(first, part) && !isAlike(part, first)))
        continue;
      const named = parts.map((part) => halfOf(run, part, kind));
      if (named.includes(-1) || new Set(named).size < size) continue;
      if (
        parts.slice(1).some((part) => APART.test(part.lead) || /\d/.test(part.lead.replace(/[6] tháng/g, '')))
      )
        continue;
      found.push({ kind, parts });
    }
  }
  return found;
}
