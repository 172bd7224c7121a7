// Quét tệp đã cất: what came in while the scanner was away, or before the site had one, is looked at later.
import { listUnscanned, markScanned, tellOwner } from '#server/files/store-scan.ts';
import type { Scanner } from '#server/platform/clamd.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Db } from '#server/platform/db.ts';

const MOST_FILES = 50;

/** One round, as the loader: the oldest unscanned files; stops as soon as the scanner gives no verdict. */
export async function scanStoredFiles(
  deps: { readonly loader: Db; readonly clock: Clock },
  scan: Scanner,
): Promise<{ clean: number; infected: number; error?: string }> {
  const counts = { clean: 0, infected: 0 };
  for (const file of await listUnscanned(deps.loader, MOST_FILES)) {
    const verdict = await scan(file.content);
    if (verdict.state === 'unreachable') return { ...counts, error: verdict.error };
    await deps.loader.transaction().execute(async (trx) => {
      await markScanned(trx, file.id, verdict.state);
      if (verdict.state === 'infected') await tellOwner(trx, file, deps.clock.now());
    });
    counts[verdict.state] += 1;
  }
  return counts;
}
