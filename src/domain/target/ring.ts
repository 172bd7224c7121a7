// A cascade is a tree: no target hands itself down to itself.

/** Whether handing down from `from` to `to` would close a ring; `parentOf` tells who handed to whom so far. */
export function closesRing(parentOf: ReadonlyMap<number, number>, child: number, parent: number): boolean {
  const seen = new Set<number>([child]);
  for (let at: number | undefined = parent; at !== undefined; at = parentOf.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
