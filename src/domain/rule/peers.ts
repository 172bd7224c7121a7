// Đơn vị tương tự: how many there must be before anything is said of them.
import type { PeerSpread } from '#domain/rule/rule.ts';

const PEERS_NEEDED = 5;

/** The spread of a cell among one's peers; undefined when there are too few of them. */
export function spreadOf(
  peers: Readonly<Record<string, PeerSpread>> | undefined,
  cell: string,
): PeerSpread | undefined {
  const spread = peers?.[cell];
  return spread && spread.count >= PEERS_NEEDED ? spread : undefined;
}
