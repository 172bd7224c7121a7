// Nhắc nộp hàng loạt: whoever has an account is told in the inbox and by letter; a second reminder passes over those who have answered.
import { dueDayWords } from '#domain/collection/due-words.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import {
  dueOf,
  requireFormInUse,
  requireOrganisations,
  requirePeriodKey,
} from '#server/collection/periods.ts';
import type { Target } from '#server/collection/reporters.ts';
import { insertReminders, listAccountants } from '#server/collection/store-remind.ts';
import { countReporters, listReporters } from '#server/collection/store-reporter.ts';
import { requirePlace, seatsIn } from '#server/collection/territory.ts';
import { tell } from '#server/notify/service.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** More than any country has. */
const MOST = 200_000;

export interface Reminded {
  readonly reminded: number;
  readonly answered: number;
  readonly withoutAccount: number;
  readonly seq: number;
}

/** Reminds those who have not sent; each reminder is written down, so that the desk shows how often. */
export async function remind(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: Target & { readonly organisations?: readonly number[] | undefined },
  request: RequestKey,
): Promise<Reminded> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    requireOrganisations(form);
    const territory = seatsIn(requirePlace(deps, viewer, period, asked.unit), asked.seat);
    const { population } = period.regime;
    const filter = { missing: true, only: asked.organisations, after: 0, limit: MOST };
    const waiting = await listReporters(trx, period.id, form.code, population, territory, filter);
    const all = await countReporters(trx, period.id, form.code, population, territory, {
      ...filter,
      missing: false,
    });
    const ids = waiting.map((row) => row.organisation);
    const accountants = await listAccountants(trx, ids, deps.clock.today());
    const due = dueOf(period, form.definition.reporter);
    for (const row of waiting) {
      const personId = accountants.get(row.organisation);
      if (personId === undefined) continue;
      await tell({ db: trx, clock: deps.clock, keys: deps.keys }, trx, {
        personId,
        key: `collection.reminder:${period.key}:${form.code}:${row.organisation}:${row.reminders + 1}`,
        title: `Nhắc nộp ${form.definition.title}, ${period.name}${due ? `, hạn nộp ${dueDayWords(due, period.dueTime)}` : ''}`,
        path: `/f/${period.key}/${form.code}`,
        dueOn: due?.day ?? null,
      });
    }
    await insertReminders(
      trx,
      waiting
        .filter((row) => accountants.has(row.organisation))
        .map((row) => ({
          period_id: period.id,
          form_code: form.code,
          organisation_id: row.organisation,
          unit_id: row.unit_id,
          way: 'mail',
          person_id: person.personId,
          at: deps.clock.now(),
          recorded_from: number,
        })),
    );
    const counts = {
      reminded: accountants.size,
      answered: all - waiting.length,
      withoutAccount: waiting.length - accountants.size,
    };
    const note = { after: { form: form.code, ...counts } };
    return {
      act: { act: 'collection.reminded', subjectKind: 'period', subjectId: period.key, note },
      reply: counts,
    };
  });
  return { ...reply, seq };
}
