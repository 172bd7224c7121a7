// Which number of organisations or members at the end of a year do the number at its beginning, those founded and those dissolved make, told anywhere in the text?
import { type CheckRun, say } from '../checks/report.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { isOfClass } from './of-class.ts';
import type { Tie, TieGroup } from './tie.ts';

const CAME =
  /(?:^| )(?:thành lập(?: mới)?|mới thành lập|phát triển mới|kết nạp(?: mới)?|thêm|công nhận mới|thu hút mới)(?: [^\s,;:.()]+){0,4}$/;
const WENT =
  /(?:^| )(?:giải thể|thu hồi|chấm dứt|xóa tên|xoá tên|ra khỏi(?: [^\s,;:.()]+)?|xin ra|cho ra|trừ|giảm|chuyển sang|phá sản|sáp nhập)(?: [^\s,;:.()]+){0,4}$/;
const CAME_BEHIND = /^(?:được )?(?:thành lập mới|mới thành lập|thành lập|kết nạp mới|công nhận mới)(?: |$)/;
const WENT_BEHIND =
  /^(?:được |bị |đã )?(?:giải thể|thu hồi|chấm dứt|ra khỏi|xin ra|bị thu hồi|phá sản)(?: |$)/;
const STOCK =
  /(?:^| )(?:có|là|còn|lên|đạt|quản lý|gồm|với|tổng số|cả|được|ước)(?: (?:được|đạt|thành|tới|có|là|tổng|tổng số|khoảng))*$|(?:^| )(?:tổng số|số) [^\d,;:.()]{1,30}$/;
const APART = /(?:^| )(?:trong đó|trong số|riêng|cùng kỳ|so với|bình quân|mỗi|nhất|vay|hỗ trợ)(?: |$)/;
const ENDS =
  /(?:^| )(?:nâng|đưa|như vậy|đến (?:hết|cuối|ngày|nay)|tính đến|hiện|hiện nay|nay|tổng số|còn|cuối năm|ước)(?: |$)/;
const BEGINS =
  /(?:^| )(?:đầu (?:năm|kỳ)|cuối năm|đến (?:hết|cuối)|bước vào|tính đến|năm 20\d\d|tính cả|với)(?: |$)/;
/** "Tính đến ngày 30/6/2022 có 212 HTX. Ước đến cuối năm …": not where the year began. */
const MIDYEAR =
  /(?:^| )(?:(?:30|31) ?[/.-] ?0?[369](?!\d)|tháng 0?[3-9](?!\d)|quý|giữa năm|(?:6|sáu|9|chín) tháng)/;
const PLAN = /(?:^| )(?:phấn đấu|mục tiêu|kế hoạch|dự kiến|chỉ tiêu|tiếp tục|bảo đảm)(?: |$)/;
const THINGS = /^(?:htx|tht|qtdnd|lhhtx|nguoi|san_pham|don_vi)$/;
const MOST = 6;

/** The clause a figure stands in, back to the last semicolon. */
function clauseOf({ lead }: Figure): string {
  return (lead.split(/[;:]/).at(-1) ?? '').trim();
}

type Sign = 1 | -1 | 0;

function signOf(figure: Figure): Sign {
  const { role, tail, level } = figure;
  const lead = clauseOf(figure);
  if (level.q.kind === 'percent') return 0;
  if (WENT.test(lead) || WENT_BEHIND.test(tail)) return -1;
  if (CAME.test(lead) || CAME_BEHIND.test(tail)) return 1;
  if (role === 'fall') return -1;
  return role === 'rise' && !/^(?:\S+ ){0,2}?(?:so với|so|cùng kỳ)(?: |$)/.test(tail) ? 1 : 0;
}

/** A number of all there are: no part of another, none of another time, not what came or went. */
function isStock(figure: Figure): boolean {
  const lead = clauseOf(figure);
  return (
    figure.role === 'level' &&
    figure.depth === 0 &&
    !figure.isWhole &&
    !figure.nested &&
    !isOfClass(figure) &&
    !APART.test(lead) &&
    STOCK.test(lead)
  );
}

