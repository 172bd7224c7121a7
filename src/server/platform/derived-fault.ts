// Dẫn xuất: how a derived row can differ from what its records say, for every capability that keeps derived tables.

export interface DerivedFault {
  readonly relation: string;
  /** The row as people find it, e.g. organisation_id=12, valid_from=2020-01-01. */
  readonly key: string;
  readonly kind: 'missing' | 'extra' | 'different' | 'impossible';
}

const WORDS: Readonly<Record<DerivedFault['kind'], string>> = {
  missing: 'thiếu so với bản ghi gốc',
  extra: 'thừa so với bản ghi gốc',
  different: 'khác với bản ghi gốc',
  impossible: 'các sự kiện không hợp thành một lịch sử có thể có, không dẫn xuất được',
};

export function derivedFaultMessage(fault: DerivedFault): string {
  return `Bảng dẫn xuất ${fault.relation}, dòng ${fault.key}: ${WORDS[fault.kind]}.`;
}

/** A derived row with what names it and everything it says. */
export interface DerivedRow {
  readonly relation: string;
  readonly key: string;
  readonly content: string;
}

/** What two sets of derived rows do not share; a key on both sides with other content is one difference. */
export function compareDerived(
  expected: Iterable<DerivedRow>,
  actual: Iterable<DerivedRow>,
): readonly DerivedFault[] {
  const idOf = (row: DerivedRow) => `${row.relation}\n${row.key}`;
  const wanted = new Map<string, DerivedRow>();
  for (const row of expected) wanted.set(idOf(row), row);
  const faults: DerivedFault[] = [];
  const seen = new Set<string>();
  for (const row of actual) {
    const id = idOf(row);
    seen.add(id);
    const match = wanted.get(id);
    const { relation, key } = row;
    if (!match) faults.push({ relation, key, kind: 'extra' });
    else if (match.content !== row.content) faults.push({ relation, key, kind: 'different' });
  }
  for (const [id, { relation, key }] of wanted)
    if (!seen.has(id)) faults.push({ relation, key, kind: 'missing' });
  return faults;
}
