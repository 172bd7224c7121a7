// Ghép hai danh sách: each row of a list with at most one organisation of the register; what is not certain stays with a person.
import { judge, type Keyed } from '#domain/reconciliation/likeness.ts';

export interface Candidate {
  readonly register: number;
  readonly score: number;
}

export type RowMatch =
  | { readonly kind: 'same'; readonly register: number }
  /** Several could be meant, or one that is not sure. Best first. */
  | { readonly kind: 'suspected'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'only-list' };

export interface Matching {
  /** For each row of the list. */
  readonly rows: readonly RowMatch[];
  /** Register places that no row was matched with. */
  readonly onlyRegister: readonly number[];
  /** Rows of the list that look like one another: [row, earlier row]. */
  readonly twins: readonly (readonly [number, number])[];
}

/** Names are looked up by each of their rarer words, by slips of these, and by every number they carry. */
export interface NameIndex {
  near(entry: Keyed): ReadonlySet<number>;
}

const COMMON_LIMIT = 60;
const MIN_STEM = 3;

function keysOf(entry: Keyed): readonly string[] {
  const { record, name, words, person, phone } = entry;
  const joined = words.join('');
  return [
    `n:${name}`,
    `j:${joined}`,
    // The beginning and the end of a name survive a slip in the other half.
    `b:${joined.slice(0, 6)}:${record.ground}`,
    `e:${joined.slice(-6)}:${record.ground}`,
    ...words.filter((word) => word.length >= MIN_STEM).map((word) => `w:${word}:${record.ground}`),
    ...words.slice(1).map((word, index) => `p:${words[index]} ${word}`),
    ...(record.taxCode ? [`t:${record.taxCode}`] : []),
    ...(record.certificateNumber ? [`c:${record.certificateNumber}`] : []),
    ...(person ? [`r:${person}`] : []),
    ...(phone ? [`f:${phone}`] : []),
  ];
}

export function indexNames(entries: readonly Keyed[]): NameIndex {
  const index = new Map<string, number[]>();
  for (const [place, entry] of entries.entries()) {
    for (const key of keysOf(entry)) {
      const list = index.get(key);
      if (list) list.push(place);
      else index.set(key, [place]);
    }
  }
  return {
    near: (entry) => {
      const found = new Set<number>();
      for (const key of keysOf(entry)) {
        const list = index.get(key);
        // A key that hundreds share tells nothing; the others find the row.
        if (list && list.length <= COMMON_LIMIT) for (const place of list) found.add(place);
      }
      return found;
    },
  };
}

interface Pair {
  readonly row: number;
  readonly register: number;
  readonly score: number;
  readonly verdict: 'same' | 'likely';
}

function listPairs(list: readonly Keyed[], register: readonly Keyed[]): readonly Pair[] {
  const index = indexNames(register);
  const pairs: Pair[] = [];
  for (const [row, entry] of list.entries()) {
    for (const place of index.near(entry)) {
      const other = register[place];
      if (!other) continue;
      const { verdict, score } = judge(entry, other);
      if (verdict !== 'different') pairs.push({ row, register: place, score, verdict });
    }
  }
  return pairs.sort((a, b) => b.score - a.score || a.row - b.row || a.register - b.register);
}

/** The lead by which the best pair must beat its rivals to be taken without asking. */
const CLEAR_LEAD = 0.35;

/** Rows of a list that are alike among themselves. */
export function findTwins(list: readonly Keyed[]): readonly (readonly [number, number])[] {
  const index = indexNames(list);
  const twins: (readonly [number, number])[] = [];
  for (const [row, entry] of list.entries()) {
    for (const place of index.near(entry)) {
      const other = list[place];
      if (other && place < row && judge(entry, other).verdict !== 'different') twins.push([row, place]);
    }
  }
  return twins;
}

/**
 * Matches a list with the register. Certain pairs are taken from the surest down, each side once; a pair whose rivals come
 * near is left to a person, as is every 'likely' one.
 */
export function matchLists(list: readonly Keyed[], register: readonly Keyed[]): Matching {
  const pairs = listPairs(list, register);
  const byRow = new Map<number, Pair[]>();
  const byRegister = new Map<number, Pair[]>();
  for (const pair of pairs) {
    byRow.set(pair.row, [...(byRow.get(pair.row) ?? []), pair]);
    byRegister.set(pair.register, [...(byRegister.get(pair.register) ?? []), pair]);
  }
  const taken = new Map<number, number>();
  const used = new Set<number>();
  const isFree = (pair: Pair) => !taken.has(pair.row) && !used.has(pair.register);
  for (const pair of pairs) {
    if (pair.verdict !== 'same' || !isFree(pair)) continue;
    const rivals = [...(byRow.get(pair.row) ?? []), ...(byRegister.get(pair.register) ?? [])].filter(
      (rival) => rival !== pair && rival.verdict === 'same' && isFree(rival),
    );
    if (rivals.some((rival) => rival.score > pair.score - CLEAR_LEAD)) continue;
    taken.set(pair.row, pair.register);
    used.add(pair.register);
  }
  const twins = findTwins(list);
  const suspectedRegister = new Set<number>();
  const rows = list.map((_, row): RowMatch => {
    const register_ = taken.get(row);
    if (register_ !== undefined) return { kind: 'same', register: register_ };
    const open = (byRow.get(row) ?? []).filter((pair) => !used.has(pair.register)).slice(0, 5);
    if (open.length === 0) {
      const twin = twins.find(([a, b]) => a === row || b === row);
      const met = (byRow.get(row) ?? []).slice(0, 5);
      // Its organisation is taken by another row that looks the same: a person must say which is right.
      return twin && met.length > 0
        ? {
            kind: 'suspected',
            candidates: met.map(({ register: place, score }) => ({ register: place, score })),
          }
        : { kind: 'only-list' };
    }
    for (const pair of open) suspectedRegister.add(pair.register);
    return {
      kind: 'suspected',
      candidates: open.map(({ register: place, score }) => ({ register: place, score })),
    };
  });
  const onlyRegister = register.flatMap((_, place) =>
    used.has(place) || suspectedRegister.has(place) ? [] : [place],
  );
  return { rows, onlyRegister, twins };
}
