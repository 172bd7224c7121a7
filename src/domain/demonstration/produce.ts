// Dữ liệu minh họa: produces invented organisations with their events, province by province, always the same for one seed.

import { writeChanges } from '#domain/demonstration/changes.ts';
import { listDemonstrationHalves } from '#domain/demonstration/demonstration-half.ts';
import type { Draft } from '#domain/demonstration/draft.ts';
import { inventPerson } from '#domain/demonstration/invented-name.ts';
import { writeLives } from '#domain/demonstration/lives.ts';
import { writeMarks } from '#domain/demonstration/marks.ts';
import { writeMembers } from '#domain/demonstration/members.ts';
import { createPlaceDraw, type DemonstrationGeography } from '#domain/demonstration/place.ts';
import { planNation } from '#domain/demonstration/plan.ts';
import { createRandom } from '#domain/demonstration/random.ts';
import type { Scene } from '#domain/demonstration/scene.ts';
import { writeGroups, writeUnions } from '#domain/demonstration/unions.ts';
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import { orderEvents } from '#domain/organisation/history.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

export const DEMONSTRATION_SIZES = ['province', 'seed', 'nation'] as const;
/** Bắc Ninh and Hà Giang · the calibrated nation · the nation with its THT and many more changes. */
export type DemonstrationSize = (typeof DEMONSTRATION_SIZES)[number];

export interface DemonstrationInput extends DemonstrationGeography {
  readonly size: DemonstrationSize;
  /** Nothing happens after it. */
  readonly today: CalendarDate;
  readonly seed?: number;
}

export interface DemonstrationOrganisation {
  readonly organisation: {
    readonly id: OrganisationId;
    readonly code: string;
    /** An invented person. */
    readonly personal?: { readonly representative: string };
  };
  /** In the order in which they take effect. */
  readonly events: readonly OrganisationEvent[];
}

const PROVINCES_OF_SIZE: Readonly<Record<DemonstrationSize, readonly string[] | undefined>> = {
  province: ['27', '02'],
  seed: undefined,
  nation: undefined,
};
const CHANGES_PER_YEAR: Readonly<Record<DemonstrationSize, number>> = {
  province: 0.1,
  seed: 0.06,
  nation: 0.5,
};
const DEFAULT_SEED = 77;

function numberEvents(
  draft: Draft,
  today: CalendarDate,
  nextEventId: () => EventId,
): readonly OrganisationEvent[] {
  const unnumbered = draft.events
    .filter((event) => event.effectiveDate <= today)
    .map((event, index) => ({
      decisionNumber: null,
      reason: null,
      mode: null,
      counterpartId: null,
      ...event,
      id: index as EventId, // keeps the order of writing within a day until the real number is given
      organisationId: draft.id,
    }));
  return orderEvents(unnumbered).map((event) => ({ ...event, id: nextEventId() }));
}

/** Every pass over one province. */
function* writeProvince(scene: Scene, size: DemonstrationSize): Generator<Draft> {
  const drafts = writeLives(scene);
  writeMembers(scene, drafts);
  writeMarks(scene, drafts);
  writeChanges(scene, drafts);
  yield* drafts;
  yield* writeUnions(scene);
  if (size === 'nation') yield* writeGroups(scene, scene.plan.manyGroups);
}

/** Yields the organisations lazily; the same input gives the same output to the letter. */
export function* produceDemonstration(input: DemonstrationInput): Generator<DemonstrationOrganisation> {
  const halves = listDemonstrationHalves(input.today);
  const chosen = PROVINCES_OF_SIZE[input.size];
  let organisations = 0;
  let events = 0;
  const nextEventId = () => {
    events += 1;
    return events as EventId; // a branded number made here
  };
  for (const plan of planNation(halves)) {
    if (chosen && !chosen.includes(plan.code)) continue;
    const scene: Scene = {
      plan,
      halves,
      random: createRandom((input.seed ?? DEFAULT_SEED) * 1009 + Number(plan.code)),
      drawPlace: createPlaceDraw(input, plan.code),
      nextId: () => {
        organisations += 1;
        return organisations as OrganisationId; // a branded number made here
      },
      changesPerYear: CHANGES_PER_YEAR[input.size],
    };
    for (const draft of writeProvince(scene, input.size)) {
      if (draft.from > input.today) continue;
      yield {
        organisation: {
          id: draft.id,
          code: draft.code,
          ...(draft.first.kind === 'THT' ? {} : { personal: { representative: inventPerson(scene.random) } }),
        },
        events: numberEvents(draft, input.today, nextEventId),
      };
    }
  }
}
