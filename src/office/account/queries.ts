// Tài khoản và việc của tôi trên màn hình: reads and single acts.
import { queryOptions } from '@tanstack/react-query';
import type { AccountView } from '#server/identity/contract-account.ts';
import type { InboxView } from '#server/notify/contract.ts';
import { getJson, RequestRefused } from '../api/request.ts';
import { t } from '../messages/translate.ts';

export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => getJson<AccountView>('/api/account', {}, signal),
});

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: ({ signal }) => getJson<InboxView>('/api/inbox', {}, signal),
  staleTime: 60_000,
});

/** The sentence of a refusal, ready for the reader. */
export function sentenceOf(refusal: unknown): string {
  return refusal instanceof RequestRefused ? refusal.message : t('state.unexpected');
}
