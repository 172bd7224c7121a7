// Targets in the database: versions of what is asked, and each unit's share of it.
import { sql } from 'kysely';
import type { Target } from '#domain/target/target.ts';
import type { Db } from '#server/platform/db.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';

export interface TargetRow {
  readonly id: number;
  readonly documentId: number;
  readonly officeId: number;
  readonly clauseId: number | null;
  readonly parentId: number | null;
  readonly version: number;
  readonly definition: Target;
}

export interface ShareRow {
  readonly targetId: number;
  readonly unitId: number;
  readonly state: 'set' | 'not-applicable';
  readonly low: number | null;
  readonly high: number | null;
}

export async function insertTarget(
  trx: Db,
  target: {
    readonly document: number;
    readonly office: number;
    readonly clause: number | null;
    readonly parent: number | null;
    readonly definition: Target;
  },
  seq: number,
): Promise<number> {
  const { id } = await trx
    .insertInto('targets')
    .values({ document_id: target.document, office_id: target.office, recorded_from: seq })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertTargetVersion(trx, { id, ...target, reason: null }, seq);
  return id;
}

export async function insertTargetVersion(
  trx: Db,
  target: {
    readonly id: number;
    readonly document: number;
    readonly office: number;
    readonly clause: number | null;
    readonly parent: number | null;
    readonly definition: Target;
    readonly reason: string | null;
  },
  seq: number,
): Promise<void> {
  await trx
    .updateTable('target_versions')
    .set({ recorded_to: seq })
    .where('target_id', '=', target.id)
    .where('recorded_to', '=', STILL_KNOWN)
    .execute();
  await trx
    .insertInto('target_versions')
    .values({
      target_id: target.id,
      document_id: target.document,
      office_id: target.office,
      clause_id: target.clause,
      parent_target_id: target.parent,
      measure: target.definition.indicator.measure,
      period: target.definition.basis.period,
      definition: JSON.stringify(target.definition),
      reason: target.reason,
      recorded_from: seq,
    })
    .execute();
}

/** Targets of documents, or those of one id, as known at a number. */
export async function listTargets(
  trx: Db,
  by: { readonly documents?: readonly number[]; readonly ids?: readonly number[] },
  knownAt: number,
): Promise<readonly TargetRow[]> {
  let query = trx
    .selectFrom('target_versions')
    .selectAll()
    .where('recorded_from', '<=', knownAt)
    .where('recorded_to', '>', knownAt)
    .orderBy('target_id');
  if (by.documents)
    query = query.where('document_id', 'in', by.documents.length > 0 ? [...by.documents] : [0]);
  if (by.ids) query = query.where('target_id', 'in', by.ids.length > 0 ? [...by.ids] : [0]);
  return (await query.execute()).map((row) => ({
    id: row.target_id,
    documentId: row.document_id,
    officeId: row.office_id,
    clauseId: row.clause_id,
    parentId: row.parent_target_id,
    version: row.recorded_from,
    definition: row.definition as Target, // written by insertTargetVersion
  }));
}

/** Earlier and present wordings of one target. */
export async function listHistory(trx: Db, id: number) {
  return trx
    .selectFrom('target_versions')
    .select(['definition', 'reason', 'recorded_from'])
    .where('target_id', '=', id)
    .orderBy('recorded_from')
    .execute();
}

/** Shares of targets as known at a number; one unit's only when asked. */
export async function listShares(
  trx: Db,
  targets: readonly number[],
  knownAt: number,
): Promise<readonly ShareRow[]> {
  if (targets.length === 0) return [];
  // Communes are many and their numbers few: units that were given the same travel as one row.
  const { rows } = await sql<Omit<ShareRow, 'unitId'> & { readonly units: string }>`
    select target_id as "targetId", state, low, high, string_agg(unit_id::text, ',') as units from target_shares
    where target_id = any (${[...targets]}::bigint[]) and recorded_from <= ${knownAt} and recorded_to > ${knownAt}
    group by target_id, state, low, high`.execute(trx);
  const shares = rows.flatMap(({ units, targetId, state, low, high }) =>
    units.split(',').map((unit): ShareRow => ({ targetId, unitId: Number(unit), state, low, high })),
  );
  return shares.sort((a, b) => a.targetId - b.targetId || a.unitId - b.unitId);
}

/** Puts the shares of a target: those given replace what those units had; the others stay. */
export async function saveShares(
  trx: Db,
  target: { readonly id: number; readonly document: number; readonly office: number },
  shares: readonly Omit<ShareRow, 'targetId'>[],
  seq: number,
): Promise<void> {
  if (shares.length === 0) return;
  const units = shares.map((each) => each.unitId);
  await sql`update target_shares set recorded_to = ${seq}
    where target_id = ${target.id} and unit_id = any (${units}::int[]) and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  await sql`insert into target_shares (target_id, document_id, office_id, unit_id, state, low, high, recorded_from)
    select ${target.id}, ${target.document}, ${target.office}, u, s, l, h, ${seq}
    from unnest(${units}::int[], ${shares.map((each) => each.state)}::text[], ${shares.map((each) => each.low)}::bigint[],
      ${shares.map((each) => each.high)}::bigint[]) as t (u, s, l, h)`.execute(trx);
}

/** The journal number at which a target's shares last changed; 0 = it has none. */
export async function findSharesVersion(trx: Db, target: number): Promise<number> {
  const { rows } = await sql<{ version: number | null }>`
    select max(recorded_from) as version from target_shares where target_id = ${target} and recorded_to = ${STILL_KNOWN}`.execute(
    trx,
  );
  return rows[0]?.version ?? 0;
}
