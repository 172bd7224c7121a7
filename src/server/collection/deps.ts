// What collection stands on.
import type { WorkingCalendar } from '#domain/collection/working-calendar.ts';
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';

export interface CollectionDeps extends MeasureDeps {
  readonly calendar: WorkingCalendar;
  /** Measures of the catalogue alone, without those of published forms. */
  readonly shipped: MeasureCatalogue;
  readonly keys: FieldKeys;
}
