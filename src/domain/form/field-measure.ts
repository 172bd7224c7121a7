// Chỉ tiêu của một ô: which statistical measure a cell of a form feeds, one that exists or one that the form defines.
import type { Field, FormDefinition } from '#domain/form/form.ts';

/** A measure that a form defines: added up from its cell, or (ratio) the sum of one cell over the sum of another. */
export interface NewMeasure {
  readonly code: string;
  readonly name: string;
  readonly kind: 'stock' | 'flow' | 'ratio';
}

/** What a cell feeds: the code of an existing measure, or a new one. */
export type FieldMeasure = string | NewMeasure;

export interface MeasureLink {
  readonly field: Field;
  /** Section and field in words. */
  readonly at: string;
  readonly measure: FieldMeasure;
  readonly code: string;
}

/** The code of the measure that a cell feeds. */
export function codeOfMeasure(measure: FieldMeasure): string {
  return typeof measure === 'string' ? measure : measure.code;
}

/** Every cell of a form that feeds a measure; columns of tables never do. */
export function measureLinks(form: FormDefinition): readonly MeasureLink[] {
  return form.sections.flatMap((section) =>
    section.fields.flatMap((field) =>
      field.measure === undefined
        ? []
        : [
            {
              field,
              at: `${section.title} / ${field.label}`,
              measure: field.measure,
              code: codeOfMeasure(field.measure),
            },
          ],
    ),
  );
}

/** The two cells of a plain ratio; undefined when the field is not one cell over another. */
export function ratioCells(field: Field): readonly [string, string] | undefined {
  if (!field.formula || !('ratio' in field.formula)) return undefined;
  const [above, below] = field.formula.ratio;
  const [one, other] = [above[0], below[0]];
  const isPlain = above.length === 1 && below.length === 1;
  return isPlain && one && other && one.sign === undefined && other.sign === undefined
    ? [one.cell, other.cell]
    : undefined;
}
