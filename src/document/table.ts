// Bảng để in: columns with their kind and rows in order, whatever file they become.

/** 'note' is text that may run over several lines of its cell; a 'share' is a fraction, shown as a percentage where the file can. */
export type ColumnKind = 'text' | 'note' | 'count' | 'money' | 'date' | 'share';

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
  /** Columns that stay in sight while the others are scrolled past, where the file can. */
  readonly fixedColumns?: number;
  readonly rows: AsyncIterable<readonly TableValue[]> | Iterable<readonly TableValue[]>;
}
