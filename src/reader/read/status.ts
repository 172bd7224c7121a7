// Is a figure done, planned, estimated or forecast?
import type { ClaimStatus } from '../claim.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { isAgainst } from './time-bases.ts';
import { openingOf, type Window, wordsOf } from './window.ts';

export function statusOf(state: ReaderState, w: Window): ClaimStatus {
  const { context } = state;
  if (
    /đề án (?:phát triển|xây dựng)(?: mới)?$/.test(
      wordsOf(context, Math.max(state.sentence.from, w.q.from - 6), w.q.from),
    )
  )
    return 'plan';
  if (w.q.approx === 'uoc') return 'estimate';
  let past = false;
  const floor = Math.max(state.sentence.from, w.q.from - 300);
  for (let i = w.q.from; i > floor; ) {
    // "(chỉ tiêu là 61 xã); 29 xã đạt …": what a closed parenthesis says is told of the number before it.
    const opening = context.tokens[i - 1]?.text === ')' ? openingOf(context, i - 1, floor) : -1;
    if (opening >= 0) {
      i = opening;
      continue;
    }
    const mark = context.markBefore.get(i);
    const status = entryOf(mark, 'status');
    if (
      mark !== undefined &&
      status !== undefined &&
      !(past && (status.id === 'plan' || status.id === 'forecast'))
    ) {
      if (status.id === 'forecast' && state.status === 'plan') return 'plan';
      if (status.id !== 'plan' || isPlanWord(state, mark.from)) return status.id as ClaimStatus; // ids of this category are the contract's words
    }
    i = mark?.from ?? i - 1;
    if (
      /^(?:đã|hiện|nay)$/.test(context.tokens[i]?.key ?? '') &&
      !/^(?:với|hiện|năm|thực)$/.test(context.tokens[i - 1]?.key ?? '')
    )
      past = true;
    // "Tính đến ngày 31/12, toàn tỉnh có 246 HTX": counted, whatever the document plans.
    if (context.tokens[i]?.key === 'tính' && context.tokens[i + 1]?.key === 'đến') past = true;
    if (
      mark !== undefined &&
      entryOf(mark, 'plan') !== undefined &&
      mark.from >= w.leftFrom &&
      !past &&
      opensClause(state, mark.from)
    )
      return 'plan';
  }
  return state.status === 'plan' && (past || isTold(state, w)) ? 'actual' : state.status;
}

/** "Tính đến hết năm 2022, có 140 HTX" in a plan of 2023: a time that is past tells what is, not what is planned. */
function isTold(state: ReaderState, w: Window): boolean {
  const { context, document, sentence } = state;
  let time = state.time;
  for (let i = w.q.from; i >= Math.max(sentence.from, w.q.from - 80); i--) {
    const said = context.timeAt.get(i);
    if (said === undefined || said.year === null || isAgainst(context, said)) continue;
    time = said;
    break;
  }
  if (time === null || time.year === null || document.year === null) return false;
  if (time.code?.includes('..') === true || /^(?:đến|tới|từ) năm/.test(time.text)) return false;
  if (time.year < document.year) return true;
  return time.iso?.length === 10 && document.iso !== null && time.iso < document.iso;
}

/** "mục tiêu: 20 HTX" is a plan; "đạt mục tiêu", "so với chỉ tiêu" are not. */
function isPlanWord(state: ReaderState, at: number): boolean {
  const before = wordsOf(state.context, Math.max(state.sentence.from, at - 3), at);
  return !/(?:đạt|vượt|so với|so|hoàn thành|bằng|% )$/.test(before) && !/%$/.test(before);
}

/** "Kế hoạch năm 2025 thành lập mới 60 HTX": the plan heads the clause. */
function opensClause(state: ReaderState, at: number): boolean {
  return at === state.sentence.from || /^[;.]$/.test(state.context.tokens[at - 1]?.text ?? '');
}
