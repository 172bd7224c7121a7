// Sau một ô của bảng tổng hợp: the forms, page by page.

import type { SubmissionState } from '#domain/collection/state.ts';
import type { CellAbsence } from '#domain/form/cell-value.ts';
import { jsonNumber } from '#domain/indicator/cell.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { type Geography, unitById } from '#domain/unit/geography.ts';
import { findUnit } from '#domain/unit/lookup.ts';
import { RESIDUAL_KEY } from '#domain/unit/region.ts';
import { groupingOf, type TableAsked } from '#server/collection/consolidate.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { type Period, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import { listBehind } from '#server/collection/store-behind.ts';
import { requirePlace } from '#server/collection/territory.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** Name and place of a unit at the end of a period. */
export function placeOf(
  geography: Geography,
  unitId: number,
  period: Period,
): { name: string; place: string } {
  const unit = unitById(geography, unitId);
  return unit
    ? { name: displayName(unit, period.to), place: placedName(geography.units, unit, period.to) }
    : { name: '', place: '' };
}

/** A row's key is a code on the wire and an id in the database, save for regions and organisations. */
function storedKey(deps: CollectionDeps, asked: TableAsked, period: Period, key: string): string | null {
  if (key === RESIDUAL_KEY && asked.by !== 'organisation') return null;
  if (asked.by !== 'province' && asked.by !== 'commune') return key;
  const found = findUnit(deps.places.geography, key, period.to);
  return found.status === 'found' ? String(found.unit.id) : key;
}

interface BehindForm {
  submission: number;
  organisation: number | null;
  name: string;
  place: string;
  state: SubmissionState;
  version: number;
  value: number | string | null;
  /** What the form says where it states no number. */
  absent: CellAbsence | null;
  channel: string;
}

/** Forms behind a cell. */
export async function behindTotal(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: TableAsked & {
    readonly key?: string | undefined;
    readonly cell: string;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<{ forms: BehindForm[]; next: string | null }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const { territory } = requirePlace(deps, viewer, period, asked.unit);
    const { grouping, scheme } = groupingOf(deps, asked, period);
    const after = asked.after === undefined ? 0 : readCursor(asked.after, ['number'])[0];
    const key = asked.key === undefined ? undefined : storedKey(deps, asked, period, asked.key);
    const rows = await listBehind(trx, period, form.code, asked.basis, territory, {
      grouping,
      scheme,
      key,
      cell: asked.cell,
      after,
      limit: asked.limit + 1,
    });
    const page = rows.slice(0, asked.limit);
    const last = page.at(-1);
    return {
      forms: page.map((row) => {
        const { name, place } = placeOf(deps.places.geography, row.unit_id, period);
        return {
          submission: row.submission,
          organisation: row.organisation,
          name: row.name ?? name,
          place,
          state: row.state as SubmissionState, // the column holds states only
          version: row.version,
          value: row.value === null ? null : jsonNumber(BigInt(row.value)),
          absent: row.numbers > 0 ? null : row.value === null ? 'unknown' : 'not_applicable',
          channel: row.channel,
        };
      }),
      next: rows.length > asked.limit && last ? writeCursor([last.submission]) : null,
    };
  });
}
