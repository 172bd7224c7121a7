// Quỹ của các tỉnh vào một ngày: what each province has, its history, and the branch of the year's target that it stands on.
import { citation } from '#domain/directive/document.ts';
import { fundOn, holdsFund } from '#domain/target/fund.ts';
import { STATUS_WORDS } from '#domain/target/score.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { unitsOn } from '#domain/unit/geography.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { documentsOf } from '#server/directive/look-up.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { readSettled } from '#server/platform/settled-read.ts';
import { type Achieved, achieve, branchOf } from '#server/target/achieve.ts';
import type { FundBoard } from '#server/target/contract-funds.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { factOf, versionsOf } from '#server/target/funds.ts';
import { listShares, listTargets } from '#server/target/store.ts';
import { listFunds, listFundVersions } from '#server/target/store-funds.ts';
import { listTargetsOfUnits } from '#server/target/store-read.ts';
import type { Viewer } from '#server/unit/viewer.ts';

type Asked = FundBoard['provinces'][number]['targets'][number];

/** The targets "establish, or raise" of the year, by unit. */
async function targetsOfFunds(
  deps: TargetDeps,
  trx: Db,
  units: readonly number[],
  at: ReturnType<typeof dateOf> & string,
  knownAt: number,
): Promise<ReadonlyMap<number, readonly Asked[]>> {
  const ids = await listTargetsOfUnits(trx, units, Number(at.slice(0, 4)), knownAt);
  const targets = (await listTargets(trx, { ids }, knownAt)).filter(
    (each) => each.definition.goal.kind === 'establish-or-raise',
  );
  const own = new Set(units);
  const shares = (
    await listShares(
      trx,
      targets.map((each) => each.id),
      knownAt,
    )
  ).filter((share) => own.has(share.unitId));
  const documents = new Map(
    (await documentsOf(trx, [...new Set(targets.map((each) => each.documentId))])).map((row) => [
      row.id,
      row,
    ]),
  );
  const issuedOn = (target: (typeof targets)[number]) =>
    documents.get(target.documentId)?.facts.issuedOn ?? at;
  const scored = await achieve(deps, trx, { targets, shares, issuedOn, at, knownAt });
  const found = new Map<number, Asked[]>();
  for (const target of targets) {
    const document = documents.get(target.documentId);
    if (!document) continue;
    const viewed = (each: Achieved): Asked => ({
      id: target.id,
      document: target.documentId,
      citation: citation(document.facts),
      low: each.share.low,
      branch: branchOf(each.actual),
      status: each.score.status,
      statusWords: STATUS_WORDS[each.score.status],
    });
    for (const each of scored.get(target.id) ?? [])
      found.set(each.unit.id, [...(found.get(each.unit.id) ?? []), viewed(each)]);
  }
  return found;
}

/** The provinces of a day that the viewer may see, each with its fund. */
export async function fundBoard(
  deps: TargetDeps,
  viewer: Viewer,
  asked: { readonly at?: string | undefined },
): Promise<FundBoard> {
  const at = dateOf(asked.at) ?? deps.clock.today();
  const units = unitsOn(deps.places.geography, 'province', at).filter((unit) => viewer.maySee(unit));
  return readSettled(deps.db, viewer, undefined, async (trx, knownAt) => {
    const ids = units.map((unit) => Number(unit.id));
    const rows = await listFunds(trx, ids, knownAt);
    const versions = await listFundVersions(trx, ids, knownAt);
    const targets = await targetsOfFunds(deps, trx, ids, at, knownAt);
    const provinces = units.map((unit) => {
      const version = versionOn(unit, at) ?? lastVersion(unit);
      const own = rows.filter((row) => row.unit_id === unit.id);
      const now = fundOn(own.map(factOf), at);
      return {
        unit: { id: Number(unit.id), code: version.code, name: formalName(version) },
        now: now ? { event: now.event, asOf: now.asOf, capital: now.capital, source: now.source } : null,
        history: versionsOf(versions.filter((row) => row.unit_id === unit.id)),
        targets: [...(targets.get(unit.id) ?? [])],
      };
    });
    const holding = provinces.filter((each) => each.now && holdsFund(each.now.event));
    return {
      at,
      provinces,
      totals: {
        holding: holding.length,
        without: provinces.filter((each) => each.now && !holdsFund(each.now.event)).length,
        unknown: provinces.filter((each) => each.now === null).length,
        capital: holding.reduce((sum, each) => sum + (each.now?.capital ?? 0), 0),
        capitalOf: holding.filter((each) => each.now?.capital != null).length,
      },
    };
  });
}
