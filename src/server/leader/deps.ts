// What the leader's page stands on: figures, the forms of the collection, and its own outline.
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';

export interface LeaderDeps extends CollectionDeps {
  /** catalogue/outlines/leader-page.json */
  readonly leaderOutline: SummaryOutline;
}
