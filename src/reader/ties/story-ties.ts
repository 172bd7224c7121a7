// Which amount there was, what came and what went, make which amount there is?
import { type CheckRun, say } from '../checks/report.ts';
import { isApart, signOf } from '../checks/story-words.ts';
import { alike, type Figure } from './figure.ts';
import { askLinear } from './linear.ts';
import { isOfClass } from './of-class.ts';
import { ownWords } from './own-words.ts';
import type { Tie, TieGroup } from './tie.ts';

/** How many sentences and figures of one thing a story may take. */
const SENTENCES = 8;
const MOST = 8;

const LENT = /(?:^| )(?:giải ngân|cho vay|vay|phát sinh)(?: |$)/;
const REPAID = /(?:^| )(?:thu nợ|thu hồi|hoàn trả|trả nợ|thu gốc|thu nợ gốc)(?: |$)/;
const PROFIT = /(?:^| )(?:lãi|lợi nhuận)(?: [^\s,;]+){0,3}$/;

/** An amount of a plan, of another time, of a part: it stands apart. */
function standsApart(figure: Figure): boolean {
  return figure.nested || isApart({ before: figure.lead.slice(-50), after: '' });
}

/** "So với cuối năm 2015 (139 HTX)": what there was then. */
const THEN = /(?:^| )(?:so với|trước đó|đầu (?:năm|kỳ)|cuối năm|năm trước|năm ngoái)(?: |$)/;

/** What is there, came or went; no rise told against another time. */
function isOfStory(figure: Figure): boolean {
  if (figure.isWhole) return false;
  if (standsApart(figure)) return figure.role === 'level' && THEN.test(figure.lead) && !figure.nested;
  if (figure.role === 'rise' || figure.role === 'fall')
    return (
      figure.level.q.kind !== 'percent' && !/^(?:\S+ ){0,2}?(?:so với|so|cùng kỳ)(?: |$)/.test(figure.tail)
    );
  return figure.role === 'level';
}

/** "64 HTX ngừng hoạt động … 5 HTX được khôi phục": of those that stand idle they are gone. */
const IDLE = /(?:^| )(?:ngừng|tạm ngừng|dừng|ngưng) hoạt động(?: |$)/;

function isRevived(figure: Figure): boolean {
  const { before, after } = ownWords(figure);
  return /(?:^| )(?:khôi phục|phục hồi|hoạt động (?:trở )?lại|củng cố)(?: |$)/.test(`${before} ${after}`);
}

interface Told {
  readonly figure: Figure;
  readonly sign: 1 | -1 | 0;
}

/** "58 HTX và 136 THT", "15 HTX và 1 liên hiệp HTX": told in one breath. */
function isJoined(figure: Figure | undefined, next: Figure | undefined): boolean {
  return figure !== undefined && next?.s === figure.s && /^(?:\S+ ){0,3}?(?:và|,|cùng)$/.test(figure.tail);
}

/** What is said of figures told in one breath is said once: before the first or behind the last. */
function sharedSign(figures: readonly Figure[], figure: Figure): Told['sign'] {
  const [previous, next] = [figures[figure.index - 1], figures[figure.index + 1]];
  if (next !== undefined && isJoined(figure, next)) {
    const sign = signOf({ before: '', after: ownWords(next).after });
    if (sign !== 0) return sign;
  }
  if (previous === undefined || !isJoined(previous, figure)) return 0;
  return signOf({ before: ownWords(previous).before, after: '' });
}

/** "thu hồi 14 dự án đến hạn với số tiền 5,6 tỷ đồng": what was done is said before the number the amount goes with. */
function ledBy(figures: readonly Figure[], figure: Figure): string {
  const previous = figures[figure.index - 1];
  const joined =
    previous?.s === figure.s &&
    previous.unit !== 'dong' &&
    /^(?:[^\s,;:.()]+ ){0,6}?(?:với |, )?(?:tổng )?(?:số tiền|số vốn|trị giá|giá trị)(?: |$)/.test(
      `${previous.tail} `,
    );
  return joined ? ownWords(previous).before : '';
}

function signedOf(figures: readonly Figure[], figure: Figure): Told {
  if (figure.role === 'rise') return { figure, sign: 1 };
  if (figure.role === 'fall') return { figure, sign: -1 };
  const own = ownWords(figure);
  const { after } = own;
  const before = figure.unit === 'dong' ? `${ledBy(figures, figure)} ${own.before}`.trim() : own.before;
  if (figure.unit === 'dong') {
    if (PROFIT.test(before)) return { figure, sign: 0 };
    if (REPAID.test(before)) return { figure, sign: -1 };
    if (LENT.test(before)) return { figure, sign: 1 };
  }
  if (/^(?:[^\s]+ ){0,2}?(?:đang chờ|chờ)(?: |$)/.test(after)) return { figure, sign: 0 };
  const sign = signOf({ before, after });
  return { figure, sign: sign === 0 ? sharedSign(figures, figure) : sign };
}

function storyTie(opening: Figure, moves: readonly Told[], closing: Figure, evidence: string): Tie {
  const terms = [
    [opening, 1] as const,
    ...moves.map(({ figure, sign }) => [figure, sign] as const),
    [closing, -1] as const,
  ];
  return {
    kind: 'balance',
    figures: [opening, ...moves.map(({ figure }) => figure), closing],
    evidence,
    ask: askLinear(terms),
    words: `${say(opening.value, opening.unit)}${moves.map(({ figure, sign }) => ` ${sign > 0 ? '+' : '−'} ${say(figure.value, figure.unit)}`).join('')}`,
    whole: closing,
    base: opening,
  };
}

