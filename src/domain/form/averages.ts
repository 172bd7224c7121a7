// Ô bình quân của biểu: which cells are averages, and by what each is weighed when forms are put together.
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { isMoney } from '#domain/form/unit.ts';

export interface Average {
  /** The cell that weighs. */
  readonly by: string;
  readonly byLabel: string;
}

const money = (field: Field) => field.type === 'number' && isMoney(field.unit);

/**
 * Cells whose sum over forms would say nothing: money for each of something, where the form itself multiplies the two
 * (income of a worker × workers = payroll). Put together they are Σ each × weight ÷ Σ weight, as in indicators.csv.
 */
export function averagesOf(form: FormDefinition): ReadonlyMap<string, Average> {
  const fields = form.sections.flatMap((section) => section.fields);
  const byCode = new Map(fields.map((field) => [field.code, field]));
  return new Map(
    fields.flatMap((field): (readonly [string, Average])[] => {
      if (!field.formula || !('product' in field.formula)) return [];
      const [first, second] = field.formula.product.map((code) => byCode.get(code));
      if (!first || !second || money(first) === money(second)) return [];
      const [each, by] = money(first) ? [first, second] : [second, first];
      return [[each.code, { by: by.code, byLabel: by.label }]];
    }),
  );
}
