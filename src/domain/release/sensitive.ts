// Ô nào phải ẩn: a few organisations or persons, or a sum of which one organisation's part can be told.
import type { Protection } from '#domain/release/public-measure.ts';

export type Sensitivity = 'small' | 'few' | 'dominant';

/** Counts below it are hidden. */
export const LEAST_COUNT = 5;
/** A sum over fewer organisations is hidden. */
export const LEAST_CONTRIBUTORS = 3;
/** A sum of which one organisation makes more than this part is hidden. */
const DOMINANT = 0.75;

export interface Weighed {
  readonly value: number;
  /** How many organisations make the sum, and the largest part; null where the measure has none. */
  readonly contributors: number | null;
  readonly largest: number | null;
}

/** Why a figure may not be shown by itself; null when it may. Nought organisations have no secret. */
export function sensitivityOf(protection: Protection, cell: Weighed): Sensitivity | null {
  if (protection === 'open') return null;
  const { value, contributors, largest } = cell;
  if (protection === 'amount' && contributors !== null) {
    if (contributors === 0) return null;
    if (contributors < LEAST_CONTRIBUTORS) return 'few';
    if (largest !== null && largest > DOMINANT * value) return 'dominant';
  }
  return value > 0 && value < LEAST_COUNT ? 'small' : null;
}
