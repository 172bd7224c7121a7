// Địa chỉ của Tổng hợp kỳ: the open figure, the comparison, the region scheme. (The geography is part of the working context.)
import { type FigureSearch, readFigureSearch } from './figure-reference.ts';

export const REGION_SCHEMES = [
  'region8@4-11',
  'region6@2023',
  'region7@2023',
  'region6@2025',
  'key-economic',
  'viet-bac',
] as const;

export interface SummarySearch extends FigureSearch {
  /** Absent = with the end of last year. */
  readonly compare?: 'same-period' | undefined;
  /** Absent = region8@6-9, the division of the reports. */
  readonly regions?: (typeof REGION_SCHEMES)[number] | undefined;
}

/** Reads what concerns the summary; an unknown choice is the usual one. */
export function readSummarySearch(search: Readonly<Record<string, unknown>>): SummarySearch {
  const regions = REGION_SCHEMES.find((each) => each === search.regions);
  return {
    ...readFigureSearch(search),
    ...(search.compare === 'same-period' ? { compare: 'same-period' } : {}),
    ...(regions ? { regions } : {}),
  };
}
