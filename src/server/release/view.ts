// Bản công bố như cơ quan của nó thấy: lists, one with its editions, the preview and what is different now.
import { changesBetween, RELEASE_BREAKDOWNS } from '#domain/release/document.ts';
import { STANDING_WORDS } from '#domain/release/state.ts';
import { formalName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion, versionOn } from '#domain/unit/unit.ts';
import { requirePeriod } from '#server/measure/deps.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import { documentOf } from '#server/release/compose.ts';
import type {
  OfferedMeasures,
  ReleaseChanges,
  ReleaseList,
  ReleasePreview,
} from '#server/release/contract.ts';
import type { ReleaseView } from '#server/release/contract-shapes.ts';
import type { ReleaseDeps } from '#server/release/deps.ts';
import { hiddenOf } from '#server/release/hidden-of.ts';
import { prepare } from '#server/release/prepare.ts';
import { requireEditions, standingOf } from '#server/release/require-release.ts';
import { findContent, listReleases, type ReleaseRecord } from '#server/release/store.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function editionOf(deps: ReleaseDeps, row: ReleaseRecord) {
  const standing = standingOf(deps, row);
  return {
    revision: row.revision,
    standing,
    standingName: STANDING_WORDS[standing],
    releaseAt: row.release_at,
    reason: row.reason,
    sha256: row.content_digest?.toString('hex') ?? null,
  };
}

/** A unit as it was called on the last day of a period. */
export function unitOf({ places }: ReleaseDeps, id: number, period: string) {
  const unit = unitById(places.geography, id);
  if (!unit) throw new Refused('not-found');
  const version = versionOn(unit, requirePeriod(period).to) ?? lastVersion(unit);
  return { id: Number(unit.id), code: version.code, name: formalName(version), level: unit.level };
}

function rowView(deps: ReleaseDeps, person: SignedIn, row: ReleaseRecord): Omit<ReleaseView, 'editions'> {
  return {
    id: row.id,
    code: row.code,
    unit: unitOf(deps, row.unit_id, row.period),
    period: row.period,
    office: row.office,
    title: row.title,
    settings: { ...row.settings, measures: [...row.settings.measures], by: [...row.settings.by] },
    version: row.written,
    pin: row.pin,
    maker: row.maker,
    checker: row.checker,
    ownMaker: row.maker_id === person.personId,
    returned: row.returned,
    ...editionOf(deps, row),
  };
}

/** The latest edition of every release of the office. */
export async function listOwnReleases(
  deps: ReleaseDeps,
  person: SignedIn,
  asked: { readonly state?: string | undefined; readonly unit?: string | undefined },
): Promise<ReleaseList> {
  const rows = await read(deps.db, person, (trx) => listReleases(trx, person.officeId));
  const latest = new Map<number, ReleaseRecord>();
  for (const row of rows) if (!latest.has(row.id)) latest.set(row.id, row);
  const releases = [...latest.values()].map((row) => rowView(deps, person, row));
  return {
    releases: releases.filter(
      ({ standing, unit }) =>
        (asked.state === undefined || standing === asked.state) &&
        (asked.unit === undefined || unit.code === asked.unit),
    ),
  };
}

/** @throws Refused 'not-found' */
export async function viewRelease(deps: ReleaseDeps, person: SignedIn, id: number): Promise<ReleaseView> {
  const editions = await read(deps.db, person, (trx) => requireEditions(trx, id));
  return {
    ...rowView(deps, person, editions[0]),
    editions: editions.map((row) => editionOf(deps, row)),
  };
}

/** What the public will see: composed now while it is drafted, the frozen bytes afterwards. @throws Refused */
export async function previewRelease(
  deps: ReleaseDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
): Promise<ReleasePreview> {
  const [row] = await read(deps.db, person, (trx) => requireEditions(trx, id));
  if (row.state === 'draft') {
    const { document, hidden } = await prepare(deps, viewer, row, await takeSettled(deps.db));
    return { document, hidden, frozen: false };
  }
  const content = await read(deps.db, person, (trx) => findContent(trx, id, row.revision));
  if (!content) throw new Refused('not-found');
  const document = documentOf(content.body);
  return { document, hidden: hiddenOf(deps, document, content.model), frozen: true };
}

/** What a released edition would say otherwise today, with the same choices. @throws Refused 'not-found' before it is out */
export async function changesOf(
  deps: ReleaseDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
): Promise<ReleaseChanges> {
  const now = await takeSettled(deps.db);
  const { row, content } = await read(deps.db, person, async (trx) => {
    const editions = await requireEditions(trx, id);
    const out = editions.find((each) => standingOf(deps, each) === 'released');
    return { row: out, content: out && (await findContent(trx, id, out.revision)) };
  });
  if (!row || !content) throw new Refused('not-found');
  const frozen = documentOf(content.body);
  // As its next edition would hide.
  const { document } = await prepare(deps, viewer, { ...row, revision: row.revision + 1, reason: '' }, now);
  return { pin: frozen.pin, now, changes: changesBetween(frozen, document) };
}

/** The measures that may be chosen. */
export function offeredFigures(deps: ReleaseDeps): OfferedMeasures {
  const measures = [...deps.figures.catalogue.measures.values()].flatMap(({ code, protection }) => {
    const measure = deps.measures.get(code);
    if (!measure) return [];
    const { name, unit, kind, breakdowns } = measure;
    return [
      { code, name, unit, kind, protection, by: RELEASE_BREAKDOWNS.filter((by) => breakdowns.includes(by)) },
    ];
  });
  return { measures };
}
