// Which measure does a count state: new, dissolved, active, total?
import { isCapitalised } from '../token.ts';
import type { DocumentContext } from './context.ts';
import type { Counted } from './counts.ts';
import { type Fact, isLevel, type ListFrame, type MeasureSource } from './fact.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { leftHit, marksIn, phraseEnd, rightEntry, type Window, wordsOf } from './window.ts';

const WEAK_LEFT = new Set([
  'supported',
  'borrowers',
  'surveyed',
  'rated',
  'value_chain',
  'pilot_selected',
  'high_tech',
  'borrowers_extended',
  'converted',
]);

/** What modifies the noun before a comma does not reach past it. */
const MODIFIERS = new Set([
  'effective',
  'ineffective',
  'active',
  'value_chain',
  'high_tech',
  'rated',
  'compliant',
  'profit_sharing',
  'dissolving',
  'to_convert',
]);

const LISTED = new Set(['left', 'list', 'inherited']);

/** The measure of a count and where it was read. */
export function resolveMeasure(
  state: ReaderState,
  w: Window,
  counted: Counted,
  frame: ListFrame | undefined,
): { measure: string; source: MeasureSource } {
  const { context } = state;
  if (counted.measure === 'member_htx') {
    const near = wordsOf(context, Math.max(0, w.q.from - 16), Math.min(context.tokens.length, w.q.to + 8));
    return {
      measure: /liên hiệp|lh htx|lhhtx/.test(near) ? 'union_members' : 'alliance_members',
      source: 'right',
    };
  }
  const isOrg = /^(?:htx|tht|lhhtx|qtdnd|mo_hinh|ho|don_vi)$/.test(counted.unit);
  if (!isOrg) {
    const left = leftHit(context, w, ['measure'], { maxCommas: 1 });
    if (left?.entry.id === 'admitted' && (counted.unit === 'nguoi' || counted.unit === 'don_vi'))
      return { measure: 'admitted', source: 'left' };
    if (counted.measure === 'members' && rightEntry(context, w, 'measure')?.id === 'admitted')
      return { measure: 'admitted', source: 'right' };
    return { measure: counted.measure, source: 'default' };
  }
  if (counted.unit === 'ho') {
    const ends = phraseEnd(context, w.q.to, w.nextFrom + 1);
    if (/đăng ký kinh doanh|đăng ký mới/.test(wordsOf(context, w.q.to, ends)))
      return { measure: 'new', source: 'right' };
  }
  if (counted.subject === 'thành viên Liên minh' && counted.measure !== 'total')
    return { measure: counted.measure, source: 'left' };
  // "giải thể 12 HTX hoạt động cầm chừng", "giải thể bắt buộc 94 HTX ngừng hoạt động": what was done to them, not why.
  const verb = entryOf(context.markBefore.get(w.q.from), 'measure');
  if (verb?.id === 'dissolved') return { measure: 'dissolved', source: 'left' };
  const right = rightEntry(context, w, 'measure');
  const told = wordsOf(context, w.q.to, Math.min(context.tokens.length, w.q.to + 14));
  // "79 HTX thành lập trước năm 2013 phải chuyển đổi": founded long ago, none of them new.
  if (right?.id === 'new' && /^[^,;:.()]*thành lập(?: từ)? trước /.test(told))
    return {
      measure: /phải (?:tổ chức |thực hiện )?chuyển đổi/.test(told) ? 'to_convert' : counted.measure,
      source: 'right',
    };
  if (right !== undefined && !(right.id === 'effective' && right.side === 'right' && !isNear(context, w)))
    return { measure: right.id, source: 'right' };
  const left = leftHit(context, w, ['measure'], { maxCommas: 2 });
  if (left !== null) {
    const distance = w.q.from - left.mark.to;
    const weak = WEAK_LEFT.has(left.entry.id) && (distance > 8 || left.commas > 0);
    const modifier = left.commas > 0 && MODIFIERS.has(left.entry.id);
    const far = modifier || (left.commas > 0 && distance > 14);
    if (!weak && !far && !isDoneAt(context, left.mark.to, w))
      return { measure: isStock(state, w, left.mark.to) ? 'total' : left.entry.id, source: 'left' };
  }
  const last = state.current[state.current.length - 1];
  const to = context.tokens[w.q.from - 1]?.key;
  if (
    last !== undefined &&
    last.unit === 'dong' &&
    (to === 'cho' || to === 'với') &&
    w.q.from - last.to <= 4
  ) {
    if (last.measure === 'loans_disbursed' || last.measure === 'loans_outstanding')
      return { measure: 'borrowers', source: 'left' };
    if (last.measure === 'loans_extended') return { measure: 'borrowers_extended', source: 'left' };
  }
  if (frame !== undefined) return { measure: frame.parent.measure, source: 'list' };
  const before = lastFact(
    state.current,
    (fact) => isLevel(fact) && fact.role === 'plain' && fact.depth <= state.parens.length,
  );
  if (
    before !== undefined &&
    /^(?:htx|tht|lhhtx|qtdnd|mo_hinh|don_vi)$/.test(before.unit) &&
    LISTED.has(before.measureSource) &&
    continues(state, before, w)
  ) {
    return { measure: before.measure, source: 'inherited' };
  }
  const plan = state.current[state.current.length - 1];
  if (
    plan?.role === 'plan' &&
    plan.unit === counted.unit &&
    /(?:thực hiện|kết quả|đã đạt)(?: được| là)?$/.test(wordsOf(context, plan.to, w.q.from))
  )
    return { measure: plan.measure, source: 'left' };
  const named = toldOfNames(state, w);
  return named === null
    ? { measure: counted.measure, source: 'default' }
    : { measure: named, source: 'inherited' };
}

