// Routes of administrative units: GET /api/units.
import { dateOf } from '#server/platform/dates.ts';
import type { App } from '#server/platform/http.ts';
import type { Clock } from '#server/platform/clock.ts';
import { unitContract } from '#server/unit/contract.ts';
import { unitExamples } from '#server/unit/contract-examples.ts';
import { listUnits, type Places } from '#server/unit/service.ts';

export function unitRoutes(app: App, deps: () => { places: Places; clock: Clock }): void {
  app.get('/api/units', { schema: unitContract.listUnits, config: { access: 'signed-in', example: unitExamples.listUnits } }, async (request) => {
    const { places, clock } = deps();
    const { date, ...query } = request.query;
    return { units: [...listUnits(places, clock.today(), { ...query, date: dateOf(date) })] };
  });
}
