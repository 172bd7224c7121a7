// Độ phủ bằng lời: over how many provinces the figures of a measure reach.
import type { SaidClaim } from '#domain/narrative/said.ts';

/** "63/63 tỉnh, thành phố"; nothing where coverage has no meaning. */
export function coverageText(claims: readonly SaidClaim[]): string {
  const extents = new Set(
    claims.flatMap(({ source }) =>
      source.coverage && source.by === null
        ? [`${source.coverage.reported}/${source.coverage.expected}`]
        : [],
    ),
  );
  return extents.size === 0 ? '' : `${[...extents].join(', ')} tỉnh, thành phố`;
}
