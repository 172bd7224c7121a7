// Chênh lệch với số của tổ chức: what an office reported against what is counted from organisations; only where both are there.

type Amount = number | string | null;

/** Reported (or stated, never both) minus counted; null where one is missing or two reports would have to be added. */
export function besideDifference(cell: {
  readonly value: Amount;
  readonly stated: Amount;
  readonly counted: Amount;
}): number | string | null {
  const reported = cell.value === null ? cell.stated : cell.stated === null ? cell.value : null;
  if (reported === null || cell.counted === null) return null;
  // Counts of persons and units may be fractions of nothing; amounts beyond safe numbers travel as text.
  if (typeof reported === 'number' && typeof cell.counted === 'number') return reported - cell.counted;
  return String(BigInt(reported) - BigInt(cell.counted));
}
