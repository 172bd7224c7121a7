// Bảng điểm và phân bổ trên màn hình.
import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Board, CascadeView, targetContract } from '#server/target/contract.ts';
import type { FundBoard } from '#server/target/contract-funds.ts';
import { getJson } from '../api/request.ts';

export type SplitView = z.infer<(typeof targetContract.split.response)[200]>;
type HistoryView = z.infer<(typeof targetContract.history.response)[200]>;

export function boardQuery(document: string, at: string, target?: number) {
  return queryOptions({
    queryKey: ['scoreboard', document, at, target],
    queryFn: ({ signal }) =>
      getJson<Board>(
        `/api/documents/${document}/scoreboard`,
        { ...(at === '' ? {} : { at }), target },
        signal,
      ),
  });
}

/** Every target of one unit in a year. */
export function unitBoardQuery(unit: string, year: string) {
  return queryOptions({
    queryKey: ['scoreboard', 'unit', unit, year],
    queryFn: ({ signal }) => getJson<Board>('/api/targets', { unit, year }, signal),
  });
}

export function cascadeQuery(target: string) {
  return queryOptions({
    queryKey: ['cascade', target],
    queryFn: ({ signal }) => getJson<CascadeView>(`/api/targets/${target}/cascade`, {}, signal),
  });
}

export function historyQuery(target: string) {
  return queryOptions({
    queryKey: ['cascade', target, 'history'],
    queryFn: ({ signal }) => getJson<HistoryView>(`/api/targets/${target}/history`, {}, signal),
  });
}

/** Funds of the provinces of a day. */
export function fundsQuery(at: string | undefined) {
  return queryOptions({
    queryKey: ['funds', at],
    queryFn: ({ signal }) => getJson<FundBoard>('/api/funds/board', { at }, signal),
  });
}
