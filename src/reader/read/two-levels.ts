// Of what are the bare numbers of "tăng từ 41.200 lên 97.800 người", "từ 461 lên 592", "160 HTX (2016: 22; 2017: 31)"?
import type { Counted } from './counts.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { leftHit, type Window, wordsOf } from './window.ts';

const LEADS = /^(?:lên|xuống|còn|đến)$/;
/** How far the second level stands after the first: a year in brackets may stand between. */
const REACH = 9;

/** The number the first leads to: its token; -1 when none follows. */
function secondAt(state: ReaderState, w: Window): number {
  const { tokens } = state.context;
  for (let i = w.q.to; i < w.q.to + REACH; i++) {
    const token = tokens[i];
    if (token === undefined || /^[,;.]$/.test(token.text) || token.kind === 'break') return -1;
    if (!LEADS.test(token.key)) continue;
    let at = i + 1;
    while (/^(?:đến|tới|còn|gần|hơn|khoảng|trên|thành|mức)$/.test(tokens[at]?.key ?? '')) at++;
    return tokens[at]?.kind === 'number' && state.context.excluded[at] !== 1 ? at : -1;
  }
  return -1;
}

/** The noun named last before "từ" in the clause: "số HTX tăng thêm 68, từ 461 …". */
function nounNamed(state: ReaderState, w: Window): Counted | null {
  const hit = leftHit(
    state.context,
    { ...w, leftFrom: Math.max(state.sentence.from, w.q.from - 14) },
    ['org', 'noun'],
    { maxCommas: 1 },
  );
  const { entry } = hit ?? {};
  if (entry?.unit === undefined || entry.subject === undefined) return null;
  return { unit: entry.unit, subject: entry.subject, measure: entry.measure ?? 'total' };
}

/** The first of two levels: its unit is that of the second, or of what the clause speaks of. */
export function firstLevel(state: ReaderState, w: Window): Counted | null {
  const { context } = state;
  if (!/(?:^|\s)từ(?: (?:mức|chỗ|con số|chỉ))*(?: có)?$/.test(wordsOf(context, w.q.from - 4, w.q.from)))
    return null;
  const second = secondAt(state, w);
  if (second < 0) return null;
  const mark = context.markAt.get(second + 1) ?? context.markAt.get(second + 2);
  const entry = entryOf(mark, 'org') ?? entryOf(mark, 'noun');
  if (entry?.unit !== undefined && entry.subject !== undefined)
    return { unit: entry.unit, subject: entry.subject, measure: entry.measure ?? 'total' };
  const after = context.tokens[second + 1];
  const ends = after === undefined || after.kind !== 'word' || /^(?:vào|trong|năm|và|hiện)$/.test(after.key);
  return ends ? nounNamed(state, w) : null;
}

/** The second of two levels, printed without a noun: what the first counts. */
export function secondLevel(state: ReaderState, w: Window): Counted | null {
  const first = state.current[state.current.length - 1];
  if (first?.role !== 'base' || first.unit === 'dong' || first.unit === 'percent') return null;
  const between = wordsOf(state.context, first.to, w.q.from);
  if (
    !/^(?:[^,;.]* )?(?:lên|xuống|còn|đến)(?: (?:đến|tới|còn|gần|hơn|khoảng|trên|thành|mức))*$/.test(between)
  )
    return null;
  const after = state.context.tokens[w.q.to];
  if (after?.kind === 'word' && !/^(?:vào|trong|năm|và|hiện|tăng|giảm)$/.test(after.key)) return null;
  return { unit: first.unit, subject: first.subject, measure: first.measure };
}

/** "thành lập mới 160 HTX (2016: 22; 2017: 31; …)": what each year holds of the figure before the bracket. */
export function yearInBrackets(state: ReaderState, w: Window): Counted | null {
  const owner = state.parens[state.parens.length - 1]?.owner;
  if (owner === null || owner === undefined || owner.unit === 'dong' || owner.unit === 'percent') return null;
  if (owner.relation !== 'none' || owner.value < w.q.value) return null;
  const { context } = state;
  if (!/(?:^|[(;,] )(?:năm )?(?:19|20)\d\d :$/.test(wordsOf(context, w.q.from - 4, w.q.from))) return null;
  if (!/^[;,)]$/.test(context.tokens[w.q.to]?.text ?? '')) return null;
  return { unit: owner.unit, subject: owner.subject, measure: owner.measure };
}
