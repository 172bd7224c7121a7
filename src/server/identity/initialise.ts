// Khởi tạo thật: offices and one administrator in an instance that holds nothing yet.
import type { Geography } from '#domain/unit/geography.ts';
import { createOffices, createPerson } from '#server/identity/provision.ts';
import { bulkWrite } from '#server/platform/bulk-write.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { DbPool } from '#server/platform/db.ts';
import { findInstanceKind, insertInstanceKind } from '#server/platform/instance-kind.ts';
import { Unavailable } from '#server/platform/unavailable.ts';

/** @throws Unavailable when the instance already holds data */
export async function initialise(
  deps: { readonly loader: DbPool; readonly geography: Geography; readonly clock: Clock },
  email: string,
  password: string,
): Promise<void> {
  if ((await findInstanceKind(deps.loader)) !== undefined) {
    throw new Unavailable('Thư mục dữ liệu này đã có dữ liệu; không khởi tạo lại.');
  }
  await bulkWrite(deps.loader, async (client, seq) => {
    await createOffices(client, deps.geography, deps.clock.today());
    await createPerson(
      client,
      { name: 'Quản trị hệ thống', email, password },
      'HT',
      'administrator',
      deps.clock.today(),
    );
    await insertInstanceKind(client, 'real', seq);
    return { act: { act: 'instance.initialised', subjectKind: 'instance', subjectId: 'real' }, reply: null };
  });
}
