// Những gì mọi ô của biểu đang điền cần biết.
import type { Cells } from '#domain/form/cell-value.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import type { Finding } from '#domain/rule/rule.ts';
import type { EntryView } from '#server/collection/contract-entry.ts';
import type { Filling, FillingStore } from '../filling-state.ts';

export interface FillContext {
  readonly form: FormDefinition;
  /** Completed: hidden ones dropped, computed ones computed. */
  readonly cells: Cells;
  readonly last: Cells | undefined;
  readonly lastName: string | null;
  readonly state: Filling;
  readonly filling: FillingStore;
  readonly findings: readonly Finding[];
  /** On how many reports the figures of the level below stand, by measure, and in which days. */
  readonly belowFrom: EntryView['belowFrom'];
  /** Something was sent before: what stands here came from that, no more from the register. */
  readonly sent: boolean;
  readonly period: Pick<EntryView['period'], 'from' | 'to'>;
  /** What the officer wrote at cells when the form was returned. */
  readonly notes: readonly { readonly cell: string; readonly note: string }[];
}
