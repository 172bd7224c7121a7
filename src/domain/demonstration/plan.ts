// Kế hoạch minh họa: how many HTX each province opens with, founds and ends in each half-year, so that every sum is exact.
import { apportion } from '#domain/demonstration/apportion.ts';
import {
  CREDIT_FUNDS,
  MEMBERS_END_2017,
  MEMBERS_MID_2018,
  NATION_GROUPS,
  NATIONAL_HALVES,
  PROVINCES,
  STOCK_END_2017,
  UNIONS,
  VALUE_CHAIN_END_2017,
  VALUE_CHAIN_MID_2018,
} from '#domain/demonstration/calibration.ts';
import type { DemonstrationHalf } from '#domain/demonstration/demonstration-half.ts';
import {
  type HalfHistory,
  PROVINCE_HISTORIES,
  type ProvinceHistory,
} from '#domain/demonstration/province-history.ts';

/** One province in one half-year. */
export interface HalfPlan {
  readonly foundedAgricultural: number;
  readonly foundedOther: number;
  readonly endedAgricultural: number;
  readonly endedOther: number;
  readonly toGroups: number;
  /** The written history of the province for this half, when it has one: its endings are all voluntary dissolutions. */
  readonly history: HalfHistory | undefined;
}

export interface ProvincePlan {
  readonly code: string;
  readonly opening: { readonly agricultural: number; readonly other: number; readonly creditFunds: number };
  /** THT of the written history by sector. */
  readonly groups: Readonly<Record<string, number>>;
  /** THT that only the size 'nation' makes. */
  readonly manyGroups: number;
  readonly unions: { readonly opening: number; readonly founded: number };
  readonly halves: readonly HalfPlan[];
  readonly membersEnd2017: number;
  readonly membersMid2018: number;
  readonly valueChainEnd2017: number;
  readonly valueChainMid2018: number;
}

type Numbers = readonly number[];

const STOCK_SUM = PROVINCES.reduce((sum, province) => sum + province.weight, 0);
const AGRICULTURAL_SHARE_AT_OPENING = 0.6;
/** Members per HTX and per credit fund, only to weigh provinces against each other. */
const MEMBERS_PER_HTX = 240;
const MEMBERS_PER_FUND = 1500;

function historyOf(code: string): ProvinceHistory | undefined {
  return PROVINCE_HISTORIES.find((history) => history.code === code);
}

function hasWrittenGroups(code: string): boolean {
  return Object.keys(historyOf(code)?.groups ?? {}).length > 0;
}

/** Splits what the written histories leave of a national figure among the other provinces. */
function share(national: number, fixed: readonly (number | undefined)[], weights: Numbers): number[] {
  const rest = national - fixed.reduce((sum: number, part) => sum + (part ?? 0), 0);
  const parts = apportion(
    rest,
    weights.map((weight, index) => (fixed[index] === undefined ? weight : 0)),
  );
  return parts.map((part, index) => fixed[index] ?? part);
}

function foundedByProvince(half: DemonstrationHalf, rows: readonly (HalfHistory | undefined)[]): Numbers {
  if (half.code === '2018-H1') return PROVINCES.map((province) => province.foundedH12018);
  if (half.code === '2017-H1') return PROVINCES.map((province) => province.foundedH12018 - province.rise);
  return share(
    half.national.founded,
    rows.map((row) => row && row.foundedAgricultural + row.foundedOther),
    PROVINCES.map((province) => province.weight / STOCK_SUM + province.foundedH12018 / 895),
  );
}

function planHalf(half: DemonstrationHalf): readonly HalfPlan[] {
  const rows = PROVINCES.map((province) =>
    historyOf(province.code)?.halves.find((row) => row.code === half.code),
  );
  const founded = foundedByProvince(half, rows);
  const agricultural = share(
    half.national.foundedAgricultural,
    rows.map((row) => row?.foundedAgricultural),
    founded,
  );
  const ended = share(
    half.national.ended,
    rows.map((row) => row && row.dissolvedAgricultural + row.dissolvedOther + (row.toGroups ?? 0)),
    PROVINCES.map((province) => province.weight),
  );
  return PROVINCES.map((_, index) => {
    const row = rows[index];
    const all = founded[index] ?? 0;
    const agri = agricultural[index] ?? 0;
    const gone = ended[index] ?? 0;
    const goneAgricultural = row?.dissolvedAgricultural ?? Math.round(gone * AGRICULTURAL_SHARE_AT_OPENING);
    return {
      foundedAgricultural: agri,
      foundedOther: all - agri,
      endedAgricultural: goneAgricultural,
      endedOther: row?.dissolvedOther ?? gone - goneAgricultural,
      toGroups: row?.toGroups ?? 0,
      history: row,
    };
  });
}

