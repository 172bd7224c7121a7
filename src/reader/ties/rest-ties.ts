// Of which two amounts may a third be what is left, or what they make together?
import type { CheckRun } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { nearOf } from './near.ts';
import { aheadGroup, longGroup } from './rest-runs.ts';
import { restTie } from './rest-tie.ts';
import type { Tie, TieGroup } from './tie.ts';

const LEFT =
  /(?:^| )(?:còn(?! có)|chưa|vắng|không|ngừng|tồn|dư|hụt|thiếu|chênh lệch|lợi nhuận|lãi(?! suất)|lời|thực thu|sau thuế|hợp lệ|cuối kỳ|dư nợ|trước (?:đó|đây|đợt)|ban đầu)(?: [^\s,;]+){0,6}$/;
/** "số vốn còn thiếu là 18,5 tỷ đồng": no change of anything. */
const SHORT = /(?:^| )(?:còn|hụt|thiếu)(?: [^\s,;]+){0,3}$/;
const EARNED = /(?:^| )(?:lãi|lợi nhuận|lời)(?: |$)/;
const TURNOVER = /(?:^| )(?:doanh thu|tổng thu)(?: |$)/;
const OWED = /(?:^| )(?:vay|vốn|tài sản)(?: |$)/;
/** "7 xe đang chờ thanh lý": not gone yet. */
const WAITS = /^(?:[^\s,;:.()]+ ){0,2}?(?:đang chờ|chờ|sắp|sẽ)(?: |$)/;
/** "Ngày trước cũng thửa đất ấy, giỏi lắm lãi 16 triệu đồng": earned otherwise. */
const FORMER = /(?:^| )(?:ngày trước|trước kia|trước đây)(?: |$)/;
/** What was done with as many. */
const DONE = /^được /;
/** "Tại xã Bản Ngàn, 11 HTX còn lại": of one place only. */
const PLACED = /^(?:tại|ở) |^riêng [^\s]+ /;
const LEFT_BEHIND = /^(?:[^\s,;:.()]+ ){0,4}?(?:còn lại|chưa|không|ngừng|vắng|nữa)(?: |$)/;
/** "Riêng 42 HTX phi nông nghiệp": the others, where they are told apart from the list. */
const OTHERS = /^(?:[^\s,;:.()]+ )?phi nông(?: |$)/;

/** "chưa kể công, còn lãi 150 triệu đồng": more was taken off than is told. */
const UNTOLD = /(?:^| )(?:chưa|không) (?:kể|tính|trừ)(?: |$)/;

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
      if (WAITS.test(part.tail) || /(?:^| )(?:mỗi|hằng|hàng) (?:năm|tháng|vụ)(?: |$)/.test(part.lead))
        return [];
      if (whole === part || whole.value <= Math.max(part.value, rest.value)) return [];
      // "HTX vay 500 triệu đồng. Trừ chi phí 120 triệu đồng, còn lãi 290 triệu đồng": no profit of a loan.
      if (
        EARNED.test(rest.lead) &&
        (OWED.test(whole.lead) || FORMER.test(rest.lead) || TURNOVER.test(part.lead))
      )
        return [];
      // "9 công trình đã nghiệm thu, 5 công trình đang thi công, 2 công trình chưa khởi công": three of a list.
      if (/^(?:\S+ ){0,2}đã /.test(whole.tail) && /^(?:\S+ ){0,2}đang /.test(part.tail)) return [];
      // "(kế hoạch 2.772 HTX) … có 1.387 HTX phi nông nghiệp": of what was founded, not of the plan.
      if (whole.aside && !/(?:^| )(?:còn|chưa|thiếu|hụt)(?: |$)/.test(`${rest.lead} ${rest.tail}`)) return [];
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
      return [
        restTie(
          whole,
          part,
          rest,
          `rest ${fraction ? 'fraction' : places} ${where}${/;/.test(rest.lead) ? ' cut' : ''}`,
        ),
      ];
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
        !UNTOLD.test(figure.lead) &&
        (LEFT.test(figure.lead) ||
          LEFT_BEHIND.test(`${figure.tail} `) ||
          (OTHERS.test(figure.tail) && figures[figure.index - 1]?.s !== figure.s)),
    )
    .map((rest) => [
      ...groupOf(figures, rest),
      ...(rest.role === 'level' ? [...longGroup(figures, rest), ...aheadGroup(figures, rest)] : []),
    ]);
}
