// Vòng đời minh họa: walks one province through its half-years — who is founded, converted, stopped, ended, admitted.
import type { DemonstrationHalf } from '#domain/demonstration/demonstration-half.ts';
import { addEvent, type Draft, type DraftEvent } from '#domain/demonstration/draft.ts';
import type { HalfPlan } from '#domain/demonstration/plan.ts';
import {
  countActive,
  countOld,
  countStopped,
  createPools,
  type Pools,
  putBack,
  takeActive,
  takeLeaver,
  takeOld,
  takeStopped,
} from '#domain/demonstration/pool.ts';
import { THON_CHANG } from '#domain/demonstration/province-history.ts';
import { takeOne } from '#domain/demonstration/random.ts';
import { createDraft, drawDay, type Scene } from '#domain/demonstration/scene.ts';
import { drawSector, listSectors } from '#domain/demonstration/sector-draw.ts';
import type { CalendarDate } from '#domain/period/calendar-date.ts';

/** Share of the old-law HTX converted per half-year, where no written history says how many. */
const CONVERTED_SHARE = [0.08, 0.14, 0.18, 0.22, 0.28, 0.4, 0.25];
const LATER_CONVERTED_SHARE = 0.1;
const CAMPAIGN_HALVES = CONVERTED_SHARE.length;
const STOPPED_SHARE = 0.007;
const RESUMED_SHARE = 0.05;
const ADMITTED_SHARE = 0.25;

interface Stage {
  readonly scene: Scene;
  readonly pools: Pools;
  readonly drafts: Draft[];
  /** Living organisations outside the Alliance. */
  readonly unallied: Draft[];
}

function openRegister(stage: Stage, date: CalendarDate): void {
  const { scene, pools, drafts, unallied } = stage;
  const { opening, groups } = scene.plan;
  const open = (kind: 'HTX' | 'QTDND' | 'THT', sector: string): Draft => {
    const draft = createDraft(scene, { kind, sector, date, half: -1, opening: true });
    drafts.push(draft);
    return draft;
  };
  for (const agricultural of [true, false]) {
    const count = agricultural ? opening.agricultural : opening.other;
    for (let index = 0; index < count; index += 1) {
      const draft = open('HTX', drawSector(scene.random, agricultural, 'opening'));
      putBack(pools, draft);
      if (!draft.allied) unallied.push(draft);
    }
  }
  for (let index = 0; index < opening.creditFunds; index += 1) open('QTDND', 'credit');
  for (const [sector, count] of Object.entries(groups)) {
    for (let index = 0; index < count; index += 1) open('THT', sector);
  }
}

function leave(draft: Draft, half: DemonstrationHalf, date: CalendarDate): void {
  draft.left = date;
  draft.leftHalf = half.index;
}

/** How an organisation ends outside the exact histories: mostly by voluntary dissolution. */
function drawEnding(
  stage: Stage,
  onlyDissolved: boolean,
  onlyVoluntary: boolean,
): Pick<DraftEvent, 'type'> & Partial<DraftEvent> {
  const draw = stage.scene.random();
  if (!onlyDissolved && draw < 0.03) return { type: 'revoked' };
  if (!onlyDissolved && draw < 0.05) return { type: 'to-enterprise' };
  if (!onlyDissolved && draw < 0.08) {
    const heir = stage.pools.agricultural.current[0] ?? stage.pools.other.current[0];
    return { type: 'merged', counterpartId: heir?.id ?? null };
  }
  return onlyVoluntary || draw < 0.8
    ? { type: 'dissolved', mode: 'voluntary', reason: 'Đại hội thành viên quyết định giải thể' }
    : { type: 'dissolved', mode: 'compulsory', reason: 'Ngừng hoạt động quá thời hạn luật định' };
}

function end(stage: Stage, half: DemonstrationHalf, plan: HalfPlan, draft: Draft): void {
  const date = drawDay(stage.scene, half);
  const written = plan.history !== undefined;
  const { type, ...more } = drawEnding(stage, written || half.code === '2018-H1', written);
  leave(draft, half, date);
  addEvent(draft, type, date, {}, more);
}

