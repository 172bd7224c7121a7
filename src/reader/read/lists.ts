// When does a number open, continue or leave a list of parts (gồm, trong đó, như, a colon, a parenthesis)?
import { isCapitalised } from '../token.ts';
import type { DocumentContext } from './context.ts';
import { dividedWholes, dividesAt, wholeOf } from './divisions.ts';
import type { Fact, ListFrame, ListKind } from './fact.ts';
import { isLevel } from './fact.ts';
import { entryOf } from './marks.ts';
import { lastFact, type ReaderState } from './state.ts';
import { marksIn, openingOf, type Window, wordsOf } from './window.ts';

const PART_UNITS: Readonly<Record<string, readonly string[]>> = {
  htx: ['htx', 'qtdnd'],
  don_vi: ['don_vi', 'htx', 'nguoi', 'qtdnd', 'tht', 'lhhtx', 'doanh_nghiep', 'ho'],
  doanh_nghiep: ['doanh_nghiep'],
  luot_nguoi: ['luot_nguoi', 'nguoi', 'khen_thuong'],
};

/** Whether a number of `unit` can be a part of `parent`. */
export function canBePart(parent: Fact, unit: string): boolean {
  // "220 đại biểu, gồm 120 đại biểu HTX, 24 doanh nghiệp và 40 đại biểu các sở": each sends one.
  if (parent.subject === 'đại biểu' && unit === 'doanh_nghiep') return true;
  return (PART_UNITS[parent.unit] ?? [parent.unit]).includes(unit);
}

const ELECTED =
  /(?:^| )(?:bầu|ban (?:chấp|thường|chỉ|quản|kiểm|giám|chủ)|hội đồng|tổ công tác|ủy ban kiểm tra)(?: |$)|^các (?:\S+ ){1,5}được (?:khen|trích|tặng|trao|tôn vinh|biểu dương)(?: |$)/;

export interface Introducer {
  readonly kind: ListKind;
  readonly paren: boolean;
  readonly colon: boolean;
  /** A colon after gồm, trong đó, như …, or one of those words itself. */
  readonly worded: boolean;
  readonly at: number;
}

/** The word or mark in the left window that announces parts. */
export function findIntroducer(state: ReaderState, w: Window): Introducer | null {
  const { context } = state;
  for (let i = w.q.from - 1; i >= w.leftFrom; i--) {
    const text = context.tokens[i]?.text;
    if (text === ')') {
      const open = openingOf(context, i, w.leftFrom);
      if (open < 0) return null;
      i = open;
      continue;
    }
    if (text === ';') return null;
    if (text === '(') {
      const named = announcedBefore(state, w, i);
      return named ?? { kind: 'closed', paren: true, colon: false, worded: true, at: i };
    }
    // "415 HTX (trong đó: trồng trọt 260 HTX, …), 209 HTX khác": what a parenthesis announces ends with it.
    const paren = (state.parens[state.parens.length - 1]?.from ?? -1) >= w.leftFrom;
    // "hợp đồng 68: 03 người": the number ends a name, and nothing is listed.
    if (text === ':' && w.q.from === i + 1 && /^[1-9]\d{0,2}$/.test(context.tokens[i - 1]?.text ?? ''))
      continue;
    if (text === ':' && w.q.from - i <= 14) {
      const word = introducedAs(state, w, i);
      return { kind: word ?? 'closed', paren, colon: !paren, worded: paren || word !== null, at: i };
    }
    const mark = context.markAt.get(i);
    if (mark === undefined) continue;
    if (entryOf(mark, 'closed') !== undefined)
      return { kind: 'closed', paren, colon: false, worded: true, at: i };
    if (entryOf(mark, 'partly') !== undefined)
      return { kind: 'partly', paren, colon: false, worded: true, at: i };
    if (entryOf(mark, 'open') !== undefined)
      return { kind: 'open', paren, colon: false, worded: true, at: i };
  }
  return null;
}

/** Where the sector named right before a parenthesis begins; -1 when none is. */
export function sectorBefore(context: DocumentContext, open: number): number {
  const mark = context.markBefore.get(open);
  if (mark !== undefined && entryOf(mark, 'kind') !== undefined) return mark.from;
  const builds = context.tokens[open - 2]?.key === 'xây' && context.tokens[open - 1]?.key === 'dựng';
  return builds ? open - 2 : -1;
}

/** "trong đó Tây Bắc (39 HTX), Tây Nguyên (27 HTX)": the words before the name announce the parts, each in its parenthesis. */
function announcedBefore(state: ReaderState, w: Window, open: number): Introducer | null {
  const { context } = state;
  let i = open;
  while (i > w.leftFrom && open - i < 8 && isCapitalised(context.tokens[i - 1])) i = stepBack(context, i);
  // "gồm: nông nghiệp (47 HTX), công thương (12 HTX)": a sector before the parenthesis.
  const sector = i === open ? sectorBefore(context, open) : -1;
  if (sector >= w.leftFrom) i = sector;
  if (i === open) return null;
  if (context.tokens[i - 1]?.text === ':') {
    const told = introducedAs(state, w, i - 1);
    if (sector >= w.leftFrom && told !== null)
      return { kind: told, paren: false, colon: false, worded: true, at: i - 1 };
    i--;
  }
  for (const category of ['closed', 'partly', 'open'] as const) {
    const mark = context.markBefore.get(i);
    if (mark === undefined || mark.from < w.leftFrom || entryOf(mark, category) === undefined) continue;
    return { kind: category, paren: false, colon: false, worded: true, at: mark.from };
  }
  return null;
}

/** Start of the word or of the known name that ends at a token: "Đồng bằng sông Hồng" is one name. */
function stepBack(context: DocumentContext, to: number): number {
  const mark = context.markBefore.get(to);
  return mark !== undefined && (entryOf(mark, 'region') ?? entryOf(mark, 'province')) !== undefined
    ? mark.from
    : to - 1;
}

