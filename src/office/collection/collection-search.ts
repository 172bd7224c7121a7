// Địa chỉ của các màn hình thu thập: which reporting period, which form, which one is open.
const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

export interface CollectionSearch {
  /** Key of the reporting period: "2026-H1.HTX-6T". */
  readonly key?: string;
  readonly form?: string;
  /** The unit whose reporters are listed. */
  readonly of?: string;
  /** The submission that is open. */
  readonly open?: string;
  readonly state?: string;
  readonly late?: string;
  readonly clean?: string;
  readonly by?: string;
  readonly basis?: string;
  /** Row and cell of the consolidated table that are opened. */
  readonly row?: string;
  readonly cell?: string;
}

const NAMES = ['key', 'form', 'of', 'open', 'state', 'late', 'clean', 'by', 'basis', 'row', 'cell'] as const;

/** What of the address concerns collection. */
export function readCollectionSearch(search: Readonly<Record<string, unknown>>): CollectionSearch {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = text(search[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
