// What the documents and directives stand on.
import type { NotifyDeps } from '#server/notify/service.ts';
import type { Places } from '#server/unit/service.ts';

export interface DirectiveDeps extends NotifyDeps {
  readonly places: Places;
}
