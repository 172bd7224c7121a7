// Of which two amounts may a third be what is left, or what they make together?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { nearOf } from './near.ts';
import type { Tie, TieGroup } from './tie.ts';

const LEFT =
  /(?:^| )(?:còn(?! có)|chưa|vắng|không|ngừng|tồn|dư|hụt|thiếu|chênh lệch|lợi nhuận|lãi(?! suất)|lời|thực thu|sau thuế|hợp lệ|cuối kỳ|dư nợ|trước (?:đó|đây|đợt)|ban đầu)(?: [^\s,;]+){0,6}$/;
/** "số vốn còn thiếu là 18,5 tỷ đồng": no change of anything. */
const SHORT = /(?:^| )(?:còn|hụt|thiếu)(?: [^\s,;]+){0,3}$/;
const EARNED = /(?:^| )(?:lãi|lợi nhuận|lời)(?: |$)/;
const OWED = /(?:^| )(?:vay|vốn|tài sản)(?: |$)/;
/** "7 xe đang chờ thanh lý": not gone yet. */
const WAITS = /^(?:[^\s,;:.()]+ ){0,2}?(?:đang chờ|chờ|sắp|sẽ)(?: |$)/;
/** What was done with as many. */
const DONE = /^được /;
/** "Tại xã Bản Ngàn, 11 HTX còn lại": of one place only. */
const PLACED = /^(?:tại|ở) |^riêng [^\s]+ /;
const LEFT_BEHIND = /^(?:[^\s,;:.()]+ ){0,4}?(?:còn lại|chưa|không|ngừng|vắng|nữa)(?: |$)/;
/** "Riêng 42 HTX phi nông nghiệp": the others, where they are told apart from the list. */
const OTHERS = /^(?:[^\s,;:.()]+ )?phi nông(?: |$)/;

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
const LONG = 10;

function groupOf(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const role = rest.role === 'each' ? 'each' : 'level';
  const all = [...near.before, ...near.earlier]
    .filter((other) => other.exact && other.role === role && alike(other.unit, rest.unit))
    .slice(0, BEFORE);
  return all.flatMap((part, i) =>
    all.flatMap((whole, k) => {
      if (WAITS.test(part.tail) || /(?:^| )(?:mỗi|hằng|hàng) (?:năm|tháng|vụ)(?: |$)/.test(part.lead))
        return [];
      if (whole === part || whole.value <= Math.max(part.value, rest.value)) return [];
      // "HTX vay 500 triệu đồng. Trừ chi phí 120 triệu đồng, còn lãi 290 triệu đồng": no profit of a loan.
      if (EARNED.test(rest.lead) && OWED.test(whole.lead)) return [];
      // "xã Hà Mòn có 6 HTX, hai xã mỗi nơi 5 HTX, 18 HTX còn lại": more was taken than is told by a number.
      const each = figures
        .slice(Math.min(whole.index, part.index) + 1, rest.index)
        .some((one) => one.role === 'each' && alike(one.unit, rest.unit));
      if (each && role === 'level') return [];
      // "41 kiến nghị được trả lời, 13 kiến nghị được gửi lên; còn 10 chưa trả lời": of neither.
      const fraction = whole.level === part.level;
      // "7/9 xã hoàn thành, trong đó 3 xã không đạt …": of the seven.
      if (fraction && rest.nested && !part.nested) return [];
      if (!fraction && whole.s === part.s && DONE.test(whole.tail) && DONE.test(part.tail)) return [];
      const far = rest.s - Math.min(whole.s, part.s);
      const where = far === 0 ? 'same' : far === 1 ? 'next' : 'far';
      const places = `${Math.min(i, 4)}${Math.min(k, 4)}`;
      return [restTie(whole, part, rest, `rest ${fraction ? 'fraction' : places} ${where}`)];
    }),
  );
}

/** "143 HTX … 78 chuyển đổi; 31 giải thể; 3 chuyển sang công ty. Như vậy còn 31": of which a run of two to four amounts was taken. */
function longGroup(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const told = [...near.before, ...near.earlier]
    .filter(
      (other) =>
        other.exact && other.role === 'level' && alike(other.unit, rest.unit) && other.depth <= rest.depth,
    )
    .slice(0, LONG);
  const ties: Tie[] = [];
  for (const [name, all] of [
    ['all', told],
    ['top', told.filter(({ nested }) => !nested)],
  ] as const) {
    if (name === 'top' && all.length === told.length) continue;
    for (let from = 0; from < 2; from++)
      for (let many = 2; many < 5; many++) {
        const parts = all.slice(from, from + many);
        const [whole] = all.slice(from + many);
        const taken = parts.reduce((sum, { value }) => sum + value, 0);
        if (whole === undefined || parts.length < many || whole.value <= taken) continue;
        const far = rest.s - whole.s;
        ties.push(longTie(whole, parts, rest, `rest run ${name} ${from} ${many} ${far < 2 ? far : 'far'}`));
      }
  }
  return ties;
}

function longTie(whole: Figure, parts: readonly Figure[], rest: Figure, evidence: string): Tie {
  const taken = [...parts].reverse();
  const terms = [[whole, 1] as const, ...taken.map((part) => [part, -1] as const), [rest, -1] as const];
  return {
    kind: 'balance',
    figures: [whole, ...taken, rest],
    evidence,
    ask: askLinear(terms),
    get words() {
      return [whole, ...taken].map(({ value, unit }) => say(value, unit)).join(' − ');
    },
    whole: rest,
    base: whole,
  };
}

/** "105 HTX ngừng hoạt động … Toàn tỉnh có 592 HTX, trong đó 487 đang hoạt động": a whole and one part of it told behind. */
function aheadGroup(figures: readonly Figure[], rest: Figure): Tie[] {
  const near = nearOf(figures, rest);
  const behind = [...near.after, ...near.later].filter(
    (other) => other.exact && other.role === 'level' && alike(other.unit, rest.unit),
  );
  return behind.slice(0, 6).flatMap((whole, i) => {
    const part = behind[i + 1];
    if (part === undefined || whole.value <= Math.max(part.value, rest.value) || part.s !== whole.s)
      return [];
    const form = part.nested && !whole.nested ? 'part' : part.level === whole.level ? 'fraction' : 'plain';
    return [
      restTie(
        whole,
        part,
        rest,
        `rest ahead ${form} ${Math.min(i, 2)} ${whole.s === rest.s ? 'same' : 'far'}`,
      ),
    ];
  });
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
        (LEFT.test(figure.lead) ||
          LEFT_BEHIND.test(`${figure.tail} `) ||
          (OTHERS.test(figure.tail) && figures[figure.index - 1]?.s !== figure.s)),
    )
    .map((rest) => [
      ...groupOf(figures, rest),
      ...(rest.role === 'level' ? [...longGroup(figures, rest), ...aheadGroup(figures, rest)] : []),
    ]);
}
