// Ô góp vào chỉ tiêu nào: none, a reported measure that exists, or a new one with its code, name and kind.
import { useQuery } from '@tanstack/react-query';
import type { NewMeasure } from '#domain/form/field-measure.ts';
import type { Field, FormDefinition } from '#domain/form/form.ts';
import { measuresQuery } from '../../measure/queries.ts';
import { t } from '../../messages/translate.ts';
import { codeFrom, without } from './definition.ts';
import { Pick, Words } from './parts.tsx';

interface MeasureEditorProps {
  readonly form: FormDefinition;
  readonly field: Field;
  readonly onChange: (field: Field) => void;
}

const NEW = '+';
const isRatio = (field: Field) => field.formula !== undefined && 'ratio' in field.formula;

function startOf(form: FormDefinition, field: Field): NewMeasure {
  const words = `${field.label} ${form.code.replaceAll('-', ' ')}`;
  return {
    code: codeFrom(words, new Set()).replaceAll('-', '_'),
    name: field.label,
    kind: isRatio(field) ? 'ratio' : 'flow',
  };
}

/** The editor of what a cell feeds. */
export function MeasureEditor({ form, field, onChange }: MeasureEditorProps) {
  const measures = useQuery(measuresQuery);
  const own = typeof field.measure === 'object' ? field.measure : undefined;
  const named = typeof field.measure === 'string' ? field.measure : undefined;
  const known = (measures.data ?? []).filter((each) => each.reported);
  const change = (next: Partial<NewMeasure>) => own && onChange({ ...field, measure: { ...own, ...next } });
  return (
    <>
      <Pick
        label={t('design.measure')}
        value={own ? NEW : named}
        empty={t('design.measureNone')}
        options={[
          { value: NEW, label: t('design.measureNew') },
          ...(isRatio(field)
            ? []
            : known.map(({ code, name, unit }) => ({ value: code, label: `${name} (${unit})` }))),
        ]}
        onChange={(value) =>
          onChange(
            value === ''
              ? without(field, 'measure')
              : { ...field, measure: value === NEW ? startOf(form, field) : value },
          )
        }
      />
      {own ? (
        <div className="design-group">
          <Words label={t('design.measureName')} value={own.name} onChange={(name) => change({ name })} />
          <Words
            label={t('design.measureCode')}
            hint={t('design.measureCodeHint')}
            value={own.code}
            onChange={(code) => change({ code: code.trim() })}
          />
          {isRatio(field) ? (
            <p className="quiet">{t('design.measureRatio')}</p>
          ) : (
            <Pick
              label={t('design.measureKind')}
              value={own.kind}
              options={[
                { value: 'flow', label: t('design.measureFlow') },
                { value: 'stock', label: t('design.measureStock') },
              ]}
              onChange={(kind) => change({ kind: kind === 'stock' ? 'stock' : 'flow' })}
            />
          )}
        </div>
      ) : null}
    </>
  );
}
