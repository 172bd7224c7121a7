// Bộ lọc của danh sách: what the register's list reads from the address.

export const KINDS = ['HTX', 'THT', 'LHHTX', 'QTDND'] as const;
export type Kind = (typeof KINDS)[number];
export const OPERATING = ['active', 'suspended', 'stopped'] as const;
export type Operating = (typeof OPERATING)[number];

export const ALLIANCE = ['official', 'associate', 'none'] as const;
export type Alliance = (typeof ALLIANCE)[number];

export interface ListSearch {
  readonly search?: string | undefined;
  readonly kind?: Kind | undefined;
  readonly operating?: Operating | undefined;
  /** Code in the catalogue of sectors; the server refuses none, an unknown one finds nothing. */
  readonly sector?: string | undefined;
  readonly allianceClass?: Alliance | undefined;
}

/** Reads the filters; an unknown value is no filter. */
export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const kind = KINDS.find((each) => each === search.kind);
  const operating = OPERATING.find((each) => each === search.operating);
  const allianceClass = ALLIANCE.find((each) => each === search.allianceClass);
  const sector = typeof search.sector === 'string' ? search.sector.slice(0, 40) : '';
  const words = typeof search.search === 'string' ? search.search.slice(0, 100) : '';
  return {
    ...(words ? { search: words } : {}),
    ...(kind ? { kind } : {}),
    ...(operating ? { operating } : {}),
    ...(sector ? { sector } : {}),
    ...(allianceClass ? { allianceClass } : {}),
  };
}
