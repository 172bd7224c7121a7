// Which figures of the register may a claim be compared with, and whom do they count?
import type { Claim } from '#reader/claim.ts';

/** One way of counting: the codes to add up, and words that tell it from the first way. */
interface Population {
  readonly codes: readonly string[];
  readonly words?: string;
  /** Whether people's credit funds are counted; told where it makes a difference. */
  readonly funds?: 'in' | 'out';
}

interface RegisterMeasure {
  /** The first is told as the register's figure; a claim that equals another agrees as well. */
  readonly populations: readonly Population[];
  /** Where this stock is 0 the register does not keep the kind at all, and has nothing to say. */
  readonly stock: string;
}

function plain(code: string, stock = 'htx_total'): RegisterMeasure {
  return { populations: [{ codes: [code] }], stock };
}

/** Claim words → the register's measures; breakdowns by field of work have their own. */
const MEASURES: Readonly<Record<string, RegisterMeasure>> = {
  // Reports count people's credit funds among the co-operatives or beside them, often without a word.
  'HTX/total': {
    populations: [
      { codes: ['htx_total'], funds: 'in' },
      { codes: ['htx_total_excl_qtdnd'], words: 'không kể QTDND', funds: 'out' },
    ],
    stock: 'htx_total',
  },
  'HTX/total/nong_nghiep': plain('htx_agri'),
  'HTX/total/phi_nong_nghiep': {
    populations: [
      { codes: ['htx_nonagri'], funds: 'out' },
      { codes: ['htx_nonagri', 'qtdnd_total'], words: 'kể cả QTDND', funds: 'in' },
    ],
    stock: 'htx_total',
  },
  'HTX/new': plain('htx_new'),
  'HTX/new/nong_nghiep': plain('htx_new_agri'),
  'HTX/new/phi_nong_nghiep': plain('htx_new_nonagri'),
  'HTX/dissolved': plain('htx_dissolved'),
  'HTX/stopped': plain('htx_stopped_in_period'),
  'QTDND/total': plain('qtdnd_total', 'qtdnd_total'),
  'THT/total': plain('tht_total', 'tht_total'),
  'THT/new': plain('tht_new', 'tht_total'),
  'LHHTX/total': plain('lhhtx_total', 'lhhtx_total'),
  'thành viên/members': plain('member_total', 'member_total'),
};

/** The register's measure of an exact figure that was reached, of a whole or a field of work; undefined for any other. */
export function registerMeasureOf(claim: Claim): RegisterMeasure | undefined {
  const exact = claim.approx === undefined && claim.valueTo === undefined && claim.per === undefined;
  if (!exact || claim.relation !== 'none' || claim.status !== 'actual') return undefined;
  const parts = claim.breakdown === null ? [] : Object.entries(claim.breakdown);
  if (parts.some(([key]) => key !== 'linh_vuc')) return undefined;
  return MEASURES[[claim.subject, claim.measure, ...parts.map(([, value]) => value)].join('/')];
}

/** Every code that must be asked for, each once. */
export function codesOf({ populations, stock }: RegisterMeasure): readonly string[] {
  return [...new Set([...populations.flatMap(({ codes }) => codes), stock])];
}
