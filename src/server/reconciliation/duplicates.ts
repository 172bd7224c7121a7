// Bản ghi trùng trong sổ: pairs suggested, merged only by a person, restored by a person, every event kept.
import type { EventId, OrganisationEvent } from '#domain/organisation/event.ts';
import type { OrganisationId } from '#domain/organisation/organisation.ts';
import { judge, keyed } from '#domain/reconciliation/likeness.ts';
import { findTwins, indexNames } from '#domain/reconciliation/match.ts';
import type { Known } from '#domain/register/differences.ts';
import { unitById } from '#domain/unit/geography.ts';
import { versionOn } from '#domain/unit/unit.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import { createGround } from '#server/exchange/ground.ts';
import { placesOf, requireTerritory } from '#server/exchange/import-list.ts';
import { knownOn, takeEventIds } from '#server/exchange/known.ts';
import { recordDecided } from '#server/organisation/append-events.ts';
import { refuse } from '#server/organisation/save.ts';

import { dateOf } from '#server/platform/dates.ts';
import { type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import { refuseField } from '#server/platform/validation-words.ts';
import { sideOf } from '#server/reconciliation/compare.ts';
import type { SideView } from '#server/reconciliation/contract.ts';
import { listDecisions, replaceDecision } from '#server/reconciliation/store.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The sender under which pairs of the register itself are decided. */
const OWN = 'Sổ đăng ký';

function pairSubject(a: number, b: number): string {
  return `pair:${Math.min(a, b)}:${Math.max(a, b)}`;
}

function comparable(known: Known, groundOf: (unitId: number) => number) {
  const { kind, name, unitId, taxCode, certificateNumber, representative, phone } = known;
  return keyed({ kind, name, ground: groundOf(unitId), taxCode, certificateNumber, representative, phone });
}

/** Pairs of living organisations that look like one and that nobody has said are two. */
export async function listDuplicates(
  deps: ExchangeDeps,
  viewer: Viewer,
  unitWritten: string,
): Promise<readonly { readonly a: SideView; readonly b: SideView }[]> {
  const today = deps.clock.today();
  const unit = requireTerritory(deps, viewer, unitWritten, today);
  const { inside } = placesOf(deps, unit);
  return read(deps.db, viewer, async (trx) => {
    const decisions =
      viewer.officeId === null ? new Map<string, never>() : await listDecisions(trx, OWN, viewer.officeId);
    const living = (await knownOn(trx, deps.keys, today)).filter(
      (known) => known.endedOn === null && inside.has(known.unitId),
    );
    const groundOf = createGround(deps.places, today);
    return findTwins(living.map((known) => comparable(known, groundOf))).flatMap(([later, earlier]) => {
      const [a, b] = [living[earlier], living[later]];
      if (!a || !b || decisions.get(pairSubject(a.id, b.id))?.decision === 'different') return [];
      return [{ a: sideOf(deps, a), b: sideOf(deps, b) }];
    });
  });
}

/** Organisations that a founding might repeat. */
export async function listSimilar(
  deps: ExchangeDeps,
  viewer: Viewer,
  asked: {
    readonly name: string;
    readonly unit: string;
    readonly taxCode?: string | undefined;
    readonly date?: string | undefined;
  },
): Promise<readonly SideView[]> {
  const today = deps.clock.today();
  const date = dateOf(asked.date) ?? today;
  const unit = requireUnitNamed(deps.places, asked.unit, date);
  if (!viewer.maySee(unit) || !versionOn(unit, date)) return [];
  const groundOf = createGround(deps.places, today);
  return read(deps.db, viewer, async (trx) => {
    const living = (await knownOn(trx, deps.keys, today)).filter((known) => known.endedOn === null);
    const entries = living.map((known) => comparable(known, groundOf));
    const asking = keyed({
      kind: null,
      name: asked.name,
      ground: groundOf(unit.id),
      taxCode: asked.taxCode || null,
      certificateNumber: null,
      representative: null,
      phone: null,
    });
    return [...indexNames(entries).near(asking)]
      .flatMap((place) => {
        const [entry, known] = [entries[place], living[place]];
        const judged = entry && judge(asking, entry);
        return known && judged && judged.verdict !== 'different' ? [{ known, score: judged.score }] : [];
      })
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ known }) => sideOf(deps, known));
  });
}

async function mark(
  deps: ExchangeDeps,
  viewer: Viewer,
  request: RequestKey,
  asked: {
    readonly id: number;
    readonly type: 'recorded-twice' | 'restored';
    readonly into: number | null;
    readonly reason: string;
  },
): Promise<{ readonly seq: number }> {
  const { seq } = await write(deps.db, viewer, request, async (trx, seq) => {
    if (asked.into === asked.id) throw refuseField(['into'], 'phải là tổ chức khác');
    if (asked.into !== null) {
      const known = await knownOn(trx, deps.keys, deps.clock.today());
      if (!known.some(({ id }) => id === asked.into)) throw new Refused('not-found');
    }
    const event: OrganisationEvent = {
      id: ((await takeEventIds(trx, 1))[0] ?? 0) as EventId, // fresh from the sequence
      organisationId: asked.id as OrganisationId, // checked in sight by recordDecided
      type: asked.type,
      effectiveDate: deps.clock.today(),
      decisionNumber: null,
      reason: asked.reason,
      mode: null,
      counterpartId: asked.into as OrganisationId | null, // found in sight above
      changes: {},
    };
    const problem = await recordDecided(trx, deps, viewer, event, seq);
    if (problem) throw refuse(problem);
    return {
      act: {
        act: `organisation.${asked.type}`,
        subjectKind: 'organisation',
        subjectId: String(asked.id),
        note: { into: asked.into },
      },
      reply: { organisation: asked.id },
    };
  });
  return { seq };
}

/** Says that an organisation's record repeats another's; from then on it counts nowhere. */
export function mergeRecords(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  body: { readonly into: number; readonly reason: string },
  request: RequestKey,
): Promise<{ readonly seq: number }> {
  return mark(deps, viewer, request, { id, type: 'recorded-twice', ...body });
}

/** Takes a wrong merge back; the record stands again with every event it had. */
export function restoreRecord(
  deps: ExchangeDeps,
  viewer: Viewer,
  id: number,
  body: { readonly reason: string },
  request: RequestKey,
): Promise<{ readonly seq: number }> {
  return mark(deps, viewer, request, { id, type: 'restored', into: null, ...body });
}

/** Says that two organisations are two; the pair is not suggested again. */
export async function keepApart(
  deps: ExchangeDeps,
  viewer: Viewer,
  pair: { readonly a: number; readonly b: number },
  request: RequestKey,
): Promise<{ readonly seq: number }> {
  const { officeId } = viewer;
  if (officeId === null) throw new Refused('not-signed-in');
  const subject = pairSubject(pair.a, pair.b);
  const { seq } = await write(deps.db, viewer, request, async (trx, seq) => {
    const known = new Map((await knownOn(trx, deps.keys, deps.clock.today())).map((each) => [each.id, each]));
    for (const id of [pair.a, pair.b]) {
      const unit = unitById(deps.places.geography, known.get(id)?.unitId ?? 0);
      if (!unit || !viewer.maySee(unit)) throw new Refused('not-found');
    }
    await replaceDecision(
      trx,
      {
        office_id: officeId,
        sender: OWN,
        subject,
        decision: 'different',
        organisation_id: null,
        note: null,
        list_id: null,
      },
      seq,
    );
    return {
      act: { act: 'organisation.kept-apart', subjectKind: 'pair', subjectId: subject },
      reply: { subject },
    };
  });
  return { seq };
}
