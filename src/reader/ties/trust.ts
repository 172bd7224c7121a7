// How often do figures that stand so obey the calculation, where no other calculation of their group does? Measured on the right passages of the reader's tests.
import { CHANGE } from './trust/change.ts';
import { OTHER } from './trust/other.ts';
import { PRODUCT } from './trust/product.ts';
import { ROW } from './trust/row.ts';
import { SHARE } from './trust/share.ts';

const TRUST: Readonly<Record<string, number>> = { ...CHANGE, ...OTHER, ...PRODUCT, ...ROW, ...SHARE };

/** No class of evidence is ever sure. */
const MOST = 0.98;

/** Trust in a tie of a class of evidence; a class not named has that of its beginning. */
export function trustOf(evidence: string): number {
  for (let key = evidence; key !== ''; key = key.slice(0, Math.max(0, key.lastIndexOf(' ')))) {
    const trust = TRUST[key];
    if (trust !== undefined) return Math.min(MOST, trust);
  }
  return 0.05;
}
