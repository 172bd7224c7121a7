// Sửa một trường: the new value as the person says it is.
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { PersonalFieldName } from '#domain/privacy/field.ts';
import { t } from '../messages/translate.ts';
import { useWriting } from '../organisation/write.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { FIELD_OPTIONS } from './field-options.ts';

/** Folded until somebody corrects. */
export function CorrectForm({
  path,
  onDone,
}: {
  readonly path: string;
  readonly onDone: (seq: number) => void;
}) {
  const [field, setField] = useState<PersonalFieldName>('phone');
  const [value, setValue] = useState('');
  const [unit, setUnit] = useState('');
  const { problems, busy, submit } = useWriting<{ seq: number }>(path, { prefix: 'correct-' });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const missing = value.trim() ? [] : [{ field: 'correct-value', message: t('privacy.findMissing') }];
    const saved = await submit(missing, { unit: unit.trim(), values: { [field]: value.trim() } });
    if (saved) onDone(saved.seq);
  };
  return (
    <details>
      <summary>{t('privacy.correct')}</summary>
      <form onSubmit={send} noValidate>
        <ErrorSummary problems={problems} />
        <div className="people-tools">
          <Field id="correct-field" label={t('privacy.findField')}>
            {(control) => <Select {...control} value={field} options={FIELD_OPTIONS} onChange={setField} />}
          </Field>
          <Field id="correct-value" label={t('privacy.value')}>
            {(control) => (
              <Input {...control} value={value} onChange={(event) => setValue(event.target.value)} />
            )}
          </Field>
          <Field id="correct-unit" label={t('privacy.unit')}>
            {(control) => (
              <Input {...control} value={unit} onChange={(event) => setUnit(event.target.value)} />
            )}
          </Field>
          <Button htmlType="submit" loading={busy}>
            {t('privacy.correctButton')}
          </Button>
        </div>
      </form>
    </details>
  );
}
