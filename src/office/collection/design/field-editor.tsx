// Soạn một ô: what it asks, in which unit, where its first value comes from, when it is asked, how it is computed.

import { type Field, type FormDefinition, REGISTER_ATTRIBUTES } from '#domain/form/form.ts';
import { FIELD_UNITS, type FieldUnit } from '#domain/form/unit.ts';
import { t } from '../../messages/translate.ts';
import { KIND_WORDS, REGISTER_WORDS } from '../word-keys.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { without } from './definition.ts';
import { FormulaEditor } from './formula-editor.tsx';
import { MeasureEditor } from './measure-editor.tsx';
import { Pick, Tick, Words } from './parts.tsx';

interface EditorProps {
  readonly form: FormDefinition;
  readonly field: Field;
  /** Columns of a table compute within their row. */
  readonly table: string | undefined;
  readonly onChange: (field: Field) => void;
}

/** What every kind of field keeps when its kind changes. */
function baseOf(field: Field) {
  const { code, label, help, required, showWhen, measure } = field;
  return {
    code,
    label,
    ...(help === undefined ? {} : { help }),
    ...(required === undefined ? {} : { required }),
    ...(showWhen === undefined ? {} : { showWhen }),
    ...(measure === undefined ? {} : { measure }),
  };
}

function ofKind(field: Field, type: string): Field {
  const base = baseOf(field);
  switch (type) {
    case 'text':
      return { ...base, type: 'text' };
    case 'long':
      return { ...base, type: 'text', long: true };
    case 'date':
      return { ...base, type: 'date' };
    case 'choice':
      return {
        ...base,
        type: 'choice',
        choices: [
          { code: 'co', label: t('design.yes') },
          { code: 'khong', label: t('design.no') },
        ],
      };
    default:
      return { ...base, type: 'number', unit: 'person' };
  }
}

/** The editor of a field. */
export function FieldEditor({ form, field, table, onChange }: EditorProps) {
  const kind = field.type === 'text' && field.long ? 'long' : field.type;
  return (
    <>
      <Words
        label={t('design.label')}
        value={field.label}
        onChange={(label) => onChange({ ...field, label })}
      />
      <Pick
        label={t('design.kind')}
        value={kind}
        options={(['number', 'text', 'long', 'choice', 'date'] as const).map((value) => ({
          value,
          label: t(KIND_WORDS[value]),
        }))}
        onChange={(type) => onChange(ofKind(field, type))}
      />
      {field.type === 'number' ? (
        <Pick
          label={t('design.unit')}
          value={field.unit}
          options={Object.entries(FIELD_UNITS).map(([value, { label }]) => ({ value, label }))}
          // The list holds the units only.
          onChange={(unit) => onChange({ ...field, unit: unit as FieldUnit })}
        />
      ) : null}
      {field.type === 'choice' ? (
        <Words
          label={t('design.choices')}
          hint={t('design.choicesHint')}
          long
          value={field.choices.map(({ label }) => label).join('\n')}
          onChange={(text) =>
            onChange({
              ...field,
              choices: text.split('\n').map((label, at) => ({
                code: field.choices[at]?.code ?? `muc-${at + 1}`,
                label,
              })),
            })
          }
        />
      ) : null}
      <Words
        label={t('design.help')}
        value={field.help ?? ''}
        onChange={(help) => onChange(help === '' ? without(field, 'help') : { ...field, help })}
      />
      <Tick
        label={t('design.required')}
        value={field.required === true}
        onChange={(required) => onChange(required ? { ...field, required } : without(field, 'required'))}
      />
      <Pick
        label={t('design.prefill')}
        value={field.prefill?.from === 'register' ? field.prefill.attribute : field.prefill?.from}
        empty={t('design.prefillNone')}
        options={[
          { value: 'last', label: t('design.prefillLast') },
          ...REGISTER_ATTRIBUTES.map((value) => ({ value, label: t(REGISTER_WORDS[value]) })),
        ]}
        onChange={(from) => {
          const attribute = REGISTER_ATTRIBUTES.find((each) => each === from);
          if (attribute) onChange({ ...field, prefill: { from: 'register', attribute } });
          else if (from === 'last') onChange({ ...field, prefill: { from: 'last' } });
          else onChange(without(field, 'prefill'));
        }}
      />
      {field.type === 'number' ? (
        <FormulaEditor form={form} field={field} table={table} onChange={onChange} />
      ) : null}
      <ConditionEditor
        form={form}
        condition={field.showWhen}
        self={field.code}
        onChange={(showWhen) => onChange(showWhen ? { ...field, showWhen } : without(field, 'showWhen'))}
      />
      {field.type === 'number' && table === undefined ? (
        <MeasureEditor form={form} field={field} onChange={onChange} />
      ) : null}
    </>
  );
}
