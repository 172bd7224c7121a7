import type { Warning } from '#domain/narrative/compose.ts';
import { formatCalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod } from '#domain/period/reporting-period.ts';
import type { RoleName } from '#domain/permission/role.ts';
import {
  type PublicationSettings,
  type PublicationStep,
  stateAfter,
  stepRefusal,
} from '#domain/report/publication.ts';
import { signatureFault } from '#domain/report/signature.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { unlockedPeriods } from '#server/collection/unlocked.ts';
import type { Db } from '#server/platform/db.ts';
import { type Actor, type RequestKey, read, write } from '#server/platform/journal.ts';
import { takeSettled } from '#server/platform/pin.ts';
import { Refused } from '#server/platform/refused.ts';
import { type ComposeDeps, contentAt, contentDigest, sha256 } from '#server/publication/compose.ts';
import type { PublicationReceipt } from '#server/publication/contract.ts';
import { keptPins } from '#server/publication/pins.ts';
import {
  findPublication,
  findSettingsAt,
  insertPins,
  insertVersion,
  lockPublication,
  type PublicationRow,
  type VersionChange,
} from '#server/publication/store.ts';
import { refuseEarlyDate } from '#server/report/cut-off.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Who works at which office's desk, and what that office may see; nobody in person when a command of the machine's owner works there. */
export interface Desk {
  readonly person: Actor & { readonly role: RoleName | null };
  readonly viewer: Viewer;
}

/** The person behind a step that somebody must answer for. @throws Refused 'not-allowed' for a command */
export function requirePerson(desk: Desk): { personId: number; officeId: number; role: RoleName } {
  const { personId, officeId, role } = desk.person;
  if (personId === null || officeId === null || role === null) throw new Refused('not-allowed');
  return { personId, officeId, role };
}

/** The service's own look at the scope, beside row security. @throws Refused 'not-found' */
export async function requirePublication(
  trx: Db,
  deps: ComposeDeps,
  desk: Desk,
  id: number,
): Promise<PublicationRow> {
  const row = await findPublication(trx, id);
  if (!row) throw new Refused('not-found');
  const unit = unitById(deps.places.geography, row.unit_id);
  const seen =
    row.office_id === desk.person.officeId ||
    (row.state === 'issued' && unit !== undefined && desk.viewer.maySee(unit));
  if (!seen) throw new Refused('not-found');
  return row;
}

function differencesOf(
  seen: PublicationSettings | undefined,
  now: PublicationSettings,
): Record<string, unknown> {
  if (!seen) return { settings: now };
  const keys = ['date', 'texts', 'recipients', 'signature', 'bindings'] as const;
  return Object.fromEntries(
    keys
      .filter((key) => JSON.stringify(seen[key] ?? {}) !== JSON.stringify(now[key] ?? {}))
      .map((key) => [key, { seen: seen[key], now: now[key] }]),
  );
}

/** The report of the caller's own office, locked, at the version the caller saw. @throws Refused 'not-found' | 'publication-stale' with what changed */
export async function requireCurrent(
  trx: Db,
  deps: ComposeDeps,
  desk: Desk,
  target: { readonly id: number; readonly base: number },
): Promise<PublicationRow> {
  await lockPublication(trx, target.id);
  const row = await requirePublication(trx, deps, desk, target.id);
  if (row.office_id !== desk.person.officeId) throw new Refused('not-found');
  if (row.recorded_from === target.base) return row;
  throw new Refused(
    'publication-stale',
    {},
    {
      version: row.recorded_from,
      state: row.state,
      differences: differencesOf(await findSettingsAt(trx, target.id, target.base), row.settings),
    },
  );
}

/**
 * Takes a report from the version the caller saw to the next state, inside one write.
 * @throws Refused 'publication-stale' with what changed, 'publication-step' when the step may not be taken now
 */
export async function step(
  deps: ComposeDeps,
  desk: Desk,
  target: { readonly id: number; readonly base: number; readonly step: PublicationStep },
  request: RequestKey | undefined,
  change: (
    trx: Db,
    row: PublicationRow,
    seq: number,
  ) => Promise<{ change: VersionChange; act: string; note: Record<string, unknown> }>,
): Promise<PublicationReceipt> {
  const { reply } = await write<PublicationReceipt>(deps.db, desk.person, request, async (trx, seq) => {
    const row = await requireCurrent(trx, deps, desk, target);
    const next = stateAfter(row.state, target.step);
    if (!next) throw new Refused('publication-step', { reason: stepRefusal(row.state, target.step) });
    const made = await change(trx, row, seq);
    await insertVersion(trx, target.id, row, { ...made.change, state: next }, seq);
    return {
      act: {
        act: made.act,
        subjectKind: 'publication',
        subjectId: String(target.id),
        note: { ...made.note, before: { state: row.state }, after: { state: next } },
      },
      reply: { id: target.id, seq, state: next },
    };
  });
  return reply;
}

