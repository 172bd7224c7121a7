// How is the whole text walked: sentence by sentence, with the time, place and status that headings and paragraphs lend?
import type { ClaimStatus } from '../claim.ts';
import { isCapitalised } from '../token.ts';
import { adoptPlacedList, settleWholes } from './adopted-lists.ts';
import {
  copyTime,
  dateHeadlines,
  dateShares,
  isDatedApart,
  isPartOfEarlier,
  isYearPlan,
} from './borrowed-time.ts';
import { createContext, type DocumentContext } from './context.ts';
import { coopOf, staysWithCoop } from './coop-place.ts';
import { dividedWholes, isDivision } from './divisions.ts';
import { type Fact, type FactRole, isLevel, type ListFrame } from './fact.ts';
import { governingTime, isOfRemark } from './governing-time.ts';
import { applyHead } from './headed-lists.ts';
import { interpretSentence } from './interpret.ts';
import type { Sentence } from './layout.ts';
import { closeFrames } from './lists.ts';
import { entryOf } from './marks.ts';
import type { TimeMark } from './periods.ts';
import { findDocumentPlace, placeOfSentence } from './place-of.ts';
import { sectionAfter } from './sections.ts';
import { settleGrades, settleIncomeClasses, shareBreakdowns } from './shared-breakdowns.ts';
import { settleSharesFirst } from './shares-first.ts';
import type { ReaderState } from './state.ts';
import { readTable } from './table.ts';
import type { TableRelation } from './table-lines.ts';
import { isAgainst, isReachedNow, numberDated } from './time-bases.ts';
import { applyBaseTime, applyTime, type DocumentDate, findDocumentDate } from './time-context.ts';
import { type Window, wordsOf } from './window.ts';

export interface ReadDocument {
  readonly context: DocumentContext;
  readonly document: DocumentDate;
  readonly facts: readonly Fact[];
  readonly frames: readonly ListFrame[];
  readonly tableRelations: readonly TableRelation[];
}

const PLAN_HEADING = /phương hướng|nhiệm vụ|mục tiêu|kế hoạch|chỉ tiêu|giải pháp/;
/** "SỞ KẾ HOẠCH VÀ ĐẦU TƯ": who writes, not what is planned. */
const OFFICE =
  /(?:sở|bộ|phòng|vụ|ngành) (?:kế hoạch và đầu tư|kế hoạch đầu tư|kh & đt|tài chính - kế hoạch|tài chính kế hoạch)/g;
const RESULT_HEADING = /kết quả|tổng kết|sơ kết|tình hình|đánh giá|thực trạng|tồn tại|hạn chế/;
const PLAN_DOCUMENT = /ban hành kế hoạch|kính đề nghị|giao chỉ tiêu|kế hoạch triển khai/;

/** Time expressions in order, with a cursor that only moves forward. */
function createTimeFinder(context: DocumentContext): (from: number, to: number) => TimeMark[] {
  let cursor = 0;
  return (from, to) => {
    while (cursor < context.times.length && (context.times[cursor]?.from ?? 0) < from) cursor++;
    const found: TimeMark[] = [];
    for (let i = cursor; i < context.times.length; i++) {
      const time = context.times[i];
      if (time === undefined || time.from >= to) break;
      if (time.kind !== 'other') found.push(time);
    }
    return found;
  };
}

function isAhead(time: TimeMark, document: DocumentDate): boolean {
  return time.year !== null && document.iso !== null && time.year > Number(document.iso.slice(0, 4));
}

/** A heading about tasks and targets makes plans of what follows, one about results makes facts of it. */
function sectionStatusOf(
  context: DocumentContext,
  from: number,
  to: number,
  current: ClaimStatus,
): ClaimStatus {
  const words = wordsOf(context, from, Math.min(to, from + 8)).replace(OFFICE, '');
  if (RESULT_HEADING.test(words)) return 'actual';
  return PLAN_HEADING.test(words) ? 'plan' : current;
}

