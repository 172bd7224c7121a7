// Mở sổ cho vay: from which day the ledger of a province is complete; without one there is no figure, which is another thing than 0.
import { displayName } from '#domain/unit/display-name.ts';
import type { Unit } from '#domain/unit/unit.ts';
import type { FundDeps } from '#server/fund/deps.ts';
import { insertBook, listBooks, lockBook } from '#server/fund/store.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { requireDate } from '#server/platform/dates.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The province whose ledger is meant. @throws Refused 'unit-unknown' | 'out-of-scope' | 'loan-unit-level' */
export function requireProvince(deps: FundDeps, viewer: Viewer, written: string, date: string): Unit {
  const unit = requireUnitNamed(deps.places, written, requireDate(date));
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (unit.level !== 'province') throw new Refused('loan-unit-level', { unit: displayName(unit) });
  return unit;
}

/** Opens the ledger of a province. @throws Refused 'loan-book-open' | 'loan-in-the-future' and as requireProvince does */
export async function openBook(
  deps: FundDeps,
  person: SignedIn,
  viewer: Viewer,
  body: { readonly unit: string; readonly from: string },
  request: RequestKey,
): Promise<{ seq: number }> {
  const from = requireDate(body.from);
  if (from > deps.clock.today()) throw new Refused('loan-in-the-future', { on: body.from });
  const unit = requireProvince(deps, viewer, body.unit, from);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    await lockBook(trx, person.officeId);
    const books = await listBooks(trx, [unit.id]);
    if (books.some((each) => each.office_id === person.officeId))
      throw new Refused('loan-book-open', { unit: displayName(unit) });
    await insertBook(trx, { office: person.officeId, unit: unit.id, from }, number);
    return {
      act: { act: 'loan.book-opened', subjectKind: 'unit', subjectId: String(unit.id), note: { from } },
      reply: null,
    };
  });
  return { seq };
}
