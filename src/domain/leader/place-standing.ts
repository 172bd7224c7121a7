// Đơn vị cấp dưới đứng ở đâu: against the plans handed to them where there are any, else against the same period of last year.
import { planScore } from '#domain/leader/plan-pace.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import { numberOf } from '#domain/narrative/speaker.ts';
import { STATUS_WORDS, type Status } from '#domain/target/score.ts';

export const MOVEMENT_WORDS = {
  risen: 'tăng',
  same: 'không đổi',
  fallen: 'giảm',
} as const;
export type Movement = keyof typeof MOVEMENT_WORDS;

export interface PlaceStanding {
  readonly status: Status | Movement;
  readonly words: string;
}

const scored = (status: Status): PlaceStanding => ({ status, words: STATUS_WORDS[status] });

/** How a unit stands to the plan handed to it; 'not-assigned' where none was. */
export function standingToPlan(figures: Figures, measure: string): PlaceStanding {
  const plan = figures.plan(measure);
  return scored(plan ? planScore(figures, measure, plan).status : 'not-assigned');
}

/** How a figure moved against the same period of last year; 'no-figure' where either is absent. */
export function standingToLastYear(figures: Figures, measure: string): PlaceStanding {
  const [now, before] = [
    numberOf(figures.cell(measure, 'now')),
    numberOf(figures.cell(measure, 'last-year')),
  ];
  if (now === undefined || before === undefined) return scored('no-figure');
  const movement: Movement = now > before ? 'risen' : now < before ? 'fallen' : 'same';
  return { status: movement, words: MOVEMENT_WORDS[movement] };
}