/** Saves what the writer decides. @throws Refused 'publication-stale' with the difference, nothing lost on either side; 'report-date-early' */
export async function savePublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  body: { readonly base: number; readonly settings: PublicationSettings },
  request: RequestKey,
): Promise<PublicationReceipt> {
  const { personId } = requirePerson(desk);
  return step(deps, desk, { id, base: body.base, step: 'save' }, request, async (_, row) => {
    const written = parseCalendarDate(body.settings.date ?? '');
    const period = parseReportingPeriod(row.period);
    if (written && period) refuseEarlyDate(written, period.to);
    const amended = parseCalendarDate(row.amends_date ?? '');
    if (written && amended && written < amended)
      throw new Refused('amendment-early', {
        day: formatCalendarDate(written),
        amended: formatCalendarDate(amended),
      });
    return {
      change: { settings: body.settings, writer_id: personId, reason: null },
      act: 'publication.saved',
      note: {},
    };
  });
}

/** @throws Refused 'report-incomplete' naming how many places say only that something is missing */
function refuseEmptyPlaces(warnings: readonly Warning[]): void {
  const count = (kind: Warning['kind']) => warnings.filter((each) => each.kind === kind).length;
  const places = [
    [count('text-missing'), 'chỗ chưa viết'],
    [count('lacking'), 'chỗ chưa có số liệu'],
    [count('unbound'), 'tên chưa gắn với con số'],
  ] as const;
  const all = places.reduce((sum, [number]) => sum + number, 0);
  if (all === 0) return;
  const words = places.flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
  throw new Refused('report-incomplete', { count: all, places: words.join(', ') });
}

/** Pins the figures and fixes the content that will be signed. @throws Refused 'period-open', 'report-incomplete' unless told to go on */
export async function submitPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  asked: { readonly base: number; readonly confirmEmpty?: boolean | undefined },
  request: RequestKey,
): Promise<PublicationReceipt> {
  const today = deps.clock.today();
  const pin = await takeSettled(deps.db);
  const row = await read(deps.db, desk.person, (trx) => requirePublication(trx, deps, desk, id));
  const period = parseReportingPeriod(row.period);
  if (!period || period.to > today)
    throw new Refused('period-open', {
      period: row.period,
      day: period?.to.split('-').reverse().join('/') ?? '',
    });
  const fault = signatureFault(row.settings.signature);
  if (fault) throw new Refused('signature-unfit', { reason: fault });
  const unit = unitById(deps.places.geography, row.unit_id);
  const open = unit
    ? await read(deps.db, desk.person, (trx) =>
        unlockedPeriods(trx, { unit, from: period.from, to: period.to }),
      )
    : [];
  if (unit && open.length > 0)
    throw new Refused('collection-unlocked', {
      periods: open.join(', '),
      unit: displayName(unit, period.to),
    });
  const date = parseCalendarDate(row.settings.date ?? '') ?? today;
  const content = await contentAt(deps, desk.viewer, { ...row, pins: null }, { pin, date });
  if (asked.confirmEmpty !== true) refuseEmptyPlaces(content.report.warnings);
  const body = JSON.stringify(keptPins(deps, content.report, row.settings));
  return step(deps, desk, { id, base: asked.base, step: 'submit' }, request, async (trx, now, seq) => {
    // What was composed is what is kept: nothing was saved in between, for then the step would be stale.
    await insertPins(trx, { id, officeId: now.office_id, body, digest: sha256(Buffer.from(body)) }, seq);
    return {
      change: { pin, content_digest: contentDigest(content.document), submitted_on: today },
      act: 'publication.submitted',
      note: { pin },
    };
  });
}

/** Sends a report back to its writer with a reason; pins and signature fall away. */
export async function sendBackPublication(
  deps: ComposeDeps,
  desk: Desk,
  id: number,
  body: { readonly base: number; readonly reason: string },
  request: RequestKey,
): Promise<PublicationReceipt> {
  return step(deps, desk, { id, base: body.base, step: 'return' }, request, async () => ({
    change: {
      pin: null,
      content_digest: null,
      submitted_on: null,
      signer_id: null,
      signed_on: null,
      signed_file_id: null,
      reason: body.reason,
    },
    act: 'publication.returned',
    note: {},
  }));
}
