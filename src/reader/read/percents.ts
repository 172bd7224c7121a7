// What does a percentage (or a multiple) say: growth, share, percent of plan, of which amount?
import type { Relation } from '../claim.ts';
import type { Entry } from '../lexicon/entry.ts';
import { type Fact, isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { leftHit, marksIn, modifierSpans, phraseEnd, type Window, wordsOf } from './window.ts';

interface Comparison {
  readonly relation: Relation;
  readonly base?: string;
  readonly shareOf?: string;
  /** "bằng 105% so với cùng kỳ": a percentage of the earlier value, not a growth. */
  readonly ratio?: boolean;
}

const LINKS =
  /^(?:thêm|khoảng|từ|ít|nhất|tối|thiểu|được|bình|quân|trên|gần|hơn|đạt|là|trung|mỗi|ròng|mới|ước|xấp|xỉ|tới|đến|cả|đã|thì|lại|nhẹ|mạnh)$/;

/** "tăng từ 36 lên 59 triệu", "từ 10% lên 15%": the first number is where it started, not how much it changed. */
function isStartOfRange(state: ReaderState, w: Window): boolean {
  const { context } = state;
  if (context.tokens[w.q.from - 1]?.key !== 'từ') return false;
  const next = wordsOf(context, w.q.to, Math.min(w.nextFrom + 1, w.q.to + 14));
  return /(?:^| )(?:lên|xuống|còn)(?: |$)/.test(next) && !/^trở lên/.test(next);
}

/** "tăng so với năm 2007 là 9 quỹ": the rise itself, told after what it is measured from. */
const CHANGE_LED =
  /(?:^| )(tăng|giảm)(?: thêm)? (?:so|so với) (?:đầu|cuối|cùng kỳ|năm|thời điểm|nhiệm kỳ)(?: (?:năm|trước|ngoái|kỳ|nhiệm|đầu|cuối|\d{4}))*(?: là)?$/;

/** Word of rise or fall governing the number directly, when the number is a difference and not a level. */
export function directChange(state: ReaderState, w: Window): Relation | null {
  const { context } = state;
  let i = w.q.from;
  if (isStartOfRange(state, w)) return null;
  // "tăng lên gấp đôi", "tăng gấp 3 lần": a multiple of the earlier value whatever verb leads to it.
  if (w.q.kind === 'times' && context.tokens[w.q.numberFrom - 1]?.key === 'gấp') return 'increase_vs';
  // "tăng 155 tỷ đồng (+5%)".
  if (w.q.kind === 'percent' && context.tokens[w.q.numberFrom - 1]?.text === '+') return 'increase_vs';
  if (w.q.kind !== 'percent' && w.q.kind !== 'times') {
    const led = CHANGE_LED.exec(wordsOf(context, Math.max(w.leftFrom, w.q.from - 12), w.q.from))?.[1];
    if (led !== undefined) return led === 'tăng' ? 'increase_vs' : 'decrease_vs';
  }
  const said = state.current[state.current.length - 1];
  const changed = said?.relation === 'increase_vs' || said?.relation === 'decrease_vs';
  // "vốn điều lệ tăng 28 tỷ đồng và 3.100 thành viên", "tăng 18 HTX (78,3%) và 777 thành viên": one verb, two differences.
  if (
    said !== undefined &&
    changed &&
    (w.q.kind === 'count' || w.q.kind === 'times') &&
    wordsOf(context, said.to, w.q.from) === (said.unit === 'percent' ? ') và' : 'và')
  )
    return said.relation;
  if (said !== undefined && changed && isSecondBase(state, w, said)) return said.relation;
  for (let n = 0; n < 6 && i > w.leftFrom; n++) {
    const mark = context.markBefore.get(i);
    if (mark !== undefined) {
      if (
        entryOf(mark, 'rise') !== undefined &&
        !(context.tokens[mark.from]?.key === 'vượt' && w.q.kind === 'count' && !isExcess(state, w, mark.from))
      )
        return 'increase_vs';
      if (entryOf(mark, 'fall') !== undefined) return 'decrease_vs';
      if (entryOf(mark, 'level') !== undefined) return null;
      if (entryOf(mark, 'approx') === undefined && !LINKS.test(context.tokens[i - 1]?.key ?? '')) return null;
      i = mark.from;
      continue;
    }
    if (!LINKS.test(context.tokens[i - 1]?.key ?? '')) return null;
    i--;
  }
  return null;
}

/** "mở được 34 lớp, vượt 4 lớp": over the plan by four; "vượt 20.000 HTX" is a level passed. */
function isExcess(state: ReaderState, w: Window, at: number): boolean {
  const said = state.current[state.current.length - 1];
  if (said === undefined || !isLevel(said) || said.unit !== w.q.head?.unit) return false;
  return said.value > w.q.value && at - said.to <= 14 && state.context.tokens[at - 1]?.text === ',';
}

/** "tăng 400 người, tương đương 5,26% so với cùng kỳ": the same change as a percentage. */
function restatedChange(state: ReaderState, w: Window): Relation | undefined {
  const said = state.current[state.current.length - 1];
  if (said === undefined || w.q.kind !== 'percent' || w.q.from - said.to > 18) return undefined;
  if (isLevel(said) || said.unit === 'percent') return undefined;
  const between = wordsOf(state.context, said.to, w.q.from);
  if (/^\( (?:đạt |với |ứng với )?(?:tỷ lệ|tốc độ)(?: tăng| giảm)?(?: là| đạt)?$/.test(between))
    return said.relation;
  if (
    /^(?:so với|so) [^;:]*\( [^()]* \) ,? ?(?:tương đương|tương ứng|tức)(?: (?:với|tăng|giảm|mức|khoảng))*$/.test(
      between,
    )
  )
    return said.relation;
  if (w.q.from - said.to > 5) return undefined;
  return /^[,(]? ?(?:tương đương|tương ứng|tức|hay|bằng)(?: (?:với|khoảng|là|tăng|giảm|mức|tỷ lệ))*$/.test(
    between,
  )
    ? said.relation
    : undefined;
}

/** "gấp 1,6 lần so với năm 2011 và 8,2 lần so với năm 2002": one verb, two bases. */
function isSecondBase(state: ReaderState, w: Window, said: Fact): boolean {
  if (w.q.from - said.to > 14 || (said.unit === 'lan') !== (w.q.kind === 'times')) return false;
  const between = wordsOf(state.context, said.to, w.q.from);
  const after = wordsOf(state.context, w.q.to, w.q.to + 2);
  return /^(?:so|sv)(?: với)? [^;:()]*(?:,|và)$/.test(between) && /^(?:so|sv)(?: |$)/.test(after);
}

function againstWords(right: string): string | undefined {
  const match =
    /(?:so với|so|sv)(?: với)? ((?:cùng kỳ|cùng thời điểm|cuối năm|đầu năm|năm|kế hoạch|đầu nhiệm kỳ|tháng|kỳ|quý|thời điểm|nhiệm kỳ)(?: (?:năm|trước|ngoái|\d{4}|nhiệm kỳ))*)/.exec(
      right,
    );
  return match?.[1]?.trim();
}

/** How the words around a percentage relate it to something. */
export function readComparison(state: ReaderState, w: Window): Comparison {
  const { context } = state;
  const end = Math.min(w.nextFrom, w.q.to + 14);
  let rightEnd = w.q.to;
  while (rightEnd < end && !/^[,;.:()]$/.test(context.tokens[rightEnd]?.text ?? '')) rightEnd++;
  const right = wordsOf(context, w.q.to, Math.max(rightEnd, Math.min(context.tokens.length, rightEnd)));
  const rightLong = wordsOf(context, w.q.to, Math.min(context.tokens.length, w.q.to + 10)).replace(
    / ; .*$/,
    '',
  );
  const left = wordsOf(context, Math.max(w.leftFrom, w.q.from - 12), w.q.from);
  const named = /(?:^| )so với ([^,;.:()]+)/.exec(right)?.[1]?.trim();
  const base = againstWords(`${rightLong} `) ?? named ?? againstWords(`${left} `);
  const change = directChange(state, w);
  const planRight =
    /^(?:(?:so với|so|của|vượt|mức) )*(?:kế hoạch|kh|chỉ tiêu|mục tiêu|nghị quyết|nq|dự toán)(?: |$)/.test(
      right,
    );
  const planLeft =
    /(?:kế hoạch|chỉ tiêu)(?: năm| đề ra| giao)?,? (?:đạt|bằng|là)?(?: (?:gần|hơn|trên|khoảng))?$/.test(
      left,
    ) && !/vượt/.test(left);
  if (change !== null)
    return {
      relation: change,
      ...(planRight && /vượt/.test(left)
        ? { base: 'kế hoạch' }
        : base !== undefined
          ? { base }
          : planRight || /vượt/.test(left)
            ? { base: 'kế hoạch' }
            : {}),
    };
  const restated = restatedChange(state, w);
  if (restated !== undefined && !planRight)
    return { relation: restated, ...(base === undefined ? {} : { base }) };
  if (planRight || planLeft)
    return {
      relation: 'percent_of_plan',
      base: right.startsWith('so')
        ? right.replace(/^so(?: với)? /, '')
        : planRight
          ? (right.split(' trong ')[0] ?? 'kế hoạch')
          : 'kế hoạch',
    };
  if (base !== undefined && /kế hoạch/.test(base)) return { relation: 'percent_of_plan', base };
  const planned = state.current[state.current.length - 1];
  // "22 HTX so với kế hoạch 28 HTX, đạt 78,5%": the plan was told just before.
  if (planned?.role === 'plan' && w.q.from - planned.to <= 5 && /(?:^| )(?:đạt|bằng)(?: \S+)?$/.test(left))
    return { relation: 'percent_of_plan', base: 'kế hoạch' };
  if (isBarePlan(state, w, left)) return { relation: 'percent_of_plan', base: 'kế hoạch' };
  if (isLevelOfShare(state, w, left)) return { relation: 'share_of' };
  const share = leftHit(context, w, ['share', 'rise', 'fall', 'plan'], { maxCommas: 0 });
  if (share?.entry.category === 'rise' || share?.entry.category === 'fall') {
    const later = wordsOf(context, share.mark.to, w.q.from);
    const growth = context.tokens[share.mark.to - 1]?.key === 'trưởng' && !/chiếm|bằng|tỷ lệ/.test(later);
    if (growth || !/đạt|chiếm|bằng| còn|tỷ lệ/.test(later)) {
      return {
        relation: share.entry.category === 'rise' ? 'increase_vs' : 'decrease_vs',
        ...(base === undefined ? {} : { base }),
      };
    }
  }
  if (/(?:đạt|bằng)(?: \S+)?$/.test(left) && base !== undefined)
    return { relation: 'none', base, ratio: true };
  const shareOf =
    /^(?:trên |trong |của |\/ ?)?(?:số |tổng |toàn |các )/.test(right) ||
    /^(?:htx|hợp tác|thành viên|lao động|xã|huyện|thôn|tht|tổ hợp)/.test(right)
      ? right.replace(/^\/ ?/, '').split(' ').slice(0, 6).join(' ')
      : undefined;
  if (share?.entry.category === 'share')
    return { relation: 'share_of', ...(shareOf === undefined ? {} : { shareOf }) };
  if (/lãi suất/.test(left)) return { relation: 'none' };
  if (shareOf !== undefined) return { relation: 'share_of', shareOf };
  const before = state.current[state.current.length - 1];
  const opened =
    context.tokens[w.q.from - 1]?.text === '(' || (context.tokens[w.q.from - 1]?.key ?? '') === 'chiếm';
  if (opened && before !== undefined) {
    if (before.relation === 'increase_vs' || before.relation === 'decrease_vs')
      return { relation: before.relation, ...(before.base === undefined ? {} : { base: before.base }) };
    return { relation: 'share_of' };
  }
  if (rightKind(state, w) !== undefined || gradeBefore(state, w) || before?.relation === 'share_of')
    return { relation: 'share_of' };
  const money = leftHit(context, w, ['money'], { maxCommas: 0 });
  if (money?.entry.measure === 'npl' || money?.entry.measure === 'overdue_debt')
    return { relation: 'share_of' };
  if (before !== undefined && isLevel(before) && w.q.from - before.to <= 8) return { relation: 'share_of' };
  return { relation: /tăng trưởng|tốc độ/.test(left) || w.q.per !== undefined ? 'none' : 'share_of' };
}

/** "204 HTX, đạt 100,5%; 3.204 THT, đạt 62,3% kế hoạch": a bare "đạt" is of the plan where the sentence speaks of one, or beyond 100%. */
function isBarePlan(state: ReaderState, w: Window, left: string): boolean {
  const { context, sentence } = state;
  if (w.q.kind !== 'percent' || !/(?:^| )(?:đạt|bằng)(?: (?:gần|hơn|trên|khoảng))?$/.test(left)) return false;
  const before = state.current[state.current.length - 1];
  if (before === undefined || !isLevel(before) || w.q.from - before.to > 12) return false;
  if (!/^[;.,)]$/.test(context.tokens[w.q.to]?.text ?? '.')) return false;
  if (w.q.value > 100) return true;
  // "Chỉ tiêu là 40 HTX, thực hiện 35 HTX, đạt 87,5%".
  if (state.current.slice(-4).some((fact) => fact.role === 'plan' && fact.unit === before.unit)) return true;
  const around = wordsOf(context, Math.max(sentence.from, w.q.from - 60), Math.min(sentence.to, w.q.to + 40));
  return /% (?:so với )?(?:kế hoạch|chỉ tiêu)/.test(around);
}

/** "tỷ lệ HTX hiệu quả tăng từ 27% lên 64%": both are shares, neither is a growth. */
function isLevelOfShare(state: ReaderState, w: Window, left: string): boolean {
  if (w.q.kind !== 'percent') return false;
  const reached =
    isStartOfRange(state, w) ||
    /(?:^| )(?:lên|xuống|còn)(?: (?:còn|đến|tới|mức|gần|hơn|trên|khoảng))*$/.test(left);
  const said = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 40), w.q.from);
  return reached && /tỷ lệ|tỷ trọng|cơ cấu/.test(said);
}

