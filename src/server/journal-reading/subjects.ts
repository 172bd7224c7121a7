// Một dòng nhật ký nói về cái gì, bằng lời: the name, number or words of the thing, never our internal number.
import { sentenceOf } from '#domain/target/sentence.ts';
import type { Target } from '#domain/target/target.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import type { EntryRow } from '#server/journal-reading/store.ts';
import { listSubjectNames, listTargetSubjects } from '#server/journal-reading/store-subjects.ts';
import type { Db } from '#server/platform/db.ts';
import type { Places } from '#server/unit/service.ts';

export type SubjectNames = (row: EntryRow) => string | null;

/** "77/LMHTXVN-VP: Năm 2018, mỗi tỉnh …" */
async function targetNames(trx: Db, ids: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  return (await listTargetSubjects(trx, ids)).map(({ id, definition, citation }) => [
    id,
    // Written by insertTargetVersion as a Target.
    `của ${citation}: ${sentenceOf(definition as Target)}`,
  ]);
}

/** Names of the subjects of a page of entries, as far as the reader may see them. */
export async function namesOfSubjects(
  trx: Db,
  places: Places,
  rows: readonly EntryRow[],
): Promise<SubjectNames> {
  const wanted = new Map<string, Set<string>>();
  for (const { subject_kind: kind, subject_id: id } of rows)
    wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const [kind, ids] of wanted) {
    const named =
      kind === 'target'
        ? await targetNames(trx, [...ids])
        : (await listSubjectNames(trx, kind, [...ids])).map(({ id, name }) => [id, name] as const);
    known.set(kind, new Map(named));
  }
  return ({ subject, subject_kind: kind, subject_id: id, note }) => {
    if (subject !== null) return subject;
    if (kind === 'unit') {
      const unit = unitById(places.geography, Number(id));
      return unit ? displayName(unit) : null;
    }
    if (kind === 'outline') return typeof note.name === 'string' ? note.name : null;
    return known.get(kind)?.get(id) ?? null;
  };
}
