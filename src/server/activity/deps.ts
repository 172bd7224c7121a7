// What the book of activities stands on: the register's places, the tally engine, and the keys that seal the names of those who came.
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { FieldKeys } from '#server/platform/field-keys.ts';

export type ActivityDeps = MeasureDeps & { readonly keys: FieldKeys };
