// Bản công bố như công chúng thấy: the one frozen document from which pages and files are made; nothing hidden is in it.

/** What a cell of the public is: exactly one of value, ratio, absent or hidden. */
export interface PublicCell {
  readonly value?: number | string | undefined;
  /** Of a ratio; the fraction itself is never stored. */
  readonly numerator?: number | string | undefined;
  readonly denominator?: number | string | undefined;
  readonly absent?: 'not_reported' | 'not_applicable' | 'missing' | undefined;
  readonly hidden?: true | undefined;
}

export interface ReleaseRow {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string;
  readonly cells: Readonly<Record<string, PublicCell>>;
}

export const RELEASE_BREAKDOWNS = ['region8', 'province', 'commune', 'sector'] as const;
export type ReleaseBreakdown = (typeof RELEASE_BREAKDOWNS)[number];

export interface ReleaseTable {
  /** null: the unit as a whole. */
  readonly by: ReleaseBreakdown | null;
  readonly measures: readonly string[];
  readonly rows: readonly ReleaseRow[];
}

export interface ReleaseMeasure {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly unitEn: string;
  readonly kind: 'stock' | 'flow' | 'ratio';
  readonly definition: string;
  readonly definitionEn: string;
  /** Provinces with complete data, of those expected. */
  readonly coverage?: { readonly reported: number; readonly expected: number } | undefined;
}

export interface ReleaseChange {
  readonly by: ReleaseBreakdown | null;
  readonly row: string;
  readonly name: string;
  readonly nameEn: string;
  readonly measure: string;
  readonly old: PublicCell;
  readonly now: PublicCell;
}

export const RELEASE_SCHEMA = 'thongsuot-release/1';

export interface ReleaseDocument {
  readonly schema: typeof RELEASE_SCHEMA;
  readonly code: string;
  /** 0 = as first released, n = bản điều chỉnh n. */
  readonly revision: number;
  readonly title: string;
  readonly titleEn: string;
  readonly publisher: string;
  readonly unit: { readonly code: string; readonly name: string; readonly level: string };
  readonly period: {
    readonly code: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
  };
  /** The day in whose boundaries the territories stand. */
  readonly geography: string;
  /** Journal number up to which records count, and the digest of the catalogue in force. */
  readonly pin: number;
  readonly catalogue: string;
  readonly notes: string;
  readonly method: string;
  readonly measures: readonly ReleaseMeasure[];
  readonly tables: readonly ReleaseTable[];
  /** Of a revision: why, and each figure that the public saw otherwise. */
  readonly reason: string | null;
  readonly changes: readonly ReleaseChange[];
}

/** Two public cells say the same. */
export function sameCell(a: PublicCell | undefined, b: PublicCell | undefined): boolean {
  const keys = ['value', 'numerator', 'denominator', 'absent', 'hidden'] as const;
  return keys.every((key) => a?.[key] === b?.[key]);
}

/** Every figure that stands otherwise in the later of two documents; rows and measures of both. */
export function changesBetween(
  before: Pick<ReleaseDocument, 'tables'>,
  after: Pick<ReleaseDocument, 'tables'>,
): readonly ReleaseChange[] {
  const changes: ReleaseChange[] = [];
  for (const table of after.tables) {
    const old = before.tables.find(({ by }) => by === table.by);
    if (!old) continue;
    const oldRows = new Map(old.rows.map((row) => [row.key, row]));
    for (const row of table.rows)
      for (const measure of table.measures) {
        const [was, is] = [oldRows.get(row.key)?.cells[measure], row.cells[measure]];
        if (!was || !is || sameCell(was, is)) continue;
        const { key, name, nameEn } = row;
        changes.push({ by: table.by, row: key, name, nameEn, measure, old: was, now: is });
      }
  }
  return changes;
}
