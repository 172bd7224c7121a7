// What targets stand on: the tally engine, and the documents they come from.
import type { DirectiveDeps } from '#server/directive/deps.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';

export type TargetDeps = MeasureDeps & DirectiveDeps;
