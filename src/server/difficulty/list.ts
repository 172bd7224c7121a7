// Danh sách khó khăn: those of a place up to a day, filtered, with how many of each subject stand in which state.
import { type Course, isLate } from '#domain/difficulty/course.ts';
import { DIFFICULTY_STATES, isOpen, STATE_KEYS } from '#domain/difficulty/state.ts';
import { DIFFICULTY_SUBJECTS, type DifficultySubject, SUBJECT_KEYS } from '#domain/difficulty/subject.ts';
import { type CalendarDate, formatCalendarDate } from '#domain/period/calendar-date.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion, type Unit, versionOn } from '#domain/unit/unit.ts';
import { searchKey } from '#domain/vietnamese/search-key.ts';
import { requirePlace } from '#server/difficulty/books.ts';
import type { DifficultiesAsked } from '#server/difficulty/contract.ts';
import type { DifficultyList, DifficultyRow } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { courseOf, maySee } from '#server/difficulty/known.ts';
import { listBooks } from '#server/difficulty/store.ts';
import {
  type DifficultyRecord,
  type EventRecord,
  listEvents,
  listIn,
} from '#server/difficulty/store-read.ts';
import { holderName, isMasked, shownText } from '#server/difficulty/words.ts';
import { tally } from '#server/measure/tally.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const TOTALS = ['petitions_open', 'petitions_late'] as const;
const TEXT_SHOWN = 220;

/** A difficulty with what the page counts of it. */
export interface Listed {
  readonly row: DifficultyRow;
  readonly course: Course;
  readonly text: string;
  readonly request: string;
  readonly answer: string;
}

function shortened(text: string): string {
  return text.length > TEXT_SHOWN ? `${text.slice(0, TEXT_SHOWN).replace(/\s+\S*$/u, '')}…` : text;
}

function listed(
  deps: DifficultyDeps,
  record: DifficultyRecord,
  rows: readonly EventRecord[],
  at: CalendarDate,
  masked: boolean,
): Listed | undefined {
  const course = courseOf(rows, at);
  const standing = rows.filter(({ state, effective_on }) => state === 'recorded' && effective_on <= at);
  const raised = standing.find(({ type }) => type === 'raised');
  if (!course || !raised) return undefined;
  const unit = unitById(deps.places.geography, record.unit_id);
  const subject = raised.subject ?? 'other';
  const text = shownText(raised.content.text, masked);
  const answered = standing.findLast(({ type }) => type === 'answered');
  return {
    course,
    text,
    request: shownText(raised.content.request, masked),
    answer: shownText(answered?.content.text, masked),
    row: {
      id: record.id,
      organisation: {
        id: record.organisation_id,
        code: record.organisation_code,
        name: record.organisation,
      },
      unit: unit ? displayName(unit) : '',
      subject,
      subjectName: DIFFICULTY_SUBJECTS[subject],
      state: course.state,
      stateName: DIFFICULTY_STATES[course.state],
      holder: course.holder,
      holderName: holderName(course),
      raisedOn: course.raisedOn,
      dueOn: course.dueOn,
      late: isLate(course, at),
      answeredOn: course.firstAnswerOn,
      text: shortened(text),
      petition: standing.findLast(({ type }) => type === 'petitioned')?.petition_id ?? null,
    },
  };
}

/** Whether a difficulty is in a state that a filter names. */
function inState({ course, row }: Listed, state: DifficultiesAsked['state']): boolean {
  switch (state) {
    case 'all':
      return true;
    case 'open':
      return isOpen(course.state);
    case 'late':
      return row.late;
    default:
      return course.state === state;
  }
}

/** Words are looked for in what the caller is shown: a masked number is not found by guessing. */
function keepsWords(search: string): (each: Listed) => boolean {
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '');
  return ({ row, text, request }) => {
    const key = searchKey(`${row.organisation.name} ${row.organisation.code} ${text} ${request}`);
    return words.every((word) => key.includes(word));
  };
}

