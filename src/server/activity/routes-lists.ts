// Routes of the lists of activities: who came to a class, who took part in a fair.
import { previewAttendance, saveAttendance } from '#server/activity/attendance.ts';
import { activityExamples as examples } from '#server/activity/contract-examples.ts';
import { activityListContract as contract } from '#server/activity/contract-lists.ts';
import type { ActivityDeps } from '#server/activity/deps.ts';
import { saveParticipants } from '#server/activity/participants.ts';
import { readAttendance } from '#server/activity/read-attendance.ts';
import { type SignedIn, signedInOf } from '#server/platform/access.ts';
import type { App } from '#server/platform/http.ts';
import { requestKeyOf } from '#server/platform/request-key.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const WRITES = { access: { may: 'activities.write' } } as const;

export function activityListRoutes(
  app: App,
  deps: () => ActivityDeps,
  viewerOf: (person: SignedIn) => Viewer,
): void {
  app.post(
    '/api/activities/:id/attendance/preview',
    { schema: contract.previewAttendance, config: { ...WRITES, example: examples.previewAttendance } },
    async (request) =>
      previewAttendance(deps(), viewerOf(signedInOf(request)), { ...request.params, ...request.body }),
  );
  app.post(
    '/api/activities/:id/attendance',
    { schema: contract.saveAttendance, config: { ...WRITES, example: examples.saveAttendance } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return saveAttendance(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
  app.post(
    '/api/activities/:id/attendance/reading',
    {
      schema: contract.readAttendance,
      config: { access: { may: 'attendees.read' }, example: examples.readAttendance },
    },
    async (request) => {
      const person = signedInOf(request);
      return readAttendance(deps(), person, viewerOf(person), { ...request.params, ...request.body });
    },
  );
  app.post(
    '/api/activities/:id/participants',
    { schema: contract.saveParticipants, config: { ...WRITES, example: examples.saveParticipants } },
    async (request) => {
      const person = signedInOf(request);
      const asked = { ...request.params, ...request.body };
      return saveParticipants(deps(), person, viewerOf(person), asked, requestKeyOf(request));
    },
  );
}
