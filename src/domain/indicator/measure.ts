// Chỉ tiêu thống kê: what is counted, as data. The one tally engine compiles it; nothing else adds up numbers.
import type { ActivityKind } from '#domain/activity/activity.ts';
import type { LoanEventType } from '#domain/fund/loan-event.ts';
import type { DissolutionMode, EventType } from '#domain/organisation/event.ts';
import type { FlowSide } from '#domain/organisation/flow.ts';
import type {
  AllianceClass,
  Grade,
  LawBasis,
  OperatingStatus,
  OrganisationKind,
} from '#domain/organisation/organisation.ts';
import type { UnitType } from '#domain/unit/unit.ts';

/** Which states count; every given list is "one of". */
export interface StateFilter {
  readonly kind?: readonly OrganisationKind[];
  readonly operating?: readonly OperatingStatus[];
  readonly agricultural?: boolean;
  readonly sector?: readonly string[];
  readonly lawBasis?: readonly LawBasis[];
  readonly allianceClass?: readonly AllianceClass[];
  readonly valueChain?: boolean;
  readonly highTech?: boolean;
  readonly ocop?: boolean;
  readonly modelCode?: readonly string[];
  /** true: a copy of any model co-op; false: of none. */
  readonly hasModel?: boolean;
  readonly grade?: readonly Grade[];
}

/** Which flows count: the event, the side, and the state it touches. */
export interface FlowFilter extends StateFilter {
  readonly event: readonly EventType[];
  readonly side: readonly FlowSide[];
  readonly mode?: readonly DissolutionMode[];
}

/**
 * What is added up: organisations themselves, a number that each carries (null numbers are not counted as 0),
 * or the territories in which at least one lies; `types` keeps only those of some types ("xã", not "phường").
 */
export type MeasureValue =
  | 'count'
  | { readonly sum: SummedNumber }
  /** How many records say the number, and the largest that one says: to judge whether a sum tells of one organisation. */
  | { readonly known: SummedNumber }
  | { readonly largest: SummedNumber }
  | { readonly distinct: 'commune'; readonly types?: readonly UnitType[] };

export const SUMMED_NUMBERS = [
  'members',
  'membersOfficial',
  'membersLinked',
  'workers',
  'charterCapitalDong',
] as const;
/** members = official + linked, each part that is known; membersLinked = linked with and without capital. */
type SummedNumber = (typeof SUMMED_NUMBERS)[number];

export const DIMENSIONS = [
  'province',
  'district',
  'commune',
  'region8',
  'region6',
  'sector',
  'agricultural',
  'subject',
  'kind',
  'status',
  'size',
  'law_basis',
  'alliance_class',
  'topic',
  'funding_source',
  'audience',
  'gender',
  'fair_level',
  'fair_role',
] as const;
/** Phân tổ. */
export type Dimension = (typeof DIMENSIONS)[number];

interface MeasureHead {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** One Vietnamese sentence: who is counted. */
  readonly population: string;
  readonly breakdowns: readonly Dimension[];
  /** Seeds that quote it, as "seed000;seed004". */
  readonly seed?: string;
}

/** Stock (thời điểm): does not add over time. */
export interface StockMeasure extends MeasureHead {
  readonly kind: 'stock';
  readonly source: 'spans';
  readonly filter: StateFilter;
  readonly value: MeasureValue;
}

/** Flow (thời kỳ): adds over time. */
export interface FlowMeasure extends MeasureHead {
  readonly kind: 'flow';
  readonly source: 'events';
  readonly filter: FlowFilter;
  readonly value: MeasureValue;
}

/** Signed sum of other measures of one kind. */
export interface SumMeasure extends MeasureHead {
  readonly kind: 'stock' | 'flow';
  readonly source: 'sum';
  readonly terms: readonly { readonly code: string; readonly sign: 1 | -1 }[];
}

/** One cell of one form. */
export interface CellSource {
  readonly form: string;
  readonly cell: string;
  /** Only of forms that say this cell too: the weight of an average is of exactly those who gave the average. */
  readonly beside?: string;
}

/** What approved forms say: amounts of cells added up, or the forms whose cell lies between two numbers counted. */
export interface CellsMeasure extends MeasureHead {
  readonly kind: 'stock' | 'flow';
  readonly source: 'cells';
  /** Each form reports a period of its own; a period takes the forms that reported it. */
  readonly cells: readonly CellSource[];
  /** 'reporters' and 'largest': who said it, and the largest that one said. */
  readonly adds: 'amounts' | 'forms' | 'reporters' | 'largest';
  readonly least?: number;
  readonly most?: number;
  /** Who should report; absent when offices report for their territory. */
  readonly expected?: StateFilter;
  /** true: a form that people published feeds it, so that one reporter may send two of its forms for one period. */
  readonly fed?: true;
  /** true: only a side of a ratio that a form defines; found by its code, offered to nobody. */
  readonly side?: true;
}

