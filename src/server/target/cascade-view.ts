// Một chỉ tiêu được giao tiếp ra sao: shares of the units, what remains, and what the documents of those below ask on their own.
import { citation } from '#domain/directive/document.ts';
import { compareTargets, WEAKER_WORDS } from '#domain/target/compare.ts';
import { addedWords, remainderOf } from '#domain/target/remainder.ts';
import { sentenceOf } from '#domain/target/sentence.ts';
import { boundsOf, isPercent } from '#domain/target/target.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { documentsOf } from '#server/directive/look-up.ts';
import { STILL_KNOWN } from '#server/platform/db.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { wholeFor } from '#server/target/cascade.ts';
import type { CascadeView } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import {
  findSharesVersion,
  listShares,
  listTargets,
  type ShareRow,
  type TargetRow,
} from '#server/target/store.ts';
import { listChildTargets, unitsOfOffices } from '#server/target/store-read.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const NOW = STILL_KNOWN - 1;

/** What a document below asks in all: its own body's number, or the sum of those that it handed on. */
function ownTotal(target: TargetRow, shares: readonly ShareRow[], unit: number | null): number | null {
  const set = shares.filter((each) => each.targetId === target.id && each.state === 'set');
  const below = set.filter((each) => each.unitId !== unit);
  const home = set.find((each) => each.unitId === unit);
  if (home) return home.low ?? home.high;
  const additive = ['at-least', 'range'].includes(target.definition.goal.kind);
  return additive && below.length > 0
    ? below.reduce((sum, each) => sum + (each.low ?? 0), 0)
    : (boundsOf(target.definition.goal).low ?? null);
}

/** @throws Refused 'not-found' */
export async function cascadeOf(deps: TargetDeps, viewer: Viewer, id: number): Promise<CascadeView> {
  const { geography } = deps.places;
  return read(deps.db, viewer, async (trx) => {
    const [target] = await listTargets(trx, { ids: [id] }, NOW);
    if (!target) throw new Refused('not-found');
    const children = await listTargets(trx, { ids: await listChildTargets(trx, id) }, NOW);
    const documents = new Map(
      (
        await documentsOf(
          trx,
          [target, ...children].map((each) => each.documentId),
        )
      ).map((row) => [row.id, row]),
    );
    const document = documents.get(target.documentId);
    if (!document) throw new Refused('not-found');
    const day = document.facts.issuedOn;
    const all = await listShares(trx, [id, ...children.map((each) => each.id)], NOW);
    const seen = all.filter((share) => {
      const unit = unitById(geography, share.unitId);
      return unit !== undefined && viewer.maySee(unit);
    });
    const shares = seen.filter((each) => each.targetId === id);
    const offices = await unitsOfOffices(
      trx,
      children.map((each) => each.officeId),
    );
    const own = target.officeId === viewer.officeId;
    const home = viewer.home ?? geography.nation;
    const whole = wholeFor(target, shares, home);
    const below = shares.filter((each) => each.unitId !== home.id && each.state === 'set');
    return {
      id,
      document: target.documentId,
      citation: citation(document.facts),
      issuedOn: day,
      sentence: sentenceOf(target.definition),
      percent: isPercent(target.definition.goal),
      version: target.version,
      sharesVersion: await findSharesVersion(trx, id),
      own,
      definition: target.definition,
      whole,
      shares: shares.flatMap((share) => {
        const unit = unitById(geography, share.unitId);
        if (!unit) return [];
        const version = versionOn(unit, day) ?? lastVersion(unit);
        const { state, low, high } = share;
        return [{ unit: version.code, name: displayName(unit, day), level: unit.level, state, low, high }];
      }),
      // Only what lies below one body adds up to its number; "each province" is no whole to be split.
      remainder:
        own && target.definition.bearer.kind !== 'each' && below.length > 0
          ? {
              ...remainderOf(
                whole,
                below.map((each) => ({ low: each.low ?? 0, high: each.high })),
              ),
            }
          : null,
      children: children.flatMap((child) => {
        const from = documents.get(child.documentId);
        if (!from) return [];
        const unit = offices.get(child.officeId) ?? null;
        const share = shares.find((each) => each.unitId === unit);
        const asked = share ? (share.low ?? share.high) : null;
        const total = ownTotal(child, seen, unit);
        return [
          {
            id: child.id,
            document: child.documentId,
            citation: citation(from.facts),
            issuer: from.facts.issuer,
            sentence: sentenceOf(child.definition),
            comparison:
              compareTargets(child.definition, target.definition) === 'weaker' ? WEAKER_WORDS : null,
            asked,
            own: total,
            words: addedWords(asked, total),
          },
        ];
      }),
    };
  });
}
