// Bảng để in: columns with their kind and rows in order, whatever file they become.

export type ColumnKind = 'text' | 'count' | 'money' | 'date';

export interface TableColumn {
  readonly head: string;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
}

/** null = absent; a date is written 'YYYY-MM-DD'. */
export type TableValue = string | number | bigint | null;

export interface Table {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: AsyncIterable<readonly TableValue[]> | Iterable<readonly TableValue[]>;
}
