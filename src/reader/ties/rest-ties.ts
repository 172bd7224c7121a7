// Of which two amounts may a third be what is left, or what they make together?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { nearOf } from './near.ts';
import type { Tie, TieGroup } from './tie.ts';

const LEFT =
  /(?:^| )(?:còn(?! có)|chưa|vắng|không|ngừng|tồn|dư|hụt|thiếu|chênh lệch|lợi nhuận|lãi(?! suất)|lời|thực thu|sau thuế|hợp lệ|cuối kỳ|dư nợ|trước (?:đó|đây|đợt)|ban đầu)(?: [^\s;]+){0,6}$/;
/** "số vốn còn thiếu là 18,5 tỷ đồng": no change of anything. */
const SHORT = /(?:^| )(?:còn|hụt|thiếu)(?: [^\s,;]+){0,3}$/;
const EARNED = /(?:^| )(?:lãi|lợi nhuận|lời)(?: |$)/;
const OWED = /(?:^| )(?:vay|vốn|tài sản)(?: |$)/;
/** "Tại xã Bản Ngàn, 11 HTX còn lại": of one place only. */
const PLACED = /^(?:tại|ở|riêng) /;
const LEFT_BEHIND = /^(?:[^\s,;:.()]+ ){0,4}?(?:còn lại|chưa|không|ngừng|vắng|nữa)(?: |$)/;

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
    ask: askLinear(terms),
    get words() {
      return `${say(whole.value, whole.unit)} − ${say(part.value, part.unit)}`;
    },
    whole: rest,
    base: whole,
  };
}

/** How many amounts before it what is left may be left of. */
const BEFORE = 8;

function groupOf(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const role = rest.role === 'each' ? 'each' : 'level';
  const all = [...near.before, ...near.earlier]
    .filter((other) => other.exact && other.role === role && alike(other.unit, rest.unit))
    .slice(0, BEFORE);
  return all.flatMap((part, i) =>
    all.flatMap((whole, k) => {
      if (whole === part || whole.value <= Math.max(part.value, rest.value)) return [];
      // "HTX vay 500 triệu đồng. Trừ chi phí 120 triệu đồng, còn lãi 290 triệu đồng": no profit of a loan.
      if (EARNED.test(rest.lead) && OWED.test(whole.lead)) return [];
      const fraction = whole.level === part.level;
      const far = rest.s - Math.min(whole.s, part.s);
      const where = far === 0 ? 'same' : far === 1 ? 'next' : 'far';
      const places = `${Math.min(i, 4)}${Math.min(k, 4)}`;
      return [restTie(whole, part, rest, `rest ${fraction ? 'fraction' : places} ${where}`)];
    }),
  );
}

/** Every amount told as left over, with the pairs it may be left of. */
export function restTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  return figures
    .filter(
      (figure) =>
        figure.exact &&
        (/^(?:level|each)$/.test(figure.role) || SHORT.test(figure.lead)) &&
        figure.level.q.kind !== 'percent' &&
        !PLACED.test(figure.lead) &&
        (LEFT.test(figure.lead) || LEFT_BEHIND.test(`${figure.tail} `)),
    )
    .map((rest) => groupOf(figures, rest));
}
