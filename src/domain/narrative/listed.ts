// Nối các vế: one after another with words between.
import { type Spoken, together, words } from '#domain/narrative/said.ts';

/** One after another with words between, other words before the last. */
export function listed(parts: readonly Spoken[], between: string, last = between): Spoken {
  return together(
    ...parts.flatMap((part, index) =>
      index === 0 ? [part] : [words(index === parts.length - 1 ? last : between), part],
    ),
  );
}
