// Chỉ tiêu của văn bản trên: which target of the document above this one carries out.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { t } from '../../messages/translate.ts';
import { Field } from '../../ui/field.tsx';
import { directiveQuery } from '../queries.ts';

export function ParentChoice(props: {
  readonly id: string;
  readonly document: number;
  readonly value: number | null;
  readonly onChange: (target: number | null) => void;
}) {
  const { data } = useQuery(directiveQuery(String(props.document)));
  const targets = data?.clauses.flatMap((clause) => clause.targets) ?? [];
  if (targets.length === 0) return null;
  return (
    <Field id={props.id} label={t('target.parent')}>
      {(control) => (
        <Select
          {...control}
          value={props.value ?? 0}
          options={[
            { value: 0, label: t('target.noParent') },
            ...targets.map(({ id, sentence }) => ({ value: id, label: sentence })),
          ]}
          onChange={(target: number) => props.onChange(target === 0 ? null : target)}
        />
      )}
    </Field>
  );
}
