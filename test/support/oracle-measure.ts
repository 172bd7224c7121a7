// Đối chứng cho máy tổng hợp: reads a measure definition and counts it over raw events, slowly and without the engine's code.

import {
  type FlowMeasure,
  type Measure,
  type MeasureValue,
  partsOfMeasure,
  type StateFilter,
} from '#domain/indicator/measure.ts';
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import {
  countFlow,
  countStock,
  members,
  type OracleState,
  type OracleValue,
  one,
} from '#test/support/oracle-tally.ts';

export interface OracleWorld {
  readonly histories: readonly (readonly OrganisationEvent[])[];
  readonly measures: ReadonlyMap<string, Measure>;
  readonly isAgricultural: (sector: string) => boolean;
  /** The commune of a state in the geography asked; undefined when it cannot be told. */
  readonly communeOf?: (state: OracleState) => string | undefined;
  /** Unit ids of the communes in force in the geography asked. */
  readonly communes?: readonly number[];
  /** The type of a commune in that geography ("xã", "phường" …), by its unit id or by what `communeOf` calls it. */
  readonly typeOf?: (commune: number | string) => string | undefined;
}

/** A stock is asked on the last day of the period, a flow over the whole of it, as the engine does. */
export interface OracleQuestion {
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  /** Group of a state: its province, region, sector … */
  readonly by?: (state: OracleState) => string;
  /** The name of that grouping, for shares of a whole, and the key of what lies outside the question. */
  readonly dimension?: string;
  readonly outside?: string;
}

/** Numbers by group; a ratio is [numerator, denominator]. */
export type OracleAnswer = ReadonlyMap<string, number | readonly [number, number]>;

function linked(state: OracleState): number | null {
  const { membersLinkedCapital: capital, membersLinkedOther: other } = state;
  return capital === null && other === null ? null : (capital ?? 0) + (other ?? 0);
}

function amountOf(value: MeasureValue): OracleValue {
  if (value === 'count' || !('sum' in value)) return one;
  if (value.sum === 'members') return members;
  if (value.sum === 'membersLinked') return linked;
  const key = value.sum;
  return (state) => state[key];
}

function admits(filter: StateFilter, state: OracleState, world: OracleWorld): boolean {
  const has = <T>(list: readonly T[] | undefined, item: T | null) =>
    list === undefined || (item !== null && list.includes(item));
  const is = (wanted: boolean | undefined, actual: boolean) => wanted === undefined || wanted === actual;
  return (
    has(filter.kind, state.kind) &&
    has(filter.operating, state.operating) &&
    is(filter.agricultural, world.isAgricultural(state.sector)) &&
    has(filter.sector, state.sector) &&
    has(filter.lawBasis, state.lawBasis) &&
    has(filter.allianceClass, state.allianceClass) &&
    is(filter.valueChain, state.valueChain) &&
    is(filter.highTech, state.highTech) &&
    is(filter.ocop, state.ocop) &&
    has(filter.modelCode, state.modelCode) &&
    is(filter.hasModel, state.modelCode !== null) &&
    has(filter.grade, state.grade)
  );
}

function countEvents(
  measure: FlowMeasure,
  question: OracleQuestion,
  world: OracleWorld,
): ReadonlyMap<string, number> {
  const { event: types, side: sides, mode: modes } = measure.filter;
  return countFlow(
    world.histories,
    question,
    (event, side) =>
      types.includes(event.type) &&
      sides.includes(side) &&
      (modes === undefined || (event.mode !== null && modes.includes(event.mode))),
    (state) => admits(measure.filter, state, world),
    question.by,
    amountOf(measure.value),
  );
}

