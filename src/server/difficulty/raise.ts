// Nêu khó khăn: a co-operative its own, by account or link; an officer on behalf, saying how it was learnt.
import { answerDue } from '#domain/difficulty/deadline.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { unitById } from '#domain/unit/geography.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { RaiseBody } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import {
  findSeat,
  insertDifficulty,
  insertEvent,
  insertVersion,
  listFileNames,
  type SeatRow,
} from '#server/difficulty/store.ts';
import { tellHandlers } from '#server/difficulty/told.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Files that the caller's own office keeps. @throws Refused 'not-found' */
export async function requireOwnFiles(trx: Db, person: SignedIn, files: readonly number[]): Promise<void> {
  const found = await listFileNames(trx, files);
  const own = new Set(found.filter(({ office_id }) => office_id === person.officeId).map(({ id }) => id));
  if (files.some((id) => !own.has(id))) throw new Refused('not-found');
}

/** @throws Refused 'difficulty-organisation' | 'difficulty-organisation-missing' */
async function requireSeat(
  deps: DifficultyDeps,
  trx: Db,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly organisation: number | undefined; readonly on: CalendarDate },
): Promise<SeatRow> {
  const own = person.organisationId;
  const id = own ?? asked.organisation;
  if (id === undefined) throw new Refused('difficulty-organisation-missing');
  const seat = await findSeat(trx, id, asked.on);
  const unit = seat && unitById(deps.places.geography, seat.unit_id);
  const other = own !== null && asked.organisation !== undefined && asked.organisation !== own;
  if (!seat || !unit || other || (own === null && !viewer.maySee(unit)))
    throw new Refused('difficulty-organisation', {
      id: asked.organisation ?? id,
      date: formatDay(asked.on),
    });
  return seat;
}

/** @throws Refused 'difficulty-source-missing' | 'difficulty-document-missing' */
function requireSource(person: SignedIn, { source }: RaiseBody): void {
  if (person.organisationId !== null) return;
  if (!source) throw new Refused('difficulty-source-missing');
  if (source.kind === 'document' && source.number === undefined)
    throw new Refused('difficulty-document-missing');
}

/** @throws Refused for a day to come, an organisation out of sight, a source not told */
export async function raiseDifficulty(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  body: RaiseBody,
  request: RequestKey,
): Promise<{ id: number; version: number }> {
  const today = deps.clock.today();
  const written = body.on === undefined ? today : requireDate(body.on);
  const own = person.organisationId !== null;
  if (written > today && !own) throw new Refused('difficulty-in-the-future', { on: formatDay(written) });
  // What a device kept while it had no line reaches its office today: the time to answer begins now.
  const on = own ? today : written;
  requireSource(person, body);
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    const seat = await requireSeat(deps, trx, person, viewer, { organisation: body.organisation, on });
    await requireOwnFiles(trx, person, body.files);
    const link = person.link?.linkId ?? null;
    const id = await insertDifficulty(trx, { office: person.officeId, link, seat });
    const dueOn = answerDue(deps.calendar, on);
    const { subject, text, request: wanted, level, source, files } = body;
    const holder = level === 'commune' ? 'commune' : 'province';
    await insertVersion(
      trx,
      await insertEvent(trx, id),
      {
        difficulty: id,
        office: person.officeId,
        unit: seat.unit_id,
        organisation: seat.id,
        link,
        type: 'raised',
        on,
        subject,
        dueOn,
        petition: null,
        content: {
          text,
          request: wanted,
          level,
          to: holder,
          files,
          ...(own || !source
            ? {}
            : {
                source: {
                  kind: source.kind,
                  ...(source.number === undefined ? {} : { number: source.number }),
                  ...(source.note === undefined ? {} : { note: source.note }),
                },
              }),
          ...(own && written < today ? { writtenOn: written } : {}),
        },
        state: 'recorded',
        reason: null,
        madeBy: person.personId,
      },
      number,
    );
    if (own)
      await tellHandlers(
        deps,
        trx,
        { id, unit: seat.unit_id, name: seat.name, subject },
        { holder, key: 'raised', words: 'Khó khăn mới', dueOn },
      );
    return {
      act: {
        act: 'difficulty.raised',
        subjectKind: 'difficulty',
        subjectId: String(id),
        note: { organisation: seat.id, subject, level, source: own ? 'own' : (source?.kind ?? '') },
      },
      reply: id,
    };
  });
  return { id: reply, version: seq };
}