/** First number of a sentence that may be a statistic. */
function firstNumber(context: DocumentContext, sentence: Sentence): number {
  for (let i = sentence.from; i < sentence.to; i++)
    if (context.tokens[i]?.kind === 'number' && context.excluded[i] !== 1) return i;
  return sentence.to;
}

/** Words a paragraph opens with that divides, or goes on with, what the one before told. */
const GOES_ON =
  /^(?:so với|so sánh|so|trong đó|trong số (?:này|đó)|cụ thể|phân theo|phân loại|chia theo|xét theo|theo (?:lĩnh vực|ngành nghề|khu vực|loại hình))(?: |$)/;

/** A paragraph that names no time goes on where the one before stood, in a text without a date or when it opens so. */
function carriedTime(state: ReaderState): TimeMark | null {
  const { context, document, sentence, time } = state;
  if (sentence.kind === 'heading' || time === null || time.kind === 'now') return null;
  const opens = GOES_ON.test(wordsOf(context, sentence.from, sentence.from + 4));
  return opens || (document.stockDay === null && document.period === null) ? time : null;
}

function isHeading(context: DocumentContext, sentence: Sentence): boolean {
  if (sentence.kind === 'heading') return true;
  const marker = context.tokens[sentence.from - 2];
  return (
    sentence.kind === 'item' &&
    sentence.to - sentence.from < 22 &&
    (marker?.kind === 'number' || /^[IVX]+$/.test(marker?.text ?? ''))
  );
}

/** "5. Xếp loại: …" after "- Mỏ Cày 17 HTX; …": a numbered line is no item of a list told with dashes. */
function leaveCarriedList(state: ReaderState): void {
  const { carried, context, sentence } = state;
  if (carried === null || sentence.kind !== 'item') return;
  const bullet = context.tokens[sentence.from - 1]?.text ?? '';
  // "- Nông nghiệp: 98 HTX, trong đó:", "+ Trồng trọt: 60 HTX;", "- Phi nông nghiệp: 56 HTX": back in the outer list.
  const { outer } = carried;
  if (outer !== null && carried.bullet !== null && bullet !== carried.bullet && bullet === outer.bullet) {
    if (carried.frame !== null) carried.frame.open = false;
    state.open = state.open.filter((frame) => frame.open);
    state.carried = outer;
    return;
  }
  carried.bullet ??= bullet;
  const numbered = isNumbered(context, sentence);
  const own = numbered ? Number(context.tokens[sentence.from - 2]?.text) : Number.NaN;
  // "4. Kế toán: 174 người", "II. Cơ cấu", "1. Giới tính: …": counted from one again, or a heading in between, another list begins.
  const heads = /^[IVX]+$/.test(context.tokens[sentence.from - 2]?.text ?? '');
  if (carried.numbered === false && numbered) state.carried = null;
  else if (carried.numbered === true && (heads || own <= carried.last)) state.carried = null;
  else carried.numbered ??= numbered;
  if (numbered) carried.last = own;
}

function isNumbered(context: DocumentContext, sentence: Sentence): boolean {
  return sentence.kind === 'item' && context.tokens[sentence.from - 2]?.kind === 'number';
}

/** "Kết quả xếp loại:", "Về trình độ chuyên môn:": a short line without figures that announces grades or schooling. */
function isGrading(context: DocumentContext, sentence: Sentence): boolean {
  if (sentence.to - sentence.from > 12) return false;
  const words = wordsOf(context, sentence.from, sentence.to);
  return /xếp loại|phân loại|trình độ|cơ cấu/.test(words) && firstNumber(context, sentence) === sentence.to;
}