/** Loans of the support funds at the close of a day: what is left to pay, what of it is overdue, or who owes it. */
export interface LoansMeasure extends MeasureHead {
  readonly kind: 'stock';
  readonly source: 'loans';
  readonly adds: 'outstanding' | 'overdue' | 'borrowers';
}

/** Events of loans in a period: principal, interest, each borrower once, each loan once. */
export interface LoanEventsMeasure extends MeasureHead {
  readonly kind: 'flow';
  readonly source: 'loan-events';
  readonly event: LoanEventType;
  readonly adds: 'principal' | 'interest' | 'borrowers' | 'loans';
}

/** Support funds of provinces on a day: how many there are, or their charter capital. */
export interface FundsMeasure extends MeasureHead {
  readonly kind: 'stock';
  readonly source: 'funds';
  readonly adds: 'funds' | 'capital';
}

/** What is added up of classes or fairs held in a period, each by its last day. */
export const ACTIVITY_ADDS = {
  training: ['events', 'attendances', 'listed', 'stated', 'persons', 'cost'],
  fair: ['events', 'cost', 'booths', 'htx', 'delegations', 'contracts', 'contract-value', 'revenue'],
} as const;
type ActivityAdds = (typeof ACTIVITY_ADDS)[ActivityKind][number];

/** Classes or fairs held in a period: themselves, who came, what they cost, what was signed. */
export interface ActivitiesMeasure extends MeasureHead {
  readonly kind: 'flow';
  readonly source: 'activities';
  readonly activity: ActivityKind;
  readonly adds: ActivityAdds;
}

export const PLAN_ADDS = ['classes', 'attendances', 'budget', 'fairs'] as const;

/** The year plans of activities for the years that a period touches; nobody's plan is no 0. */
export interface ActivityPlansMeasure extends MeasureHead {
  readonly kind: 'flow';
  readonly source: 'activity-plans';
  readonly adds: (typeof PLAN_ADDS)[number];
}

export const DIFFICULTY_FLOWS = ['raised', 'answered', 'resolved', 'escalated'] as const;
export const DIFFICULTY_STOCKS = ['open', 'late'] as const;

/** Difficulties of a period: raised, answered first, put to the level above in it; or raised in it and settled by its end. */
export interface DifficultiesMeasure extends MeasureHead {
  readonly kind: 'flow';
  readonly source: 'difficulties';
  readonly adds: (typeof DIFFICULTY_FLOWS)[number];
}

/** Difficulties that wait for an answer at the close of a day, or for one that is overdue. */
export interface OpenDifficultiesMeasure extends MeasureHead {
  readonly kind: 'stock';
  readonly source: 'difficulties-open';
  readonly adds: (typeof DIFFICULTY_STOCKS)[number];
}

/** Units in force themselves, whoever lies in them. */
export interface UnitsMeasure extends MeasureHead {
  readonly kind: 'stock';
  readonly source: 'units';
  readonly level: 'commune';
  readonly types?: readonly UnitType[];
}

/** Ratio: always numerator and denominator, never a stored percentage. */
export interface RatioMeasure extends MeasureHead {
  readonly kind: 'ratio';
  readonly source: 'ratio';
  readonly numerator: string;
  readonly denominator: string;
  /** 'remainder': the denominator named is what the numerator has left over, so that the whole is both together. */
  readonly denominatorIs?: 'remainder';
}

/** Growth of a stock since the end of the year before: (now − then) over then. */
export interface GrowthMeasure extends MeasureHead {
  readonly kind: 'ratio';
  readonly source: 'growth';
  readonly of: string;
}

/** Share of a group in the whole that the named dimensions split. */
export interface ShareMeasure extends MeasureHead {
  readonly kind: 'ratio';
  readonly source: 'share';
  readonly of: string;
  readonly within: readonly Dimension[];
}

export type Measure =
  | StockMeasure
  | FlowMeasure
  | UnitsMeasure
  | CellsMeasure
  | LoansMeasure
  | LoanEventsMeasure
  | FundsMeasure
  | ActivitiesMeasure
  | ActivityPlansMeasure
  | DifficultiesMeasure
  | OpenDifficultiesMeasure
  | SumMeasure
  | RatioMeasure
  | GrowthMeasure
  | ShareMeasure;

/** The measures that a composed one is made of, each once. */
export function partsOfMeasure(measure: Measure): readonly string[] {
  switch (measure.source) {
    case 'sum':
      return measure.terms.map((term) => term.code);
    case 'ratio':
      return [measure.numerator, measure.denominator];
    case 'growth':
    case 'share':
      return [measure.of];
    case 'spans':
    case 'events':
    case 'units':
    case 'cells':
    case 'loans':
    case 'loan-events':
    case 'funds':
    case 'activities':
    case 'activity-plans':
    case 'difficulties':
    case 'difficulties-open':
      return [];
  }
}

export const LAW_BASIS_LABELS: Readonly<Record<LawBasis, string>> = {
  'before-2003': 'trước Luật HTX 2003',
  '2003': 'Luật HTX 2003',
  '2012': 'Luật HTX 2012',
  '2023': 'Luật HTX 2023',
};
