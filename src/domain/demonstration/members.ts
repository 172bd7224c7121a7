// Thành viên: head counts that add up exactly at the end of 2017 and in mid 2018, province by province.
import { apportion } from '#domain/demonstration/apportion.ts';
import { addEvent, type Draft, isCounted } from '#domain/demonstration/draft.ts';
import { drawAround, drawOne } from '#domain/demonstration/random.ts';
import { drawDay, type Scene } from '#domain/demonstration/scene.ts';

const END_2017 = '2017-12-31';
const MID_2018 = '2018-06-30';
/** The law of 2012 asks for seven. */
const LEAST = 7;
/** One in so many of the older HTX reports new members in the first half of 2018. */
const REPORTING = 7;

function isMemberBased(draft: Draft): boolean {
  return draft.first.kind === 'HTX' || draft.first.kind === 'QTDND';
}

/** Sets members of all who exist at the end of 2017 so that they add up, then the growth of the first half of 2018. */
export function writeMembers(scene: Scene, drafts: readonly Draft[]): void {
  const half = scene.halves.find((one) => one.code === '2018-H1');
  if (!half) return;
  const { random, plan } = scene;
  const before = drafts.filter((draft) => isMemberBased(draft) && isCounted(draft, END_2017));
  const weights = before.map((draft) => {
    if (draft.first.kind === 'QTDND') return drawAround(random, 1300, 0.3);
    const old = draft.fromHalf < 0 ? drawAround(random, 200, 0.6) : drawAround(random, 25, 0.4);
    return draft.left <= MID_2018 ? old / 4 : old;
  });
  const parts = apportion(plan.membersEnd2017 - LEAST * before.length, weights);
  let held = 0;
  before.forEach((draft, index) => {
    draft.first.membersOfficial = LEAST + (parts[index] ?? 0);
    if (isCounted(draft, MID_2018)) held += draft.first.membersOfficial;
  });
  for (const draft of drafts) {
    if (isMemberBased(draft) && draft.from > END_2017 && isCounted(draft, MID_2018)) {
      held += draft.first.membersOfficial ?? 0;
    }
  }
  const growing = before.filter((draft, index) => index % REPORTING === 0 && isCounted(draft, MID_2018));
  const growth = apportion(
    plan.membersMid2018 - held,
    growing.map((draft) => draft.first.membersOfficial ?? 0),
  );
  growing.forEach((draft, index) => {
    const more = growth[index] ?? 0;
    if (more === 0) return;
    const membersOfficial = (draft.first.membersOfficial ?? 0) + more;
    addEvent(draft, 'members-changed', drawDay(scene, half), { membersOfficial });
  });
}

/** A later change of members: some more or some fewer, never below what the law of that day asks for. */
export function drawMembersChange(scene: Scene, members: number): number {
  const factor = drawOne(scene.random, [0.9, 0.95, 0.97, 1.02, 1.05, 1.1]);
  return Math.max(LEAST, Math.round(members * factor));
}
