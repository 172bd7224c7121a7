// Nơi đặt trụ sở: draws a commune (or whatever the geography gives) of one legacy province by weight.
import type { Random } from '#domain/demonstration/random.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export interface Place {
  readonly unitId: number;
  readonly weight: number;
}

/** What the demonstration needs to know about geography. */
export interface DemonstrationGeography {
  /** Places of a legacy province (code of the 63) in the geography of that day. */
  readonly places: (provinceCode63: string, date: CalendarDate) => readonly Place[];
  /** The legacy province itself, when it has no places. */
  readonly provinceUnit: (provinceCode63: string) => number;
}

export type DrawPlace = (random: Random, date: CalendarDate) => number;

/** Remembers the running sums of each list that the geography gives. */
export function createPlaceDraw(geography: DemonstrationGeography, provinceCode63: string): DrawPlace {
  const sums = new WeakMap<readonly Place[], Float64Array>();
  return (random, date) => {
    const places = geography.places(provinceCode63, date);
    let running = sums.get(places);
    if (!running) {
      let sum = 0;
      running = Float64Array.from(places, (place) => {
        sum += place.weight;
        return sum;
      });
      sums.set(places, running);
    }
    const target = random() * (running.at(-1) ?? 0);
    let low = 0;
    let high = running.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((running[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return places[low]?.unitId ?? geography.provinceUnit(provinceCode63);
  };
}
