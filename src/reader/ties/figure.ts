// Which figures does a text print, in order, with what the words before each say it is?
import type { CheckRun } from '../checks/report.ts';
import { between } from '../checks/told-amounts.ts';
import { type Level, levelsOf } from '../checks/told-levels.ts';
import { perNounOf } from './per-noun.ts';

/** What a figure is by the words before it: an amount of its own, how much it rose or fell, an amount for each, a share, so many times. */
export type Role = 'level' | 'rise' | 'fall' | 'each' | 'percent' | 'times';

/** One printed number; a fraction "31/40 HTX" gives two. */
export interface Figure {
  readonly level: Level;
  /** Place among the figures of the text. */
  readonly index: number;
  /** Token of its number; sentence and paragraph. */
  readonly at: number;
  readonly s: number;
  readonly block: number;
  /** How many brackets are open there, and which was opened last (its token). */
  readonly depth: number;
  readonly bracket: number;
  /** "trong đó" or the like was said before it in its sentence. */
  readonly nested: boolean;
  readonly unit: string;
  readonly value: number;
  readonly step: number;
  readonly role: Role;
  /** Told to the digit: no "hơn", no range. */
  readonly exact: boolean;
  /** Words before it back to the figure before, and behind it up to the next. */
  readonly lead: string;
  readonly tail: string;
  /** The whole of a printed fraction. */
  readonly isWhole: boolean;
  /** Of another time or of a plan: "so với cùng kỳ (28 HTX)", "kế hoạch 20 lớp". */
  readonly aside: boolean;
}

const RISE =
  /(?:^| )(?:tăng|vượt|hơn|tăng thêm|tức thêm|tăng trưởng|cao hơn|nhiều hơn)(?: (?:được|có|khoảng|gần|trên|xấp xỉ|hơn|ròng|thêm|tới|đến|đạt|so \S+|(?<!hơn )là))?$|(?:^| )(?:cao|nhiều|lớn) hơn(?: (?!(?:là|đạt|từ|lên)(?: |$))[^\s,;:()]+){1,7}$/;
const FALL =
  /(?:^| )(?:giảm|kém|hụt|thiếu|thấp hơn|ít hơn)(?: (?:được|là|có|khoảng|gần|trên|xấp xỉ|hơn|đi|tới))?$|(?:^| )(?:thấp|ít) hơn(?: (?!(?:là|đạt|từ|lên)(?: |$))[^\s,;:()]+){1,7}$/;
const ASIDE =
  /(?:^| )(?:so với|so|cùng kỳ|kế hoạch|kh|chỉ tiêu|mục tiêu|dự toán|năm trước|năm ngoái|vụ trước)(?: [^\s,;:]+){0,6}$/;
