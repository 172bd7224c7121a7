// Bảng kết quả: one row per finding, the same on paper and in the file.
import { t } from '../messages/translate.ts';
import { type Decisions, decisionWord } from './decisions.ts';
import { findingLook, kindWord, slipState, stateWord } from './finding-look.ts';
import { comparedSides } from './print-value.ts';
import { type FindingView, isSlip, placesOf } from './views.ts';

export interface SheetRow {
  /** The finding's place in the reply. */
  readonly index: number;
  readonly state: string;
  readonly kind: string;
  readonly quotes: string;
  readonly expected: string;
  readonly stated: string;
  readonly message: string;
  readonly decision: string;
  readonly reason: string;
}

/** Rows of every finding that does not fit, in the order of the text. */
export function sheetRows(findings: readonly FindingView[], decisions: Decisions): readonly SheetRow[] {
  return findings.filter(isSlip).map((view) => {
    const { finding, index } = view;
    const { expected, stated } = comparedSides(view);
    return {
      index,
      state: stateWord(slipState(view)),
      kind: kindWord(findingLook(view)),
      quotes: placesOf(view)
        .map(({ quote }) => quote.replace(/\s+/g, ' '))
        .join('; '),
      expected,
      stated,
      message: finding.message,
      decision: decisionWord(decisions[index]),
      reason: decisions[index]?.reason ?? '',
    };
  });
}

/** Heads of the columns. */
export function sheetHeads(): Readonly<Record<SheetColumn, string>> {
  return {
    state: t('reader.sheetState'),
    kind: t('reader.sheetKind'),
    quotes: t('reader.sheetQuotes'),
    expected: t('reader.expected'),
    stated: t('reader.stated'),
    message: t('reader.sheetMessage'),
    decision: t('reader.sheetDecision'),
    reason: t('reader.reason'),
  };
}

export const SHEET_COLUMNS = [
  'state',
  'kind',
  'quotes',
  'expected',
  'stated',
  'message',
  'decision',
  'reason',
] as const satisfies readonly (keyof SheetRow)[];
export type SheetColumn = (typeof SHEET_COLUMNS)[number];
