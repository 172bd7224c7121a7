// Which part of a list, with two neighbouring digits changed back, makes it add up?
import type { Fact } from '../read/fact.ts';

/** Numbers a slip of the hand makes of another: two neighbouring digits changed over. */
export function transpositions(value: number): number[] {
  if (!Number.isInteger(value) || value < 10) return [];
  const digits = String(value);
  const found: number[] = [];
  for (let i = 0; i + 1 < digits.length; i++) {
    const swapped = digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2);
    if (swapped !== digits && !swapped.startsWith('0')) found.push(Number(swapped));
  }
  return found;
}

/** The part that, with two neighbouring digits changed back, makes the list add up. */
export function transposedPart(parts: readonly Fact[], whole: Fact): Fact | undefined {
  const sum = parts.reduce((all, part) => all + part.value, 0);
  const hits = parts.filter(
    (part) =>
      part.unit !== 'percent' &&
      transpositions(part.value / part.step).some(
        (value) =>
          Math.abs(sum - part.value + value * part.step - whole.value) < 1e-6 * Math.max(1, whole.value),
      ),
  );
  return hits.length === 1 ? hits[0] : undefined;
}
