// Kết quả của chỉ tiêu: the tally engine's figures of every share, asked once for all targets of one level, window and day.
import type { Cell } from '#domain/indicator/cell.ts';
import { addDays, type CalendarDate, parseCalendarDate } from '#domain/period/calendar-date.ts';
import { parseReportingPeriod, type ReportingPeriod, windowPeriod } from '#domain/period/reporting-period.ts';
import { measuresOfShare } from '#domain/target/graded-share.ts';
import { paceOf } from '#domain/target/pace.ts';
import { type Actual, type Pace, type Score, score } from '#domain/target/score.ts';
import type { Goal } from '#domain/target/target.ts';
import { unitById, unitsOn } from '#domain/unit/geography.ts';
import { firstVersion, lastVersion, type Unit, type UnitLevel, versionOn } from '#domain/unit/unit.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { tallyRows } from '#server/measure/tally.ts';
import type { Db } from '#server/platform/db.ts';
import { holdingOf } from '#server/target/funds.ts';
import type { ShareRow, TargetRow } from '#server/target/store.ts';
import { type FundRow, listFunds } from '#server/target/store-funds.ts';
import { withSuccessors } from '#server/target/successor-places.ts';

export interface Achieved {
  readonly share: ShareRow;
  readonly unit: Unit;
  readonly actual: Actual;
  readonly score: Score;
  /** Of a combined indicator, what its first kind alone makes; null where there is none. */
  readonly alone: bigint | null;
  /** Of a share of grades: how many there are in all, graded or not; null for any other. */
  readonly among: bigint | null;
}

/** Which branch of "establish if none, else raise" a bearer stands on; null for any other goal. */
export function branchOf(actual: Actual): 'establish' | 'raise' | null {
  if (actual.kind !== 'holding') return null;
  return actual.hadBefore ? 'raise' : 'establish';
}

/** Combined indicators and the kind that reports also name alone: "895 HTX of 2.205 HTX, liên hiệp HTX". */
const ALONE: Readonly<Record<string, string>> = { htx_lhhtx_new: 'htx_new' };

const MISSING: Actual = { kind: 'absent', reason: 'missing' };

/** The days of a target: its period, or from the year of the document to the end of the last year. */
export function windowOf(target: TargetRow, issuedOn: CalendarDate): ReportingPeriod | undefined {
  const { basis } = target.definition;
  if (basis.kind !== 'until') return parseReportingPeriod(basis.period);
  const from = parseCalendarDate(`${issuedOn.slice(0, 4)}-01-01`);
  const to = parseCalendarDate(`${basis.period.slice(0, 4)}-12-31`);
  return from && to ? windowPeriod(from, to) : undefined;
}

function dayInForce(unit: Unit, date: CalendarDate): CalendarDate {
  if (versionOn(unit, date)) return date;
  const last = lastVersion(unit);
  return last.to <= date ? addDays(last.to, -1) : firstVersion(unit).from;
}

/** The goal of one share: the target's own kind with the share's numbers. */
export function goalOfShare(goal: Goal, share: Pick<ShareRow, 'low' | 'high'>): Goal {
  const low = share.low ?? 0;
  switch (goal.kind) {
    case 'at-least':
    case 'establish-or-raise':
      return { kind: goal.kind, low };
    case 'at-most':
      return { kind: 'at-most', high: share.high ?? goal.high };
    case 'range':
      return share.high === null ? { kind: 'at-least', low } : { kind: 'range', low, high: share.high };
    case 'growth':
      return { ...goal, low, high: share.high };
    case 'share':
      return { ...goal, low };
    case 'share-at-most':
      return { ...goal, high: share.high ?? goal.high };
  }
}

/** One sweep of the engine: measures by unit of a level. */
interface Sweep {
  readonly level: UnitLevel;
  readonly geography: CalendarDate;
  readonly period: ReportingPeriod;
  readonly measures: Set<string>;
}

type Figures = ReadonlyMap<number, ReadonlyMap<string, Cell>>;

function keyOf(level: UnitLevel, geography: CalendarDate, period: ReportingPeriod): string {
  return `${level} ${geography} ${period.from} ${period.to}`;
}

/** Districts that ended within the window are counted on the ground of their successors too. */
function groundOf(deps: MeasureDeps, { level, geography, period }: Sweep): MeasureDeps {
  if (level !== 'district' || geography >= period.to) return deps;
  const { places } = deps;
  return { ...deps, places: { ...places, past: withSuccessors(places.geography, geography, places.past) } };
}

