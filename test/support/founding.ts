// Thành lập trong kiểm thử: an officer of Bắc Ninh and founding bodies, through the real service.
import { randomUUID } from 'node:crypto';
import type { FoundBody, Receipt } from '#server/organisation/contract.ts';
import { foundOrganisation } from '#server/organisation/write.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { RequestKey } from '#server/platform/journal.ts';
import type { System } from '#server/system.ts';
import { type Viewer, viewerOf } from '#server/unit/viewer.ts';

/** The person of an account, as the access rule would find them; no session is opened. */
export async function personOf(system: System, email: string): Promise<SignedIn> {
  const { rows } = await system.database.loaderPool.query<Omit<SignedIn, 'sessionDigest' | 'organisationId'>>(
    `select p.id as "personId", o.id as "officeId", t.role, o.unit_id as "unitId", o.everywhere
     from persons p join posts t on t.person_id = p.id join offices o on o.id = t.office_id where p.email = $1`,
    [email],
  );
  const [row] = rows;
  if (!row) throw new Error(`không có tài khoản ${email}`);
  return { ...row, organisationId: null, sessionDigest: Buffer.alloc(32) };
}

/** The same person with the scope worked out. */
export async function viewerFor(system: System, email: string): Promise<Viewer> {
  return viewerOf(system.places, await personOf(system, email), system.clock.today());
}

/** A founding in Gia Bình, Bắc Ninh, named after its number. */
export function foundingBody(name: string, more: Partial<FoundBody> = {}): FoundBody {
  return {
    kind: 'HTX',
    name,
    unit: '263',
    sector: 'agri-specialised',
    effectiveDate: '2022-06-10',
    founders: 7,
    membersOfficial: 9,
    ...more,
  };
}

/** Founds one through the service. */
export function found(
  system: System,
  viewer: Viewer,
  body: FoundBody,
  key: RequestKey = { key: randomUUID(), body },
): Promise<Receipt> {
  return foundOrganisation(system.organisationDeps(system.database.app), viewer, body, key);
}

/** The value below which a share of a list lies. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
