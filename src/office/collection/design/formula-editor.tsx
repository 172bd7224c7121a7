// Ô tự tính: the sum of chosen cells, or one cell over another.

import { ratioCells } from '#domain/form/field-measure.ts';
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';
import { namedCells, without } from './definition.ts';
import { Pick, Several } from './parts.tsx';

interface FormulaEditorProps {
  readonly form: FormDefinition;
  readonly field: Field;
  /** Columns of a table compute within their row. */
  readonly table: string | undefined;
  readonly onChange: (field: Field) => void;
}

function columnsOfRow(form: FormDefinition, code: string, self: string) {
  const table = form.sections.flatMap(({ tables }) => tables).find((each) => each.code === code);
  return (table?.columns ?? [])
    .filter((column) => column.type === 'number' && column.code !== self)
    .map((column) => ({ value: `${code}.-.${column.code}`, label: column.label }));
}

/** The editor of a formula. */
export function FormulaEditor({ form, field, table, onChange }: FormulaEditorProps) {
  const { formula } = field;
  const options =
    table === undefined
      ? namedCells(form).filter((each) => each.number && each.value !== field.code)
      : columnsOfRow(form, table, field.code);
  const kind =
    formula === undefined ? '' : 'sum' in formula ? 'sum' : 'ratio' in formula ? 'ratio' : 'product';
  const sides = ratioCells(field) ?? ['', ''];
  const over = (above: string, below: string) =>
    onChange({ ...field, formula: { ratio: [[{ cell: above }], [{ cell: below }]] } });
  return (
    <>
      <Pick
        label={t('design.formula')}
        value={kind}
        empty={t('design.formulaNone')}
        options={[
          { value: 'sum', label: t('design.formulaSum') },
          ...(table === undefined && options.length > 1
            ? [{ value: 'ratio', label: t('design.formulaRatio') }]
            : []),
          ...(kind === 'product' ? [{ value: 'product', label: t('design.formulaProduct') }] : []),
        ]}
        onChange={(next) => {
          const [one, other] = options;
          // The sum of a column is what is most often meant.
          const start = options.find(({ value }) => value.includes('.*.')) ?? one;
          if (next === 'sum' && start) onChange({ ...field, formula: { sum: [{ cell: start.value }] } });
          else if (next === 'ratio' && one && other) over(one.value, other.value);
          else onChange(without(field, 'formula'));
        }}
      />
      {formula && 'sum' in formula ? (
        <Several
          label={t('design.formulaCells')}
          value={formula.sum.map(({ cell }) => cell)}
          options={options}
          onChange={(cells) =>
            onChange(
              cells.length === 0
                ? without(field, 'formula')
                : { ...field, formula: { sum: cells.map((cell) => ({ cell })) } },
            )
          }
        />
      ) : null}
      {ratioCells(field) ? (
        <>
          <Pick
            label={t('design.numerator')}
            value={sides[0]}
            options={options}
            onChange={(cell) => over(cell, sides[1])}
          />
          <Pick
            label={t('design.denominator')}
            value={sides[1]}
            options={options}
            onChange={(cell) => over(sides[0], cell)}
          />
        </>
      ) : null}
    </>
  );
}
