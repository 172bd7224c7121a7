// Cộng dồn: for every "parts = whole" rule of this page, the sum so far beside the whole.
import { addedIn } from '#domain/form/cell-value.ts';
import { sayOf } from '#domain/form/check-cells.ts';
import { keysOf } from '#domain/rule/operand.ts';
import type { Sum } from '#domain/rule/rule.ts';
import type { FillContext } from './context.ts';

/** What of a sum is filled already; undefined when nothing is. */
function soFar(sum: Sum, { cells, last }: FillContext): number | undefined {
  const numbers = sum.flatMap((term) => {
    const held = term.of === 'last' ? (last ?? {}) : cells;
    return keysOf(term, held).flatMap((key) => {
      const number = addedIn(held, key);
      return number === undefined ? [] : [(term.sign ?? 1) * number];
    });
  });
  return numbers.length === 0 ? undefined : numbers.reduce((total, each) => total + each, 0);
}

/** The totals that concern the cells of a page. */
export function RunningTotals(props: { readonly keys: readonly string[]; readonly context: FillContext }) {
  const { keys, context } = props;
  const { form, cells } = context;
  const say = sayOf(form, cells);
  const lines = form.rules.flatMap((rule) => {
    if (rule.kind !== 'sum') return [];
    // A single cell that must not exceed its whole adds up to nothing; the rule itself speaks when it does exceed.
    const single = rule.parts.length === 1 && rule.parts.every(({ cell }) => !cell.includes('.'));
    if (single) return [];
    const terms = [...rule.parts, ...rule.whole].filter((term) => term.form === undefined);
    if (!terms.some((term) => keysOf(term, cells).some((key) => keys.includes(key)))) return [];
    const [parts, whole] = [soFar(rule.parts, context), soFar(rule.whole, context)];
    const [first] = rule.whole;
    if (parts === undefined || !first) return [];
    const cell = first.cell;
    return [
      {
        code: rule.code,
        label: say.label(cell),
        parts: say.number(parts, cell),
        whole: whole === undefined ? undefined : say.number(whole, cell),
        equal: parts === whole,
      },
    ];
  });
  if (lines.length === 0) return null;
  return (
    <ul className="totals" aria-live="polite">
      {lines.map((line) => (
        <li key={line.code}>
          {line.label}: các phần cộng được <b>{line.parts}</b>
          {line.whole === undefined ? '' : line.equal ? ', khớp ✓' : ` / ghi ${line.whole}`}
        </li>
      ))}
    </ul>
  );
}