/** A line ending in a colon announces the items below it: its own amount, or that of the sentence before. */
function carryList(state: ReaderState): void {
  const { context, sentence } = state;
  if (context.tokens[sentence.to - 1]?.text !== ':') {
    if (sentence.kind !== 'item') state.carried = null;
    return;
  }
  const words = wordsOf(context, sentence.from, Math.min(sentence.to, sentence.from + 8));
  const divides = isDivision(words) || isGrading(context, sentence);
  const announces = divides || /^(?:trong đó|gồm|bao gồm|cụ thể|chia ra|trong số)/.test(words);
  const own = [...state.current].reverse();
  const told = own.length > 0 ? own : announces ? state.previous : [];
  const candidates =
    divides && own.length === 0 ? dividedWholes(state, told.findLast(isLevel), () => true) : told;
  const kind = /^(?:trong đó|trong số)/.test(words) ? 'partly' : 'closed';
  state.carried =
    candidates.length === 0
      ? null
      : {
          kind,
          candidates,
          divides,
          frame: null,
          beside: new Map(),
          numbered: isNumbered(context, sentence) ? false : null,
          bullet: null,
          last: 0,
          outer: sentence.kind === 'item' ? state.carried : null,
        };
}

/** Read a text into facts and lists. */
export function readDocument(text: string, documentDate: string | undefined): ReadDocument {
  const context = createContext(text);
  const document = findDocumentDate(context, documentDate);
  const documentPlace = findDocumentPlace(context);
  const head = wordsOf(context, 0, Math.min(context.tokens.length, 160));
  const planned: ClaimStatus = PLAN_DOCUMENT.test(head) ? 'plan' : 'actual';
  const timesIn = createTimeFinder(context);
  const state: ReaderState = {
    context,
    document,
    documentPlace,
    facts: [],
    frames: [],
    tableRelations: [],
    current: [],
    sized: null,
    previous: [],
    sentence: { from: 0, to: 0, kind: 'prose', block: 0 },
    sentenceIndex: 0,
    time: null,
    place: documentPlace,
    status: planned,
    sectionStatus: planned,
    open: [],
    parens: [],
    introducer: null,
    fund: false,
    headed: null,
    section: null,
    coop: null,
    carried: null,
  };
  let tableIndex = 0;
  let block = -1;
  let emptyBlocks = 0;
  let sectionTime: TimeMark | null = null;
  const { sentences, tables } = context.layout;
  for (let n = 0; n <= sentences.length; n++) {
    while (tableIndex < tables.length && (tables[tableIndex]?.after ?? 0) <= n) {
      const table = tables[tableIndex];
      if (table !== undefined) readTable(state, table);
      tableIndex++;
    }
    const sentence = sentences[n];
    if (sentence === undefined) break;
    state.sentence = sentence;
    state.sentenceIndex = n;
    if (sentence.block !== block) {
      block = sentence.block;
      if (!staysWithCoop(context, sentence)) state.coop = null;
      state.place = documentPlace;
      state.status = state.sectionStatus;
      if (sentence.kind !== 'item') state.time = sectionTime ?? carriedTime(state);
    }
    const times = timesIn(sentence.from, sentence.to);
    const bases = new Set<TimeMark>();
    const usable = times.filter(
      (time) => !isAgainst(context, time) && numberDated(context, time) < 0 && !isReachedNow(context, time),
    );
    const heading = isHeading(context, sentence);
    const section = sectionAfter(context, sentence, heading, state.section);
    if (section !== state.section || heading) state.fund = section?.fund === true;
    state.section = section;
    if (heading) {
      state.sectionStatus = sectionStatusOf(context, sentence.from, sentence.to, state.sectionStatus);
      state.status = state.sectionStatus;
      // The day of the letterhead dates the document, it is not the time a section tells of.
      if (usable[0] !== undefined && (usable[0].iso === undefined || usable[0].iso !== document.iso))
        sectionTime = usable[0];
      // "KẾ HOẠCH … NĂM 2019" of August 2018: what a section on results tells is not of the year planned.
      if (state.sectionStatus === 'actual' && sectionTime !== null && isAhead(sectionTime, document))
        sectionTime = null;
      state.time = sectionTime;
    }
    const number = firstNumber(context, sentence);
    // A sentence of words alone gives its place on only when it opens with it.
    const reach = number === sentence.to && sentence.kind === 'prose' ? sentence.from + 8 : number;
    const place = placeOfSentence(context, sentence.from, Math.min(reach, sentence.to), documentPlace);
    if (place !== null) state.place = place;
    updateFund(state);
    const coop = coopOf(context, sentence);
    if (coop !== null && sentence.kind === 'prose') state.coop = coop;
    state.open = [];
    const timeFor = (w: Window, role: FactRole, fact: Fact): void => {
      const time = governingTime(state, times, bases, w, role, fact);
      const of = fact.anchor;
      if (role === 'plain' && of !== undefined && state.current.includes(of) && !isDatedApart(times, of, w)) {
        copyTime(of, fact);
      } else if (role === 'plan' && document.year !== null && isYearPlan(context, w)) {
        fact.periodCode = String(document.year);
        fact.period = fact.periodCode;
      } else if (time === null && state.time === null && isPartOfEarlier(fact))
        copyTime(fact.list?.parent, fact);
      else if (role !== 'base') applyTime(fact, time ?? state.time, document);
      else
        applyBaseTime(
          fact,
          time,
          governingTime(state, times, bases, w, 'plain', fact) ?? state.time,
          document,
        );
    };
    leaveCarriedList(state);
    interpretSentence(state, timeFor);
    closeFrames(state, false);
    applyHead(state);
    adoptPlacedList(state);
    shareBreakdowns(state);
    const held = usable.filter((time) => !bases.has(time) && !isOfRemark(state, time, sentence.to));
    const first = held[0];
    if (
      first !== undefined &&
      state.current.length > 0 &&
      (first.kind === 'period' || first.kind === 'asOf' || first.kind === 'now')
    )
      state.time = held[held.length - 1] ?? first;
    carryList(state);
    if (state.current.length > 0) {
      state.previous = state.current;
      emptyBlocks = 0;
    } else if (++emptyBlocks > 2) state.previous = [];
    state.current = [];
  }
  settleWholes(state.frames, state.facts);
  settleSharesFirst(context, state.facts);
  dateShares(state.facts);
  dateHeadlines(state.facts);
  settleIncomeClasses(state.facts);
  settleGrades(state.facts);
  return {
    context,
    document,
    facts: state.facts,
    frames: state.frames,
    tableRelations: state.tableRelations,
  };
}

