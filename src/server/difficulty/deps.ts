// What the book of difficulties stands on: places, the tally engine, the keys of notices, and the working calendar.
import type { WorkingCalendar } from '#domain/collection/working-calendar.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { NotifyDeps } from '#server/notify/service.ts';

export type DifficultyDeps = MeasureDeps & NotifyDeps & { readonly calendar: WorkingCalendar };
