// Which row of a table is the total of the others?
import type { Fact } from './fact.ts';
import type { Cell } from './layout.ts';
import type { ReaderState } from './state.ts';
import { wordsOf } from './window.ts';

export interface BodyRow {
  readonly total: boolean;
  readonly nested: boolean;
  readonly cells: Map<number, Fact>;
}

export function isTotalRow(state: ReaderState, label: readonly Cell[]): boolean {
  const cell = label[0];
  return (
    cell !== undefined &&
    /^(?:tổng|cộng|toàn tỉnh|cả nước|toàn quốc)/.test(
      wordsOf(state.context, cell.from, Math.min(cell.to, cell.from + 3)),
    )
  );
}

/** Rows such as "Trong đó: …", "- …" or "1.1" repeat what another row holds. */
export function isNestedRow(state: ReaderState, row: readonly Cell[]): boolean {
  return row.slice(0, 2).some((cell) => {
    const words = wordsOf(state.context, cell.from, Math.min(cell.to, cell.from + 5));
    return /^(?:\d{1,2} ?[-.)] ?)?(?:trong đó|riêng|- |\+ |\d{1,2}\.\d{1,2}(?!\d)|[a-z] ?\))/.test(words);
  });
}

/** A total row first or last: its cells head closed lists of the cells above or below. */
export function addTotals(state: ReaderState, body: readonly BodyRow[]): void {
  const at = body.findIndex((row) => row.total);
  const total = body[at];
  const alone = body.filter((row) => row.total).length === 1 && (at === 0 || at === body.length - 1);
  if (total === undefined || !alone || body.length < 3) return;
  const parts = body.filter((row) => row !== total);
  if (parts.some((row) => row.nested)) return;
  for (const [c, parent] of total.cells) {
    if (parent.unit === 'percent' || parent.per !== undefined) continue;
    const children = parts.flatMap((row) => row.cells.get(c) ?? []);
    if (children.length !== parts.length || children.some((child) => child.value > parent.value * 1.5))
      continue;
    state.frames.push({
      kind: 'closed',
      parent,
      children,
      paren: false,
      depth: 0,
      complete: true,
      open: false,
    });
  }
}

/** "Tổng số | Đang hoạt động | Ngừng hoạt động": the two states of a row are the parts of its total. */
export function addStates(state: ReaderState, body: readonly BodyRow[]): void {
  for (const { cells } of body) {
    const counts = [...cells.values()].filter((fact) => fact.unit === 'htx' || fact.unit === 'tht');
    const of = (measure: string) => counts.filter((fact) => fact.measure === measure);
    const [[parent], active, stopped] = [of('total'), of('active'), of('stopped')];
    if (parent === undefined || of('total').length > 1 || active.length !== 1 || stopped.length !== 1)
      continue;
    state.frames.push({
      kind: 'closed',
      parent,
      children: [...active, ...stopped],
      paren: false,
      depth: 0,
      complete: true,
      open: false,
    });
  }
}