/** A colon takes its force from the words before it: "trong đó:" is not "gồm:". */
function introducedAs(state: ReaderState, w: Window, colon: number): ListKind | null {
  for (let i = colon - 1; i >= Math.max(w.leftFrom, colon - 8); i--) {
    const mark = state.context.markAt.get(i);
    if (mark === undefined) continue;
    if (entryOf(mark, 'closed') !== undefined) return 'closed';
    if (entryOf(mark, 'partly') !== undefined) return 'partly';
    // "gồm các lĩnh vực như: …": announced as all there is, told as examples.
    if (entryOf(mark, 'open') !== undefined) {
      const led = marksIn(state.context, Math.max(w.leftFrom, i - 6), i);
      return led.some((before) => (entryOf(before, 'closed') ?? entryOf(before, 'partly')) !== undefined)
        ? 'partly'
        : 'open';
    }
  }
  return null;
}

/** The amount whose parts are being listed: nearest level of a fitting unit, not smaller than the part. */
export function findParent(
  state: ReaderState,
  w: Window,
  unit: string,
  introducer: Introducer,
): Fact | undefined {
  const startsSentence = introducer.at - state.sentence.from <= 8;
  const outside = state.parens.filter((paren) => paren.from < introducer.at).length;
  const canHead = (fact: Fact): boolean =>
    isLevel(fact) &&
    fact.role === 'plain' &&
    fact.unit !== 'percent' &&
    canBePart(fact, unit) &&
    fact.per === undefined &&
    fact.to <= introducer.at &&
    fact.depth <= outside;
  const fits = (fact: Fact): boolean => canHead(fact) && fact.value >= w.q.value;
  const divides = dividesAt(state, introducer.at);
  const here =
    lastFact(
      state.current,
      (fact) => fits(fact) || (unit === 'dong' && canHead(fact) && isHeadOf(state, fact, introducer, unit)),
    ) ?? lastFact(state.current, (fact) => canHead(fact) && isHeadOf(state, fact, introducer, unit));
  if (here !== undefined) {
    if (
      introducer.colon &&
      !introducer.worded &&
      (introducer.at - here.to > 8 || isLabel(state, here.to, introducer.at))
    )
      return undefined;
    if (divides && here.list?.paren !== true) return wholeOf(here);
    const outer = here.list?.parent;
    const moved = introducer.kind === 'open' || here.to < w.leftFrom || hasSemicolon(state, w);
    return outer !== undefined && here.list?.paren !== true && moved && fits(outer) ? outer : here;
  }
  if (introducer.colon && !introducer.worded && !divides) return undefined;
  if ((!startsSentence && state.sentence.kind !== 'item') || introducer.kind === 'open') return undefined;
  // "Đại hội bầu Ban Chấp hành khóa mới gồm 35 người": a body (or those commended) told here first is no part of what came before.
  if (ELECTED.test(wordsOf(state.context, state.sentence.from, introducer.at))) return undefined;
  const near = (fact: Fact): boolean =>
    state.sentenceIndex - fact.sentence <= 3 && Math.abs(fact.block - state.sentence.block) <= 1;
  const told = lastFact(state.previous, fits) ?? lastFact(state.facts, (fact) => near(fact) && fits(fact));
  return divides ? dividedWholes(state, told, fits)[0] : told;
}

/** "26 tỷ đồng, gồm vốn trung ương 35 tỷ đồng …": announced right after it, though a part is larger. */
function isHeadOf(state: ReaderState, fact: Fact, introducer: Introducer, unit: string): boolean {
  if (!introducer.worded || introducer.kind === 'open' || introducer.paren) return false;
  if (introducer.at - fact.to > (unit === 'dong' ? 1 : 8)) return false;
  if (fact !== state.current[state.current.length - 1]) return false;
  return unit === fact.unit && (introducer.kind === 'closed' || unit !== 'dong');
}

/** "HTX NN: 158 HTX; HTX phi NN: 136 HTX": after a comma or semicolon the words before a colon are a label. */
function isLabel(state: ReaderState, from: number, colon: number): boolean {
  for (let i = from; i < colon; i++) if (/^[,;]$/.test(state.context.tokens[i]?.text ?? '')) return true;
  return false;
}

function hasSemicolon(state: ReaderState, w: Window): boolean {
  for (let i = w.leftFrom; i < w.q.from; i++) if (state.context.tokens[i]?.text === ';') return true;
  return false;
}

/** Open a list under `parent`. */
export function openFrame(state: ReaderState, kind: ListKind, parent: Fact, paren: boolean): ListFrame {
  const frame: ListFrame = {
    kind,
    parent,
    children: [],
    paren,
    depth: state.parens.length,
    complete: true,
    open: true,
  };
  parent.heads ??= frame;
  state.open.push(frame);
  state.frames.push(frame);
  return frame;
}

/** Close the lists of a parenthesis that ended, or all of them. */
export function closeFrames(state: ReaderState, onlyParen: boolean): void {
  while (state.open.length > 0) {
    const frame = state.open[state.open.length - 1];
    if (frame === undefined || (onlyParen && !frame.paren)) return;
    frame.open = false;
    state.open.pop();
    if (onlyParen) return;
  }
}

/** The innermost open list this unit can belong to. */
export function currentFrame(state: ReaderState, unit: string): ListFrame | undefined {
  for (let i = state.open.length - 1; i >= 0; i--) {
    const frame = state.open[i];
    if (frame?.open === true && (canBePart(frame.parent, unit) || unit === 'percent')) return frame;
    if (frame?.paren === true) return undefined;
  }
  return undefined;
}
