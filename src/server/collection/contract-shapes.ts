// Hình dạng chung của thu thập, in zod/mini: cells, findings and keys as phone, office and server all read them.
import * as z from 'zod/mini';
import { SUBMISSION_STATES, type SubmissionState } from '#domain/collection/state.ts';
import { CELL_ABSENCES, type CellAbsence } from '#domain/form/cell-value.ts';

const enumOf = <K extends string>(table: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(table) as [K, ...K[]]); // the tables are closed

export const submissionState = enumOf<SubmissionState>(SUBMISSION_STATES);
const same = z.optional(z.literal(true));

/** What a cell can hold is judged with its form in hand (`wrongCells`): the refusal names the cell as the form does. */
export const cellValue = z.union([
  z.object({ number: z.number(), same }),
  z.object({ text: z.string(), same }),
  z.object({ absent: enumOf<CellAbsence>(CELL_ABSENCES), same }),
]);
export const cellKey = z.string().check(z.regex(/^[a-z0-9-]+(\.[a-z0-9-]+){0,2}$/), z.maxLength(120));
export const cells = z.record(cellKey, cellValue);

/** Key of a reporting period: "2026-H1.HTX-6T" = period code, then regime. */
export const periodKey = z.string().check(z.regex(/^[0-9A-Z.-]+\.[A-Z0-9-]+$/), z.maxLength(60));
export const formCode = z.string().check(z.regex(/^[A-Z0-9][A-Z0-9-]*$/), z.maxLength(40));
export const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const finding = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  explain: z.boolean(),
  cells: z.array(z.string()),
  expected: z.nullable(z.number()),
  stated: z.nullable(z.number()),
  message: z.string(),
});

/** A finding that the filler explains; the reason goes upward as a footnote. */
export const exception = z.object({
  rule: z.string().check(z.maxLength(60)),
  reason: z.string().check(z.minLength(3), z.maxLength(500)),
});
export const cellNote = z.object({ cell: cellKey, note: z.string().check(z.minLength(1), z.maxLength(500)) });
export const deadline = z.object({
  day,
  written: day,
  reason: z.nullable(z.string()),
  calendarKnown: z.boolean(),
});
export const peer = z.object({ low: z.number(), middle: z.number(), high: z.number(), count: z.int() });

/** @public read by the screens */
export type CellValueView = z.infer<typeof cellValue>;
/** @public read by the screens */
export type FindingView = z.infer<typeof finding>;
