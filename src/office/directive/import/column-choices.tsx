// Cột nào là gì: each column of the file with the field that it feeds; put right by hand.
import { Select } from 'antd';
import { LIST_FIELD_NAMES, LIST_FIELDS } from '#domain/directive/list-columns.ts';
import type { ListPreview } from '#server/directive/contract-documents-import.ts';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';

export function ColumnChoices(props: {
  readonly columns: ListPreview['columns'];
  readonly onChange: (column: string, field: string) => void;
}) {
  return (
    <fieldset className="document-group">
      <legend>{t('listing.columns')}</legend>
      <div className="document-grid">
        {props.columns.map(({ column, title, field }) => (
          <Field
            key={column}
            id={`column-${column}`}
            label={t('listing.column', { column, title: title || t('listing.untitled') })}
          >
            {(control) => (
              <Select
                {...control}
                value={field ?? ''}
                options={[
                  { value: '', label: t('listing.left') },
                  ...LIST_FIELD_NAMES.map((value) => ({ value, label: LIST_FIELDS[value][0] })),
                ]}
                onChange={(next: string) => props.onChange(column, next)}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}