function endSome(stage: Stage, half: DemonstrationHalf, plan: HalfPlan): void {
  const { scene, pools } = stage;
  const campaign = half.index < CAMPAIGN_HALVES;
  const take = (agricultural: boolean): Draft => {
    const draft =
      takeLeaver(pools, scene.random, agricultural, campaign) ??
      takeLeaver(pools, scene.random, !agricultural, campaign);
    if (!draft)
      throw new RangeError(`tỉnh ${scene.plan.code} không còn HTX để giải thể trong kỳ ${half.code}`);
    return draft;
  };
  for (let index = 0; index < plan.toGroups; index += 1) {
    const draft = take(true);
    const date = drawDay(scene, half);
    leave(draft, half, date);
    const name = draft.first.name.replace(/^HTX /, 'Tổ hợp tác ');
    addEvent(draft, 'kind-changed', date, { kind: 'THT', name }, { reason: 'Tổ chức lại thành tổ hợp tác' });
  }
  for (let index = 0; index < plan.endedAgricultural; index += 1) end(stage, half, plan, take(true));
  for (let index = 0; index < plan.endedOther; index += 1) end(stage, half, plan, take(false));
}

/** Converts, stops and resumes; each organisation at most one of them in a half-year. Returns those that changed. */
function changeSome(stage: Stage, half: DemonstrationHalf, plan: HalfPlan): readonly Draft[] {
  const { scene, pools } = stage;
  const { random } = scene;
  const changed: Draft[] = [];
  const written = plan.history;
  const repeat = (count: number, act: () => Draft | undefined) => {
    for (let index = 0; index < count; index += 1) {
      const draft = act();
      if (draft) changed.push(draft);
    }
  };

  const share = CONVERTED_SHARE[half.index] ?? LATER_CONVERTED_SHARE;
  repeat(written?.converted ?? Math.round(countOld(pools) * share), () => {
    const draft = takeOld(pools, random);
    if (!draft) return undefined;
    draft.ofOldLaw = false;
    addEvent(draft, 'converted', drawDay(scene, half), {
      lawBasis: half.from < '2024-07-01' ? '2012' : '2023',
    });
    return draft;
  });
  repeat(written ? (written.stopped ?? 0) : Math.round(countActive(pools) * STOPPED_SHARE), () => {
    const draft = takeActive(pools, random);
    if (!draft) return undefined;
    draft.active = false;
    const noticed = !written && random() < 0.15;
    addEvent(draft, noticed ? 'suspended' : 'stopped', drawDay(scene, half));
    return draft;
  });
  repeat(Math.round(countStopped(pools) * RESUMED_SHARE), () => {
    const draft = takeStopped(pools, random);
    if (!draft) return undefined;
    draft.active = true;
    addEvent(draft, 'resumed', drawDay(scene, half));
    return draft;
  });
  return changed;
}

function foundSome(stage: Stage, half: DemonstrationHalf, plan: HalfPlan): readonly Draft[] {
  const { scene } = stage;
  let copies = plan.history?.modelCopies ?? 0;
  return listSectors(scene.random, plan).map((sector) => {
    const date = drawDay(scene, half);
    const draft = createDraft(scene, { kind: 'HTX', sector, date, half: half.index, opening: false });
    if (copies > 0 && draft.agricultural) {
      draft.first.modelCode = THON_CHANG;
      copies -= 1;
    }
    return draft;
  });
}

/** Admits members of the Alliance among those that live through the whole half-year. */
function admitSome(stage: Stage, half: DemonstrationHalf, plan: HalfPlan): void {
  const { scene, unallied } = stage;
  const founded = plan.foundedAgricultural + plan.foundedOther;
  let wanted = plan.history?.admitted ?? Math.round(founded * ADMITTED_SHARE);
  while (wanted > 0) {
    const draft = takeOne(scene.random, unallied);
    if (!draft) return;
    if (draft.leftHalf <= half.index) continue;
    draft.allied = true;
    addEvent(draft, 'admitted', drawDay(scene, half), { allianceClass: 'official' });
    wanted -= 1;
  }
}

/** Every HTX, credit fund and written THT of the province with the events that move it; other attributes come later. */
export function writeLives(scene: Scene): Draft[] {
  const stage: Stage = { scene, pools: createPools(), drafts: [], unallied: [] };
  const first = scene.halves[0];
  if (!first) return stage.drafts;
  openRegister(stage, first.from);
  for (const half of scene.halves) {
    const plan = scene.plan.halves[half.index];
    if (!plan) continue;
    endSome(stage, half, plan);
    const changed = changeSome(stage, half, plan);
    admitSome(stage, half, plan);
    const founded = foundSome(stage, half, plan);
    for (const draft of changed) putBack(stage.pools, draft);
    for (const draft of founded) {
      putBack(stage.pools, draft);
      stage.drafts.push(draft);
      stage.unallied.push(draft);
    }
  }
  return stage.drafts;
}