function countPlain(question: OracleQuestion, world: OracleWorld): ReadonlyMap<string, number> {
  const measure = world.measures.get(question.measure);
  if (!measure || measure.kind === 'ratio') {
    throw new Error(`không có chỉ tiêu cộng được: ${question.measure}`);
  }
  if (measure.source === 'units') {
    const counts = new Map<string, number>();
    const { types } = measure;
    for (const unitId of world.communes ?? []) {
      if (types && !types.some((type) => type === world.typeOf?.(unitId))) continue;
      const key = question.by?.({ unitId } as OracleState) ?? ''; // grouped by place only
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  }
  if (NOT_OF_THE_REGISTER.has(measure.source))
    throw new Error(`chỉ tiêu ${measure.code} lấy từ biểu hoặc sổ cho vay, không từ sổ đăng ký`);
  if (measure.source === 'events') return countEvents(measure, question, world);
  if (measure.source === 'spans') {
    const population = (state: OracleState) => admits(measure.filter, state, world);
    if (typeof measure.value === 'object' && 'distinct' in measure.value) {
      const pairs = countStock(
        world.histories,
        question.to,
        (state) => population(state) && world.communeOf?.(state) !== undefined,
        (state) => JSON.stringify([question.by?.(state) ?? '', world.communeOf?.(state)]),
      );
      const counts = new Map<string, number>();
      const { types } = measure.value;
      for (const pair of pairs.keys()) {
        const [group, commune] = JSON.parse(pair) as [string, string];
        if (types && !types.some((type) => type === world.typeOf?.(commune))) continue;
        counts.set(group, (counts.get(group) ?? 0) + 1);
      }
      return counts;
    }
    return countStock(world.histories, question.to, population, question.by, amountOf(measure.value));
  }
  if (measure.source !== 'sum') throw new Error(`không có cách đếm ${measure.code}`);
  const sums = new Map<string, number>();
  for (const { code, sign } of measure.terms) {
    for (const [key, value] of countPlain({ ...question, measure: code }, world)) {
      sums.set(key, (sums.get(key) ?? 0) + sign * value);
    }
  }
  return sums;
}

/** The two sides of a ratio, each counted on its own day. */
function sidesOf(
  measure: Extract<Measure, { kind: 'ratio' }>,
  question: OracleQuestion,
  world: OracleWorld,
): readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>] {
  const count = (code: string, more: Partial<OracleQuestion> = {}) =>
    countPlain({ ...question, ...more, measure: code }, world);
  if (measure.source === 'ratio') {
    const [above, below] = [count(measure.numerator), count(measure.denominator)];
    if (measure.denominatorIs !== 'remainder') return [above, below];
    const keys = new Set([...above.keys(), ...below.keys()]);
    return [above, new Map([...keys].map((key) => [key, (above.get(key) ?? 0) + (below.get(key) ?? 0)]))];
  }
  const now = count(measure.of);
  if (measure.source === 'growth') {
    const then = count(measure.of, { to: `${Number(question.to.slice(0, 4)) - 1}-12-31` });
    const keys = new Set([...now.keys(), ...then.keys()]);
    return [new Map([...keys].map((key) => [key, (now.get(key) ?? 0) - (then.get(key) ?? 0)])), then];
  }
  if (!measure.within.some((each) => each === question.dimension)) return [now, now];
  const inside = [...now].filter(([key]) => key !== question.outside);
  const whole = inside.reduce((sum, [, value]) => sum + value, 0);
  return [now, new Map(inside.map(([key]) => [key, whole]))];
}

/** Counts one measure. */
export function askOracle(question: OracleQuestion, world: OracleWorld): OracleAnswer {
  const measure = world.measures.get(question.measure);
  if (measure?.kind !== 'ratio') return countPlain(question, world);
  const [above, below] = sidesOf(measure, question, world);
  const keys = new Set([...above.keys(), ...below.keys()]);
  return new Map([...keys].map((key) => [key, [above.get(key) ?? 0, below.get(key) ?? 0] as const]));
}

/** What is counted from forms, loans and funds: no matter of a register's history. */
const NOT_OF_THE_REGISTER: ReadonlySet<Measure['source']> = new Set([
  'cells',
  'loans',
  'loan-events',
  'funds',
  'activities',
  'activity-plans',
  'difficulties',
  'difficulties-open',
]);

/** Whether a measure, itself or by its parts, comes from forms, loans or funds. */
export function comesFromForms(measures: ReadonlyMap<string, Measure>, measure: Measure): boolean {
  return (
    NOT_OF_THE_REGISTER.has(measure.source) ||
    partsOfMeasure(measure).some((code) => {
      const part = measures.get(code);
      return part !== undefined && comesFromForms(measures, part);
    })
  );
}
