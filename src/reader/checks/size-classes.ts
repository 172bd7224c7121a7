// Do size classes ("dưới 10", "10-49", "50-99", "100 lao động trở lên") leave nobody out?
import type { Fact } from '../read/fact.ts';

const CLASS = /^(?:(duoi|tu|tren)_)?(\d+(?:\.\d+)?)(?:_(\d+(?:\.\d+)?))?_(\D+)$/;

/** Whether a fact is of a size class. */
export function isSize(fact: Fact): boolean {
  return fact.breakdown?.quy_mo !== undefined;
}

/** Whether the classes join each other from the lowest, open below, to the highest, open above. */
export function areAllSizes(facts: readonly Fact[]): boolean {
  const classes = facts
    .map((fact) => CLASS.exec(fact.breakdown?.quy_mo ?? ''))
    .map((part) => {
      if (part === null) return null;
      const [, side, first, last, of] = part;
      const bound = Number(first);
      if (side === 'duoi') return { low: Number.NEGATIVE_INFINITY, high: bound, of };
      return { low: bound, high: last === undefined ? Number.POSITIVE_INFINITY : Number(last), of };
    })
    .filter((part) => part !== null)
    .sort((a, b) => a.low - b.low);
  return (
    classes.length === facts.length &&
    classes.length > 1 &&
    classes.every((part, i) => {
      const before = classes[i - 1]?.high;
      if (part.of !== classes[0]?.of) return false;
      // "10-49" then "50-99"; "1-5 tỷ" then "5-10 tỷ".
      return before === undefined
        ? part.low === Number.NEGATIVE_INFINITY
        : part.low === before || part.low === before + 1;
    }) &&
    classes[classes.length - 1]?.high === Number.POSITIVE_INFINITY
  );
}
