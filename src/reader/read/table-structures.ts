// Which rows of a table are totals, and of which others?
import type { Line } from './table-lines.ts';
import { type Node, treeOf } from './table-rows.ts';

/** A total and its parts. `sure`: the words alone say that these are all the parts. */
export interface Structure {
  readonly whole: Line;
  readonly parts: readonly Line[];
  readonly sure: boolean;
  /** The total stands under its parts. */
  readonly last?: boolean;
}

/** Rows that hold no figures stand for the rows under them. */
function partsOf(nodes: readonly Node[]): Line[] {
  return nodes.flatMap((node) => (node.line.cells.size > 0 ? [node.line] : partsOf(node.children)));
}

function nestedIn(nodes: readonly Node[]): Structure[] {
  return nodes.flatMap((node) => {
    const inner = nestedIn(node.children);
    if (node.children.length < 2 || node.line.cells.size === 0) return inner;
    return [{ whole: node.line, parts: partsOf(node.children), sure: node.line.pure }, ...inner];
  });
}

/** Totals of the rows between them, and the last of all of those. */
function segmentsOf(lines: readonly Line[], totals: readonly Line[]): Structure[] {
  const found: Structure[] = [];
  let from = 0;
  for (const whole of totals) {
    const at = lines.indexOf(whole, from);
    const nodes = treeOf(lines.slice(from, at));
    found.push({ whole, parts: partsOf(nodes), sure: totals.length === 1 });
    found.push(...nestedIn(nodes));
    from = at + 1;
  }
  const last = totals[totals.length - 1];
  if (last !== undefined && totals.length > 2)
    found.push({ whole: last, parts: totals.slice(0, -1), sure: false });
  return found;
}

/** The totals among rows: one first or last, several that each close what stands before them. */
export function rowStructures(lines: readonly Line[]): Structure[] {
  const totals = lines.filter((line) => line.total);
  const pure = totals.filter((line) => line.pure);
  const wholes = pure.length > 0 ? pure : totals;
  const [first] = wholes;
  const nested = nestedIn(treeOf(lines));
  if (first === undefined) return nested;
  const last = lines[lines.length - 1];
  if (wholes.length > 1 && last !== undefined && wholes.includes(last) && first !== lines[0])
    return segmentsOf(lines, wholes);
  const others = lines.filter((line) => line !== first);
  const edge = wholes.length === 1 && (first === lines[0] || first === last);
  if (!edge) return nested;
  const roots = treeOf(others);
  const sure = others.every(({ marker }) => marker !== 'within');
  const main = { whole: first, parts: partsOf(roots), sure, last: first === last };
  return [main, ...nestedIn(roots)];
}
