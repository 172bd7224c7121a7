import { ANSWER_WORKING_DAYS } from '#domain/difficulty/deadline.ts';
import type { OwnView } from '#server/difficulty/contract-shapes.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { maySee } from '#server/difficulty/known.ts';
import { viewOwn } from '#server/difficulty/own-view.ts';
import { findSeat, listFileNames } from '#server/difficulty/store.ts';
import { listEvents, listOf } from '#server/difficulty/store-read.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Newest first. @throws Refused 'not-found' for whoever is no organisation's account */
export async function ownDifficulties(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
): Promise<OwnView> {
  const { organisationId } = person;
  if (organisationId === null) throw new Refused('not-found');
  const today = deps.clock.today();
  return read(deps.db, person, async (trx) => {
    const seat = await findSeat(trx, organisationId, today);
    if (!seat) throw new Refused('not-found');
    const all = (await listOf(trx, organisationId)).filter((row) => maySee(deps, person, viewer, row));
    const events = await listEvents(
      trx,
      all.map(({ id }) => id),
    );
    const names = await listFileNames(
      trx,
      events.flatMap(({ content }) => content.files ?? []),
    );
    const files = new Map(names.map(({ id, name }) => [id, name]));
    const rows = Map.groupBy(events, ({ difficulty_id }) => difficulty_id);
    return {
      organisation: { id: seat.id, name: seat.name, unit: seat.unit_id },
      answerDays: ANSWER_WORKING_DAYS,
      difficulties: all.flatMap(({ id }) => viewOwn(id, rows.get(id) ?? [], today, files) ?? []).toReversed(),
    };
  });
}
