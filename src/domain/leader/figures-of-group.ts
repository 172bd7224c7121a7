// Số liệu của một đơn vị cấp dưới: one row of a breakdown, read as the figures of that unit, so that the same sentences can be said of it.
import type { Figures, Plan } from '#domain/narrative/figure.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';

/** A unit below: the row of which breakdown, and the plans handed down to it. */
export interface Group {
  readonly by: UnitLevel;
  readonly key: string;
  readonly name: string;
  readonly plan: (measure: string) => Plan | undefined;
}

/** The figures of a unit below, out of those of the whole. */
export function figuresOfGroup(figures: Figures, { by, key, name, plan }: Group): Figures {
  return {
    ...figures,
    place: { code: key, name, level: by },
    cell: (measure, moment) =>
      figures.rows(measure, moment, by).find((row) => row.key === key)?.cell ?? {
        kind: 'absent',
        reason: 'missing',
      },
    rows: () => [],
    plan,
  };
}
