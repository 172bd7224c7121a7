// Bảng tổng hợp một biểu: provinces and regions from the kept totals, communes and co-operatives from the cells; coverage, stale and stated apart.
import { averagesOf } from '#domain/form/averages.ts';
import { numberColumns } from '#domain/form/number-columns.ts';
import { displayName, placedName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { findRegionScheme, RESIDUAL_KEY } from '#domain/unit/region.ts';
import { regionOfUnit } from '#domain/unit/region-of-unit.ts';
import { besideTotals } from '#server/collection/beside-totals.ts';
import { measuresOfCells } from '#server/collection/column-measures.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { footnotesOf } from '#server/collection/footnotes.ts';
import { type Period, requireFormInUse, requirePeriodKey } from '#server/collection/periods.ts';
import type { Basis, Grouping, TotalRow } from '#server/collection/query-groups.ts';
import { lockedUnits } from '#server/collection/queue.ts';
import { sumAverages } from '#server/collection/store-average.ts';
import { countExpected } from '#server/collection/store-desk.ts';
import { listExplained, listNames } from '#server/collection/store-footnote.ts';
import { sumStale } from '#server/collection/store-stale.ts';
import { countForms, listFormCells, listKeptTotals, sumCells } from '#server/collection/store-total.ts';
import {
  codeOn,
  type Place,
  requirePlace,
  rowsBelow,
  UNREGIONED,
  unplacedName,
} from '#server/collection/territory.ts';
import { cellViews, sumUp } from '#server/collection/total-cells.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { readSettled } from '#server/platform/settled-read.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export interface TableAsked {
  readonly period: string;
  readonly form: string;
  readonly unit: string;
  readonly by: 'province' | 'commune' | 'region8' | 'region6' | 'organisation';
  readonly basis: Basis;
}

export function groupingOf(
  deps: CollectionDeps,
  asked: TableAsked,
  period: Period,
): { grouping: Grouping; scheme: string } {
  if (asked.by !== 'region8' && asked.by !== 'region6') return { grouping: asked.by, scheme: '' };
  const scheme = findRegionScheme(deps.places.schemes, asked.by, period.to);
  if (!scheme) throw new Refused('breakdown-unknown', { by: asked.by });
  return { grouping: 'region', scheme: scheme.code };
}

interface Named extends Shown {
  readonly key: string;
  /** The row's key on the wire. */
  readonly code: string;
  readonly units: readonly number[];
}

/** What a row is to whoever reads it. */
interface Shown {
  /** Code of the unit or of the organisation; '' where there is none. */
  readonly shownCode: string;
  readonly name: string;
  /** Of an organisation, where its seat is. */
  readonly place: string | null;
}

function groupsOf(
  deps: CollectionDeps,
  asked: TableAsked,
  period: Period,
  place: Place,
  found: readonly TotalRow[],
  names: ReadonlyMap<string, Shown>,
): readonly Named[] {
  const { geography, schemes } = deps.places;
  if (asked.by === 'organisation') {
    const keys = [...new Set(found.flatMap((row) => row.key ?? []))].sort((a, b) => Number(a) - Number(b));
    return keys.map((key) => ({
      key,
      code: key,
      units: [],
      ...(names.get(key) ?? { shownCode: '', name: key, place: null }),
    }));
  }
  const below = rowsBelow(
    deps,
    place.unit.level === 'nation' || asked.by === 'commune' ? place : { ...place, below: 'commune' },
    period,
  );
  if (asked.by === 'commune' || asked.by === 'province') {
    const rows = asked.by === 'province' && place.unit.level !== 'nation' ? [place.unit] : below;
    return rows.map((unit) => ({
      key: String(unit.id),
      code: codeOn(unit, period.to),
      shownCode: codeOn(unit, period.to),
      place: null,
      name: displayName(unit, period.to),
      units: [unit.id],
    }));
  }
  const scheme = findRegionScheme(schemes, asked.by, period.to);
  return (scheme?.regions ?? []).map((region) => ({
    key: region.key,
    code: region.key,
    shownCode: region.key,
    place: null,
    name: region.name,
    units: scheme
      ? below
          .filter((unit) => regionOfUnit(geography, scheme, unit)?.key === region.key)
          .map((unit) => unit.id)
      : [],
  }));
}

/** Totals by group: kept ones where the table stays above the province, the cells themselves below it. */
async function totalsOf(
  trx: Db,
  period: Period,
  asked: TableAsked,
  place: Place,
  provinces: readonly number[],
  grouping: Grouping,
  scheme: string,
): Promise<readonly TotalRow[]> {
  const kept = place.unit.level === 'nation' || place.unit.level === 'province';
  if (kept && (grouping === 'province' || grouping === 'region'))
    return listKeptTotals(
      trx,
      period.id,
      asked.form,
      asked.basis,
      provinces,
      grouping === 'region' ? scheme : null,
    );
  if (grouping === 'organisation')
    return listFormCells(trx, period.id, period.to, asked.form, asked.basis, place.territory);
  return sumCells(trx, period.id, period.to, asked.form, asked.basis, place.territory, grouping, scheme);
}

