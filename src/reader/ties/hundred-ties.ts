// Which percentages told in a row make a hundred?
import type { CheckRun } from '../checks/report.ts';
import type { Figure } from './figure.ts';
import type { Tie, TieGroup } from './tie.ts';

const REST = /(?:^| )(?:còn lại|còn|chưa|không|khác)(?: |$)/;

/** "hộ kinh doanh chiếm 33,9%; còn lại là tổ hợp tác": the share of the rest is not told. */
const UNTOLD = /(?:^|[,;] |và )(?:số |phần )?còn lại (?:là|thuộc|do) /;

function hundredTie(parts: readonly Figure[], evidence: string): Tie {
  // Shares of a whole a little larger ("273 HTX, 1 chi nhánh") miss a hundred by less than one.
  const slack = Math.max(0.6, 0.5 * parts.reduce((all, { step }) => all + step, 0));
  const last = parts[parts.length - 1] as Figure;
  return {
    kind: 'share',
    figures: parts,
    evidence,
    ask: (of) => {
      const others = parts.filter((part) => part !== of).reduce((all, { value }) => all + value, 0);
      return { low: 100 - others - slack, high: 100 - others + slack };
    },
    words: `100% − ${parts
      .slice(0, -1)
      .map(({ value }) => `${value}%`)
      .join(' − ')}`,
    whole: last,
  };
}

/** Percentages of one sentence between two full stops or colons: three and more, or two of which one is the rest. */
export function hundredTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const groups: Figure[][] = [];
  for (const figure of figures) {
    if (figure.role !== 'percent' || !figure.exact) continue;
    const last = groups[groups.length - 1];
    const [first] = last ?? [];
    // "nông nghiệp chiếm 60%, trong đó trồng trọt chiếm 45%": a part of a part begins anew.
    const anew = /(?:^| )trong đó(?: |$)/.test(figure.lead);
    const goesOn = first?.s === figure.s && first.depth === figure.depth && !anew;
    if (goesOn && !/[:.]/.test(figure.lead)) last?.push(figure);
    else groups.push([figure]);
  }
  return groups
    .filter((parts) => parts.length > 1 && !UNTOLD.test(parts.at(-1)?.tail ?? ''))
    .map((parts) => {
      const rest = parts.some(({ lead, tail }) => REST.test(lead) || REST.test(tail.slice(0, 30)))
        ? 'rest'
        : 'plain';
      const size = parts.length > 2 ? 'many' : 'two';
      const sum = parts.reduce((all, { value }) => all + value, 0);
      return [hundredTie(parts, `hundred ${size} ${rest} ${Math.abs(sum - 100) < 25 ? 'near' : 'far'}`)];
    });
}
