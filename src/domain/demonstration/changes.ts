// Thay đổi thường ngày: the small registered changes that organisations make in the course of the years.
import type { DemonstrationHalf } from '#domain/demonstration/demonstration-half.ts';
import { addEvent, type Draft, type DraftEvent } from '#domain/demonstration/draft.ts';
import { inventName } from '#domain/demonstration/invented-name.ts';
import { drawMembersChange } from '#domain/demonstration/members.ts';
import { drawBelow, drawOne } from '#domain/demonstration/random.ts';
import { drawDay, type Scene } from '#domain/demonstration/scene.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

const FIRST_FREE_HALF = 10; // 2018-H2: member counts are exact until mid 2018
const WITHDRAWN_SHARE = 0.03;
const MILLION = 1_000_000;

type Change = Pick<DraftEvent, 'type' | 'changes'>;

/** What changes; undefined where the exact member counts must not be touched. */
function drawChange(
  scene: Scene,
  draft: Draft,
  half: DemonstrationHalf,
  day: CalendarDate,
): Change | undefined {
  const { random } = scene;
  const { first } = draft;
  const draw = random();
  if (draw < 0.4) {
    if (half.index < FIRST_FREE_HALF) return undefined;
    const membersOfficial = drawMembersChange(scene, first.membersOfficial ?? 10);
    const workers = first.workers === null ? {} : { workers: first.workers + drawBelow(random, 5) };
    return { type: 'members-changed', changes: { membersOfficial, ...workers } };
  }
  if (draw < 0.65) {
    const more = (10 + drawBelow(random, 90)) * 10 * MILLION;
    return {
      type: 'capital-changed',
      changes: { charterCapitalDong: (first.charterCapitalDong ?? 0) + more },
    };
  }
  if (draw < 0.75) {
    return { type: 'renamed', changes: { name: inventName(random, first.kind, first.sector) } };
  }
  if (draw < 0.88) return { type: 'moved', changes: { unitId: scene.drawPlace(random, day) } };
  if (draw < 0.95 || first.kind !== 'HTX') {
    return { type: 'details-changed', changes: { address: `Số ${1 + drawBelow(random, 200)}` } };
  }
  const sectors = draft.agricultural
    ? ['agri-service', 'agri-specialised']
    : ['trade', 'industry', 'tourism'];
  return { type: 'sector-changed', changes: { sector: drawOne(random, sectors) } };
}

/** A few that were members of the Alliance from the opening leave it; nothing else touches their membership. */
function writeWithdrawal(scene: Scene, draft: Draft, halfIndex: number): void {
  const half = scene.halves[halfIndex];
  if (half && draft.first.allianceClass !== 'none' && scene.random() < WITHDRAWN_SHARE) {
    addEvent(draft, 'withdrawn', drawDay(scene, half));
  }
}

/** Random changes in the half-years strictly inside each life; sectors never cross the agricultural line. */
export function writeChanges(scene: Scene, drafts: readonly Draft[]): void {
  const { random, halves } = scene;
  for (const draft of drafts) {
    if (draft.first.kind === 'THT') continue;
    const start = draft.fromHalf + 1;
    const length = Math.min(draft.leftHalf, halves.length) - start;
    if (length <= 0) continue;
    writeWithdrawal(scene, draft, start + drawBelow(random, length));
    const expected = (length / 2) * scene.changesPerYear;
    const count = Math.floor(expected) + (random() < expected % 1 ? 1 : 0);
    for (let index = 0; index < count; index += 1) {
      const half = halves[start + drawBelow(random, length)];
      if (!half) continue;
      const day = drawDay(scene, half);
      const change = drawChange(scene, draft, half, day);
      if (change) addEvent(draft, change.type, day, change.changes);
    }
  }
}