/** The consolidated table. */
export async function consolidate(
  deps: CollectionDeps,
  viewer: Viewer,
  asked: TableAsked,
): Promise<ConsolidationView> {
  return readSettled(deps.db, viewer, undefined, async (trx, pin) => {
    const period = await requirePeriodKey(trx, asked.period);
    const form = await requireFormInUse(trx, period, asked.form);
    const place = requirePlace(deps, viewer, period, asked.unit);
    const { grouping, scheme } = groupingOf(deps, asked, period);
    const provinces =
      place.unit.level === 'nation' ? rowsBelow(deps, place, period).map((unit) => unit.id) : [place.unit.id];
    const totals = await totalsOf(trx, period, asked, place, provinces, grouping, scheme);
    const stale = await sumStale(
      trx,
      period,
      asked.form,
      asked.basis,
      place.territory,
      grouping,
      scheme,
      period.regime.population,
    );
    const averages = await sumAverages(
      trx,
      period,
      asked.form,
      asked.basis,
      place.territory,
      grouping,
      scheme,
      averagesOf(form.definition),
    );
    const forms = await countForms(
      trx,
      period.id,
      asked.form,
      asked.basis,
      place.territory,
      grouping,
      scheme,
    );
    const explained = await listExplained(trx, period.id, asked.form, asked.basis, place.territory);
    const ofOrganisations = form.definition.reporter === 'organisation';
    const level = grouping === 'commune' ? 'commune' : 'province';
    const expected = ofOrganisations
      ? await countExpected(trx, period.regime.population, place.territory, level)
      : new Map<number, number>();
    const names =
      grouping === 'organisation'
        ? await organisationNames(trx, deps, totals, period)
        : new Map<string, Shown>();
    const groups = groupsOf(deps, asked, period, place, totals, names);
    const columns = numberColumns(form.definition);
    const fed = measuresOfCells(deps.measures, form.code);
    const beside = await besideTotals(deps, trx, period, form.definition, place, asked.by, pin);
    const locked = await lockedUnits(trx, period);
    const nationLocked = locked.has(deps.places.geography.nation.id);
    // Who lies in none of the rows stands apart: no seat known, or a province that no region holds as a whole.
    const shown = new Set(groups.flatMap((each) => each.units));
    const asking = ofOrganisations ? [...expected.keys()] : grouping === 'region' ? provinces : [];
    const left = grouping === 'organisation' ? [] : asking.filter((unit) => !shown.has(unit));
    const dueOfUnits = (units: readonly number[]) =>
      ofOrganisations ? units.reduce((sum, unit) => sum + (expected.get(unit) ?? 0), 0) : units.length;
    const apart = {
      key: '',
      code: RESIDUAL_KEY,
      shownCode: '',
      place: null,
      name: grouping === 'region' ? UNREGIONED : unplacedName(grouping === 'commune' ? grouping : 'province'),
      units: left,
    };
    const unplaced = dueOfUnits(left) > 0 || forms.has('') || totals.some((row) => row.key === null);
    const totalsByKey = Map.groupBy(totals, (row) => row.key ?? '');
    const averagesByKey = Map.groupBy(averages, (row) => row.key ?? '');
    const staleByKey = Map.groupBy(stale, (row) => row.key ?? '');
    const rows = (unplaced ? [...groups, apart] : groups).map(
      ({ key, code, shownCode, name, place, units }) => {
        const reported = forms.get(key) ?? 0;
        const due = grouping === 'organisation' ? 1 : dueOfUnits(units);
        return {
          key: code,
          code: shownCode,
          name,
          place,
          coverage: { reported, expected: Math.max(reported, due) },
          lock:
            nationLocked || (units.length > 0 && units.every((unit) => locked.has(unit)))
              ? ('locked' as const)
              : ('open' as const),
          cells: cellViews(
            columns,
            sumUp(totalsByKey.get(key) ?? [], staleByKey.get(key) ?? [], averagesByKey.get(key) ?? []),
            (cell) => beside.amount(code, cell),
          ),
        };
      },
    );
    const total = rows.reduce(
      (sum, row) => ({
        reported: sum.reported + row.coverage.reported,
        expected: sum.expected + row.coverage.expected,
      }),
      { reported: 0, expected: 0 },
    );
    return {
      columns: columns.map(({ together, ...each }) => ({
        ...each,
        weighedBy: typeof together === 'string' ? null : together.byLabel,
        measure: fed.get(each.cell) ?? null,
        beside: beside.measures.get(each.cell) ?? null,
      })),
      rows,
      total: {
        coverage: total,
        cells: cellViews(columns, sumUp(totals, stale, averages), (cell) => beside.amount('', cell)),
      },
      silent: rows
        .filter((row) => row.coverage.reported === 0 && row.coverage.expected > 0)
        .map((row) => row.name),
      footnotes: footnotesOf(deps, period, explained),
      pin,
    };
  });
}

async function organisationNames(
  trx: Db,
  deps: CollectionDeps,
  totals: readonly TotalRow[],
  period: Period,
): Promise<ReadonlyMap<string, Shown>> {
  const { geography } = deps.places;
  const keys = [...new Set(totals.flatMap((row) => row.key ?? []))];
  const found = new Map<string, Shown>();
  for (const { id, code, name, unit_id } of await listNames(trx, keys.map(Number), period.to)) {
    const seat = unitById(geography, unit_id);
    const place = seat ? placedName(geography.units, seat, period.to) : '';
    found.set(String(id), { shownCode: code, name, place });
  }
  for (const key of keys) {
    const unit = found.has(key) ? undefined : unitById(geography, Number(key));
    if (unit)
      found.set(key, { shownCode: codeOn(unit, period.to), name: displayName(unit, period.to), place: null });
  }
  return found;
}
