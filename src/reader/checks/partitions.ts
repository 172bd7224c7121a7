// Which parts are known to make up a whole, whatever words announce them?
import type { Fact } from '../read/fact.ts';

const PARTITIONS: readonly (readonly string[])[] = [
  ['nong_nghiep', 'phi_nong_nghiep'],
  ['nong_lam_thuy_san', 'phi_nong_nghiep'],
  ['chinh_thuc', 'lien_ket'],
  ['tot', 'kha', 'trung_binh', 'yeu'],
  ['kha_tot', 'trung_binh', 'yeu'],
  ['dai_hoc', 'trung_cap', 'chua_dao_tao'],
  ['kha', 'trung_binh', 'yeu'],
  ['cung_ung_dich_vu', 'tao_viec_lam'],
];

/** The kinds the parts are told by: sectors, grades, places. */
export function kindsOf(facts: readonly Fact[]): Set<string> {
  return new Set(facts.flatMap((fact) => Object.values(fact.breakdown ?? {})));
}

/** Whether these parts are known to make up a whole: sectors, grades, membership classes, working and stopped. */
export function isPartition(facts: readonly Fact[]): boolean {
  const kinds = kindsOf(facts);
  if (PARTITIONS.some((parts) => parts.every((part) => kinds.has(part)))) return true;
  const measures = new Set(facts.map((fact) => fact.measure));
  if (['effective', 'break_even', 'ineffective'].every((outcome) => measures.has(outcome))) return true;
  return measures.has('active') && measures.has('stopped');
}