/** "giảm doanh thu so với năm 2019 (chiếm 80%)": what the bracket tells is of now. */
const SHARED = /\( (?:chiếm|bằng|đạt|tương đương|tương ứng)(?: tỷ lệ)?$/;
const EARLIER = /(?:^| )(?:đầu (?:năm|kỳ|nhiệm kỳ)|cuối năm|năm) ?(?:\d+)?(?: [^\s,;:]+){0,4}$/;
/** "bình quân 1 HTX đạt 2,6 tỷ đồng": of each, no figure of its own. */
const OF_ONE = /(?:^| )(?:bình quân|trung bình|mỗi)(?: cho)?$/;
const NESTS = /(?:^| )(?:trong đó|trong số|gồm|bao gồm|cụ thể|chia ra|(?<!con )số này)(?: |$)/;

/** "chiếm khoảng 27%": a share may be told roughly, an amount that is told so is none to reckon with. */
function isExact({ q }: Level): boolean {
  if (q.approx === undefined || q.approx === 'uoc') return true;
  return q.kind === 'percent' && /^(?:khoang|gan|xap_xi|hon|tren)$/.test(q.approx);
}

function roleOf(level: Level): Role {
  if (level.q.kind === 'times')
    return /(?:^| )(?:gấp|bằng|tăng|cao|lớn)(?: [^\s,;:]+){0,3}$/.test(level.lead) ? 'times' : 'percent';
  if (
    /(?:^| )(?:bình quân|mỗi năm|mỗi tháng|hằng năm|hàng năm)(?: |$)/.test(level.lead.slice(-40)) &&
    level.q.kind !== 'percent'
  ) {
    if (RISE.test(level.lead) || FALL.test(level.lead)) return 'each';
  }
  // "tức hơn một nửa": more than a share, no rise; "vượt hơn 9%" is one.
  const rough =
    level.q.approx === 'hon' &&
    level.q.kind === 'percent' &&
    !/(?:^| )(?:tăng|vượt)(?: hơn)?$/.test(level.lead);
  if (!rough && RISE.test(level.lead)) return 'rise';
  if (FALL.test(level.lead)) return 'fall';
  if (level.q.kind === 'percent') return 'percent';
  return perNounOf(level) === undefined ? 'level' : 'each';
}

/** "14 tấn rau củ/ngày", "3.300 cây/ha": what an amount is told for each of, behind further words. */
const PER = /^(?:[^\s,;:.()/\d]+ ){0,3}((?:\/ [^\s,;:.()/\d]+ ?)+)/;

function withPer(level: Level, tail: string): Level {
  const { q } = level;
  if (q.per !== undefined || q.kind === 'percent' || q.denominator !== undefined) return level;
  const [, chain] = PER.exec(`${tail} `) ?? [];
  if (chain === undefined) return level;
  const per = chain
    .split('/')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join('/');
  return { ...level, q: { ...q, per } };
}

/** All figures of the prose of a text, headings too, in order. */
export function figuresOf(run: CheckRun): Figure[] {
  const { tokens, layout } = run.read.context;
  const figures: Figure[] = [];
  for (const [s, levels] of levelsOf(run).entries()) {
    const sentence = layout.sentences[s];
    if (sentence === undefined) continue;
    const open: number[] = [];
    let nested = false;
    let clauses = 0;
    let at = sentence.from;
    let each = '';
    for (const [k, told] of levels.entries()) {
      if (told.value === 1 && OF_ONE.test(told.lead) && levels[k + 1] !== undefined) {
        each = `${told.lead} 1 ${told.noun === '' ? 'đơn vị' : told.noun} `;
        continue;
      }
      // "nhiều nhất là 2023 với 71 HTX": a year.
      if (told.unit === '' && /^(?:19|20)\d\d$/.test(tokens[told.q.numberFrom]?.text ?? '')) {
        each = `${each}${told.lead} ${told.value} `;
        continue;
      }
      const led = each === '' ? told : { ...told, lead: `${each}${told.lead}` };
      each = '';
      const tail = between(run, led.q.to, levels[k + 1]?.q.from ?? sentence.to);
      const level = withPer(led, tail);
      for (; at < level.q.numberFrom; at++) {
        const mark = tokens[at]?.text;
        if (mark === '(') open.push(at);
        if (mark === ')') open.pop();
      }
      // "Nậm Khòa 1: 10 hộ": a number that ends a name.
      if (level.unit === '' && tail.startsWith(':')) continue;
      // "…; 38 HTX giải thể, trong đó tự nguyện 14, bắt buộc 24; 3 HTX …": the next clause is none of its parts.
      if (level.lead.includes(';')) {
        if (clauses > 0) nested = false;
        clauses++;
      }
      if (k > 0 && NESTS.test(level.lead)) nested = true;
      // "từ 268 lên 298 đơn vị": the unit is said once.
      const next = levels[k + 1];
      const bare = /^(?:lên|xuống|còn|thành|đến|tới)$/.test(level.unit) && next !== undefined;
      const common = {
        level,
        s,
        block: sentence.block,
        depth: open.length,
        bracket: open[open.length - 1] ?? -1,
        nested,
        aside:
          !SHARED.test(level.lead) &&
          (ASIDE.test(level.lead) || (open.length > 0 && EARLIER.test(level.lead))),
        // "05 đơn vị hành chính": places, no organisations.
        unit: bare
          ? next.unit
          : level.unit === 'don_vi' && tail.startsWith('hành chính')
            ? 'huyen'
            : level.unit,
        step: level.step,
        exact: isExact(level) && level.q.valueTo === undefined && level.value > 0,
        lead: level.lead,
        tail,
      };
      const { denominator } = level.q;
      if (denominator !== undefined && denominator.value > 0) {
        const whole = {
          value: denominator.value,
          at: denominator.token,
          role: 'level',
          isWhole: true,
        } as const;
        figures.push({ ...common, ...whole, index: figures.length });
      }
      // "doanh thu bình quân từ 1.290 triệu đồng lên 1.530 triệu đồng": of each too.
      const last = figures.at(-1);
      const goesOn =
        last?.role === 'each' &&
        last.s === s &&
        last.unit === common.unit &&
        /^(?:lên|xuống|còn)(?: |$)/.test(level.lead) &&
        /(?:^| )từ(?: |$)/.test(last.lead);
      const role = goesOn ? 'each' : roleOf(level);
      const own = { value: level.value, at: level.q.numberFrom, role, isWhole: false };
      figures.push({ ...common, ...own, index: figures.length });
    }
  }
  return figures;
}

/** "264 tổ hợp tác … 117 tổ trồng trọt". */
const GROUPS = /^(?:tht|to|tổ)$/;
/** "6 lợn đực, 110 lợn nái … 220 con". */
const BEASTS = /^(?:con|lợn|heo|bò|trâu|dê|gà|vịt|ngan|ngỗng|cừu|ngựa)$/;
/** "186 quầy, sạp … 18 chỗ còn trống". */
const STALLS = /^(?:quầy|sạp|ki|chỗ|gian|gian_hang|điểm|suất)$/;
/** "201 nhà vườn … 46 hộ". */
const HOUSES = /^(?:ho|nhà|gia)$/;

/** Amounts of one thing: of one unit, people however called, or one of them bare. */
export function alike(a: string, b: string): boolean {
  if (a === b) return !/^(?:%|\?)$/.test(a);
  const people = /^(?:nguoi|luot_nguoi|người|lượt|học|thành|hội|đại)$/;
  if (people.test(a) && people.test(b)) return true;
  const coops = /^(?:htx|qtdnd|don_vi|quy|quỹ)$/;
  if (coops.test(a) && coops.test(b)) return true;
  if ([GROUPS, HOUSES, BEASTS, STALLS].some((kind) => kind.test(a) && kind.test(b))) return true;
  return (a === '' && b !== 'dong' && !/^[%?]$/.test(b)) || (b === '' && a !== 'dong' && !/^[%?]$/.test(a));
}