async function sweep(deps: MeasureDeps, trx: Db, asked: Sweep, knownAt: number): Promise<Figures> {
  const { geography } = deps.places;
  const measures = [...asked.measures].flatMap((code) => deps.measures.get(code) ?? []);
  const question: Question = {
    unit: geography.nation,
    date: asked.period.to,
    period: asked.period,
    geography: asked.geography,
    knownAt,
  };
  const { level } = asked;
  const by = level === 'nation' ? [] : [level];
  const rows = await tallyRows(groundOf(deps, asked), trx, question, measures, by);
  if (level === 'nation') return new Map(rows.map((row) => [Number(geography.nation.id), row.cells]));
  const idOf = new Map(
    unitsOn(geography, level, asked.geography).map((unit) => [
      versionOn(unit, asked.geography)?.code,
      unit.id,
    ]),
  );
  return new Map(
    rows.flatMap((row) => {
      const id = idOf.get(row.by?.[level] ?? '');
      return id === undefined ? [] : [[Number(id), row.cells] as const];
    }),
  );
}

function whole(cell: Cell | undefined): bigint | Actual {
  if (!cell) return MISSING;
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'absent' ? { kind: 'absent', reason: cell.reason } : MISSING;
}

/** Two cells as one actual; the first that is absent says why. */
function pair(
  a: Cell | undefined,
  b: Cell | undefined,
  both: (left: bigint, right: bigint) => Actual,
): Actual {
  const [left, right] = [whole(a), whole(b)];
  if (typeof left !== 'bigint') return left;
  return typeof right === 'bigint' ? both(left, right) : right;
}

function countOf(cell: Cell | undefined): Actual {
  const value = whole(cell);
  return typeof value === 'bigint' ? { kind: 'count', value } : value;
}

export interface AchieveAsked {
  readonly targets: readonly TargetRow[];
  readonly shares: readonly ShareRow[];
  /** Day of issue of each target's document. */
  readonly issuedOn: (target: TargetRow) => CalendarDate;
  readonly at: CalendarDate;
  readonly knownAt: number;
}

type Plan = {
  readonly target: TargetRow;
  readonly period: ReportingPeriod;
  readonly window: ReportingPeriod;
  readonly pace: Pace;
};

/** What one target asks of the engine for the units of one level in one geography. */
interface Ask {
  readonly plan: Plan;
  readonly measure: string | null;
  readonly now: string | undefined;
  readonly other: { readonly key: string; readonly measure: string } | undefined;
  readonly alone: string | undefined;
  readonly among: string | undefined;
}

