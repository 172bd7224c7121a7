// Nhận danh sách để đối soát: read once, so that a bad file is refused before anything is kept.
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { inputOf, keepList, learntHeads, type Received } from '#server/exchange/import-list.ts';
import { readForComparison } from '#server/reconciliation/compare.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Keeps a list for comparison. @throws Refused when it cannot be read */
export async function receiveForComparison(
  deps: ExchangeDeps,
  viewer: Viewer,
  received: Received,
): Promise<{ readonly list: number }> {
  const input = inputOf(deps, viewer, received);
  await readForComparison(deps, input, await learntHeads(deps, viewer, received.sender));
  return { list: await keepList(deps, viewer, received.sender, input) };
}