const creditFunds = new WeakMap<DocumentContext, boolean>();

/** "Quỹ tín dụng nhân dân xã Phú Cường": once a credit fund is named, the bare word means it. */
function isAboutCreditFund(context: DocumentContext): boolean {
  const known = creditFunds.get(context);
  if (known !== undefined) return known;
  const about = context.marks.some(
    (mark) =>
      entryOf(mark, 'org')?.id === 'qtdnd' &&
      context.tokens[mark.from - 1]?.kind !== 'number' &&
      (isCapitalised(context.tokens[mark.to]) ||
        /^(?:xã|phường|thị)$/.test(context.tokens[mark.to]?.key ?? '')),
  );
  creditFunds.set(context, about);
  return about;
}

/** "Quỹ quốc gia về việc làm", "Quỹ trợ vốn xã viên", "Quỹ khuyến học": funds of another name. */
const OTHER_FUND = /^(?:quốc|trợ|khuyến|đền|vì|phòng|đầu|dự|xóa|bảo|từ)$/;

function updateFund(state: ReaderState): void {
  const { context, sentence } = state;
  for (let i = sentence.from; i < sentence.to; i++) {
    const mark = context.markAt.get(i);
    if (entryOf(mark, 'body')?.id === 'fund') state.fund = true;
    else if (entryOf(mark, 'org')?.id === 'qtdnd') state.fund = false;
    else if (
      context.tokens[i]?.text === 'Quỹ' &&
      // "Quỹ TDND: 17 Quỹ": counted, not named.
      context.tokens[i - 1]?.kind !== 'number' &&
      (mark === undefined || entryOf(mark, 'noun')?.unit === 'quy')
    )
      state.fund = OTHER_FUND.test(context.tokens[i + 1]?.key ?? '')
        ? false
        : state.fund || !isAboutCreditFund(context);
  }
}