/** Every difficulty of a place that the question admits. @throws Refused as requirePlace does */
export async function difficultiesAsked(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: DifficultiesAsked,
) {
  // Its own list is the phone's: nothing of an office is open to a co-operative.
  if (person.organisationId !== null) throw new Refused('not-allowed');
  const today = deps.clock.today();
  const at = dateOf(asked.at) ?? today;
  if (at > today) throw new Refused('difficulty-in-the-future', { on: formatCalendarDate(at) });
  const unit = requirePlace(deps, viewer, asked.unit, at);
  const [from, to] = [dateOf(asked.from), dateOf(asked.to)];
  const units =
    unit.level === 'nation' ? null : unitsWithin(deps.places.geography, unit, at).map(({ id }) => id);
  const masked = isMasked(person);
  return read(deps.db, person, async (trx) => {
    const records = (await listIn(trx, units)).filter((record) => maySee(deps, person, viewer, record));
    const ids = records.map(({ id }) => id);
    const events = Map.groupBy(
      await listEvents(trx, ids, asked.knownAt ?? null),
      ({ difficulty_id }) => difficulty_id,
    );
    const all = records.flatMap(
      (record) => listed(deps, record, events.get(record.id) ?? [], at, masked) ?? [],
    );
    const found = all
      .filter(({ course }) => (!from || course.raisedOn >= from) && (!to || course.raisedOn <= to))
      .filter(({ row }) => !asked.organisation || row.organisation.id === asked.organisation)
      .filter(({ row }) => !asked.holder || row.holder === asked.holder)
      .filter(keepsWords(asked.search));
    const ofSubject = found.filter(({ row }) => !asked.subject || row.subject === asked.subject);
    const matched = ofSubject
      .filter((each) => inState(each, asked.state))
      .toSorted((a, b) =>
        a.row.raisedOn === b.row.raisedOn ? b.row.id - a.row.id : a.row.raisedOn < b.row.raisedOn ? 1 : -1,
      );
    const books = unit.level === 'province' ? await listBooks(trx, [unit.id]) : [];
    return { unit, at, found, ofSubject, matched, books };
  });
}

function matrixOf(found: readonly Listed[]): DifficultyList['matrix'] {
  return SUBJECT_KEYS.flatMap((subject: DifficultySubject) => {
    const own = found.filter(({ row }) => row.subject === subject);
    if (own.length === 0) return [];
    const states = Object.fromEntries(
      STATE_KEYS.map((state) => [state, own.filter(({ course }) => course.state === state).length]),
    );
    const late = own.filter(({ row }) => row.late).length;
    return [{ subject, name: DIFFICULTY_SUBJECTS[subject], total: own.length, late, states }];
  });
}

function viewPlace(unit: Unit, at: CalendarDate): DifficultyList['unit'] {
  const { code } = versionOn(unit, at) ?? lastVersion(unit);
  return { id: unit.id, code, name: displayName(unit, at), level: unit.level };
}

/** The list for the screen; newest first. */
export async function listDifficulties(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: DifficultiesAsked & { readonly after: number; readonly limit: number },
): Promise<DifficultyList> {
  const { unit, at, found, ofSubject, matched, books } = await difficultiesAsked(deps, person, viewer, asked);
  const totals = await tally(deps, viewer, {
    measures: TOTALS.join(','),
    unit: String(unit.id),
    at,
    ...(asked.knownAt === undefined ? {} : { knownAt: asked.knownAt }),
  });
  const start = asked.after === 0 ? 0 : matched.findIndex(({ row }) => row.id === asked.after) + 1;
  const rows = matched.slice(start, start + asked.limit).map(({ row }) => row);
  const counted = ['all', 'open', 'late', ...STATE_KEYS] as const;
  return {
    at,
    unit: viewPlace(unit, at),
    totals: totals.rows[0]?.cells ?? {},
    matrix: matrixOf(found),
    counts: Object.fromEntries(
      counted.map((state) => [state, ofSubject.filter((each) => inState(each, state)).length]),
    ),
    matched: matched.length,
    books: books.map((each) => ({ office: each.office, from: each.from_date })),
    opensBook: unit.level === 'province' && books.length === 0,
    difficulties: rows,
    next: start + asked.limit < matched.length ? (rows.at(-1)?.id ?? null) : null,
  };
}
