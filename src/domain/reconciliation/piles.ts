// Năm nhóm của đối soát: every row and every organisation in exactly one pile, past decisions respected.
import { type Comparable, keyed } from '#domain/reconciliation/likeness.ts';
import { matchLists } from '#domain/reconciliation/match.ts';
import { type Difference, type Known, listDifferences } from '#domain/register/differences.ts';
import type { Listed } from '#domain/register/listed.ts';

export const PILES = ['same', 'differs', 'only-register', 'only-list', 'suspected', 'explained'] as const;
/** khớp · khác · chỉ ở đây · chỉ ở kia · nghi trùng · đã giải thích (explained differences, kept apart). */
export type Pile = (typeof PILES)[number];

/** What was decided before about a row or an organisation, from the same sender. */
export interface Decision {
  readonly decision: 'same' | 'different' | 'explained' | 'applied';
  readonly organisation: number | null;
  readonly note: string | null;
}

export interface PileRow {
  /** 'row:…' for a row of the list, 'here:…' for an organisation that only the register has. */
  readonly subject: string;
  readonly pile: Pile;
  readonly listed: Listed | null;
  readonly known: Known | null;
  readonly differences: readonly Difference[];
  readonly candidates: readonly Known[];
  readonly note: string | null;
  /** Which side is missing, for an explained row; null when both are there. */
  readonly missing: 'register' | 'list' | null;
}

export interface PileContext {
  readonly groundOf: (unitId: number) => number;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** A name for a row that stays the same while the row says the same. */
  readonly subjectOf: (listed: Listed) => string;
}

function comparable(listed: Listed | Known, groundOf: (unitId: number) => number): Comparable {
  const { kind, name, unitId, taxCode, certificateNumber, representative, phone } = listed;
  return {
    kind,
    name,
    ground: unitId === null ? null : groundOf(unitId),
    taxCode,
    certificateNumber,
    representative,
    phone,
  };
}

/** Sorts a list and a register into piles. */
export function sortIntoPiles(
  list: readonly Listed[],
  register: readonly Known[],
  context: PileContext,
): readonly PileRow[] {
  const { groundOf, decisions, subjectOf } = context;
  const samePlace = (a: number, b: number) => a === b || groundOf(a) === groundOf(b);
  const byId = new Map(register.map((known) => [known.id, known]));
  const linked = new Set<number>();
  const open: { listed: Listed; subject: string }[] = [];
  const rows: PileRow[] = [];
  const matched = (listed: Listed, known: Known, subject: string) => {
    linked.add(known.id);
    const differences = listDifferences(listed, known, samePlace);
    const decision = decisions.get(`${subject}:${known.id}`);
    const explained = differences.length > 0 && decision?.decision === 'explained';
    rows.push({
      subject,
      pile: differences.length === 0 ? 'same' : explained ? 'explained' : 'differs',
      listed,
      known,
      differences,
      candidates: [],
      note: explained ? (decision?.note ?? null) : null,
      missing: null,
    });
  };
  const alone = (listed: Listed, subject: string) => {
    const decision = decisions.get(subject);
    const explained = decision?.decision === 'explained';
    rows.push({
      subject,
      pile: explained ? 'explained' : 'only-list',
      listed,
      known: null,
      differences: [],
      candidates: [],
      note: explained ? decision.note : null,
      missing: 'register',
    });
  };
  for (const listed of list) {
    const subject = subjectOf(listed);
    const decision = decisions.get(subject);
    const known = decision?.organisation ? byId.get(decision.organisation) : undefined;
    if (decision?.decision === 'same' && known && !linked.has(known.id)) matched(listed, known, subject);
    else open.push({ listed, subject });
  }
  const left = register.filter((known) => !linked.has(known.id));
  const matching = matchLists(
    open.map(({ listed }) => keyed(comparable(listed, groundOf))),
    left.map((known) => keyed(comparable(known, groundOf))),
  );
  for (const [index, match] of matching.rows.entries()) {
    const row = open[index];
    if (!row) continue;
    const known = match.kind === 'same' ? left[match.register] : undefined;
    if (known) matched(row.listed, known, row.subject);
    else if (
      match.kind === 'suspected' &&
      decisions.get(row.subject)?.decision !== 'different' &&
      decisions.get(row.subject)?.decision !== 'explained'
    ) {
      const candidates = match.candidates.flatMap(({ register: place }) => left[place] ?? []);
      rows.push({
        subject: row.subject,
        pile: 'suspected',
        listed: row.listed,
        known: null,
        differences: [],
        candidates,
        note: null,
        missing: null,
      });
    } else alone(row.listed, row.subject);
  }
  const accounted = new Set([...linked, ...rows.flatMap((row) => row.candidates.map(({ id }) => id))]);
  for (const known of register) {
    if (accounted.has(known.id) || known.endedOn !== null) continue;
    const subject = `here:${known.id}`;
    const decision = decisions.get(subject);
    const explained = decision?.decision === 'explained';
    rows.push({
      subject,
      pile: explained ? 'explained' : 'only-register',
      listed: null,
      known,
      differences: [],
      candidates: [],
      note: explained ? decision.note : null,
      missing: 'list',
    });
  }
  return rows;
}
