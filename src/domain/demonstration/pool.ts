// Các nhóm HTX trong một tỉnh: who can be ended, converted or stopped next, by sector class and law.
import type { Draft } from '#domain/demonstration/draft.ts';
import { type Random, takeOne } from '#domain/demonstration/random.ts';

/** Living HTX of one sector class. */
interface Pool {
  /** Active, of the older laws. */
  readonly old: Draft[];
  /** Active, of the 2012 or 2023 law. */
  readonly current: Draft[];
  readonly stopped: Draft[];
}

export interface Pools {
  readonly agricultural: Pool;
  readonly other: Pool;
}

export function createPools(): Pools {
  return {
    agricultural: { old: [], current: [], stopped: [] },
    other: { old: [], current: [], stopped: [] },
  };
}

function poolOf(pools: Pools, agricultural: boolean): Pool {
  return agricultural ? pools.agricultural : pools.other;
}

/** Puts an organisation where its state belongs. */
export function putBack(pools: Pools, draft: Draft): void {
  const pool = poolOf(pools, draft.agricultural);
  if (!draft.active) pool.stopped.push(draft);
  else if (draft.ofOldLaw) pool.old.push(draft);
  else pool.current.push(draft);
}

/** Number of active organisations of both classes. */
export function countActive(pools: Pools): number {
  const { agricultural, other } = pools;
  return agricultural.old.length + agricultural.current.length + other.old.length + other.current.length;
}

/** Number of active organisations that still stand under the older laws. */
export function countOld(pools: Pools): number {
  return pools.agricultural.old.length + pools.other.old.length;
}

/** Number of organisations that do not work. */
export function countStopped(pools: Pools): number {
  return pools.agricultural.stopped.length + pools.other.stopped.length;
}

/** Takes one that will end: while the campaign runs an old-law one, later a stopped one nearly every second time. */
export function takeLeaver(
  pools: Pools,
  random: Random,
  agricultural: boolean,
  campaign: boolean,
): Draft | undefined {
  const { old, current, stopped } = poolOf(pools, agricultural);
  const draw = random();
  const order = campaign
    ? [old, stopped, current]
    : draw < 0.45
      ? [stopped, old, current]
      : draw < 0.6
        ? [old, current, stopped]
        : [current, stopped, old];
  const source = order.find((list) => list.length > 0);
  return source && takeOne(random, source);
}

/** Takes one active old-law organisation, of either class by their numbers. */
export function takeOld(pools: Pools, random: Random): Draft | undefined {
  const { agricultural, other } = pools;
  const share = agricultural.old.length / Math.max(1, countOld(pools));
  return takeOne(random, random() < share ? agricultural.old : other.old);
}

/** Takes any active organisation; credit funds are never in a pool. */
export function takeActive(pools: Pools, random: Random): Draft | undefined {
  const { agricultural, other } = pools;
  const lists = [agricultural.old, agricultural.current, other.old, other.current];
  let index = Math.floor(random() * countActive(pools));
  for (const list of lists) {
    if (index < list.length) return takeOne(random, list);
    index -= list.length;
  }
  return undefined;
}

/** Takes one that does not work. */
export function takeStopped(pools: Pools, random: Random): Draft | undefined {
  const { agricultural, other } = pools;
  const share = agricultural.stopped.length / Math.max(1, countStopped(pools));
  return takeOne(random, random() < share ? agricultural.stopped : other.stopped);
}
