// Đề cương của cơ quan: its own version where it has one, the common one otherwise; saved in versions, tried before it is saved.
import type { MeasureCatalogue } from '#domain/indicator/cell.ts';
import type { Outline } from '#domain/narrative/outline.ts';
import { parseOutline } from '#domain/narrative/parse-outline.ts';
import type { UnitLevel } from '#domain/unit/unit.ts';
import type { SignedIn } from '#server/platform/access.ts';
import type { Db } from '#server/platform/db.ts';
import { type Actor, type RequestKey, read, write } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { OutlineLayout, OutlineView } from '#server/report/contract.ts';
import { layoutOf, outlineKey, requireOutline } from '#server/report/outlines.ts';
import {
  insertOutlineVersion,
  listOutlineVersions,
  listOwnOutlines,
  type OwnOutlineRow,
} from '#server/report/store-outlines.ts';

export interface OutlineDeps {
  readonly db: Db;
  readonly measures: MeasureCatalogue;
  readonly outlines: readonly Outline[];
}

/** Reads what an office wrote. @throws Refused 'outline-unreadable' naming the section and what is wrong */
export function readOwn(deps: Pick<OutlineDeps, 'measures'>, written: unknown, name: string): Outline {
  const read = parseOutline(written, (code) => deps.measures.has(code), name);
  if (!read.ok) throw new Refused('outline-unreadable', { reason: read.message });
  return read.value;
}

const asWritten = (row: OwnOutlineRow): unknown => ({ ...(row.definition as object), version: row.version }); // written by saveOutline

async function rowsOf(deps: OutlineDeps, viewer: Actor): Promise<readonly OwnOutlineRow[]> {
  const { officeId } = viewer;
  if (officeId === null) return [];
  const rows = await read(deps.db, viewer, (trx) => listOwnOutlines(trx, officeId));
  return rows.filter(({ definition }) => definition !== null);
}

/** The outline an office writes by: its own for the level, else the common one. @throws Refused 'outline-unknown' | 'outline-unreadable' */
export async function outlineFor(
  deps: OutlineDeps,
  viewer: Actor,
  code: string,
  level: UnitLevel,
): Promise<Outline> {
  for (const row of await rowsOf(deps, viewer)) {
    if (row.code !== code) continue;
    const outline = readOwn(deps, asWritten(row), row.name);
    if (outline.levels.includes(level)) return outline;
  }
  return requireOutline(deps.outlines, code, level);
}

/** All outlines that an office may write by, its own in the place of the common ones. */
export async function outlinesOf(deps: OutlineDeps, viewer: Actor): Promise<readonly OutlineLayout[]> {
  const own = new Map(
    (await rowsOf(deps, viewer)).map((row) => [
      row.key,
      layoutOf(readOwn(deps, asWritten(row), row.name), true),
    ]),
  );
  const common = deps.outlines.map((each) => own.get(outlineKey(each)) ?? layoutOf(each, false));
  const added = [...own].flatMap(([key, layout]) =>
    deps.outlines.some((each) => outlineKey(each) === key) ? [] : [layout],
  );
  return [...common, ...added];
}

function officeOf(person: SignedIn): number {
  return person.officeId;
}

/** One outline as an editor takes it, with the versions of the office. @throws Refused 'outline-unknown' */
export async function outlineByKey(deps: OutlineDeps, person: SignedIn, key: string): Promise<OutlineView> {
  const { rows, versions } = await read(deps.db, person, async (trx) => ({
    rows: await listOwnOutlines(trx, officeOf(person)),
    versions: await listOutlineVersions(trx, officeOf(person), key),
  }));
  const row = rows.find((each) => each.key === key);
  const common = deps.outlines.find((each) => outlineKey(each) === key);
  const own = row && row.definition !== null ? row : undefined;
  const definition = own?.definition ?? common?.written;
  if (definition === undefined)
    throw new Refused('outline-unknown', {
      outline: key,
      known: deps.outlines.map((each) => outlineKey(each)).join(', '),
    });
  return {
    key,
    own: own !== undefined,
    common: common !== undefined,
    version: row?.version ?? 0,
    definition: definition as OutlineView['definition'], // JSON of an outline, common or saved below
    versions: versions.map(({ version, name, person: by, dropped, recorded_from }) => ({
      version,
      name,
      by,
      dropped,
      seq: recorded_from,
    })),
  };
}

async function change(
  deps: OutlineDeps,
  person: SignedIn,
  asked: { readonly key: string; readonly base: number; readonly act: string },
  request: RequestKey,
  next: (row: OwnOutlineRow | undefined) => Pick<OwnOutlineRow, 'code' | 'name' | 'definition'>,
): Promise<{ seq: number; version: number }> {
  const { key, base, act } = asked;
  const { reply } = await write(deps.db, person, request, async (trx, seq) => {
    const row = (await listOwnOutlines(trx, officeOf(person))).find((each) => each.key === key);
    if ((row?.version ?? 0) !== base)
      throw new Refused('outline-stale', { version: String(row?.version ?? 0) });
    const version = base + 1;
    const made = next(row);
    await insertOutlineVersion(
      trx,
      { ...made, key, version, officeId: officeOf(person), personId: person.personId },
      seq,
    );
    return {
      act: { act, subjectKind: 'outline', subjectId: key, note: { version, name: made.name } },
      reply: { seq, version },
    };
  });
  return reply;
}

/** Saves the office's own version. @throws Refused 'outline-unreadable' | 'outline-stale' | 'outline-other' */
export function saveOutline(
  deps: OutlineDeps,
  person: SignedIn,
  key: string,
  body: { readonly base: number; readonly definition: unknown },
  request: RequestKey,
): Promise<{ seq: number; version: number }> {
  const outline = readOwn(deps, body.definition, 'Đề cương');
  if (outlineKey(outline) !== key) throw new Refused('outline-other', { key, given: outlineKey(outline) });
  return change(deps, person, { key, base: body.base, act: 'outline.saved' }, request, () => ({
    code: outline.code,
    name: outline.name,
    definition: body.definition,
  }));
}

/** Goes back to the common outline; the own versions stay on record. @throws Refused 'outline-unknown' | 'outline-stale' */
export function dropOutline(
  deps: OutlineDeps,
  person: SignedIn,
  key: string,
  body: { readonly base: number },
  request: RequestKey,
): Promise<{ seq: number; version: number }> {
  return change(deps, person, { key, base: body.base, act: 'outline.dropped' }, request, (row) => {
    if (!row || row.definition === null) throw new Refused('outline-unknown', { outline: key, known: '' });
    return { code: row.code, name: row.name, definition: null };
  });
}
