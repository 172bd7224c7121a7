// Bảng điểm: the targets of a document or of a unit with what the engine says of every share.

import { citation } from '#domain/directive/document.ts';
import { type Cell, jsonNumber } from '#domain/indicator/cell.ts';
import { addDays, type CalendarDate } from '#domain/period/calendar-date.ts';
import { compareTargets, WEAKER_WORDS } from '#domain/target/compare.ts';
import { overallUnits } from '#domain/target/overall.ts';
import { rank } from '#domain/target/rank.ts';
import { STATUS_WORDS } from '#domain/target/score.ts';
import { sentenceOf } from '#domain/target/sentence.ts';
import { isCeiling, isPercent } from '#domain/target/target.ts';
import { ancestorOn } from '#domain/unit/containment.ts';
import { displayName, formalName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { lastVersion, type Unit, type UnitId, versionOn } from '#domain/unit/unit.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { clauseLabels, documentOf, documentsOf } from '#server/directive/look-up.ts';
import { viewCell } from '#server/measure/tally.ts';
import { dateOf } from '#server/platform/dates.ts';
import type { Db } from '#server/platform/db.ts';
import { Refused } from '#server/platform/refused.ts';
import { readSettled } from '#server/platform/settled-read.ts';
import { type Achieved, achieve, branchOf, windowOf } from '#server/target/achieve.ts';
import type { Board, ScoredTarget, ScoreRow } from '#server/target/contract.ts';
import type { TargetDeps } from '#server/target/deps.ts';
import { mayExplain } from '#server/target/explain.ts';
import { mixedGround } from '#server/target/mixed-ground.ts';
import { listShares, listTargets, type ShareRow, type TargetRow } from '#server/target/store.ts';
import { type Explanations, listExplanations, NO_EXPLANATIONS } from '#server/target/store-explanations.ts';
import { listTargetsOfUnits } from '#server/target/store-read.ts';
import { successorPlaces } from '#server/target/successor-places.ts';
import { requireUnitNamed } from '#server/unit/service.ts';
import type { Viewer } from '#server/unit/viewer.ts';

const json = (value: bigint | null) => (value === null ? null : jsonNumber(value));
const fraction = (value: { numerator: bigint; denominator: bigint } | null) =>
  value === null
    ? null
    : { numerator: jsonNumber(value.numerator), denominator: jsonNumber(value.denominator) };

function cellOf(each: Achieved): Cell {
  const { actual } = each;
  switch (actual.kind) {
    case 'count':
      return { kind: 'number', value: actual.value };
    case 'growth':
      return { kind: 'ratio', numerator: actual.now - actual.base, denominator: actual.base };
    case 'share':
      return {
        kind: 'ratio',
        numerator: actual.part,
        denominator: actual.whole,
        ...(each.among === null
          ? {}
          : { coverage: { reported: Number(actual.whole), expected: Number(each.among) } }),
      };
    case 'holding':
      return actual.value === null
        ? { kind: 'absent', reason: 'missing' }
        : { kind: 'number', value: actual.value };
    case 'absent':
      return { kind: 'absent', reason: actual.reason };
  }
}

/** Growth over nothing has no rate. */
function viewOf(cell: Cell) {
  return cell.kind === 'ratio' && cell.denominator === 0n
    ? { absent: 'not_applicable' as const }
    : viewCell(cell);
}

function successorOf(deps: TargetDeps, unit: Unit): string | null {
  const today = deps.clock.today();
  if (lastVersion(unit).to > today) return null;
  const now = ancestorOn(deps.places.geography, unit, unit.level, today);
  if (now.status === 'found') return displayName(now.unit);
  const listed = (deps.places.geography.successorsOf.get(unit.id) ?? []).flatMap(
    (each) => unitById(deps.places.geography, each.successorId) ?? [],
  );
  const ground = successorPlaces(deps.places.geography, addDays(lastVersion(unit).to, -1)).of.get(unit.id);
  const names = (listed.length > 0 ? listed : (ground ?? [])).map((each) => displayName(each));
  if (names.length > 0)
    return names.length > 4
      ? `${names.slice(0, 3).join(', ')} và ${names.length - 3} đơn vị khác`
      : names.join(', ');
  const { parentId } = lastVersion(unit);
  const parent = parentId === null ? undefined : unitById(deps.places.geography, parentId);
  return parent ? `các xã, phường kế thừa thuộc ${displayName(parent)}` : null;
}

function rowsOf(
  deps: TargetDeps,
  viewer: Viewer,
  target: TargetRow,
  achieved: readonly Achieved[],
  overall: ReadonlySet<UnitId>,
  day: CalendarDate,
  lastYear: readonly Achieved[] | undefined,
  explained: Explanations,
): ScoreRow[] {
  const ranks = rank(
    achieved.map(({ unit, score }) => (overall.has(unit.id) ? null : score.attained)),
    isCeiling(target.definition.goal) ? 'smallest' : 'largest',
  );
  const before = new Map(lastYear?.map((each) => [each.unit.id, each]));
  return achieved.map((each, index) => {
    const { share, unit, score, actual } = each;
    const version = versionOn(unit, day) ?? lastVersion(unit);
    const past = before.get(unit.id);
    return {
      unit: { id: unit.id, code: version.code, name: formalName(version), now: successorOf(deps, unit) },
      overall: overall.has(unit.id),
      state: share.state,
      low: share.low,
      high: share.high,
      actual: viewOf(cellOf(each)),
      base: actual.kind === 'growth' ? jsonNumber(actual.base) : null,
      attained: fraction(score.attained),
      status: score.status,
      statusWords: STATUS_WORDS[score.status],
      toLow: json(score.toLow),
      toHigh: json(score.toHigh),
      forecast: json(score.forecast),
      rank: ranks[index] ?? null,
      lastYear: past ? viewOf(cellOf(past)) : null,
      branch: branchOf(actual),
      explanation: explained.of(target, Number(unit.id)),
      mayExplain: mayExplain(deps, viewer, target, unit),
    };
  });
}

/** "40,6 %". */
function oneDecimal(part: bigint, whole: number): string {
  return `${formatNumber(Math.round((Number(part) / whole) * 1000) / 10)} %`;
}

/** Only counts add up, and only where every bearer bears its own. */
function wholeOf(target: TargetRow, achieved: readonly Achieved[]): ScoredTarget['whole'] {
  const { goal, bearer, indicator } = target.definition;
  if ((goal.kind !== 'at-least' && goal.kind !== 'range') || bearer.kind !== 'each' || achieved.length < 2)
    return null;
  const low = achieved.reduce((sum, each) => sum + (each.share.low ?? 0), 0);
  const counted = achieved.flatMap((each) => (each.actual.kind === 'count' ? [each.actual.value] : []));
  const missing = achieved.filter((each) => each.share.state === 'set').length - counted.length;
  const value = counted.reduce((sum, each) => sum + each, 0n);
  if (low === 0) return null;
  if (counted.length === 0) return { low, actual: { absent: 'not_reported' }, attained: null, note: null };
  const alone = achieved.reduce((sum, each) => sum + (each.alone ?? 0n), 0n);
  const combined =
    indicator.measure === 'htx_lhhtx_new'
      ? `chỉ tiêu giao chung cho HTX và liên hiệp HTX; riêng HTX ${formatNumber(alone)} = ${oneDecimal(alone, low)}`
      : '';
  const part = missing > 0 ? `chưa có số liệu của ${missing} trên ${achieved.length} đơn vị` : '';
  return {
    low,
    actual: {
      value: jsonNumber(value),
      coverage: { reported: counted.length, expected: counted.length + missing },
    },
    attained: { numerator: jsonNumber(value), denominator: low },
    note: [combined, part].filter(Boolean).join('; ') || null,
  };
}

function countsOf(achieved: readonly Achieved[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { score } of achieved) counts[score.status] = (counts[score.status] ?? 0) + 1;
  return counts;
}

interface Asked {
  readonly at: CalendarDate;
  readonly knownAt: number;
  readonly withRows: boolean;
  /** Only targets of documents dated by the day. */
  readonly issuedBy?: CalendarDate | undefined;
}

/** Reads, scores and shapes targets with the shares that the viewer may see. */
async function boardOf(
  deps: TargetDeps,
  viewer: Viewer,
  trx: Db,
  targets: readonly TargetRow[],
  shares: readonly ShareRow[],
  asked: Asked,
): Promise<Board> {
  const documents = new Map(
    (await documentsOf(trx, [...new Set(targets.map((each) => each.documentId))])).map((row) => [
      row.id,
      row,
    ]),
  );
  const issuedOn = (target: TargetRow) => documents.get(target.documentId)?.facts.issuedOn ?? asked.at;
  const common = { targets, shares, issuedOn, at: asked.at, knownAt: asked.knownAt };
  const now = await achieve(deps, trx, common);
  const yearAgo =
    `${Number(asked.at.slice(0, 4)) - 1}${asked.at.slice(4) === '-02-29' ? '-02-28' : asked.at.slice(4)}` as CalendarDate; // a day of the year before
  const back =
    asked.withRows && targets.length === 1
      ? await achieve(deps, trx, { ...common, targets: targets.map(shiftedYear), at: yearAgo })
      : undefined;
  const labels = await clauseLabels(trx, documents.keys());
  const parents = new Map(
    (await listTargets(trx, { ids: targets.flatMap((each) => each.parentId ?? []) }, asked.knownAt)).map(
      (row) => [row.id, row],
    ),
  );
  const explained = asked.withRows
    ? await listExplanations(trx, [...documents.keys()], asked.knownAt)
    : NO_EXPLANATIONS;
  return {
    at: asked.at,
    pin: asked.knownAt,
    targets: targets.flatMap((target) => {
      const document = documents.get(target.documentId);
      if (!document || (asked.issuedBy !== undefined && document.facts.issuedOn > asked.issuedBy)) return [];
      const { definition } = target;
      const achieved = now.get(target.id) ?? [];
      const period = windowOf(target, issuedOn(target));
      const day = period && period.to < asked.at ? period.to : asked.at;
      const overall = overallUnits(
        deps.places.geography,
        achieved.map(({ unit }) => unit),
        day,
      );
      const parts = achieved.filter(({ unit }) => !overall.has(unit.id));
      const rows = asked.withRows
        ? rowsOf(deps, viewer, target, achieved, overall, day, back?.get(target.id), explained)
        : [];
      const parent = target.parentId === null ? undefined : parents.get(target.parentId);
      return [
        {
          id: target.id,
          document: target.documentId,
          citation: citation(document.facts),
          clause: target.clauseId === null ? null : (labels.get(target.clauseId) ?? null),
          sentence: sentenceOf(definition),
          indicator: definition.indicator.name,
          unitWord: definition.indicator.unit,
          percent: isPercent(definition.goal),
          measure: definition.indicator.measure,
          period: definition.basis.period,
          scope: definition.scope,
          version: target.version,
          comparison:
            parent && compareTargets(definition, parent.definition) === 'weaker' ? WEAKER_WORDS : null,
          counts: countsOf(parts),
          whole: wholeOf(target, parts),
          mixedGround: asked.withRows ? mixedGround(deps.places.geography, achieved, day) : [],
          rows,
        },
      ];
    }),
  };
}

/** The same target a year earlier, for the comparison with the same period. */
function shiftedYear(target: TargetRow): TargetRow {
  const back = (period: string) => `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  const { definition } = target;
  const { goal, basis } = definition;
  const shifted = goal.kind === 'growth' ? { ...goal, base: { year: goal.base.year - 1 } } : goal;
  return {
    ...target,
    definition: { ...definition, goal: shifted, basis: { ...basis, period: back(basis.period) } },
  };
}

const MAX_ROWS = 4000;

function seen(deps: TargetDeps, viewer: Viewer, shares: readonly ShareRow[]): readonly ShareRow[] {
  return shares.filter((share) => {
    const unit = unitById(deps.places.geography, share.unitId);
    return unit !== undefined && viewer.maySee(unit);
  });
}

/** The scoreboard of one document. @throws Refused 'not-found' */
export async function documentBoard(
  deps: TargetDeps,
  viewer: Viewer,
  asked: {
    document: number;
    at?: string | undefined;
    knownAt?: number | undefined;
    target?: number | undefined;
  },
): Promise<Board> {
  return readSettled(deps.db, viewer, asked.knownAt, async (trx, knownAt) => {
    const document = await documentOf(trx, asked.document);
    if (!document) throw new Refused('not-found');
    const all = await listTargets(trx, { documents: [asked.document] }, knownAt);
    const targets = asked.target === undefined ? all : all.filter((each) => each.id === asked.target);
    const shares = seen(
      deps,
      viewer,
      await listShares(
        trx,
        targets.map((each) => each.id),
        knownAt,
      ),
    );
    const ends = targets.flatMap((each) => windowOf(each, document.facts.issuedOn)?.to ?? []).sort();
    const today = deps.clock.today();
    const last = ends[0] !== undefined && ends[0] < today ? ends[0] : today;
    return boardOf(deps, viewer, trx, targets, shares, {
      at: dateOf(asked.at) ?? last,
      knownAt,
      withRows: shares.length <= MAX_ROWS,
    });
  });
}

/** Every target of one unit in one year. */
export async function unitBoard(
  deps: TargetDeps,
  viewer: Viewer,
  asked: {
    unit: string;
    year: number;
    at?: string | undefined;
    knownAt?: number | undefined;
    issuedBy?: CalendarDate | undefined;
  },
): Promise<Board> {
  const end = dateOf(`${asked.year}-12-31`) ?? deps.clock.today();
  const unit = requireUnitNamed(deps.places, asked.unit, end);
  if (!viewer.maySee(unit)) throw new Refused('out-of-scope', { unit: displayName(unit) });
  const today = deps.clock.today();
  return readSettled(deps.db, viewer, asked.knownAt, async (trx, knownAt) => {
    const ids = await listTargetsOfUnits(trx, [unit.id], asked.year, knownAt);
    const targets = await listTargets(trx, { ids }, knownAt);
    const shares = (await listShares(trx, ids, knownAt)).filter((share) => share.unitId === unit.id);
    return boardOf(deps, viewer, trx, targets, shares, {
      at: dateOf(asked.at) ?? (end < today ? end : today),
      knownAt,
      withRows: true,
      issuedBy: asked.issuedBy,
    });
  });
}
