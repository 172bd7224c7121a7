// Một khó khăn: what was said, where it stands on a day, and every event, as known now or at a journal number.
import { isLate } from '#domain/difficulty/course.ts';
import { mayHandle, nextSteps } from '#domain/difficulty/next-step.ts';
import { DIFFICULTY_EVENTS, DIFFICULTY_STATES } from '#domain/difficulty/state.ts';
import { ASKED_LEVELS, type AskedLevel, DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { DifficultyEventView, DifficultyView } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { handlingLevel } from '#server/difficulty/handling-level.ts';
import { courseOf, requireDifficulty } from '#server/difficulty/known.ts';
import { listFileNames } from '#server/difficulty/store.ts';
import type { EventRecord } from '#server/difficulty/store-read.ts';
import { holderName, isMasked, partyOf, shownText, sourceWords } from '#server/difficulty/words.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Look {
  readonly masked: boolean;
  readonly office: number;
  readonly files: ReadonlyMap<number, string>;
}

function viewEvent(row: EventRecord, { masked, office, files }: Look): DifficultyEventView {
  const { content, type } = row;
  const text = type === 'raised' ? undefined : (content.title ?? content.text);
  return {
    id: row.event_id,
    type,
    typeName: DIFFICULTY_EVENTS[type],
    on: row.effective_on,
    text: text === undefined ? null : shownText(text, masked),
    number: content.number ?? null,
    by: partyOf(row),
    dueOn: row.due_on,
    petition: row.petition_id,
    files: (content.files ?? []).flatMap((id) => {
      const name = files.get(id);
      return name === undefined ? [] : [{ id, name }];
    }),
    office: row.office,
    madeBy: row.maker,
    state: row.state,
    reason: row.reason,
    revised: row.revised,
    mine: row.office_id === office,
  };
}

/** What a person may record next: an office what is in its hands, the raiser's word who may raise. */
function nextOf(person: SignedIn, course: NonNullable<ReturnType<typeof courseOf>>) {
  const level = handlingLevel(person);
  const handles = level !== undefined && mayHandle(level, course.holder);
  const petitions = roleMay(person.role, 'difficulties.petition');
  const raises = roleMay(person.role, 'difficulties.raise');
  const next = nextSteps(course.state).filter((type) => {
    if (type === 'accepted' || type === 'unresolved' || type === 'withdrawn') return raises;
    if (type === 'petitioned') return petitions;
    return handles && course.state !== 'petitioned';
  });
  return { handles, next };
}

/** @throws Refused 'not-found' | 'date-impossible' */
export async function viewDifficulty(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly id: number; readonly at?: string | undefined; readonly knownAt?: number | undefined },
): Promise<DifficultyView> {
  const today = deps.clock.today();
  const at = dateOf(asked.at) ?? today;
  return read(deps.db, person, async (trx) => {
    const known = await requireDifficulty(deps, trx, person, viewer, asked.id, asked.knownAt ?? null);
    const { difficulty, version } = known;
    const rows = known.rows.filter((row) => row.effective_on <= at);
    // One whose raising was taken out is still read by its office, as it stood, so that the reason is not lost.
    const course =
      courseOf(rows, at) ??
      courseOf(
        rows.map((row) => ({ ...row, state: 'recorded' })),
        at,
      );
    const raised = rows.find(({ type }) => type === 'raised');
    if (!course || !raised) throw new Refused('not-found');
    const gone = raised.state === 'withdrawn';
    const masked = isMasked(person);
    const names = await listFileNames(
      trx,
      rows.flatMap(({ content }) => content.files ?? []),
    );
    const look = { masked, office: person.officeId, files: new Map(names.map(({ id, name }) => [id, name])) };
    const unit = unitById(deps.places.geography, difficulty.unit_id);
    const { handles, next } = nextOf(person, course);
    const subject = raised.subject ?? 'other';
    const level = (raised.content.level ?? 'province') as AskedLevel;
    return {
      id: difficulty.id,
      at,
      version,
      organisation: {
        id: difficulty.organisation_id,
        code: difficulty.organisation_code,
        name: difficulty.organisation,
      },
      unit: unit ? displayName(unit) : '',
      subject,
      subjectName: DIFFICULTY_SUBJECTS[subject],
      state: course.state,
      stateName: gone ? 'ghi nhầm, đã hủy' : DIFFICULTY_STATES[course.state],
      holder: course.holder,
      holderName: holderName(course),
      raisedOn: course.raisedOn,
      dueOn: course.dueOn,
      late: !gone && isLate(course, at),
      answeredOn: course.firstAnswerOn,
      text: shownText(raised.content.text, masked),
      request: shownText(raised.content.request, masked),
      level,
      levelName: ASKED_LEVELS[level],
      onBehalf: raised.content.source !== undefined,
      sourceWords: shownText(sourceWords(raised.content), masked),
      masked,
      mayHandle: handles && !gone,
      next: gone || at < today || asked.knownAt !== undefined ? [] : [...next],
      events: rows.map((row) => viewEvent(row, look)),
    };
  });
}
