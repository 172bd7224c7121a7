// Chế độ báo cáo: who reports what to whom, when the data are cut and when each level must be done, as data (NĐ 09/2019).
import type { Reporter } from '#domain/form/form.ts';
import type { StateFilter } from '#domain/indicator/measure.ts';

export const COLLECTION_LEVELS = {
  organisation: 'tổ chức',
  commune: 'cấp xã',
  province: 'cấp tỉnh',
  nation: 'trung ương',
} as const;
export type CollectionLevel = keyof typeof COLLECTION_LEVELS;

export const FREQUENCIES = {
  month: 'hằng tháng',
  quarter: 'hằng quý',
  half: 'sáu tháng',
  year: 'hằng năm',
  once: 'đột xuất',
} as const;
export type Frequency = keyof typeof FREQUENCIES;

/** A day of a year near the period's: "-1/12-15" is 15 December of the year before. */
export type RelativeDay = `${number}/${string}`;

/** One window of the year: its part ("H1", "Q2", "" for the year) with its own days, cut-off and deadlines before holidays are looked at. */
export interface RegimeWindow {
  readonly part: string;
  readonly from: RelativeDay;
  readonly to: RelativeDay;
  /** Data are counted up to the end of this day. */
  readonly cutOff: RelativeDay;
  readonly due: Partial<Readonly<Record<CollectionLevel, RelativeDay>>>;
}

/** @public One regime with the fields that the decree asks for. */
export interface ReportingRegime {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
  /** Who reports, in words, and as data. */
  readonly who: string;
  readonly reporter: Reporter;
  readonly population: StateFilter;
  /** To whom, in words. */
  readonly toWhom: string;
  readonly content: string;
  readonly method: string;
  readonly forms: readonly string[];
  readonly frequency: Frequency;
  readonly windows: readonly RegimeWindow[];
  /** Levels in order; each approves for the next. The commune stands here only where a province decided it. */
  readonly chain: readonly CollectionLevel[];
  /** Code of the report outline (mẫu đề cương), if the regime has one. */
  readonly outline: string | null;
  /** Last day on which its basis is in force; no later period is opened and no successor is invented. */
  readonly validTo?: string;
}
