// Nơi nhận: names in groups by what each receives the document for.
import { Button, Input, Select } from 'antd';
import { PURPOSES } from '#domain/directive/document.ts';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';
import type { RecipientDraft } from './document-draft.ts';

export function RecipientEditor(props: {
  readonly recipients: readonly RecipientDraft[];
  readonly onChange: (recipients: readonly RecipientDraft[]) => void;
}) {
  const { recipients, onChange } = props;
  const put = (index: number, change: Partial<RecipientDraft>) =>
    onChange(recipients.map((each, at) => (at === index ? { ...each, ...change } : each)));
  return (
    <fieldset className="document-group">
      <legend>{t('document.recipients')}</legend>
      {recipients.map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no name of their own while they are written
        <div className="recipient-group" key={index}>
          <Field id={`recipient-purpose-${index}`} label={t('document.purpose')}>
            {(control) => (
              <Select
                {...control}
                value={group.purpose}
                options={[
                  { value: '', label: t('document.noPurpose') },
                  ...[...new Set<string>([...PURPOSES, group.purpose])]
                    .filter((each) => each !== '')
                    .map((value) => ({ value, label: value })),
                ]}
                onChange={(purpose: string) => put(index, { purpose })}
              />
            )}
          </Field>
          <Field id={`recipient-names-${index}`} label={t('document.names')} hint={t('document.namesHint')}>
            {(control) => (
              <Input.TextArea
                {...control}
                rows={2}
                value={group.names}
                onChange={(event) => put(index, { names: event.target.value })}
              />
            )}
          </Field>
          <Button onClick={() => onChange(recipients.filter((_, at) => at !== index))}>
            {t('document.removeGroup')}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...recipients, { purpose: PURPOSES[4], names: '' }])}>
        {t('document.addGroup')}
      </Button>
    </fieldset>
  );
}
