// Dấu của tình trạng: a sign beside every colour, so that a print in black and white says the same.
import type { Movement } from '#domain/leader/place-standing.ts';
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

/** How a figure moved, where no plan was handed down. */
const MOVEMENTS: Readonly<Record<Movement, string>> = { risen: '▲', same: '=', fallen: '▼' };

// Object.keys loses the names; the table is closed.
export const STATUSES = (Object.keys(STATUS_WORDS) as Status[]).map((status) => ({
  status,
  words: STATUS_WORDS[status],
}));

/** The sign of a status or a movement; '' for an unknown one. */
export function statusMark(status: string): string {
  return { ...MARKS, ...MOVEMENTS }[status as Status | Movement] ?? ''; // an unknown one has no sign
}
