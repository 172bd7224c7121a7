// Các cấp một biểu đi qua: the regime's chain, with the commune where its province put it, up to the level that approves.
import type { CollectionLevel } from '#domain/collection/regime.ts';
import type { Reporter } from '#domain/form/form.ts';

/** The lower of two levels has the smaller rank. */
export const LEVEL_RANK: Readonly<Record<CollectionLevel, number>> = {
  organisation: 0,
  commune: 1,
  province: 2,
  nation: 3,
};

/**
 * Levels that look at a reporter's form, in order; the last approves, those before it pass it on. A province approves for the
 * nation; where no province stands in the chain, its highest level does.
 */
export function reviewLevels(
  chain: readonly CollectionLevel[],
  reporter: Reporter,
  communeStep: boolean,
): readonly [CollectionLevel, ...CollectionLevel[]] {
  const above = chain.filter((level) => LEVEL_RANK[level] > LEVEL_RANK[reporter]);
  const stepped: readonly CollectionLevel[] =
    communeStep && reporter === 'organisation' && !above.includes('commune') ? ['commune', ...above] : above;
  const upTo = stepped.indexOf('province');
  const [first, ...rest] = upTo < 0 ? stepped : stepped.slice(0, upTo + 1);
  // A chain that names nobody above its reporters leaves them to the level that always answers for them.
  return first === undefined ? [reporter === 'province' ? 'nation' : 'province'] : [first, ...rest];
}
