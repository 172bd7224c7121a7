// Ô bất thường của một biểu: every cell that adds up is looked at.
import type { FormDefinition } from '#domain/form/form.ts';
import { numberColumns } from '#domain/form/number-columns.ts';
import type { RuleContext } from '#domain/rule/operand.ts';
import { findOutliers, type Outlier } from '#domain/rule/outlier.ts';

/** Cells of a filled form that stand out. */
export function outliersOf(
  form: FormDefinition,
  context: Pick<RuleContext, 'cells' | 'last' | 'peers'>,
): readonly Outlier[] {
  return findOutliers(
    numberColumns(form).map(({ cell }) => cell),
    context,
  );
}
