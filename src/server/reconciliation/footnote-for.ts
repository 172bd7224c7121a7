// Chú thích của một lần đối soát: the sentence under a figure that says why two sources count differently.
import { footnoteOf } from '#domain/reconciliation/footnote.ts';
import type { PileRow } from '#domain/reconciliation/piles.ts';
import type { ListInput } from '#server/exchange/import-list.ts';
import type { ReadList } from '#server/exchange/read-list.ts';

export interface Compared {
  readonly sender: string;
  readonly listId: number;
  readonly officeId: number;
  readonly input: ListInput;
  readonly lists: ReadList;
  readonly rows: readonly PileRow[];
  readonly registered: number;
}

function explainedOf(rows: readonly PileRow[], missing: PileRow['missing']) {
  const notes = new Map<string, number>();
  for (const row of rows) {
    if (row.pile === 'explained' && row.missing === missing)
      notes.set(row.note ?? '', (notes.get(row.note ?? '') ?? 0) + 1);
  }
  return [...notes].map(([note, count]) => ({ note, count }));
}

function gapOf(rows: readonly PileRow[], pile: PileRow['pile'], missing: PileRow['missing']) {
  return {
    explained: explainedOf(rows, missing),
    open: rows.filter((row) => row.pile === pile).length,
  };
}

/** The footnote of a comparison. */
export function footnoteFor({ sender, lists, registered, rows }: Compared): string {
  return footnoteOf({
    sender,
    listed: lists.listed.filter(({ event }) => event === 'listed' || event === 'founded').length,
    registered,
    onlyRegister: gapOf(rows, 'only-register', 'list'),
    onlyList: gapOf(rows, 'only-list', 'register'),
    written: explainedOf(rows, null),
  });
}
