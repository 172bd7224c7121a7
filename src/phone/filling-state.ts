// Trạng thái của một biểu đang điền, as its screens read it.
import type { Cells, CellValue } from '#domain/form/cell-value.ts';
import type { Exception } from '#domain/form/check-filling.ts';
import type { ReceiptView, StaleForm } from '#server/collection/contract-entry.ts';

export type Saved =
  | { readonly state: 'idle' | 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  /** The line is down or the server is; the device holds everything. */
  | { readonly state: 'device'; readonly why: string };

export interface Filling {
  readonly cells: Cells;
  readonly exceptions: readonly Exception[];
  /** Text that could not be read, by cell: shown in red, counted, in the way of sending. */
  readonly unread: Readonly<Record<string, string>>;
  readonly saved: Saved;
  /** "Gửi" was pressed without a line; it goes by itself once there is one. */
  readonly queued: boolean;
  readonly receipt: ReceiptView | null;
  /** Somebody else saved or sent meanwhile. */
  readonly stale: StaleForm | undefined;
  /** The form was replaced by a newer version. */
  readonly outdated: boolean;
}

export interface FillingStore {
  readonly read: () => Filling;
  readonly subscribe: (changed: () => void) => () => void;
  readonly setCell: (key: string, cell: CellValue | null, unread?: string) => void;
  readonly setMany: (cells: Readonly<Record<string, CellValue | null>>) => void;
  readonly explain: (rule: string, reason: string) => void;
  readonly settle: (chosen: Readonly<Record<string, CellValue | null>>) => void;
  readonly save: () => Promise<void>;
  readonly send: () => Promise<ReceiptView>;
}

/** A filling in which nothing has happened yet. */
export const UNTOUCHED = {
  unread: {},
  saved: { state: 'idle' },
  queued: false,
  receipt: null,
  stale: undefined,
  outdated: false,
} as const satisfies Partial<Filling>;
