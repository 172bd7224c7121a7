// Phân bổ, sửa, lịch sử của một chỉ tiêu: save shares (typed or pasted from a spreadsheet), revise with a reason.
import type { CalendarDate } from '#domain/period/calendar-date.ts';
import { parsePasted } from '#domain/target/paste.ts';
import { remainderOf } from '#domain/target/remainder.ts';
import { closesRing } from '#domain/target/ring.ts';
import { sentenceOf } from '#domain/target/sentence.ts';
import type { Whole } from '#domain/target/split.ts';
import { boundsOf, isPercent, type Target, targetFault } from '#domain/target/target.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { childrenOn, unitById } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import { documentOf } from '#server/directive/look-up.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { dateOf } from '#server/platform/dates.ts';
import { type Db, STILL_KNOWN } from '#server/platform/db.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { TargetHistory } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { requireFreshShares, shareHistory, unlike } from '#server/target/share-base.ts';
import {
  insertTargetVersion,
  listHistory,
  listShares,
  listTargets,
  type ShareRow,
  saveShares,
  type TargetRow,
} from '#server/target/store.ts';
import { listParents } from '#server/target/store-read.ts';
import { lockShares } from '#server/target/store-share-history.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** @throws Refused with the target named */
export function requireTarget(deps: Pick<TargetDeps, 'measures'>, target: Target): void {
  const fault = targetFault(target);
  if (fault) throw new Refused(fault, { target: target.indicator.name });
  const named = ['of' in target.goal ? target.goal.of.measure : null, target.indicator.measure];
  const unknown = named.find((code) => code !== null && !deps.measures.has(code));
  if (unknown) throw new Refused('target-measure-unknown', { measure: unknown });
}

/** @throws Refused 'not-found' */
export async function requireOne(trx: Db, id: number): Promise<TargetRow> {
  const [row] = await listTargets(trx, { ids: [id] }, STILL_KNOWN - 1);
  if (!row) throw new Refused('not-found');
  return row;
}

/** The day asked, else the day of the target's document. @throws Refused 'not-found' */
export async function dayOf(trx: Db, target: TargetRow, at: string | undefined): Promise<CalendarDate> {
  const given = dateOf(at);
  if (given) return given;
  const document = await documentOf(trx, target.documentId);
  if (!document) throw new Refused('not-found');
  return document.facts.issuedOn;
}

/** What there is to hand down: the unit's own share, else the goal itself. */
export function wholeFor(target: TargetRow, shares: readonly ShareRow[], unit: Unit): Whole {
  const own = shares.find((share) => share.unitId === unit.id && share.state === 'set');
  const { low, high } = own ?? boundsOf(target.definition.goal);
  return { low: low ?? high ?? 0, high: low === null ? null : high };
}

interface GivenShare {
  readonly unit: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly notApplicable: boolean;
}

/** Saves shares of an own target. @throws Refused 'target-shares-stale'; for an unknown unit, a low over its high, or a row that says nothing */
export async function saveTargetShares(
  deps: TargetDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
  body: {
    at?: string | undefined;
    basedOn: number;
    shares?: readonly GivenShare[] | undefined;
    pasted?: string | undefined;
  },
  request: RequestKey,
): Promise<{ seq: number; saved: number; remainder: string }> {
  const { seq, reply } = await write(deps.db, person, request, async (trx, number) => {
    await lockShares(trx, id);
    const target = await requireOne(trx, id);
    if (target.officeId !== person.officeId) throw new Refused('not-found');
    const day = await dayOf(trx, target, body.at);
    const lines = [
      ...(body.shares ?? []),
      ...pastedLines(deps, viewer, body.pasted ?? '', day, isPercent(target.definition.goal)),
    ];
    const shares = lines.map((line, index) => shareOf(deps, viewer, target, line, day, index + 1));
    const twice = shares.find(
      (each, index) => shares.findIndex((other) => other.unitId === each.unitId) < index,
    );
    if (twice)
      throw new Refused('target-row-wrong', {
        row: shares.indexOf(twice) + 1,
        reason: 'đơn vị này đã có ở dòng trên',
      });
    await requireFreshShares(trx, deps, target, shares, body.basedOn);
    // A number that stands already is not written anew: the history holds changes only.
    const fresh = unlike(shares, await listShares(trx, [id], STILL_KNOWN - 1));
    await saveShares(trx, { id, document: target.documentId, office: person.officeId }, fresh, number);
    const all = await listShares(trx, [id], number);
    const home = viewer.home ?? deps.places.geography.nation;
    const below = all.filter((each) => each.unitId !== home.id && each.state === 'set');
    const { words } = remainderOf(
      wholeFor(target, all, home),
      below.map((each) => ({ low: each.low ?? 0, high: each.high })),
    );
    return {
      act: {
        act: 'target.shared',
        subjectKind: 'target',
        subjectId: String(id),
        note: { shares: shares.length },
      },
      reply: { saved: shares.length, remainder: words },
    };
  });
  return { seq, ...reply };
}

