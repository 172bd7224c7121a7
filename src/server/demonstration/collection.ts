// Kỳ báo cáo minh họa: which periods the demonstration opens and how far each has come.
import { openDemonstrationPeriods } from '#server/collection/first-periods.ts';
import { judgeLoaded } from '#server/collection/judge-again.ts';
import { insertDemonstrationForms } from '#server/demonstration/store-collection.ts';
import type { DbClient } from '#server/platform/db.ts';

const PERIODS = [
  ['HTX-6T', '2025-H2'],
  ['HTX-6T', '2026-H1'],
  ['HTX-NAM', '2025'],
  ['LM-6T', '2026-H1'],
  ['THT-XA', '2026-H1'],
] as const;

/** Opens periods and fills two of them. @returns forms written */
export async function loadDemonstrationForms(
  client: DbClient,
  nationId: number,
  seq: number,
): Promise<number> {
  await openDemonstrationPeriods(client, PERIODS, nationId, seq, 'minh họa');
  const earlier = await insertDemonstrationForms(
    client,
    { key: '2025-H2.HTX-6T', form: 'HTX-6T', reporting: 120, approved: 100, returned: 0, grow: 0 },
    seq,
  );
  const present = await insertDemonstrationForms(
    client,
    { key: '2026-H1.HTX-6T', form: 'HTX-6T', reporting: 110, approved: 70, returned: 8, grow: 60 },
    seq,
  );
  await judgeLoaded(client, '2026-H1.HTX-6T');
  return earlier + present;
}
