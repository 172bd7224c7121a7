// Biểu của chính mình trong "Việc của tôi": forms that the account or its office still owes and that are due soon or overdue.
import { dueDayWords } from '#domain/collection/due-words.ts';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import { addDays } from '#domain/period/calendar-date.ts';
import { cardsOf } from '#server/collection/cards.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { OwnForm } from '#server/notify/contract.ts';
import type { SignedIn } from '#server/platform/access.ts';

const SOON = 30;
const OWED: readonly string[] = ['none', 'draft', 'returned'];

/** They, the nearest deadline first. */
export async function ownForms(deps: CollectionDeps, person: SignedIn): Promise<readonly OwnForm[]> {
  const { cards } = await cardsOf(deps, person);
  const soon = addDays(deps.clock.today(), SOON);
  return cards
    .filter(({ state, due }) => OWED.includes(state) && (state === 'returned' || (due && due.day <= soon)))
    .sort((a, b) => (a.due?.day ?? '').localeCompare(b.due?.day ?? ''))
    .map((card) => ({
      title: `${card.title}, ${card.periodName}`,
      path: `/f/${encodeURIComponent(card.period)}/${encodeURIComponent(card.form)}`,
      due: card.due ? dueDayWords(card.due, card.dueTime) : null,
      overdue: card.overdue,
      state: SUBMISSION_STATES[card.state],
    }));
}
