// Ô nhỏ: in published figures a count of fewer than five persons would point at somebody, so it is hidden, and so is what would give it back.

export const SMALLEST_SHOWN = 5;

/** Whether a count of persons may be published; zero tells nothing about anybody. */
export function mayPublish(persons: number): boolean {
  return persons === 0 || persons >= SMALLEST_SHOWN;
}

/**
 * The parts of a published total with small ones hidden (null). When only one would be hidden, it could be had back
 * by subtracting from the total, so the smallest of the others is hidden with it.
 */
export function hideSmallCells(parts: readonly number[]): readonly (number | null)[] {
  const hidden = new Set(parts.flatMap((count, index) => (mayPublish(count) ? [] : [index])));
  if (hidden.size === 1) {
    const [next] = parts
      .map((count, index) => ({ count, index }))
      .filter(({ count, index }) => count > 0 && !hidden.has(index))
      .sort((a, b) => a.count - b.count);
    if (next) hidden.add(next.index);
  }
  return parts.map((count, index) => (hidden.has(index) ? null : count));
}
