// How does a counted number become a draft fact?

import { findAnchor } from './anchor.ts';
import { isConstructionLabel, resolveBreakdown } from './breakdown-of.ts';
import type { Counted } from './counts.ts';
import { copiesOf } from './distributed.ts';
import type { Draft } from './draft.ts';
import { type Fact, isLevel, type ListFrame } from './fact.ts';
import { resolveMeasure } from './measure-of.ts';
import { leavesList, partOf } from './membership.ts';
import { eachBefore } from './per.ts';
import { directChange, readComparison, rightKind } from './percents.ts';
import { lastFact, type ReaderState } from './state.ts';
import { statusOf } from './status.ts';
import { leftHit, type Window, wordsOf } from './window.ts';

export function countDraft(state: ReaderState, w: Window, counted: Counted): Draft {
  const change = directChange(state, w);
  if (change !== null) {
    const comparison = readComparison(state, w);
    const grown = grownNumber(state, w);
    if (grown !== null) {
      const now = totalTold(state, grown.unit);
      return {
        subject: grown.subject,
        measure: 'total',
        unit: grown.unit,
        relation: change,
        breakdown: now?.breakdown ?? null,
        source: 'right',
        ...(comparison.base === undefined ? {} : { base: comparison.base }),
        ...(now === undefined ? {} : { anchor: now }),
      };
    }
    const anchor = stockAnchor(state, counted.unit, comparison.base) ?? findAnchor(state, counted.unit, true);
    const topic = leftHit(state.context, w, ['measure'], { maxCommas: 0 });
    const measure =
      anchor?.measure ??
      (topic !== null && topic.entry.id !== 'new'
        ? topic.entry.id
        : counted.measure === 'member_htx'
          ? 'alliance_members'
          : counted.measure);
    return {
      subject: anchor?.subject ?? counted.subject,
      measure,
      unit: counted.unit,
      relation: change,
      breakdown: anchor?.breakdown ?? resolveBreakdown(state, w, counted),
      source: 'right',
      ...(comparison.base === undefined ? {} : { base: comparison.base }),
      ...(anchor === undefined ? {} : { anchor }),
    };
  }
  let frame = partOf(state, w, counted.unit);
  // A remark in parentheses inside a list ("(528 HTX)" after a comparison) neither joins nor ends it.
  if (frame !== undefined && !frame.paren && state.parens.length > frame.depth) frame = undefined;
  if (
    frame !== undefined &&
    (leavesList(state, w, frame) ||
      (frame.parent.value < w.q.value &&
        frame.kind !== 'closed' &&
        // What goes on in the brackets of a figure stays a part of it, however large it is printed.
        !(frame.paren && frame.children.length > 0) &&
        !goesOnListing(state, w, frame)))
  ) {
    if (!frame.paren) frame.open = false;
    state.open = state.open.filter((other) => other.open);
    frame = undefined;
  }
  const yearly = averagedOver(state, w);
  if (yearly !== undefined && frame !== undefined) {
    state.open = state.open.filter((other) => other !== frame);
    frame.open = false;
    frame = undefined;
  }
  const start = startOf(state, w, counted);
  const per = w.q.per ?? distributedOver(state, w) ?? yearly ?? averagedOf(state, w, counted);
  const copies = frame === undefined ? undefined : copiesOf(state, w);
  // "…; bình quân mỗi HTX có 2 sản phẩm" ends the list; "mỗi huyện 2 HTX" is a part that was not understood.
  const averaged = /(?:bình quân|trung bình)(?: \S+){0,5}$/.test(
    wordsOf(state.context, w.leftFrom, w.q.from),
  );
  if (per !== undefined && frame !== undefined && copies === undefined && !averaged) frame.complete = false;
  const resolved = resolveMeasure(state, w, counted, frame);
  const { source } = resolved;
  const aimed =
    resolved.source === 'default' &&
    resolved.measure === 'total' &&
    /^(?:htx|tht|lhhtx|mo_hinh)$/.test(counted.unit) &&
    statusOf(state, w) === 'plan' &&
    !isForecast(state, w);
  const graded = resolved.measure === 'total' && rightKindOf(state, w) === 'xep_loai';
  const measure =
    aimed || isScheme(state, w) || isToBeBuilt(state, w, counted)
      ? 'target'
      : graded
        ? 'rated'
        : resolved.measure;
  let breakdown = resolveBreakdown(state, w, counted);
  // "giải thể 220 HTX yếu kém": why they were dissolved, not a grade.
  if (breakdown?.xep_loai === 'yeu' && (measure === 'dissolved' || measure === 'stopped')) breakdown = null;
  return {
    subject: counted.subject,
    measure: start !== undefined && measure === 'total' ? start.measure : measure,
    unit: counted.unit,
    relation: 'none',
    breakdown: breakdown ?? start?.breakdown ?? null,
    source,
    ...(per === undefined ? {} : { per }),
    ...(copies === undefined ? {} : { copies }),
    ...(frame === undefined || (per !== undefined && copies === undefined) ? {} : { frame }),
  };
}

