// Điều người soạn chọn cho một bản công bố.
import type { ReleaseBreakdown } from '#domain/release/document.ts';

export interface ReleaseSettings {
  readonly title: string;
  readonly titleEn: string;
  readonly measures: readonly string[];
  readonly by: readonly ReleaseBreakdown[];
  readonly notes: string;
  readonly method: string;
}

/** More would neither be read nor stay light enough for a slow line. */
export const MOST_MEASURES = 12;
