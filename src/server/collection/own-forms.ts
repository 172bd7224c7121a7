// Biểu của chính mình trong "Việc của tôi": forms that the account or its office still owes and that are due soon or overdue.
import { dueDayWords } from '#domain/collection/due-words.ts';
import { SUBMISSION_STATES } from '#domain/collection/state.ts';
import { addDays } from '#domain/period/calendar-date.ts';
import { roleMay } from '#domain/permission/permission.ts';
import { owedCards } from '#server/collection/cards.ts';
import type { CardView } from '#server/collection/contract-entry.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { OwnForm } from '#server/notify/contract.ts';
import type { SignedIn } from '#server/platform/access.ts';

const SOON = 30;
const OWED: readonly string[] = ['none', 'draft', 'returned'];

const isOwed = ({ state, due }: CardView, soon: string) =>
  OWED.includes(state) && (state === 'returned' || (due !== null && due.day <= soon));

/** Where the form is filled; for who may not fill it, where its state is read. */
function pathOf({ period, form }: CardView, fills: boolean): string {
  const [key, code] = [encodeURIComponent(period), encodeURIComponent(form)];
  return fills ? `/f/${key}/${code}` : `/collection?key=${key}&form=${code}`;
}

/** They, the nearest deadline first. Who answers for an office and fills nothing sees what it owes only once it is late. */
export async function ownForms(deps: CollectionDeps, person: SignedIn): Promise<readonly OwnForm[]> {
  const fills = roleMay(person.role, 'collection.fill');
  if (!fills && !roleMay(person.role, 'collection.review')) return [];
  const soon = addDays(deps.clock.today(), SOON);
  return (await owedCards(deps, person))
    .filter((card) => (fills ? isOwed(card, soon) : card.overdue))
    .sort((a, b) => (a.due?.day ?? '').localeCompare(b.due?.day ?? ''))
    .map((card) => ({
      title: `${card.title}, ${card.periodName}`,
      path: pathOf(card, fills),
      due: card.due ? dueDayWords(card.due, card.dueTime) : null,
      overdue: card.overdue,
      state: SUBMISSION_STATES[card.state],
      fills,
    }));
}
