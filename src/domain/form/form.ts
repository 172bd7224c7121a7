// Biểu mẫu: what a form asks, as data. A version in use is never changed; a change is the next version.
import type { FieldMeasure } from '#domain/form/field-measure.ts';
import type { FieldUnit } from '#domain/form/unit.ts';
import type { Rule, Sum } from '#domain/rule/rule.ts';

/** Where a field's first value comes from; the filler may change it. */
export type Prefill =
  | { readonly from: 'register'; readonly attribute: RegisterAttribute }
  | { readonly from: 'last'; readonly cell?: string }
  | { readonly from: 'tally'; readonly measure: string };

export const REGISTER_ATTRIBUTES = [
  'name',
  'taxCode',
  'address',
  'sector',
  'members',
  'membersOfficial',
  'membersLinked',
  'workers',
  'charterCapitalDong',
  'grade',
] as const;
export type RegisterAttribute = (typeof REGISTER_ATTRIBUTES)[number];

/** Shown only while it holds; what is hidden is not asked, not checked and not sent. */
export type Condition =
  | { readonly cell: string; readonly is: string | number }
  | { readonly cell: string; readonly above: number }
  | { readonly cell: string; readonly filled: boolean };

/** A computed cell: a signed sum of other cells, or one times another. Never typed; ratios are shown, not stored. */
export type Formula =
  | { readonly sum: Sum }
  | { readonly product: readonly [string, string] }
  | { readonly ratio: readonly [Sum, Sum] };

export interface Choice {
  readonly code: string;
  readonly label: string;
}

export type FieldKind =
  | { readonly type: 'number'; readonly unit: FieldUnit; readonly signed?: boolean }
  | { readonly type: 'text'; readonly long?: boolean; readonly most?: number }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'date' };

interface FieldBase {
  /** Lower-case code, unique in the form (in a table: the column's). */
  readonly code: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly prefill?: Prefill;
  readonly formula?: Formula;
  readonly showWhen?: Condition;
  /** The statistical measure that this cell feeds. */
  readonly measure?: FieldMeasure;
}
export type Field = FieldBase & FieldKind;

/** One head cell of the upper head row that spans columns; two head rows at most. */
export interface HeadGroup {
  readonly label: string;
  readonly columns: readonly string[];
}

export interface FormTable {
  readonly code: string;
  readonly title: string;
  readonly help?: string;
  readonly showWhen?: Condition;
  /** Fixed: rows with codes; growing: numbered from 1, as many as the filler adds. */
  readonly rows:
    | { readonly kind: 'fixed'; readonly list: readonly Choice[] }
    | { readonly kind: 'growing'; readonly most: number };
  readonly heads?: readonly HeadGroup[];
  readonly columns: readonly Field[];
}

export interface Section {
  readonly code: string;
  readonly title: string;
  readonly help?: string;
  readonly showWhen?: Condition;
  readonly fields: readonly Field[];
  readonly tables: readonly FormTable[];
}

export const REPORTERS = { organisation: 'tổ chức', commune: 'xã', province: 'tỉnh' } as const;
/** Who fills the form: an organisation of the register, or an office for its territory. */
export type Reporter = keyof typeof REPORTERS;

export interface FormDefinition {
  readonly code: string;
  readonly title: string;
  readonly reporter: Reporter;
  readonly help?: string;
  readonly sections: readonly Section[];
  readonly rules: readonly Rule[];
}
