// Tỷ trọng của bảng: the shares of the groups of one line, settled together.

import { sharesOf } from '#domain/narrative/shares.ts';
import { numberOf, type Speaker, shareKey } from '#domain/narrative/speaker.ts';
import type { Line } from '#domain/narrative/table-lines.ts';

/** Shares of the groups of a line are settled together, so that they add up where the groups are the whole. */
export function settleShares(speaker: Speaker, lines: readonly Line[]): boolean {
  let moved = false;
  for (const line of new Set(lines.map((each) => each.line))) {
    const { shareOf, measure } = line;
    const whole = shareOf ? numberOf(speaker.figures.cell(shareOf, 'now')) : undefined;
    const groups = lines.filter((each) => each.line === line && each.by !== null);
    if (!shareOf || !whole || groups.length === 0) continue;
    const shares = sharesOf(
      groups.map(({ now }) => numberOf(now) ?? 0n),
      whole,
    );
    for (const [index, { by }] of groups.entries()) {
      const key = shareKey(measure, by, shareOf);
      const tenths = shares.tenths[index];
      if (tenths !== undefined && !speaker.shares.has(key)) speaker.shares.set(key, tenths);
    }
    moved ||= shares.moved.length > 0;
  }
  return moved;
}
