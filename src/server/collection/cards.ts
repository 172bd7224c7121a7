// Việc phải báo cáo: the cards of whoever fills forms for himself — a co-operative's account, or an office that reports for its territory.
import { lastBeginning } from '#domain/collection/open-period.ts';
import type { SubmissionState } from '#domain/collection/state.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { CardView } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { liesIn, openedIn } from '#server/collection/period-place.ts';
import { dueOf, isPast, type Period, periodOf } from '#server/collection/periods.ts';
import { shownState } from '#server/collection/shown.ts';
import { type FormInUse, listFormsInUse, listPeriodRows } from '#server/collection/store-design.ts';
import { findSeat, findSubmission } from '#server/collection/store-entry.ts';
import { findLocked } from '#server/collection/store-lock.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';

const MOST_CARDS = 30;

async function cardOf(
  trx: Db,
  deps: CollectionDeps,
  person: SignedIn,
  period: Period,
  form: FormInUse,
): Promise<CardView | undefined> {
  const { reporter } = form.definition;
  const organisation = person.organisationId;
  const unit = person.unitId === null ? undefined : unitById(deps.places.geography, person.unitId);
  if (reporter === 'organisation' ? organisation === null : organisation !== null || unit?.level !== reporter)
    return undefined;
  const seat = organisation === null ? undefined : await findSeat(trx, organisation, period.to);
  const kinds: readonly string[] | undefined = period.regime.population.kind;
  if (seat && kinds && !kinds.includes(seat.kind)) return undefined;
  const place = seat ? unitById(deps.places.geography, seat.unit_id) : unit;
  const { geography } = deps.places;
  if (!place || !liesIn(geography, place, openedIn(geography, period), period.to)) return undefined;
  const row = await findSubmission(trx, period.id, form.code, { organisation, unit: unit?.id ?? 0 });
  const due = dueOf(period, reporter);
  const locked =
    row?.province_id != null &&
    (await findLocked(trx, period.id, [row.province_id, deps.places.geography.nation.id])) !== undefined;
  const state = row ? shownState(row.state as SubmissionState, locked) : 'none'; // the column holds these states only
  const waits = state === 'none' || state === 'draft' || state === 'returned';
  return {
    period: period.key,
    periodName: period.name,
    form: form.code,
    title: form.definition.title,
    organisation: seat ? { id: seat.id, name: seat.name } : null,
    due: due ? { ...due } : null,
    dueTime: period.dueTime,
    overdue: waits && isPast(due, period.dueTime, deps.clock.now()),
    state,
    notes: row?.state === 'returned' ? (row.notes as readonly unknown[]).length : 0,
  };
}

/** What the account's co-operative, or its office, is asked: what still waits first, then by deadline. */
export async function owedCards(deps: CollectionDeps, person: SignedIn): Promise<CardView[]> {
  return read(deps.db, person, async (trx) => {
    const rows = await listPeriodRows(trx, lastBeginning(deps.clock.today()));
    const periods = rows.map(periodOf).slice(0, MOST_CARDS);
    const forms = await listFormsInUse(
      trx,
      periods.map((each) => each.id),
    );
    const cards: CardView[] = [];
    for (const form of forms) {
      const period = periods.find((each) => each.id === form.period_id);
      const card = period && (await cardOf(trx, deps, person, period, form));
      if (card) cards.push(card);
    }
    const rank = (card: CardView) =>
      card.state === 'returned' ? 0 : card.state === 'none' || card.state === 'draft' ? 1 : 2;
    return cards.sort((a, b) => rank(a) - rank(b) || (a.due?.day ?? '').localeCompare(b.due?.day ?? ''));
  });
}

/** Cards of whoever fills; none for a role that may not open the forms they lead to. */
export async function cardsOf(
  deps: CollectionDeps,
  person: SignedIn,
): Promise<{ cards: CardView[]; fills: boolean }> {
  const fills = roleMay(person.role, 'collection.fill');
  return { fills, cards: fills ? await owedCards(deps, person) : [] };
}
