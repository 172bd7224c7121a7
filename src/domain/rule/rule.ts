// Luật kiểm tra: a check is data. One pure evaluator reads it in the phone, the grid, the workbook and on the server.

/** error: cannot be sent unexplained · warning: may be sent, is shown · note: worth a look. */
export const SEVERITIES = { error: 'sai', warning: 'cần xem lại', note: 'lưu ý' } as const;
export type Severity = keyof typeof SEVERITIES;

/** One operand: a cell ("revenue"), or a whole column of a table ("products.*.value"), here, last period or of another form. */
export interface Term {
  readonly cell: string;
  readonly sign?: -1;
  readonly of?: 'last';
  /** Code of another form of the same reporter and period. */
  readonly form?: string;
}
/** Signed terms added up. */
export type Sum = readonly Term[];

interface RuleBase {
  readonly code: string;
  readonly severity: Severity;
  /** An error with `explain` may be sent with a reason, which goes upward as a footnote. */
  readonly explain?: boolean;
  /** Said instead of the standing sentence. */
  readonly message?: string;
}

export type Rule = RuleBase &
  (
    | {
        readonly kind: 'sum';
        readonly whole: Sum;
        readonly parts: Sum;
        /** = unless said: parts at most (or at least) the whole. */
        readonly relation?: 'at-most' | 'at-least';
      }
    | { readonly kind: 'balance'; readonly closing: Sum; readonly opening: Sum; readonly flow: Sum }
    /** part ÷ whole between two shares, in hundredths of a percent of the whole (10000 = all). */
    | {
        readonly kind: 'share';
        readonly part: Sum;
        readonly whole: Sum;
        readonly least?: number;
        readonly most?: number;
      }
    | { readonly kind: 'range'; readonly of: Sum; readonly least?: number; readonly most?: number }
    /** More than `percent` up or down against last period, or against the middle of one's peers. */
    | {
        readonly kind: 'change';
        readonly of: string;
        readonly against: 'last' | 'peers';
        readonly percent: number;
      }
    /** A thousand, a million or a billion times too large or too small against last period or peers. */
    | { readonly kind: 'scale'; readonly of: string; readonly against: 'last' | 'peers' }
    /** Equal to what another form of the same reporter and period says. */
    | { readonly kind: 'cross-form'; readonly of: Sum; readonly as: Sum }
    /** Equal to what the level below adds up to: a measure tallied over the reporter's territory. */
    | { readonly kind: 'cross-level'; readonly of: Sum; readonly measure: string }
  );

/** The middle half of what comparable reporters said of a cell last time. */
export interface PeerSpread {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly count: number;
}

/** One thing found. `accepted` = the filler's reason where the rule takes one. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly explain: boolean;
  /** The cells to look at, the first one the most. */
  readonly cells: readonly string[];
  readonly expected: number | null;
  readonly stated: number | null;
  readonly message: string;
}