function yearTie(
  opening: Figure,
  moves: readonly (readonly [Figure, Sign])[],
  closing: Figure,
  evidence: string,
): Tie {
  const terms = [[opening, 1] as const, ...moves, [closing, -1] as const];
  return {
    kind: 'balance',
    figures: [opening, ...moves.map(([figure]) => figure), closing],
    evidence,
    ask: askLinear(terms),
    get words() {
      return `${say(opening.value, opening.unit)}${moves.map(([figure, sign]) => ` ${sign > 0 ? '+' : '−'} ${say(figure.value, figure.unit)}`).join('')}`;
    },
    whole: closing,
    base: opening,
  };
}

/** Of one noun, where people are told: delegates are no members. */
function isSame(a: Figure, b: Figure): boolean {
  return a.unit !== 'nguoi' || a.level.noun === b.level.noun;
}

function nearest(moves: readonly Figure[], closing: Figure): Figure[] {
  return [...moves]
    .sort((a, b) => Math.abs(a.index - closing.index) - Math.abs(b.index - closing.index))
    .slice(0, 2);
}

function groupOf(
  closing: Figure,
  stocks: readonly Figure[],
  moves: readonly (readonly [Figure, Sign])[],
): Tie[] {
  const came = nearest(
    moves.flatMap(([figure, sign]) => (sign === 1 ? [figure] : [])),
    closing,
  );
  const went = nearest(
    moves.flatMap(([figure, sign]) => (sign === -1 ? [figure] : [])),
    closing,
  );
  const many = `${Math.min(2, moves.filter(([, sign]) => sign === 1).length)}${Math.min(2, moves.filter(([, sign]) => sign === -1).length)}`;
  const ends = PLAN.test(clauseOf(closing)) ? 'plan' : ENDS.test(clauseOf(closing)) ? 'ends' : 'plain';
  const near = stocks
    .filter((figure) => figure !== closing && figure.value !== closing.value && isSame(figure, closing))
    .sort((a, b) => Math.abs(a.index - closing.index) - Math.abs(b.index - closing.index))
    .slice(0, 4);
  const ties: Tie[] = [];
  for (const [k, opening] of near.entries()) {
    const order = opening.index < closing.index ? 'on' : 'back';
    const mid = MIDYEAR.test(clauseOf(opening)) && !MIDYEAR.test(clauseOf(closing));
    if (mid) continue;
    const begins = BEGINS.test(clauseOf(opening)) ? 'begins' : 'plain';
    const add = (form: string, own: readonly (readonly [Figure, Sign])[]): void => {
      const planned = own.some(([figure]) => PLAN.test(clauseOf(figure))) ? 'planned' : 'done';
      const nested = own.some(([figure]) => figure.nested || figure.depth > 0) ? ' within' : '';
      ties.push(
        yearTie(
          opening,
          own,
          closing,
          `year ${form} ${order} ${many} ${ends} ${begins} ${planned} ${k}${nested}`,
        ),
      );
    };
    for (const [i, plus] of came.entries()) {
      for (const [j, minus] of went.entries())
        add(`both${i}${j}`, [
          [plus, 1],
          [minus, -1],
        ]);
      add(went.length === 0 ? `only${i}` : `plus${i}`, [[plus, 1]]);
    }
    for (const [j, minus] of went.entries()) add(came.length === 0 ? `left${j}` : `minus${j}`, [[minus, -1]]);
  }
  return ties;
}

/** Every number that may be that of the end of a year. */
export function yearTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const units = new Set(figures.map(({ unit }) => unit).filter((unit) => THINGS.test(unit)));
  return [...units].flatMap((unit) => {
    const told = figures.filter((figure) => alike(figure.unit, unit) && figure.unit !== '' && figure.exact);
    const signed = told.map((figure) => [figure, signOf(figure)] as const);
    const stocks = signed.flatMap(([figure, sign]) => (sign === 0 && isStock(figure) ? [figure] : []));
    return stocks.flatMap((closing) => {
      const at = (figure: Figure): boolean => Math.abs(figure.index - closing.index) <= 40;
      const moves = signed.filter(([figure, sign]) => sign !== 0 && at(figure) && !figure.isWhole);
      if (moves.length === 0 || moves.length > MOST) return [];
      const group = groupOf(closing, stocks.filter(at), moves);
      return group.length > 0 ? [group] : [];
    });
  });
}
