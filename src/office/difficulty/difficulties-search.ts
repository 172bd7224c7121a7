// Bộ lọc của danh sách khó khăn: what the list reads from the address.
import { STATE_KEYS } from '#domain/difficulty/state.ts';
import { type DifficultySubject, SUBJECT_KEYS } from '#domain/difficulty/subject.ts';

export const SHOWN = ['open', 'late', 'all', ...STATE_KEYS] as const;
const HOLDERS = ['commune', 'province', 'nation', 'outside'] as const;

export interface DifficultiesSearch {
  readonly search?: string | undefined;
  /** Those that owe an answer, when nothing is said. */
  readonly standing?: (typeof SHOWN)[number] | undefined;
  readonly subject?: DifficultySubject | undefined;
  readonly holder?: (typeof HOLDERS)[number] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The figure of the head whose source is open. */
  readonly figure?: string | undefined;
}

const day = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;

/** Reads the filters; an unknown value is no filter. */
export function readDifficultiesSearch(search: Readonly<Record<string, unknown>>): DifficultiesSearch {
  const standing = SHOWN.find((each) => each === search.standing);
  const subject = SUBJECT_KEYS.find((each) => each === search.subject);
  const holder = HOLDERS.find((each) => each === search.holder);
  const words = typeof search.search === 'string' ? search.search.slice(0, 100) : '';
  const figure = typeof search.figure === 'string' ? search.figure : '';
  const [from, to] = [day(search.from), day(search.to)];
  return {
    ...(words ? { search: words } : {}),
    ...(standing ? { standing } : {}),
    ...(subject ? { subject } : {}),
    ...(holder ? { holder } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(figure ? { figure } : {}),
  };
}

/** The difficulties that a petition is to gather: "3,7,9". */
export function readGathered(search: Readonly<Record<string, unknown>>): { readonly of?: string } {
  return typeof search.of === 'string' && /^\d+(,\d+)*$/.test(search.of) ? { of: search.of } : {};
}