/** "số HTX loại khá tăng từ 198 HTX lên 231 HTX": the second tells of what the first does. */
function startOf(state: ReaderState, w: Window, counted: Counted): Fact | undefined {
  const before = state.current[state.current.length - 1];
  if (before?.role !== 'base' || before.unit !== counted.unit || before.against !== undefined)
    return undefined;
  return /^(?:[^,;:.()]* )?(?:lên|xuống|còn)(?: (?:đến|còn|thành|gần|hơn|trên))*$/.test(
    wordsOf(state.context, before.to, w.q.from),
  )
    ? before
    : undefined;
}

/** "so với cuối năm 2022 (990 HTX), số HTX tăng 19 đơn vị": the number of organisations itself is what rose. */
function grownNumber(state: ReaderState, w: Window): { unit: string; subject: string } | null {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 7), w.q.from);
  const org =
    /(?:^|[,;:)(] )(?:như vậy )?(?:tổng )?số (htx|hợp tác xã|tht|tổ hợp tác)(?: toàn tỉnh| của tỉnh)?(?: đã)? (?:tăng|giảm)(?: thêm| ròng)?$/.exec(
      words,
    )?.[1];
  if (org === undefined) return null;
  return /^h/.test(org) ? { unit: 'htx', subject: 'HTX' } : { unit: 'tht', subject: 'THT' };
}

/** The standing total the text told last, this sentence's own bases aside. */
function totalTold(state: ReaderState, unit: string): Fact | undefined {
  return lastFact(
    state.facts,
    (fact) =>
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.unit === unit &&
      fact.measure === 'total' &&
      fact.breakdown === null &&
      fact.list === undefined &&
      state.sentenceIndex - fact.sentence <= 6,
  );
}

const FLOWS = new Set(['new', 'dissolved', 'stopped', 'revoked', 'merged', 'resumed']);

/** "có 158 HTX. Trong năm thành lập 13, giải thể 06 HTX; tăng 07 HTX so với cuối năm 2021": what rose is how many there are. */
function stockAnchor(state: ReaderState, unit: string, base: string | undefined): Fact | undefined {
  const last = state.current[state.current.length - 1];
  const led = base === undefined && last?.role === 'base' && last.unit === unit && last.measure === 'total';
  if (!led && !/^(?:cuối năm|đầu năm|thời điểm|đầu nhiệm kỳ|\d{1,2} \/)/.test(base ?? '')) return undefined;
  const near = findAnchor(state, unit, true);
  if (near === undefined || !FLOWS.has(near.measure)) return undefined;
  return lastFact(
    state.facts,
    (fact) =>
      isLevel(fact) &&
      fact.role === 'plain' &&
      fact.unit === unit &&
      fact.measure === 'total' &&
      fact.list === undefined &&
      fact.place === near.place,
  );
}

/** "Dự kiến đến cuối năm 2015 toàn tỉnh có 899 HTX": how many there will be, no target set. */
function isForecast(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 20), w.q.from);
  return (
    /(?:^| )(?:dự kiến|ước|ước tính|dự báo)(?: |$)/.test(words) && !/phấn đấu|mục tiêu|chỉ tiêu/.test(words)
  );
}

