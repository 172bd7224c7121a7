// Lĩnh vực: which sectors the invented organisations work in, near the published shares of 2021.
import type { HalfPlan } from '#domain/demonstration/plan.ts';
import type { Random } from '#domain/demonstration/random.ts';

type Shares = readonly (readonly [sector: string, upTo: number])[];

const OTHER: Shares = [
  ['industry', 0.31],
  ['trade', 0.57],
  ['transport', 0.8],
  ['construction', 0.86],
  ['environment', 0.91],
  ['tourism', 0.94],
  ['market', 0.96],
  ['health', 0.97],
  ['school', 0.98],
  ['other', 1],
];
const AGRICULTURAL_AT_OPENING: Shares = [
  ['agri-service', 0.7],
  ['agri-specialised', 1],
];
const AGRICULTURAL_LATER: Shares = [
  ['agri-specialised', 0.8],
  ['agri-service', 1],
];

/** Draws one sector of the class. */
export function drawSector(random: Random, agricultural: boolean, time: 'opening' | 'later'): string {
  const draw = random();
  const shares = !agricultural ? OTHER : time === 'opening' ? AGRICULTURAL_AT_OPENING : AGRICULTURAL_LATER;
  return shares.find(([, upTo]) => draw < upTo)?.[0] ?? 'other';
}

/** The sectors of all foundings of a half-year: exact where the written history says so. */
export function listSectors(random: Random, plan: HalfPlan): readonly string[] {
  if (plan.history?.sectors) {
    return Object.entries(plan.history.sectors).flatMap(([sector, count]) =>
      Array<string>(count).fill(sector),
    );
  }
  return [
    ...Array.from({ length: plan.foundedAgricultural }, () => drawSector(random, true, 'later')),
    ...Array.from({ length: plan.foundedOther }, () => drawSector(random, false, 'later')),
  ];
}
