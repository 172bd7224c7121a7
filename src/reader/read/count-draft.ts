// How does a counted number become a draft fact?

import { findAnchor } from './anchor.ts';
import { resolveBreakdown } from './breakdown-of.ts';
import type { Counted } from './counts.ts';
import type { Draft } from './draft.ts';
import { resolveMeasure } from './measure-of.ts';
import { leavesList, partOf } from './membership.ts';
import { directChange, readComparison, rightKind } from './percents.ts';
import type { ReaderState } from './state.ts';
import { statusOf } from './status.ts';
import { leftHit, type Window, wordsOf } from './window.ts';

export function countDraft(state: ReaderState, w: Window, counted: Counted): Draft {
  const change = directChange(state, w);
  if (change !== null) {
    const anchor = findAnchor(state, counted.unit, true);
    const comparison = readComparison(state, w);
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
    (leavesList(state, w, frame) || (frame.parent.value < w.q.value && frame.kind !== 'closed'))
  ) {
    if (!frame.paren) frame.open = false;
    state.open = state.open.filter((other) => other.open);
    frame = undefined;
  }
  const per = w.q.per ?? distributedOver(state, w);
  if (per !== undefined && frame !== undefined) frame.complete = false;
  const resolved = resolveMeasure(state, w, counted, frame);
  const { source } = resolved;
  const aimed =
    resolved.source === 'default' &&
    resolved.measure === 'total' &&
    /^(?:htx|tht|lhhtx|mo_hinh)$/.test(counted.unit) &&
    statusOf(state, w) === 'plan';
  const graded = resolved.measure === 'total' && rightKindOf(state, w) === 'xep_loai';
  const measure = aimed || isToBeBuilt(state, w, counted) ? 'target' : graded ? 'rated' : resolved.measure;
  let breakdown = resolveBreakdown(state, w, counted);
  // "giải thể 220 HTX yếu kém": why they were dissolved, not a grade.
  if (breakdown?.xep_loai === 'yeu' && (measure === 'dissolved' || measure === 'stopped')) breakdown = null;
  return {
    subject: counted.subject,
    measure,
    unit: counted.unit,
    relation: 'none',
    breakdown,
    source,
    ...(per === undefined ? {} : { per }),
    ...(frame === undefined || per !== undefined ? {} : { frame }),
  };
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

/** "xây dựng 500 mô hình HTX": models still to be built, unless the words say it is done. */
function isToBeBuilt(state: ReaderState, w: Window, counted: Counted): boolean {
  if (counted.unit !== 'mo_hinh' && counted.unit !== 'htx') return false;
  const words = wordsOf(state.context, Math.max(state.sentence.from, w.q.from - 5), w.q.from);
  return (
    /(?:^| )xây dựng(?: mới)?(?: (?:ít nhất|khoảng|thêm))?$/.test(words) && !/đã|lĩnh vực|htx|,/.test(words)
  );
}
