// What the documents and directives stand on.
import type { MeasureDeps } from '#server/measure/deps.ts';
import type { NotifyDeps } from '#server/notify/service.ts';
import type { Places } from '#server/unit/service.ts';

export interface DirectiveDeps extends NotifyDeps {
  readonly places: Places;
}

/** Handing down also scores: it needs the tally engine. */
export type HandingDeps = DirectiveDeps & MeasureDeps;
