// Dấu của tình trạng: a sign beside every colour, so that a print in black and white says the same.
import { STATUS_WORDS, type Status } from '#domain/target/score.ts';

const MARKS: Readonly<Record<Status, string>> = {
  exceeded: '▲',
  met: '✓',
  'on-pace': '•',
  behind: '!',
  missed: '✗',
  'no-figure': '–',
  'not-assigned': '·',
  'not-applicable': '○',
};

// Object.keys loses the names; the table is closed.
export const STATUSES = (Object.keys(STATUS_WORDS) as Status[]).map((status) => ({
  status,
  words: STATUS_WORDS[status],
}));

/** The sign of a status; '' for an unknown one. */
export function statusMark(status: string): string {
  return STATUSES.some((each) => each.status === status) ? MARKS[status as Status] : '';
}
