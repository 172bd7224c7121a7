// Which sector, grade, class is a count of?

import type { DocumentContext } from './context.ts';
import type { Counted } from './counts.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { leftHit, marksIn, modifierSpans, phraseEnd, type Window } from './window.ts';

/** Membership classes are said of members, not of organisations. */
function isForeign(kind: readonly [string, string], counted: Counted | null): boolean {
  return (
    (kind[1] === 'lien_ket' || kind[1] === 'chinh_thuc') &&
    counted !== null &&
    /^(?:htx|tht|lhhtx|qtdnd|mo_hinh)$/.test(counted.unit) &&
    counted.subject !== 'thành viên Liên minh'
  );
}

/** Sector, grade, class … of a count: from its noun phrase, else from the words right before the number. */
export function resolveBreakdown(
  state: ReaderState,
  w: Window,
  counted: Counted | null,
): Record<string, string> | null {
  const { context } = state;
  const found: Record<string, string> = {};
  if (counted?.breakdown !== undefined) found[counted.breakdown[0]] = counted.breakdown[1];
  for (const mark of modifierSpans(context, w, w.q.to).flatMap(([from, to]) => marksIn(context, from, to))) {
    const kind = entryOf(mark, 'kind')?.breakdown;
    if (kind !== undefined && isForeign(kind, counted)) continue;
    if (kind !== undefined && (found[kind[0]] === undefined || kind[0] === 'linh_vuc'))
      found[kind[0]] = kind[1];
  }
  if (Object.keys(found).length === 0) {
    const hit = leftHit(context, w, ['kind', 'measure', 'money'], { maxCommas: 0 });
    const own = hit?.entry.breakdown;
    const previous = w.leftFrom > state.sentence.from ? phraseEnd(context, w.leftFrom, w.q.from) : w.leftFrom;
    // "loại tốt 183 HTX, chiếm 19,3% và loại khá 403 HTX": after "và" the grade heads the next number.
    const joined = hit?.mark.to === w.q.from && context.tokens[hit.mark.from - 1]?.key === 'và';
    const theirs = hit !== null && hit.mark.from < previous && w.leftFrom < previous && !joined;
    // "trung bình 820 thành viên/HTX": a mean, no grade.
    const mean =
      own?.[1] === 'trung_binh' &&
      (w.q.per !== undefined || !/^(?:htx|tht|lhhtx|qtdnd|don_vi)$/.test(counted?.unit ?? ''));
    // "hỗ trợ các HTX xây dựng 5 mô hình": a verb, no sector.
    const verb = hit?.mark.to === w.q.from && context.tokens[w.q.from - 1]?.key === 'dựng';
    if (
      own !== undefined &&
      !theirs &&
      !verb &&
      !mean &&
      !isForeign(own, counted) &&
      w.q.from - (hit?.mark.to ?? 0) <= (isSector(context, hit?.mark.from ?? 0) ? 10 : 5)
    )
      found[own[0]] = own[1];
    const org = leftHit(context, w, ['org'], { maxCommas: 0 });
    if (own === undefined && org?.entry.breakdown !== undefined && w.q.from - org.mark.to <= 4) {
      found[org.entry.breakdown[0]] = org.entry.breakdown[1];
    }
  }
  if (Object.keys(found).length === 0 && isConstructionLabel(state, w)) found.linh_vuc = 'xay_dung';
  if (found.linh_vuc !== undefined && namesSeveralSectors(state, w, counted)) delete found.linh_vuc;
  if (context.tokens[w.q.to]?.key === 'chợ' && counted?.unit === 'htx') found.linh_vuc = 'cho';
  return Object.keys(found).length === 0 ? null : found;
}

/** "vận tải 33 HTX; xây dựng 37 HTX", "+ Xây dựng: 5 HTX": the sector among sectors, not the verb. */
export function isConstructionLabel(state: ReaderState, w: Window): boolean {
  const { context } = state;
  let at = w.q.from;
  while (/^[:(]$/.test(context.tokens[at - 1]?.text ?? '')) at--;
  if (context.tokens[at - 1]?.key !== 'dựng' || context.tokens[at - 2]?.key !== 'xây') return false;
  const before = context.tokens[at - 3];
  const opens =
    at - 2 === state.sentence.from || /^[;,:+-]$/.test(before?.text ?? '') || before?.kind === 'break';
  if (!opens) return false;
  const last = state.current[state.current.length - 1];
  const sibling = last !== undefined && last.breakdown?.linh_vuc !== undefined && w.q.from - last.to <= 8;
  const item = state.sentence.kind === 'item' && state.current.length === 0 && state.carried !== null;
  return sibling || item;
}

/** "lĩnh vực trồng trọt đang chiếm tỷ trọng chủ đạo với 565 HTX": named as a sector, it governs its clause. */
function isSector(context: DocumentContext, from: number): boolean {
  return context.tokens[from - 1]?.key === 'vực' || context.tokens[from]?.key === 'lĩnh';
}

/** "222 HTX trên các lĩnh vực nông nghiệp, thủy sản, vận tải": sectors told together are no breakdown by one of them. */
function namesSeveralSectors(state: ReaderState, w: Window, counted: Counted | null): boolean {
  const { context } = state;
  const end = phraseEnd(context, w.q.to, w.nextFrom);
  let first = w.q.to;
  while (first < end && sectorAt(context, first) === null) first++;
  const named: string[] = [];
  let at = w.q.to;
  // "6 HTX nông nghiệp - thủy sản": the first stands in the name of what is counted.
  if (counted?.breakdown?.[0] === 'linh_vuc') named.push(counted.breakdown[1]);
  else {
    const sector = sectorAt(context, first);
    if (sector === null) return false;
    named.push(sector.name);
    at = sector.to;
  }
  while (named.length < 12) {
    let next = at;
    while (next < at + 2 && /^(?:,|và|-|–|hoặc)$/.test(context.tokens[next]?.key ?? '')) next++;
    const sector = next === at ? null : sectorAt(context, next);
    if (sector === null) break;
    named.push(sector.name);
    at = sector.to;
  }
  // "nông nghiệp 5 HTX, thủy sản 3 HTX": the last name heads the number after it.
  const after = context.tokens[at];
  if (named.length > 1 && (after?.kind === 'number' || /^(?:có|chiếm|là|:|\()$/.test(after?.key ?? '')))
    named.pop();
  return new Set(named).size > 1;
}

/** The sector named at `at`, or null. */
function sectorAt(context: DocumentContext, at: number): { name: string; to: number } | null {
  const mark = context.markAt.get(at);
  const kind = entryOf(mark, 'kind')?.breakdown;
  return mark !== undefined && kind?.[0] === 'linh_vuc' ? { name: kind[1], to: mark.to } : null;
}