function growth(plan: HalfPlan): number {
  return (
    plan.foundedAgricultural + plan.foundedOther - plan.endedAgricultural - plan.endedOther - plan.toGroups
  );
}

/** Opening stock of a province with a written history: its anchor, walked back. */
function openHistory(history: ProvinceHistory): ProvincePlan['opening'] {
  const last = history.halves.findIndex((row) => row.code === history.anchor.half);
  let { agricultural, other } = history.anchor;
  for (const row of history.halves.slice(0, last + 1)) {
    agricultural += row.dissolvedAgricultural + (row.toGroups ?? 0) - row.foundedAgricultural;
    other += row.dissolvedOther - row.foundedOther;
  }
  return { agricultural, other, creditFunds: history.creditFunds };
}

/** National opening stock: the published stock at the end of 2017, walked back. */
function openingStock(): number {
  const before = NATIONAL_HALVES.filter((half) => half.code < '2018');
  return before.reduce((stock, half) => stock - half.founded + half.ended, STOCK_END_2017);
}

function openProvinces(): readonly ProvincePlan['opening'][] {
  const fixed = PROVINCES.map((province) => {
    const history = historyOf(province.code);
    return history && openHistory(history);
  });
  const weights = PROVINCES.map((province) => province.weight);
  const funds = share(
    CREDIT_FUNDS,
    fixed.map((opening) => opening?.creditFunds),
    weights,
  );
  const stock = share(
    openingStock(),
    fixed.map((opening) => opening && opening.agricultural + opening.other + opening.creditFunds),
    weights,
  );
  return PROVINCES.map((_, index) => {
    const creditFunds = funds[index] ?? 0;
    const others = (stock[index] ?? 0) - creditFunds;
    const agricultural = Math.round(others * AGRICULTURAL_SHARE_AT_OPENING);
    return fixed[index] ?? { agricultural, other: others - agricultural, creditFunds };
  });
}

/** Plans all 63 provinces; every national sum is exact by construction. The halves must start at the opening. */
export function planNation(halves: readonly DemonstrationHalf[]): readonly ProvincePlan[] {
  const openings = openProvinces();
  const plans = halves.map(planHalf);
  const htxEnd2017 = PROVINCES.map((_, province) => {
    const opening = openings[province];
    const grown = plans
      .filter((_plan, half) => (halves[half]?.code ?? '') < '2018')
      .reduce((sum, plan) => {
        const own = plan[province];
        return own ? sum + growth(own) : sum;
      }, 0);
    return opening ? opening.agricultural + opening.other + grown : 0;
  });
  const memberWeights = htxEnd2017.map(
    (count, index) => count * MEMBERS_PER_HTX + (openings[index]?.creditFunds ?? 0) * MEMBERS_PER_FUND,
  );
  const membersEnd2017 = apportion(MEMBERS_END_2017, memberWeights);
  const membersMid2018 = apportion(MEMBERS_MID_2018, membersEnd2017);
  const chainEnd2017 = apportion(VALUE_CHAIN_END_2017, htxEnd2017);
  const chainAdded = apportion(VALUE_CHAIN_MID_2018 - VALUE_CHAIN_END_2017, htxEnd2017);
  const weights = PROVINCES.map((province) => province.weight);
  const unionsOpening = apportion(UNIONS.opening, weights);
  const unionsFounded = apportion(UNIONS.founded, weights);
  const manyGroups = apportion(
    NATION_GROUPS,
    PROVINCES.map((province) => (hasWrittenGroups(province.code) ? 0 : province.weight)),
  );
  return PROVINCES.map((province, index) => ({
    code: province.code,
    opening: openings[index] ?? { agricultural: 0, other: 0, creditFunds: 0 },
    groups: historyOf(province.code)?.groups ?? {},
    manyGroups: manyGroups[index] ?? 0,
    unions: { opening: unionsOpening[index] ?? 0, founded: unionsFounded[index] ?? 0 },
    halves: plans.flatMap((plan) => plan[index] ?? []),
    membersEnd2017: membersEnd2017[index] ?? 0,
    membersMid2018: membersMid2018[index] ?? 0,
    valueChainEnd2017: chainEnd2017[index] ?? 0,
    valueChainMid2018: (chainEnd2017[index] ?? 0) + (chainAdded[index] ?? 0),
  }));
}
