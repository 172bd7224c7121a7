// Đọc kiến nghị: those of a place, and one with what it gathered.
import { DIFFICULTY_STATES } from '#domain/difficulty/state.ts';
import { DIFFICULTY_SUBJECTS } from '#domain/difficulty/subject.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { unitsWithin } from '#domain/unit/scope.ts';
import { lastVersion, levelRank, type Unit, versionOn } from '#domain/unit/unit.ts';
import { EVER, subjectOf } from '#server/difficulty/add-event.ts';
import { requirePlace } from '#server/difficulty/books.ts';
import type { PetitionRow, PetitionView } from '#server/difficulty/contract-petitions.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { handlingLevel } from '#server/difficulty/handling-level.ts';
import { courseOf } from '#server/difficulty/known.ts';
import { PETITION_STATES } from '#server/difficulty/petition-members.ts';
import { requirePetition } from '#server/difficulty/require-petition.ts';
import { listMembers, listPetitions, type PetitionRecord } from '#server/difficulty/store-petitions.ts';
import { listEvents, listThese } from '#server/difficulty/store-read.ts';
import { isMasked, shownText } from '#server/difficulty/words.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Provinces of any era within a unit; null = all, none below the province. */
export function provincesWithin(
  deps: Pick<DifficultyDeps, 'places'>,
  unit: Unit,
  at: CalendarDate,
): readonly number[] | null {
  if (unit.level === 'nation') return null;
  if (levelRank(unit.level) > levelRank('province')) return [];
  return unitsWithin(deps.places.geography, unit, at)
    .filter(({ level }) => level === 'province')
    .map(({ id }) => id);
}

function viewRow(deps: DifficultyDeps, row: PetitionRecord, members: number, masked: boolean): PetitionRow {
  const unit = unitById(deps.places.geography, row.unit_id);
  return {
    id: row.petition_id,
    version: row.recorded_from,
    unit: {
      id: row.unit_id,
      code: unit ? (versionOn(unit, row.sent_on) ?? lastVersion(unit)).code : '',
      name: unit ? displayName(unit, row.sent_on) : '',
    },
    title: shownText(row.content.title, masked),
    number: row.content.number,
    sentOn: row.sent_on,
    state: row.state,
    stateName: PETITION_STATES[row.state],
    members,
    answeredOn: row.answered_on,
  };
}

/** Newest first. @throws Refused as requirePlace does, 'not-allowed' to a co-operative */
export async function petitionsOf(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly unit: string; readonly at?: string | undefined },
): Promise<{ petitions: PetitionRow[] }> {
  if (person.organisationId !== null) throw new Refused('not-allowed');
  const at = dateOf(asked.at) ?? deps.clock.today();
  const unit = requirePlace(deps, viewer, asked.unit, at);
  return read(deps.db, person, async (trx) => {
    const rows = await listPetitions(trx, provincesWithin(deps, unit, at), at);
    const members = await listMembers(
      trx,
      rows.map(({ petition_id }) => petition_id),
    );
    const count = Map.groupBy(members, ({ petition_id }) => petition_id);
    return {
      petitions: rows.map((row) =>
        viewRow(deps, row, count.get(row.petition_id)?.length ?? 0, isMasked(person)),
      ),
    };
  });
}

/** @throws Refused 'not-found' */
export async function viewPetition(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
): Promise<PetitionView> {
  if (person.organisationId !== null) throw new Refused('not-found');
  const masked = isMasked(person);
  return read(deps.db, person, async (trx) => {
    const row = await requirePetition(deps, trx, viewer, id);
    const links = await listMembers(trx, [id]);
    const ids = links.map(({ difficulty_id }) => difficulty_id);
    const events = Map.groupBy(await listEvents(trx, ids), ({ difficulty_id }) => difficulty_id);
    const { answer } = row.content;
    const open = row.state === 'sent';
    return {
      ...viewRow(deps, row, ids.length, masked),
      text: shownText(row.content.text, masked),
      reason: row.reason,
      answer:
        answer && row.answered_on
          ? {
              on: row.answered_on,
              by: answer.by,
              number: answer.number ?? null,
              text: shownText(answer.text, masked),
            }
          : null,
      difficulties: (await listThese(trx, ids)).map((each) => {
        const rows = events.get(each.id) ?? [];
        const course = courseOf(rows, EVER);
        return {
          id: each.id,
          organisation: { id: each.organisation_id, name: each.organisation },
          subjectName: DIFFICULTY_SUBJECTS[subjectOf({ rows })],
          stateName: course ? DIFFICULTY_STATES[course.state] : 'đã hủy',
        };
      }),
      mayAnswer: open && ['province', 'nation'].includes(handlingLevel(person) ?? ''),
      mayWithdraw: open && row.office_id === person.officeId && roleMay(person.role, 'difficulties.petition'),
    };
  });
}
