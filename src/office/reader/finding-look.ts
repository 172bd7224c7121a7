// Dáng của một điểm cần xem: its state, sign, words and tone — the same in text, list, print and file.
import { isToldTwice } from '#domain/claim/told-twice.ts';
import { t } from '../messages/translate.ts';
import type { IconName } from '../ui/icons.tsx';
import type { Tone } from '../ui/tag.tsx';
import type { FindingView } from './views.ts';

/** Severities of the reader; a difference from the register is told apart from an unclear passage. */
export type SlipState = 'hard' | 'register' | 'omission' | 'ambiguous' | 'rounding';
/** What a finding is called and filtered by: its kind, or 'twice' for a sum that only sets two tellings side by side. */
export type FindingLook = FindingView['finding']['kind'] | 'twice';

/** Worst first: a claim that takes part in several findings shows the worst of them. */
export const SLIP_STATES: readonly SlipState[] = ['hard', 'register', 'omission', 'ambiguous', 'rounding'];

/** State of an inconsistent finding. */
export function slipState({ finding }: FindingView): SlipState {
  if (finding.kind === 'register') return 'register';
  return finding.severity ?? 'ambiguous';
}

/** The word of a state. */
export function stateWord(state: SlipState): string {
  switch (state) {
    case 'hard':
      return t('reader.hard');
    case 'register':
      return t('reader.register');
    case 'omission':
      return t('reader.omission');
    case 'ambiguous':
      return t('reader.ambiguous');
    case 'rounding':
      return t('reader.rounding');
  }
}

/** Tone and icon of a state's tag. */
export function stateLook(state: SlipState): { readonly tone: Tone; readonly icon: IconName } {
  switch (state) {
    case 'hard':
      return { tone: 'error', icon: 'error' };
    case 'register':
      return { tone: 'warning', icon: 'differs' };
    case 'omission':
      return { tone: 'warning', icon: 'empty' };
    case 'ambiguous':
      return { tone: 'warning', icon: 'warning' };
    case 'rounding':
      return { tone: 'quiet', icon: 'rounding' };
  }
}

/** How a finding is called. */
export function findingLook({ finding }: FindingView): FindingLook {
  return isToldTwice(finding) ? 'twice' : finding.kind;
}

/** What was recomputed. */
export function kindWord(kind: FindingLook): string {
  switch (kind) {
    case 'sum':
      return t('reader.kindSum');
    case 'twice':
      return t('reader.kindTwice');
    case 'share':
      return t('reader.kindShare');
    case 'balance':
      return t('reader.kindBalance');
    case 'plan':
      return t('reader.kindPlan');
    case 'growth':
      return t('reader.kindGrowth');
    case 'average':
      return t('reader.kindAverage');
    case 'repeat':
      return t('reader.kindRepeat');
    case 'count':
      return t('reader.kindCount');
    case 'scale':
      return t('reader.kindScale');
    case 'date':
      return t('reader.kindDate');
    case 'register':
      return t('reader.kindRegister');
    case 'citation':
      return t('reader.kindCitation');
  }
}