const PEOPLE = /^(?:nguoi|luot_nguoi|người)$/;
const ENDS =
  /(?:^| )(?:còn(?: lại)?|hiện(?: nay| tại)?|nay|cuối|nâng|lên|như vậy|đến (?:ngày|hết|cuối)|tính đến|tổng số|kết thúc|hết năm|hết tháng)(?: |$)/;
const LIFTS = /(?:^| )(?:nâng|đưa)(?: [^,;:()\d]*)? lên(?: (?:thành|tới|con số))*$/;
const BEGINS =
  /(?:^| )(?:đầu|từ|ban đầu|trước đó|năm (?:19|20)\d\d|cuối năm|đến 31 \/ 12|thời điểm|lúc|tồn)(?: |$)/;

/** How a beginning, moves and an end stand to one another. */
function evidenceOf(
  form: string,
  opening: Figure,
  moves: readonly Told[],
  closing: Figure,
  told: readonly Told[],
): string {
  const places = [opening, ...moves.map(({ figure }) => figure), closing].map((figure) =>
    told.findIndex((one) => one.figure === figure),
  );
  const tight = Math.max(...places) - Math.min(...places) === places.length - 1 ? 'tight' : 'wide';
  const order = opening.index < closing.index ? 'on' : 'back';
  const signs = new Set(moves.map(({ sign }) => sign)).size > 1 ? 'both' : 'one';
  const ends = LIFTS.test(closing.lead) ? 'lifts' : ENDS.test(closing.lead) ? 'ends' : 'plain';
  const begins = standsApart(opening) ? 'then' : BEGINS.test(opening.lead) ? 'begins' : 'plain';
  return `story ${form} ${order} ${tight} ${signs} ${ends} ${begins}`;
}

const SPAN = /(?:^| )(\d+) năm(?: |$)/;

/** "Sau 10 năm … từ 236 lên 413" and "5 năm thành lập mới 249": not the same years. */
function isOfOtherSpan(move: Figure, opening: Figure): boolean {
  const [own, other] = [SPAN.exec(move.lead)?.[1], SPAN.exec(opening.lead)?.[1]];
  return own !== undefined && other !== undefined && own !== other;
}

function groupsOf(told: readonly Told[]): Tie[][] {
  const groups: Tie[][] = [];
  for (const [i, { figure: closing, sign }] of told.entries()) {
    if (sign !== 0 || standsApart(closing) || isOfClass(closing)) continue;
    const near = told.slice(Math.max(0, i - MOST), i + MOST + 1);
    const window = near.filter(
      ({ figure }) => figure !== closing && Math.abs(figure.s - closing.s) <= SENTENCES,
    );
    const group: Tie[] = [];
    const stocks = window.filter(
      (one) =>
        (one.sign === 0 ||
          (one.sign === 1 && LIFTS.test(closing.lead) && one.figure.value * 4 > closing.value)) &&
        one.figure.depth <= closing.depth + 1 &&
        Math.abs(one.figure.block - closing.block) <= (PEOPLE.test(closing.unit) ? 1 : 6),
    );
    for (const { figure: opening } of stocks) {
      const [first, last] = opening.index < closing.index ? [opening, closing] : [closing, opening];
      const all = window.filter(
        (one) => one.sign !== 0 && one.figure !== opening && !standsApart(one.figure),
      );
      if (all.length === 0) continue;
      // "giải thể 24 HTX (15 HTX tự nguyện, 9 HTX bắt buộc)": what a bracket tells is counted already.
      const depth = Math.min(...all.map(({ figure }) => figure.depth));
      const moved = all
        .filter(({ figure }) => figure.depth === depth)
        .map(
          (one): Told =>
            IDLE.test(`${opening.lead} ${opening.tail}`) && isRevived(one.figure)
              ? { ...one, sign: -1 }
              : one,
        );
      const inside = moved.filter(({ figure }) => figure.index > first.index && figure.index < last.index);
      const around = moved.filter(({ figure }) => figure.index > last.index || figure.index < first.index);
      const add = (form: string, moves: readonly Told[]): void => {
        if (moves.length > 0 && moves.length < 6)
          group.push(storyTie(opening, moves, closing, evidenceOf(form, opening, moves, closing, near)));
      };
      add('inside', inside);
      const apart = around.some(({ figure }) => [opening, closing].some((one) => isOfOtherSpan(figure, one)));
      if (inside.length === 0) add('around', apart ? [] : around);
      else if (around.length > 0) add('all', moved);
      if (inside.length > 1) for (const one of inside) add('one', [one]);
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

/** Every amount that may be the end of a story. */
export function storyTies(_run: CheckRun, figures: readonly Figure[]): TieGroup[] {
  const units = new Set(figures.map(({ unit }) => unit).filter((unit) => !/^(?:|%|\?)$/.test(unit)));
  return [...units].flatMap((unit) => {
    const told = figures
      .filter((figure) => alike(figure.unit, unit) && figure.exact && isOfStory(figure))
      .map((figure) => signedOf(figures, figure));
    return told.some(({ sign }) => sign !== 0) ? groupsOf(told) : [];
  });
}
