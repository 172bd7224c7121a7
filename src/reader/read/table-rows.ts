// How are the rows of a table numbered, and which of them are the parts of which?
import type { DocumentContext } from './context.ts';
import type { Cell } from './layout.ts';
import type { Line } from './table-lines.ts';
import { wordsOf } from './window.ts';

/** What a row is marked with: its class (numbers alike are of one depth), and the tokens of its name the mark takes. */
export interface RowMark {
  readonly marker: string;
  readonly length: number;
}

function classOf(text: string): string {
  if (/^[IVX]+$/.test(text)) return 'roman';
  if (/^[A-ZĐ]$/.test(text)) return 'upper';
  if (/^\d{1,3}$/.test(text)) return 'number';
  if (/^\d{1,2}(?:\.\d{1,2})+$/.test(text)) return `number${text.split('.').length}`;
  if (/^[a-zđ]$/.test(text)) return 'lower';
  return /^[-–—]$/.test(text) ? 'dash' : /^[+*•]$/.test(text) ? `mark${text}` : '';
}

/** The mark in the cell of the running number, else at the beginning of the name: "II", "1.2", "a)", "- ", "Trong đó". */
export function rowMark(context: DocumentContext, cells: readonly Cell[], name: Cell | undefined): RowMark {
  if (name === undefined) return { marker: '', length: 0 };
  const words = wordsOf(context, name.from, Math.min(name.to, name.from + 2));
  const inside = /^(?:trong đó|trong số|gồm)/.test(words) ? 'within' : '';
  const first = cells[0];
  if (first !== undefined && first !== name && first.to === first.from + 1) {
    const own = classOf(context.tokens[first.from]?.text ?? '');
    if (own !== '') return { marker: inside || own, length: inside === '' ? 0 : 2 };
  }
  if (inside !== '') return { marker: inside, length: context.tokens[name.from + 2]?.text === ':' ? 3 : 2 };
  const text = context.tokens[name.from]?.text ?? '';
  const own = classOf(text);
  // "2- Trong đó tồn tại hình thức": a part, though it is numbered like its whole.
  if (
    own !== '' &&
    /^[.)-]? ?(?:trong đó|trong số)/.test(wordsOf(context, name.from + 1, Math.min(name.to, name.from + 4)))
  )
    return { marker: 'within', length: 1 };
  if (own === '' || name.to - name.from < 2) return { marker: '', length: 0 };
  if (/^(?:dash|mark)/.test(own)) return { marker: own, length: 1 };
  const next = context.tokens[name.from + 1]?.text ?? '';
  if (/^[.)-]$/.test(next)) return { marker: own, length: 2 };
  return /^number\d/.test(own) ? { marker: own, length: 1 } : { marker: '', length: 0 };
}

export interface Node {
  readonly line: Line;
  readonly children: Node[];
}

/** The rows by depth: a mark not met before goes one deeper, one met before goes back to its depth. */
export function treeOf(lines: readonly Line[]): Node[] {
  const roots: Node[] = [];
  const stack: Node[] = [];
  for (const line of lines) {
    const node: Node = { line, children: [] };
    const known = line.pure
      ? 0
      : stack.findIndex((open) => open.line.marker === line.marker && !open.line.pure);
    // A row without a mark begins anew over those with one.
    const depth = known >= 0 ? known : line.marker === '' ? 0 : stack.length;
    stack.length = Math.min(depth, stack.length);
    // A running number is the name of a row; it stands under a roman one, a letter or a row without one.
    (stack[stack.length - 1]?.children ?? roots).push(node);
    stack.push(node);
  }
  return roots;
}
