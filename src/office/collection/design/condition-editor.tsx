// Điều kiện hiện: asked only if another cell holds this value, is above this number, or is filled.

import { cellsOf } from '#domain/form/cells-of.ts';
import type { Condition, FormDefinition } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';
import { Pick, Words } from './parts.tsx';

interface ConditionProps {
  readonly form: FormDefinition;
  readonly condition: Condition | undefined;
  /** A cell cannot depend on itself. */
  readonly self: string;
  readonly onChange: (condition: Condition | undefined) => void;
}

/** The editor of a skip. */
export function ConditionEditor({ form, condition, self, onChange }: ConditionProps) {
  const cells = cellsOf(form).filter(({ key }) => key !== self);
  const field = cells.find(({ key }) => key === condition?.cell)?.field;
  const start = (cell: string): Condition => {
    const of = cells.find(({ key }) => key === cell)?.field;
    if (of?.type === 'choice') return { cell, is: of.choices[0]?.code ?? '' };
    return of?.type === 'number' ? { cell, above: 0 } : { cell, filled: true };
  };
  return (
    <fieldset className="design-group">
      <legend>{t('design.skip')}</legend>
      <Pick
        label={t('design.skipCell')}
        value={condition?.cell}
        empty={t('design.always')}
        options={cells.map(({ key, label }) => ({ value: key, label }))}
        onChange={(cell) => onChange(cell === '' ? undefined : start(cell))}
      />
      {condition && 'is' in condition && field?.type === 'choice' ? (
        <Pick
          label={t('design.skipIs')}
          value={String(condition.is)}
          options={field.choices.map(({ code, label }) => ({ value: code, label }))}
          onChange={(is) => onChange({ cell: condition.cell, is })}
        />
      ) : null}
      {condition && 'above' in condition ? (
        <Words
          label={t('design.skipAbove')}
          value={String(condition.above)}
          onChange={(above) => onChange({ cell: condition.cell, above: Number(above) || 0 })}
        />
      ) : null}
    </fieldset>
  );
}
