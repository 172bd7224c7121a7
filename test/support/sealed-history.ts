// A register with some history, sealed in several blocks: the demonstration, then foundings and withdrawals, with gaps between.
import { randomUUID } from 'node:crypto';
import { sealJournal } from '#server/journal/seal.ts';
import { correctOrganisationEvent, withdrawOrganisationEvent } from '#server/organisation/amend.ts';
import { writeContact } from '#server/organisation/contact.ts';
import { foundOrganisation, recordEvent } from '#server/organisation/write.ts';
import type { System } from '#server/system.ts';
import { SYSTEM_VIEWER } from '#server/unit/viewer.ts';

/** Records 24 foundings, 12 of them withdrawn, six moved, three corrected and given a contact, in four sealed blocks; every fourth number is lost to a rolled-back write. */
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
    if (index % 4 === 1) {
      await recordEvent(
        deps,
        SYSTEM_VIEWER,
        founded.organisation,
        { type: 'moved', effectiveDate: '2022-06-20', changes: { unit: '264' }, basedOn: founded.seq },
        { key: randomUUID(), body: `move ${index}` },
      );
    }
    if (index % 8 === 7) {
      await correctOrganisationEvent(
        deps,
        SYSTEM_VIEWER,
        { organisation: founded.organisation, event: founded.event },
        { why: 'ghi nhầm số thành viên', changes: { membersOfficial: 99 }, basedOn: founded.seq },
        { key: randomUUID(), body: `correct ${index}` },
      );
      const contact = { representative: 'Nguyễn Văn Thử', phone: '0912345678', basedOn: 0 };
      await writeContact(deps, SYSTEM_VIEWER, founded.organisation, contact, randomUUID());
    }
    if (index % 4 === 3) await loaderPool.query('begin; select begin_write(null, null); rollback');
    if (index % 8 === 7) await sealJournal({ loader, loaderPool });
  }
}
