// Mở sổ khó khăn: from which day the book of a province is complete; without one there is no figure, which is another thing than 0.
import { displayName } from '#domain/unit/display-name.ts';
import type { Unit } from '#domain/unit/unit.ts';
import { formatDay } from '#domain/vietnamese/calendar-date.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { insertBook } from '#server/difficulty/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The unit whose difficulties are meant. @throws Refused 'unit-unknown' | 'out-of-scope' */
export function requirePlace(deps: DifficultyDeps, viewer: Viewer, written: string, date: string): Unit {
  const unit = requireUnitNamed(deps.places, written, requireDate(date));
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  return unit;
}

/** @throws Refused 'difficulty-book-open' | 'difficulty-book-level' | 'difficulty-in-the-future' and as requirePlace does */
export async function openBook(
  deps: DifficultyDeps,
  person: SignedIn,
  viewer: Viewer,
  body: { readonly unit: string; readonly from: string },
  request: RequestKey,
): Promise<{ seq: number }> {
  const from = requireDate(body.from);
  if (from > deps.clock.today()) throw new Refused('difficulty-in-the-future', { on: formatDay(from) });
  const unit = requirePlace(deps, viewer, body.unit, from);
  if (unit.level !== 'province') throw new Refused('difficulty-book-level', { unit: displayName(unit) });
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    if (!(await insertBook(trx, { office: person.officeId, unit: unit.id, from }, number)))
      throw new Refused('difficulty-book-open', { unit: displayName(unit) });
    return {
      act: { act: 'difficulty.book-opened', subjectKind: 'unit', subjectId: String(unit.id), note: { from } },
      reply: null,
    };
  });
  return { seq };
}
