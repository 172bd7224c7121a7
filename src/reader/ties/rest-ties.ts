// Of which two amounts may a third be what is left, or what they make together?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { nearOf } from './near.ts';
import type { Tie, TieGroup } from './tie.ts';

const LEFT =
  /(?:^| )(?:còn|còn lại|chưa|vắng|vắng mặt|không|ngừng|tồn|dư|hụt|thiếu|lợi nhuận|lãi|sau thuế|hợp lệ|cuối kỳ|dư nợ)(?: [^\s,;]+){0,5}$/;
const LEFT_BEHIND = /^(?:[^\s,;:.()]+ ){0,4}?(?:còn lại|chưa|không|ngừng|vắng)(?: |$)/;

function restTie(whole: Figure, part: Figure, rest: Figure, evidence: string): Tie {
  const terms = [
    [whole, 1],
    [part, -1],
    [rest, -1],
  ] as const;
  return {
    kind: 'balance',
    figures: [whole, part, rest],
    evidence,
    ask: (of) => askLinear(terms, of),
    get words() {
      return `${say(whole.value, whole.unit)} − ${say(part.value, part.unit)}`;
    },
    whole: rest,
    base: whole,
  };
}

function groupOf(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const isLevel = (other: Figure): boolean =>
    other.exact && other.role === 'level' && alike(other.unit, rest.unit);
  const all = [...near.before, ...near.earlier].filter(isLevel).slice(0, 5);
  return all.flatMap((part, i) =>
    all.flatMap((whole, k) => {
      if (whole === part) return [];
      const fraction = whole.level === part.level;
      const far = rest.s - Math.min(whole.s, part.s);
      const where = far === 0 ? 'same' : far === 1 ? 'next' : 'far';
      return [restTie(whole, part, rest, `rest ${fraction ? 'fraction' : `${i}${k}`} ${where}`)];
    }),
  );
}

/** Every amount told as left over, with the pairs it may be left of. */
export function restTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(
      (figure) =>
        figure.exact &&
        figure.role === 'level' &&
        (LEFT.test(figure.lead) || LEFT_BEHIND.test(`${figure.tail} `)),
    )
    .map((rest) => groupOf(figures, rest));
}
