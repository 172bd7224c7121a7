// Giải trình trên bảng điểm: the words of whoever bears a target, attached to its own share.
import { displayName } from '#domain/unit/display-name.ts';
import { lastVersion, type Unit } from '#domain/unit/unit.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import { type RequestKey, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { listShares, listTargets, type TargetRow } from '#server/target/store.ts';
import { insertExplanation } from '#server/target/store-explanations.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Whether the viewer's office bears the share of a unit. Who only handed it down asks, it does not answer; for a unit that is no more it does. */
export function mayExplain(deps: TargetDeps, viewer: Viewer, target: TargetRow, unit: Unit): boolean {
  if (viewer.officeId === null || !viewer.maySee(unit)) return false;
  if (viewer.home === null) return unit.level === 'nation';
  const ended = lastVersion(unit).to <= deps.clock.today();
  return viewer.home.id === unit.id || ended || target.officeId !== viewer.officeId;
}

/** @throws Refused 'not-found' | 'unit-unknown' | 'out-of-scope' */
export async function explainTarget(
  deps: TargetDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  body: { readonly unit: string; readonly words: string | null },
  request: RequestKey,
): Promise<{ seq: number }> {
  const today = deps.clock.today();
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    const [target] = await listTargets(trx, { ids: [id] }, STILL_KNOWN - 1);
    if (!target) throw new Refused('not-found');
    const unit = requireUnitNamed(deps.places, body.unit, today);
    const shares = await listShares(trx, [id], STILL_KNOWN - 1);
    if (!mayExplain(deps, viewer, target, unit))
      throw new Refused('out-of-scope', { unit: displayName(unit) });
    if (!shares.some((share) => share.unitId === unit.id)) throw new Refused('not-found');
    const explanation = {
      target: id,
      document: target.documentId,
      issuer: target.officeId,
      office: person.officeId,
      unit: Number(unit.id),
      words: body.words,
      on: today,
    };
    await insertExplanation(trx, explanation, number);
    return { act: { act: 'target.explained', subjectKind: 'target', subjectId: String(id) }, reply: null };
  });
  return { seq };
}
