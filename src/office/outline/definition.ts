// Đề cương đang sửa: the shape of what is edited, and moves that keep it whole.
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import { clauseFromWords, clauseInWords, type Names } from '#domain/narrative/slot-words.ts';
import type { MeasureView } from '#server/measure/contract.ts';
import type { OutlineView } from '#server/report/contract.ts';

export type EditedBlock =
  | { readonly kind: 'sentences'; readonly sentences: readonly (readonly string[])[] }
  | {
      readonly kind: 'table';
      readonly key?: string;
      readonly title: string;
      readonly rows: readonly SummaryLine[];
    }
  | {
      readonly kind: 'chart';
      readonly key?: string;
      readonly title: string;
      readonly measure: string;
      readonly by: string;
    }
  | { readonly kind: 'text'; readonly key: string; readonly prompt: string }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'directives' }
  | { readonly kind: 'petitions' };

export interface EditedSection {
  readonly code: string;
  readonly title: string;
  readonly blocks: readonly EditedBlock[];
}

export interface EditedOutline {
  readonly code: string;
  readonly levels: readonly string[];
  readonly name: string;
  readonly type: string;
  readonly subject: string;
  readonly sections: readonly EditedSection[];
  readonly annexes?: readonly unknown[];
}

/** The definition as the server gave it: a common outline or one this editor saved. */
export function editedOf({ definition }: Pick<OutlineView, 'definition'>): EditedOutline {
  return definition as unknown as EditedOutline; // checked by the server whenever it is saved
}

const shortName = (name: string) => name.replace(/ \(.*\)$/u, '');

/** Measures by the names an editor reads; a name that two measures share is followed by its unit. */
export function namesOf(measures: readonly MeasureView[]): Names {
  const named = new Map<string, string>();
  const codes = new Map<string, string>();
  for (const { code, name, unit } of measures) {
    const short = shortName(name).replace(/[{}|]/gu, '').replaceAll(' / ', '/');
    const free = !codes.has(short) ? short : codes.has(`${short} (${unit})`) ? code : `${short} (${unit})`;
    named.set(code, free);
    codes.set(free, code);
  }
  return { measure: (code) => named.get(code) ?? code, codeOf: (name) => codes.get(name) };
}

/** Sentences as lines: one a line, clauses parted by a bar. */
export function sentencesInWords(sentences: readonly (readonly string[])[], names: Names): string {
  return sentences
    .map((clauses) => clauses.map((clause) => clauseInWords(clause, names)).join(' | '))
    .join('\n');
}

/** The lines back as sentences. */
export function sentencesFromWords(text: string, names: Names): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('|').map((clause) => clauseFromWords(clause.trim(), names)));
}

/** A list with one item moved up (-1) or down (+1). */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): readonly T[] {
  const [item, other] = [list[at], list[at + by]];
  if (item === undefined || other === undefined) return list;
  return list.map((each, index) => (index === at ? other : index === at + by ? item : each));
}

/** A list with one item replaced, or left out. */
export function replaced<T>(list: readonly T[], at: number, item: T | undefined): readonly T[] {
  return list.flatMap((each, index) => (index === at ? (item === undefined ? [] : [item]) : [each]));
}

/** A name of its own for a new own text or section. */
export function freshKey(outline: EditedOutline, stem: string): string {
  const taken = new Set(
    outline.sections.flatMap(({ code, blocks }) => [
      code,
      ...blocks.map((block) => ('key' in block ? block.key : '')),
    ]),
  );
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
