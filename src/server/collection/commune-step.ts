// Bước cấp xã: the province decides whether its communes look at co-operatives' forms before it does.
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { CommuneStepView } from '#server/collection/contract-chain.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { levelOf } from '#server/collection/reporter.ts';
import { findRegime } from '#server/collection/store-design.ts';
import {
  closeCommuneStep,
  hasCommuneStep,
  listCommuneSteps,
  openCommuneStep,
} from '#server/collection/store-step.ts';
import { codeOn, requirePlace } from '#server/collection/territory.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Commune steps that stand in a unit's province, or in every one. @throws Refused as requirePlace does */
export async function communeSteps(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: { readonly unit: string },
): Promise<{ steps: CommuneStepView[] }> {
  const today = deps.clock.today();
  return read(deps.db, viewer, async (trx) => {
    const { unit, territory } = requirePlace(deps, viewer, { to: today }, asked.unit);
    // A commune asks about the decision of its province.
    const above = ancestorOn(deps.places.geography, unit, 'province', today);
    const own = above.status === 'found' ? above.unit.id : unit.id;
    const rows = await listCommuneSteps(trx, territory.whole ? null : own);
    return {
      steps: rows.flatMap(({ province_id, regime, recorded_from }) => {
        const province = unitById(deps.places.geography, province_id);
        if (!province) return [];
        const name = displayName(province, today);
        return [{ unit: codeOn(province, today), name, regime, seq: recorded_from }];
      }),
    };
  });
}

/** Sets or takes back the step. @throws Refused 'step-not-your-level' | 'regime-unknown' | 'commune-step-impossible' | 'commune-step-same' */
export async function setCommuneStep(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  asked: { readonly unit: string; readonly regime: string; readonly stands: boolean },
  request: RequestKey,
): Promise<{ stands: boolean; seq: number }> {
  const { reply, seq } = await write(deps.db, person, request, async (trx, number) => {
    const { unit } = requirePlace(deps, viewer, { to: deps.clock.today() }, asked.unit);
    // It is the province's own decision: the nation reads it, and does not take it in its place.
    if (levelOf(person) !== 'province' || unit.id !== person.unitId)
      throw new Refused('step-not-your-level', { level: 'chính tỉnh ấy', due: 'của kỳ' });
    const regime = await findRegime(trx, asked.regime);
    if (!regime) throw new Refused('regime-unknown', { regime: asked.regime });
    if (regime.reporter !== 'organisation' || regime.chain.includes('commune'))
      throw new Refused('commune-step-impossible', { regime: regime.name });
    if ((await hasCommuneStep(trx, unit.id, regime.code)) === asked.stands)
      throw new Refused('commune-step-same', {
        regime: regime.name,
        now: asked.stands ? 'đã có' : 'không có',
      });
    if (asked.stands) await openCommuneStep(trx, unit.id, regime.code, number);
    else await closeCommuneStep(trx, unit.id, regime.code, number);
    const note = { after: { unit: unit.id, regime: regime.code, stands: asked.stands } };
    return {
      act: { act: 'collection.step-set', subjectKind: 'unit', subjectId: String(unit.id), note },
      reply: { stands: asked.stands },
    };
  });
  return { ...reply, seq };
}