/** "nhân rộng mô hình mẫu tại 12 HTX", "thành lập chi bộ ở 4 HTX": the verb has its own object, the HTX are where it is done. */
function isDoneAt(context: DocumentContext, verbEnd: number, w: Window): boolean {
  const where = w.q.from - 1;
  return where > verbEnd && /^(?:tại|ở|trong|cho|vào)$/.test(context.tokens[where]?.key ?? '');
}

/** "Tính đến nay, toàn tỉnh đã phát triển được 1.360 HTX": up to a day, all there are. */
function isStock(state: ReaderState, w: Window, verbEnd: number): boolean {
  const { context, sentence } = state;
  if (wordsOf(context, verbEnd - 3, verbEnd) !== 'phát triển được') return false;
  const before = wordsOf(context, Math.max(sentence.from, w.q.from - 24), w.q.from);
  return /(?:^| )(?:tính )?(?:đến|tới) (?:nay|thời điểm|ngày|hết|cuối|tháng|\d)|(?:^| )hiện(?: nay)?[ ,]/.test(
    before,
  );
}

const TOLD = new Set(['new', 'dissolved', 'stopped', 'active', 'effective']);

/** "số HTX thành lập … là: Bắc Giang (14 HTX), Sơn La (14 HTX)": the one thing the sentence tells of holds for each name. */
function toldOfNames(state: ReaderState, w: Window): string | null {
  const { context, sentence } = state;
  if (context.tokens[w.q.from - 1]?.text !== '(' || !isCapitalised(context.tokens[w.q.from - 2])) return null;
  const told = new Set<string>();
  for (const mark of marksIn(context, Math.max(sentence.from, w.q.from - 90), w.q.from)) {
    const id = entryOf(mark, 'measure')?.id;
    if (id !== undefined && TOLD.has(id)) told.add(id);
  }
  const [only] = told;
  return told.size === 1 && only !== undefined ? only : null;
}

function isNear(context: DocumentContext, w: Window): boolean {
  for (let i = w.q.to; i < w.q.to + 7; i++)
    if (/^(?:hiệu|điển|tiêu)$/.test(context.tokens[i]?.key ?? '')) return true;
  return false;
}

const GLUE_WORDS = /^(?:và|cùng|nhiều|nhất|ít|tiếp|đến|là|có|chiếm)$/;

/** Whether only list glue (commas, và, kinds, names, shares of the first) stands between two counts. */
function continues(state: ReaderState, before: Fact, w: Window): boolean {
  const { context } = state;
  const inside = state.current.slice(-20).filter((fact) => fact.from >= before.to && fact.anchor === before);
  for (let i = before.to; i < w.q.from; ) {
    const spoken = inside.find((fact) => fact.from <= i && i < fact.to);
    if (spoken !== undefined) {
      i = spoken.to;
      continue;
    }
    const begun = isCapitalised(context.tokens[i]) && isCapitalised(context.tokens[i + 1]);
    const found = context.markAt.get(i);
    // "Con Cuông 1 HTX": a common word that begins a name.
    const mark = begun && found?.to === i + 1 && entryOf(found, 'noun') !== undefined ? undefined : found;
    const listed = ['kind', 'region', 'province', 'approx', 'org', 'share', 'open'] as const;
    if (mark !== undefined && !GLUE_WORDS.test(context.tokens[i]?.key ?? '')) {
      if (!listed.some((category) => entryOf(mark, category) !== undefined)) return false;
      i = mark.to;
      continue;
    }
    const token = context.tokens[i];
    if (token?.text === '(' && context.tokens[i + 2]?.text === ')') {
      i += 3;
      continue;
    }
    if (token?.kind === 'word' && !GLUE_WORDS.test(token.key) && token.text === token.text.toLowerCase())
      return false;
    if (token?.text === '.' || token?.text === ')' || token?.kind === 'number') return false;
    i++;
  }
  return true;
}
