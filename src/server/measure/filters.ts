// Lọc theo nhóm: 'sector=trade,province=27' into filters of a slice.
import type { MeasureDeps, Understood } from '#server/measure/deps.ts';
import { resolveBreakdown } from '#server/measure/groups.ts';
import type { GroupFilter } from '#server/measure/store.ts';
import { Refused } from '#server/platform/refused.ts';

/** Splits a comma list, dropping blanks. */
export function listOf(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Reads 'sector=trade,province=27' into filters. @throws Refused for an unknown dimension or key */
export function readFilters(
  deps: MeasureDeps,
  question: Understood,
  text: string | undefined,
): readonly GroupFilter[] {
  return listOf(text).map((part) => {
    const at = part.indexOf('=');
    if (at < 0) throw new Refused('breakdown-unknown', { by: part });
    const [written, key] = [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    const breakdown = resolveBreakdown(deps, question, written);
    const { dimension, grouping } = breakdown;
    if (key === 'residual') return { dimension, grouping, key: null };
    const group = breakdown.groups.find((each) => each.key === key);
    if (!group) throw new Refused('breakdown-unknown', { by: part });
    return { dimension, grouping, key: group.stored };
  });
}
