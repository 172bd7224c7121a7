// Báo cho người liên quan: the handlers of a level hear of what came to them, the co-operative hears of its answer.
import type { Holder } from '#domain/difficulty/state.ts';
import { DIFFICULTY_SUBJECTS, type DifficultySubject } from '#domain/difficulty/subject.ts';
import type { DifficultyDeps } from '#server/difficulty/deps.ts';
import { listHandlers, listOwnPeople } from '#server/difficulty/store-people.ts';
import { tell } from '#server/notify/service.ts';
import type { Db } from '#server/platform/db.ts';

interface About {
  readonly id: number;
  readonly unit: number;
  readonly organisation: number;
  readonly name: string;
  readonly subject: DifficultySubject;
}

/** Tells the people at a level; what lies outside the system stays with the province. @returns how many were told for the first time */
export async function tellHandlers(
  deps: DifficultyDeps,
  trx: Db,
  about: Pick<About, 'id' | 'unit' | 'name' | 'subject'>,
  matter: {
    readonly holder: Holder;
    readonly key: string;
    readonly words: string;
    readonly dueOn: string | null;
  },
): Promise<number> {
  const level = matter.holder === 'outside' ? 'province' : matter.holder;
  const people = await listHandlers(trx, about.unit, level);
  let told = 0;
  for (const personId of people)
    if (
      await tell(deps, trx, {
        personId,
        key: `difficulty:${about.id}:${matter.key}`,
        title: `${matter.words} của ${about.name} về ${DIFFICULTY_SUBJECTS[about.subject]}`,
        path: `/difficulties/${about.id}`,
        dueOn: matter.dueOn,
      })
    )
      told += 1;
  return told;
}

/** Tells the co-operative's own account, where it has one. */
export async function tellRaiser(
  deps: DifficultyDeps,
  trx: Db,
  about: Pick<About, 'id' | 'organisation' | 'subject'>,
  matter: { readonly key: string; readonly words: string },
): Promise<void> {
  for (const personId of await listOwnPeople(trx, about.organisation, deps.clock.today()))
    await tell(deps, trx, {
      personId,
      key: `difficulty:${about.id}:${matter.key}`,
      title: `${matter.words}: khó khăn về ${DIFFICULTY_SUBJECTS[about.subject]}`,
      path: '/f/kho-khan',
      dueOn: null,
    });
}
