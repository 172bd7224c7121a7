// A register with some history, sealed in several blocks: the demonstration, then foundings and withdrawals, with gaps between.
import { randomUUID } from 'node:crypto';
import { sealJournal } from '#server/journal/seal.ts';
import { withdrawOrganisationEvent } from '#server/organisation/amend.ts';
import { foundOrganisation } from '#server/organisation/write.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

/** Records 24 foundings, 12 of them withdrawn, in four sealed blocks; every fourth number is lost to a rolled-back write. */
export async function recordSealedHistory(system: System): Promise<void> {
  const { loader, loaderPool } = system.database;
  const deps = system.organisationDeps(loader);
  await sealJournal({ loader, loaderPool });
  for (let index = 0; index < 24; index += 1) {
    const founded = await foundOrganisation(
      deps,
      SYSTEM_VIEWER,
      {
        kind: 'HTX',
        name: `HTX Thử niêm phong số ${index}`,
        unit: '263',
        sector: 'trade',
        effectiveDate: '2022-06-10',
        founders: 7,
        membersOfficial: 7 + index,
      },
      { key: randomUUID(), body: index },
    );
    if (index % 2 === 0) {
      await withdrawOrganisationEvent(
        deps,
        SYSTEM_VIEWER,
        { organisation: founded.organisation, event: founded.event },
        { reason: 'ghi nhầm', basedOn: founded.seq },
        { key: randomUUID(), body: `withdraw ${index}` },
      );
    }
    if (index % 4 === 3) await loaderPool.query('begin; select begin_write(null, null); rollback');
    if (index % 8 === 7) await sealJournal({ loader, loaderPool });
  }
}
