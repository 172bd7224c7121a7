// Routes of administrative units: GET /api/units.

import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { Clock } from '#server/platform/clock.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { App } from '#server/platform/http.ts';
import { unitContract } from '#server/unit/contract.ts';
import { unitExamples } from '#server/unit/contract-examples.ts';
import { listUnits, type Places } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export function unitRoutes(
  app: App,
  deps: () => { places: Places; clock: Clock },
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.get(
    '/api/units',
    { schema: unitContract.listUnits, config: { access: 'signed-in', example: unitExamples.listUnits } },
    async (request) => {
      const { places, clock } = deps();
      const { date, mine, ...query } = request.query;
      const only = mine ? viewerOf(signedInOf(request)).maySee : undefined;
      return { units: [...listUnits(places, clock.today(), { ...query, only, date: dateOf(date) })] };
    },
  );
}
