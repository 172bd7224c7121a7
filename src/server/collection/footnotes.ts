// Chú thích của bảng tổng hợp: what fillers explained goes upward with the figure.
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { ConsolidationView } from '#server/collection/contract-total.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import type { Period } from '#server/collection/periods.ts';
import type { FootnoteRow } from '#server/collection/store-footnote.ts';

interface Explained {
  readonly rule: string;
  readonly reason: string;
}

/** Reasons given for findings, numbered as they stand under the table. */
export function footnotesOf(
  deps: CollectionDeps,
  period: Period,
  rows: readonly FootnoteRow[],
): ConsolidationView['footnotes'] {
  const notes = rows.flatMap((row) => {
    const unit = unitById(deps.places.geography, row.unit_id);
    const name = row.name ?? (unit ? displayName(unit, period.to) : '');
    return (row.exceptions as readonly Explained[]).map((each) => ({
      name,
      rule: each.rule,
      reason: each.reason,
      submission: row.submission,
    })); // written by sendIn
  });
  return notes.map((note, index) => ({ number: index + 1, ...note }));
}
