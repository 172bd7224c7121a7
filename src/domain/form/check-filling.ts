// Kiểm tra một biểu đã điền: required cells, then every rule; and what of it still stands in the way of sending.
import { missingCells, sayOf } from '#domain/form/check-cells.ts';
import { completeCells } from '#domain/form/complete.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import { evaluateRules } from '#domain/rule/evaluate.ts';
import type { RuleContext } from '#domain/rule/operand.ts';
import type { Finding } from '#domain/rule/rule.ts';

/** A finding that the filler explains. */
export interface Exception {
  readonly rule: string;
  readonly reason: string;
}

/** A form in which not one cell says anything is a slip of the finger, not a report: it would count as handed in. */
const NOTHING_FILLED: Finding = {
  rule: 'nothing-filled',
  severity: 'error',
  explain: false,
  cells: [],
  expected: null,
  stated: null,
  message: 'Biểu chưa điền ô nào. Nếu kỳ này không có gì, hãy chọn "không phát sinh" ở các ô.',
};

/** Everything found in a filling; computed cells are computed and hidden ones dropped first. */
export function checkFilling(form: FormDefinition, context: RuleContext): readonly Finding[] {
  const cells = completeCells(form, context.cells);
  const missing = missingCells(form, cells);
  return [
    ...(missing.length === 0 && Object.keys(cells).length === 0 ? [NOTHING_FILLED] : missing),
    ...evaluateRules(form.rules, { ...context, cells }, sayOf(form, cells)),
  ];
}

/** Errors without a reason, or whose rule takes none: with any of these a form cannot be sent. */
export function unexplained(
  findings: readonly Finding[],
  exceptions: readonly Exception[],
): readonly Finding[] {
  const given = new Set(exceptions.map(({ rule }) => rule));
  return findings.filter((each) => each.severity === 'error' && !(each.explain && given.has(each.rule)));
}
