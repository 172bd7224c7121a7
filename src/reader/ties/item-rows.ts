// Which amounts of one unit stand one in each item of a list?
import type { CheckRun } from '../checks/report.ts';
import { between } from '../checks/told-amounts.ts';
import { alike, type Figure } from './figure.ts';
import type { Row } from './rows.ts';
import { unitsOf } from './units-of.ts';

/** An item, which may be several sentences ("- Hạ tầng: 43,2 tỷ đồng. Mức hỗ trợ không quá 30%."): its mark ("-", "1.", "a)") and its amounts. */
interface Item {
  readonly mark: string;
  readonly figures: Figure[];
}

function markOf(run: CheckRun, from: number): string {
  const { tokens } = run.read.context;
  const [mark, before] = [tokens[from - 1]?.text ?? '', tokens[from - 2]];
  if (mark !== '.' && mark !== ')') return mark;
  return `${before?.kind === 'number' ? '1' : 'a'}${mark}`;
}

/** Items that stand together, from sentence `from` up to `to`. */
function itemsOf(
  run: CheckRun,
  bySentence: ReadonlyMap<number, readonly Figure[]>,
  from: number,
  to: number,
): Item[] {
  const { sentences } = run.read.context.layout;
  const items: Item[] = [];
  for (let s = from; s < to; s++) {
    const own = bySentence.get(s) ?? [];
    const sentence = sentences[s];
    if (s > from && sentence?.block === sentences[s - 1]?.block) items.at(-1)?.figures.push(...own);
    else items.push({ mark: markOf(run, sentence?.from ?? 0), figures: [...own] });
  }
  return items;
}

/** Lists by their marks: those inside an item are lists of their own ("1. Tổng kinh phí …: - Ngân sách tỉnh …; - Vốn HTX … 2. …"). */
function listsOf(items: readonly Item[]): Item[][] {
  const lists: Item[][] = [];
  const open: Item[][] = [];
  for (const item of items) {
    const at = open.findLastIndex((list) => list[0]?.mark === item.mark);
    if (at >= 0) open.length = at + 1;
    else {
      const list: Item[] = [];
      open.push(list);
      lists.push(list);
    }
    open.at(-1)?.push(item);
  }
  return lists;
}

/** The first amount of one unit in each of several items of a list, one after the other. */
export function itemRows(run: CheckRun, bySentence: ReadonlyMap<number, readonly Figure[]>): Row[] {
  const { sentences } = run.read.context.layout;
  const rows: Row[] = [];
  for (let s = 0; s < sentences.length; ) {
    let to = s;
    while (sentences[to]?.kind === 'item') to++;
    for (const list of listsOf(itemsOf(run, bySentence, s, to)))
      for (const unit of unitsOf(list.flatMap(({ figures }) => figures))) {
        let parts: Figure[] = [];
        for (let i = 0; i <= list.length; i++) {
          const part = list[i]?.figures.find((figure) => alike(figure.unit, unit));
          if (part !== undefined) {
            parts.push(part);
            continue;
          }
          const [first] = parts;
          const before = sentences[(first?.s ?? 0) - 1];
          const lead =
            before === undefined ? '' : between(run, Math.max(before.from, before.to - 10), before.to);
          if (parts.length > 1) rows.push({ parts, form: 'items', lead });
          parts = [];
        }
      }
    s = Math.max(to, s + 1);
  }
  return rows;
}