/** Scores every share. The engine is asked once for each level, window and geography, whatever the number of targets. */
export async function achieve(
  deps: MeasureDeps,
  trx: Db,
  asked: AchieveAsked,
): Promise<ReadonlyMap<number, readonly Achieved[]>> {
  const sweeps = new Map<string, Sweep>();
  const want = (level: UnitLevel, geography: CalendarDate, period: ReportingPeriod, measure: string) => {
    const key = keyOf(level, geography, period);
    const known = sweeps.get(key) ?? { level, geography, period, measures: new Set<string>() };
    known.measures.add(measure);
    sweeps.set(key, known);
    return key;
  };
  const plans = new Map(
    asked.targets.flatMap((target) => {
      const period = windowOf(target, asked.issuedOn(target));
      if (!period) return [];
      const to = asked.at < period.to ? asked.at : period.to;
      const window = (to < period.from ? undefined : windowPeriod(period.from, to)) ?? period;
      return [[target.id, { target, period, window, pace: paceOf(period, asked.at) }] as const];
    }),
  );
  const askOf = (plan: Plan, level: UnitLevel, day: CalendarDate): Ask => {
    const { goal, indicator } = plan.target.definition;
    const counts = (code: string | null): code is string => {
      const known = code === null ? undefined : deps.measures.get(code);
      return known !== undefined && (level === 'nation' || known.breakdowns.includes(level));
    };
    const asked =
      'of' in goal
        ? measuresOfShare(indicator, goal.of)
        : { part: indicator.measure, whole: null, among: null };
    const measure = counts(asked.part) ? asked.part : null;
    const now = measure === null ? undefined : want(level, day, plan.window, measure);
    let other: Ask['other'];
    if (measure !== null && goal.kind === 'growth') {
      const base = parseReportingPeriod(String(goal.base.year));
      if (base) other = { key: want(level, day, base, measure), measure };
    }
    if (measure !== null && counts(asked.whole))
      other = { key: want(level, day, plan.window, asked.whole), measure: asked.whole };
    const alone = measure === null ? undefined : ALONE[measure];
    if (alone !== undefined && deps.measures.has(alone)) want(level, day, plan.window, alone);
    const among = other && counts(asked.among) ? asked.among : undefined;
    if (among !== undefined) want(level, day, plan.window, among);
    return { plan, measure, now, other, alone, among };
  };
  // Units are many and targets are not: what a target asks is settled once for a level and a day.
  const asks = new Map<string, Map<Plan, Ask>>();
  const laid: { readonly share: ShareRow; readonly unit: Unit; readonly ask: Ask }[] = [];
  for (const share of asked.shares) {
    const plan = plans.get(share.targetId);
    const unit = unitById(deps.places.geography, share.unitId);
    if (!plan || !unit) continue;
    const day = dayInForce(unit, plan.window.to);
    const at = `${unit.level} ${day}`;
    const here = asks.get(at) ?? new Map<Plan, Ask>();
    asks.set(at, here);
    const ask = here.get(plan) ?? askOf(plan, unit.level, day);
    here.set(plan, ask);
    laid.push({ share, unit, ask });
  }
  const figures = new Map<string, Figures>();
  for (const [key, each] of sweeps) figures.set(key, await sweep(deps, trx, each, asked.knownAt));
  const funds = await fundsOf(trx, laid, asked.knownAt);
  const cellOf = (key: string | undefined, unit: number, measure: string | null) =>
    key === undefined || measure === null ? undefined : figures.get(key)?.get(unit)?.get(measure);
  const answer = new Map<number, Achieved[]>();
  const scoreOf = scorer();
  for (const { share, unit, ask } of laid) {
    const { plan, measure, now, other, alone, among } = ask;
    const { goal } = plan.target.definition;
    const own = cellOf(now, unit.id, measure);
    const second = other && cellOf(other.key, unit.id, other.measure);
    const actual: Actual =
      share.state === 'not-applicable'
        ? { kind: 'absent', reason: 'not_applicable' }
        : goal.kind === 'growth'
          ? pair(own, second, (left, base) => ({ kind: 'growth', now: left, base }))
          : 'of' in goal
            ? pair(own, second, (part, all) => ({ kind: 'share', part, whole: all }))
            : goal.kind === 'establish-or-raise'
              ? holdingOf(funds.get(Number(unit.id)) ?? [], plan.window.from, plan.window.to)
              : countOf(own);
    const result = scoreOf(plan, share, actual);
    const list = answer.get(share.targetId) ?? [];
    if (list.length === 0) answer.set(share.targetId, list);
    const counted = (code: string | undefined) => {
      const cell = code === undefined ? undefined : cellOf(now, unit.id, code);
      return cell?.kind === 'number' ? cell.value : null;
    };
    list.push({ share, unit, actual, score: result, alone: counted(alone), among: counted(among) });
  }
  return answer;
}

/** Scores counts once for each number asked and reached: thousands of communes share a few of them. */
function scorer(): (plan: Plan, share: ShareRow, actual: Actual) => Score {
  const known = new Map<Plan, Map<string, Map<bigint, Score>>>();
  return (plan, share, actual) => {
    const fresh = () => score(goalOfShare(plan.target.definition.goal, share), actual, plan.pace);
    if (actual.kind !== 'count') return fresh();
    const asked = known.get(plan) ?? new Map<string, Map<bigint, Score>>();
    known.set(plan, asked);
    const numbers = `${share.low} ${share.high}`;
    const scores = asked.get(numbers) ?? new Map<bigint, Score>();
    asked.set(numbers, scores);
    const ready = scores.get(actual.value) ?? fresh();
    scores.set(actual.value, ready);
    return ready;
  };
}

/** What was said of the funds of those units whose targets ask it. */
async function fundsOf(
  trx: Db,
  laid: readonly { readonly unit: Unit; readonly ask: Ask }[],
  knownAt: number,
): Promise<ReadonlyMap<number, readonly FundRow[]>> {
  const asking = laid.filter(({ ask }) => ask.plan.target.definition.goal.kind === 'establish-or-raise');
  const units = [...new Set(asking.map(({ unit }) => Number(unit.id)))];
  const funds = new Map<number, FundRow[]>();
  if (units.length === 0) return funds;
  for (const row of await listFunds(trx, units, knownAt))
    funds.set(row.unit_id, [...(funds.get(row.unit_id) ?? []), row]);
  return funds;
}