function shareOf(
  deps: TargetDeps,
  viewer: Viewer,
  target: TargetRow,
  line: GivenShare,
  day: CalendarDate,
  row: number,
): Omit<ShareRow, 'targetId'> {
  const unit = requireUnitNamed(deps.places, line.unit, day);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  if (line.notApplicable) return { unitId: Number(unit.id), state: 'not-applicable', low: null, high: null };
  if (line.low === null && line.high === null)
    throw new Refused('target-row-wrong', {
      row,
      reason: 'chưa có số; không áp dụng thì ghi "không áp dụng"',
    });
  if (line.low !== null && line.high !== null && line.low > line.high)
    throw new Refused('target-range-reversed', {
      target: `${target.definition.indicator.name}, ${displayName(unit, day)}`,
    });
  return { unitId: Number(unit.id), state: 'set', low: line.low, high: line.high };
}

function pastedLines(
  deps: TargetDeps,
  viewer: Viewer,
  text: string,
  day: CalendarDate,
  percent: boolean,
): readonly GivenShare[] {
  if (text.trim() === '') return [];
  const home = viewer.home ?? deps.places.geography.nation;
  const levels: readonly UnitLevel[] = ['province', 'district', 'commune'];
  const named = levels
    .flatMap((level) => childrenOn(deps.places.geography, home.id, level, day))
    .flatMap((unit) => {
      const version = versionOn(unit, day) ?? lastVersion(unit);
      return [{ code: version.code, name: displayName(unit, day), bare: version.name }];
    });
  const parsed = parsePasted(text, named, percent);
  if ('row' in parsed) throw new Refused('target-row-wrong', { row: parsed.row, reason: parsed.reason });
  return parsed.lines;
}

/** What a target is handed down from is in sight, and was not itself handed down from it. @throws Refused 'not-found' | 'target-ring' */
async function requireParent(trx: Db, id: number, parent: number): Promise<void> {
  await requireOne(trx, parent);
  if (closesRing(await listParents(trx, parent), id, parent)) throw new Refused('target-ring');
}

/** @throws Refused 'not-found' | 'stale-version' | 'target-ring' or with the target's fault */
export async function reviseTarget(
  deps: TargetDeps,
  person: SignedIn,
  id: number,
  body: { target: Target; basedOn: number; reason: string; parent?: number | null | undefined },
  request: RequestKey,
): Promise<{ seq: number }> {
  requireTarget(deps, body.target);
  const { seq } = await write(deps.db, person, request, async (trx, number) => {
    await lockShares(trx, id);
    const target = await requireOne(trx, id);
    if (target.officeId !== person.officeId) throw new Refused('not-found');
    if (target.version !== body.basedOn) throw new Refused('stale-version', {}, { now: target.definition });
    const { documentId: document, officeId: office, clauseId: clause } = target;
    const parent = body.parent === undefined ? target.parentId : body.parent;
    if (parent !== null) await requireParent(trx, id, parent);
    await insertTargetVersion(
      trx,
      { id, document, office, clause, parent, definition: body.target, reason: body.reason },
      number,
    );
    // Shares that stood at the old numbers follow; those set by hand stay as they are.
    const [old, now] = [boundsOf(target.definition.goal), boundsOf(body.target.goal)];
    const follow = (await listShares(trx, [id], number)).filter(
      (each) => each.state === 'set' && each.low === old.low && each.high === old.high,
    );
    await saveShares(
      trx,
      { id, document, office },
      follow.map((each) => ({ ...each, ...now })),
      number,
    );
    return {
      act: {
        act: 'target.revised',
        subjectKind: 'target',
        subjectId: String(id),
        note: { reason: body.reason },
      },
      reply: null,
    };
  });
  return { seq };
}

/** Earlier wordings and earlier shares. @throws Refused 'not-found' */
export async function targetHistory(deps: TargetDeps, viewer: Viewer, id: number): Promise<TargetHistory> {
  return read(deps.db, viewer, async (trx) => {
    const rows = await listHistory(trx, id);
    if (rows.length === 0) throw new Refused('not-found');
    return {
      // Written by insertTargetVersion as a Target.
      versions: rows.map((row) => ({
        seq: row.recorded_from,
        sentence: sentenceOf(row.definition as Target),
        reason: row.reason,
      })),
      shares: await shareHistory(trx, deps, viewer, id),
    };
  });
}

/** Units named by codes, or all of a level within the viewer's territory. @throws Refused */
export function unitsNamed(
  deps: Pick<TargetDeps, 'places'>,
  viewer: Viewer,
  level: UnitLevel,
  codes: readonly string[] | undefined,
  day: CalendarDate,
): readonly Unit[] {
  const { geography } = deps.places;
  const home = viewer.home ?? geography.nation;
  if (codes === undefined) {
    // An office younger than the document hands to the units of that day that lie in its territory now.
    const direct = childrenOn(geography, home.id, level, day);
    const all =
      direct.length > 0
        ? direct
        : childrenOn(geography, geography.nation.id, level, day).filter((unit) => viewer.maySee(unit));
    return all;
  }
  return codes.map((code) => {
    const unit = unitById(geography, Number(code)) ?? requireUnitNamed(deps.places, code, day);
    if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
    return unit;
  });
}
