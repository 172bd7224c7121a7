// Tỷ lệ của HTX có xếp loại: a co-operative that nobody graded is neither effective nor weak, so a share of a grade is taken of the graded.
import type { Indicator, Population } from '#domain/target/target.ts';

/** Grades that the register keeps; "effective" is good or fair. */
const GRADE = /^htx_(?:effective|effective_active|grade_(?:good|fair|average|weak))$/;

/** The measures of a share; `among` counts all of whom only some are graded, null where everybody is counted. */
export interface ShareMeasures {
  readonly part: string | null;
  readonly whole: string | null;
  readonly among: string | null;
}

const IN_ALL = { whole: 'htx_grade_held', among: 'htx_total' } as const;
const AT_WORK = { whole: 'htx_grade_held_active', among: 'htx_active' } as const;

/**
 * The measures that a share is reckoned from. Letters say "50% số HTX hoạt động có hiệu quả" and mean those of which it is known: the share
 * on a scoreboard and the rate htx_effective_rate are one number. Whatever a target was written with, old or by hand, is read the same way.
 */
export function measuresOfShare(
  indicator: Pick<Indicator, 'measure'>,
  of: Pick<Population, 'measure'>,
): ShareMeasures {
  const [part, whole] = [indicator.measure, of.measure];
  if (part === null || !GRADE.test(part)) return { part, whole, among: null };
  switch (whole) {
    case 'htx_total':
    case 'htx_grade_held':
      return { part, ...IN_ALL };
    case 'htx_active':
    case 'htx_grade_held_active':
      // Both sides of the same co-operatives: one that stopped is graded no more as working.
      return part.startsWith('htx_effective')
        ? { part: 'htx_effective_active', ...AT_WORK }
        : { part, ...IN_ALL };
    default:
      return { part, whole, among: null };
  }
}