/** "36 HTX, trong đó 20 HTX nông nghiệp, 41 HTX tiểu thủ công nghiệp": larger than the whole, yet said as a part. */
function goesOnListing(state: ReaderState, w: Window, frame: ListFrame): boolean {
  const last = frame.children[frame.children.length - 1];
  if (last === undefined) return true;
  const between = wordsOf(state.context, last.to, w.q.from);
  return (
    last === state.current[state.current.length - 1] &&
    w.q.from - last.to <= 9 &&
    /(?:^| )(?:,|và)$/.test(between) &&
    !/(?:^| )(?:có|là|đã|hiện|toàn|tỉnh|nâng|đưa|tăng|giảm|đến|năm|với)(?: |$)|[.;:()]/.test(between)
  );
}

const MEASURED_EACH =
  /(?:bình quân|trung bình|mỗi|tính ra)(?: (?:mỗi|một|1|01))* (?:htx|hợp tác xã|hộ|xã|huyện|thôn|quỹ)(?: (?:thành viên|dân|nông dân))?(?: (?:có|được|là|đạt|bình quân|trung bình|khoảng|canh tác|sản xuất|trồng|thu|bán|nhận|giữ))*$/;

/** "trung bình mỗi quỹ có 1.267 thành viên": people told of each organisation; "mỗi hộ 1,3 ha": land and goods of each. */
function averagedOf(state: ReaderState, w: Window, counted: Counted): string | undefined {
  if (/^(?:ha|tan|kg)$/.test(counted.unit)) {
    const before = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 8), w.q.from);
    return MEASURED_EACH.test(before)
      ? eachBefore(before.replace(/ (?:bình quân|trung bình)$/, ''))
      : undefined;
  }
  if (counted.unit !== 'nguoi' && counted.unit !== 'ho' && counted.unit !== 'luot_nguoi') return undefined;
  const words = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 14), w.q.from);
  return /(?:^| )(?:có|là|đạt|thu hút|gồm|khoảng|hơn|gần|trên)$/.test(words) ||
    /(?:mỗi|một) \S+(?: \S+){0,3}$/.test(words)
    ? eachBefore(words)
    : undefined;
}

/** "bình quân mỗi năm thành lập 13 HTX": a yearly average is no part of the total told before. */
function averagedOver(state: ReaderState, w: Window): string | undefined {
  const words = wordsOf(state.context, Math.max(w.leftFrom, w.q.from - 9), w.q.from);
  // "bình quân 1.012 HTX ra đời/năm".
  const after = wordsOf(state.context, w.q.to, w.q.to + 5);
  if (/(?:bình quân|trung bình|bq)(?: khoảng| đạt)?$/.test(words) && /^(?:[^\s,;.]+ ){0,3}\/ năm/.test(after))
    return 'năm';
  return /(?:bình quân|trung bình|bq)(?: mỗi| một| hằng| hàng| 1)? (năm|tháng|quý)(?![^,;:]*[,;:])/.exec(
    words,
  )?.[1];
}

function rightKindOf(state: ReaderState, w: Window): string | undefined {
  return rightKind(state, w)?.breakdown?.[0];
}

/** "A, B, C mỗi huyện 2 HTX": the number holds for each of them. */
function distributedOver(state: ReaderState, w: Window): string | undefined {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 8), w.q.from);
  const match =
    /(?:^| )mỗi (địa phương|đơn vị|huyện|xã|tỉnh|nơi|HTX|htx|vùng|phường|thôn|quận)(?:,[^.;]*)?(?: (?:có|là|thành lập|thành lập mới|xây dựng|được|ít nhất|từ))*$/.exec(
      words,
    );
  return match?.[1] === 'htx' ? 'HTX' : match?.[1];
}

/** "phê duyệt Đề án phát triển 15.000 HTX nông nghiệp hoạt động có hiệu quả": what a scheme aims at. */
function isScheme(state: ReaderState, w: Window): boolean {
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 6), w.q.from);
  return /đề án ["“]?(?: ?phát triển| ?xây dựng)(?: mới)?$/.test(words);
}

/** "xây dựng 500 mô hình HTX": models still to be built, unless the words say it is done. */
function isToBeBuilt(state: ReaderState, w: Window, counted: Counted): boolean {
  if (isConstructionLabel(state, w)) return false;
  if (counted.unit !== 'mo_hinh' && counted.unit !== 'htx') return false;
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 5), w.q.from).replace(
    /^.*[;:.] /,
    '',
  );
  return (
    /(?:^| )xây dựng(?: mới)?(?: (?:ít nhất|khoảng|thêm))?$/.test(words) && !/đã|lĩnh vực|htx|,/.test(words)
  );
}
