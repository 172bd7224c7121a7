// Dẫn xuất lại tổng biểu: are the kept totals the sums of the forms?
import { listWrongTotals, refillTotals } from '#server/collection/store-rederive.ts';
import type { DbClient } from '#server/platform/db.ts';
import type { DerivedFault } from '#server/platform/derived-fault.ts';

/** Kept totals that are not what their forms say. */
export async function findTotalFaults(client: DbClient): Promise<readonly DerivedFault[]> {
  return (await listWrongTotals(client)).map((each) => ({ relation: 'form_totals', ...each }));
}

/** Adds every kept total up anew. */
export async function rebuildTotals(client: DbClient, seq: number): Promise<void> {
  await refillTotals(client, seq);
}
