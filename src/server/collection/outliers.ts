// Ô bất thường: cells that stand out in the forms of a territory, the worst first, page by page.
import { numberColumns } from '#domain/form/number-columns.ts';
import type { OutlierKind } from '#domain/rule/outlier.ts';
import { placeOf } from '#server/collection/behind-total.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import {
  countOutliers,
  listOutliers,
  type OutlierPlace,
  placeInList,
} from '#server/collection/store-outlier.ts';
import { requirePlace } from '#server/collection/territory.ts';
import { readCursor, writeCursor } from '#server/platform/cursor.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

interface Outlier {
  submission: number;
  name: string;
  place: string;
  cell: string;
  label: string;
  unit: string | null;
  factor: number;
  value: number;
  last: number | null;
  peers: { low: number; middle: number; high: number } | null;
  kind: OutlierKind;
}

const cursorOf = ({ rank, submission, cell }: OutlierPlace) => writeCursor([rank, submission, cell]);

function placeOfCursor(text: string): OutlierPlace {
  const [rank, submission, cell] = readCursor(text, ['number', 'number', 'text']);
  return { rank, submission, cell };
}

/** One page of the cells that stand out in a territory, and how many there are in all. */
export async function collectionOutliers(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: { period: string; form: string; unit: string; after?: string | undefined; limit: number },
): Promise<{ outliers: Outlier[]; next: string | null; total: number }> {
  return read(deps.db, viewer, async (trx) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const { territory } = requirePlace(deps, viewer, period, asked.unit);
    const columns = new Map(numberColumns(form.definition).map((each) => [each.cell, each]));
    const after = asked.after === undefined ? undefined : placeOfCursor(asked.after);
    const rows = await listOutliers(trx, period, form.code, territory, { after, limit: asked.limit + 1 });
    const page = rows.slice(0, asked.limit);
    const last = page.at(-1);
    return {
      next: rows.length > asked.limit && last ? cursorOf(placeInList(last)) : null,
      total: await countOutliers(trx, period, form.code, territory),
      outliers: page.map((row) => {
        const { name, place } = placeOf(deps.places.geography, row.unit_id, period);
        const [low, middle, high] = row.peers ?? [];
        const peers =
          low !== undefined && middle !== undefined && high !== undefined ? { low, middle, high } : null;
        const column = columns.get(row.cell);
        return {
          submission: row.submission,
          name: row.name ?? name,
          place,
          cell: row.cell,
          label: column?.label ?? row.cell,
          unit: column?.unit ?? null,
          factor: column?.factor ?? 1,
          value: row.value,
          last: row.last,
          peers,
          kind: row.kind,
        };
      }),
    };
  });
}
