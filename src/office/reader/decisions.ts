// Nhận hay bỏ qua: what the person decided about each finding; kept on this page only, never sent.
import { t } from '../messages/translate.ts';

export interface Decision {
  readonly answer: 'accepted' | 'ignored';
  readonly reason: string;
}

/** By the finding's place in the reply. */
export type Decisions = Readonly<Record<number, Decision>>;

/** A finding set aside no longer marks the text. */
export function isIgnored(decisions: Decisions, index: number): boolean {
  return decisions[index]?.answer === 'ignored';
}

/** "Nhận, sẽ sửa", "Bỏ qua" or "Chưa quyết định". */
export function decisionWord(decision: Decision | undefined): string {
  if (!decision) return t('reader.undecided');
  return decision.answer === 'accepted' ? t('reader.accepted') : t('reader.ignored');
}