/** "35% khá", "55% trung bình": the part the percentage is of. */
export function rightKind(state: ReaderState, w: Window): Entry | undefined {
  if (runsIntoNext(state, w)) return undefined;
  for (const [from, to] of modifierSpans(state.context, w, w.q.to)) {
    for (const mark of marksIn(state.context, from, to)) {
      const kind = entryOf(mark, 'kind');
      // "loại trung bình 31% và loại yếu 9%": after "và" the next share begins.
      if (kind !== undefined && state.context.tokens[mark.from - 1]?.key === 'và' && gradeBefore(state, w))
        return undefined;
      if (kind !== undefined) return kind;
    }
  }
  return undefined;
}

/** "28 THT chiếm 2,6% dịch vụ tổng hợp 95 THT": a lost comma; the kind is that of the next number. */
function runsIntoNext(state: ReaderState, w: Window): boolean {
  const { context } = state;
  const end = phraseEnd(context, w.q.to, w.nextFrom);
  return (
    end > w.q.to &&
    end === w.nextFrom &&
    context.tokens[end]?.kind === 'number' &&
    leftHit(context, w, ['share'], { maxCommas: 0 }) !== null
  );
}

/** "HTX xếp loại tốt 15%, khá 38%": a grade right before the percentage. */
function gradeBefore(state: ReaderState, w: Window): boolean {
  const mark = state.context.markBefore.get(w.q.from);
  return mark !== undefined && entryOf(mark, 'kind')?.breakdown?.[0] === 'xep_loai';
}
