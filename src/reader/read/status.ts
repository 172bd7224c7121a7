// Is a figure done, planned, estimated or forecast?
import type { ClaimStatus } from '../claim.ts';
import { entryOf } from './marks.ts';
import type { ReaderState } from './state.ts';
import { type Window, wordsOf } from './window.ts';

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
    const mark = context.markBefore.get(i);
    const status = entryOf(mark, 'status');
    if (mark !== undefined && status !== undefined && !(past && status.id === 'plan')) {
      if (status.id !== 'plan' || isPlanWord(state, mark.from)) return status.id as ClaimStatus; // ids of this category are the contract's words
    }
    i = mark?.from ?? i - 1;
    if (
      /^(?:đã|hiện|nay)$/.test(context.tokens[i]?.key ?? '') &&
      !/^(?:với|hiện)$/.test(context.tokens[i - 1]?.key ?? '')
    )
      past = true;
    if (
      mark !== undefined &&
      entryOf(mark, 'plan') !== undefined &&
      mark.from >= w.leftFrom &&
      !past &&
      opensClause(state, mark.from)
    )
      return 'plan';
  }
  return past && state.status === 'plan' ? 'actual' : state.status;
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
