// Bỏ bản soạn: a draft nobody was asked to sign leaves the lists; its versions stay closed and the journal names it.
import { discardRefusal } from '#domain/report/publication.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { ComposeDeps } from '#server/publication/compose.ts';
import { type Desk, requireCurrent, requirePerson } from '#server/publication/service.ts';
import { closePublication } from '#server/publication/store.ts';

/**
 * Discards a draft of the caller's own office, of whatever kind; a report that it was to replace may be replaced anew.
 * @throws Refused 'not-found' | 'publication-stale' | 'publication-not-discardable' once it was sent for signature
 */
export async function discardPublication(
  deps: ComposeDeps,
  desk: Desk,
  target: { readonly id: number; readonly base: number },
  request: RequestKey,
): Promise<{ id: number; seq: number }> {
  requirePerson(desk);
  const { reply } = await write<{ id: number; seq: number }>(
    deps.db,
    desk.person,
    request,
    async (trx, seq) => {
      const row = await requireCurrent(trx, deps, desk, target);
      const refusal = discardRefusal(row.state, row.was_submitted);
      if (refusal) throw new Refused('publication-not-discardable', { reason: refusal });
      await closePublication(trx, target.id, seq);
      return {
        act: {
          act: 'publication.discarded',
          subjectKind: 'publication',
          subjectId: String(target.id),
          note: { title: row.title, amends: row.amends_id },
        },
        reply: { id: target.id, seq },
      };
    },
  );
  return reply;
}
