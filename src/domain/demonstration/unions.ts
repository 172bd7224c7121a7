// Liên hiệp HTX và tổ hợp tác minh họa: the kinds that stand beside the HTX, one draft at a time.
import { addEvent, type Draft } from '#domain/demonstration/draft.ts';
import { drawBelow } from '#domain/demonstration/random.ts';
import { createDraft, drawDay, type Scene } from '#domain/demonstration/scene.ts';
import { drawSector } from '#domain/demonstration/sector-draw.ts';
import type { OrganisationKind } from '#domain/organisation/organisation.ts';

/** Halves in which unions are founded: the published 147 stand in mid 2025. */
const UNION_HALVES = 24;
const GROUPS_AT_OPENING = 0.55;
const GROUPS_DISSOLVED = 0.06;
const AGRICULTURAL = 0.78;

function bear(scene: Scene, kind: OrganisationKind, opening: boolean, halves: number): Draft | undefined {
  const half = scene.halves[opening ? 0 : drawBelow(scene.random, Math.min(halves, scene.halves.length))];
  if (!half) return undefined;
  const sector = drawSector(scene.random, scene.random() < AGRICULTURAL, 'later');
  return createDraft(scene, {
    kind,
    sector,
    date: opening ? half.from : drawDay(scene, half),
    half: opening ? -1 : half.index,
    opening,
  });
}

/** LHHTX of the province; none ends. */
export function writeUnions(scene: Scene): Draft[] {
  const { opening, founded } = scene.plan.unions;
  return Array.from({ length: opening + founded }, (_, index) =>
    bear(scene, 'LHHTX', index < opening, UNION_HALVES),
  ).filter((draft) => draft !== undefined);
}

/**
 * THT of the province, made one by one: there are many. A few dissolve, a few change their members. None is founded in the
 * last half-year, which today cuts off: the number asked for is the number made.
 */
export function* writeGroups(scene: Scene, count: number): Generator<Draft> {
  const { random, halves } = scene;
  for (let index = 0; index < count; index += 1) {
    const draft = bear(scene, 'THT', random() < GROUPS_AT_OPENING, halves.length - 1);
    if (!draft) continue;
    const length = halves.length - draft.fromHalf - 1;
    const half = length > 0 ? halves[draft.fromHalf + 1 + drawBelow(random, length)] : undefined;
    if (half && random() < GROUPS_DISSOLVED) {
      addEvent(draft, 'dissolved', drawDay(scene, half), {}, { mode: 'voluntary' });
    } else if (half && random() < scene.changesPerYear / 2) {
      const membersOfficial = (draft.first.membersOfficial ?? 0) + 1 + drawBelow(random, 5);
      addEvent(draft, 'members-changed', drawDay(scene, half), { membersOfficial });
    }
    yield draft;
  }
}
