// Một khó khăn như HTX thấy: where it went, who answers and what was answered.
import { isLate } from '#domain/difficulty/course.ts';
import { nextSteps } from '#domain/difficulty/next-step.ts';
import { DIFFICULTY_STATES } from '#domain/difficulty/state.ts';
import { DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { OwnDifficulty } from '#server/difficulty/contract-shapes.ts';
import { courseOf, versionOf } from '#server/difficulty/known.ts';
import type { EventRecord } from '#server/difficulty/store-read.ts';
import { holderName, partyOf } from '#server/difficulty/words.ts';

function movesOf(rows: readonly EventRecord[]): string[] {
  return rows.flatMap((row) => {
    const day = formatDay(row.effective_on);
    const number = row.content.number ? `, văn bản ${row.content.number}` : '';
    if (row.type === 'received') return [`${day}: ${row.office ?? 'cơ quan'} tiếp nhận`];
    if (row.type === 'transferred') return [`${day}: chuyển ${partyOf(row) ?? 'nơi khác'}${number}`];
    if (row.type === 'petitioned') return [`${day}: kiến nghị lên ${partyOf(row)}${number}`];
    return row.type === 'unresolved' ? [`${day}: HTX báo chưa giải quyết`] : [];
  });
}

/** Undefined for one whose raising was taken out. */
export function viewOwn(
  id: number,
  rows: readonly EventRecord[],
  today: CalendarDate,
  files: ReadonlyMap<number, string>,
): OwnDifficulty | undefined {
  const standing = rows.filter(({ state }) => state === 'recorded');
  const course = courseOf(rows, today);
  const raised = standing.find(({ type }) => type === 'raised');
  if (!course || !raised) return undefined;
  const answered = standing.findLast(({ type }) => type === 'answered');
  const subject = raised.subject ?? 'other';
  return {
    id,
    version: versionOf(rows),
    subject,
    subjectName: DIFFICULTY_SUBJECTS[subject],
    state: course.state,
    stateName: DIFFICULTY_STATES[course.state],
    holder: course.holder,
    holderName: holderName(course),
    raisedOn: course.raisedOn,
    dueOn: course.dueOn,
    late: isLate(course, today),
    answeredOn: course.firstAnswerOn,
    text: raised.content.text ?? '',
    request: raised.content.request ?? '',
    onBehalf: raised.content.source !== undefined,
    answer: answered
      ? {
          on: answered.effective_on,
          by: partyOf(answered) ?? '',
          text: answered.content.text ?? '',
          number: answered.content.number ?? null,
          files: (answered.content.files ?? []).flatMap((file) => {
            const name = files.get(file);
            return name === undefined ? [] : [{ id: file, name }];
          }),
        }
      : null,
    moves: movesOf(standing),
    next: nextSteps(course.state).filter((type) => ['accepted', 'unresolved', 'withdrawn'].includes(type)),
  };
}
