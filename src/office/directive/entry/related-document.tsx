// Văn bản liên quan: which document of the books this one carries out, refers to or replaces.
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { RELATIONS, type Relation } from '#domain/directive/document.ts';
import { t } from '../../messages/translate.ts';
import { capitalise } from '../../ui/capitalise.ts';
import { Field } from '../../ui/field.tsx';
import { documentQuery, relatedQuery } from '../queries.ts';
import type { DocumentDraft } from './document-draft.ts';

// Object.keys loses the names; the table is closed.
const KINDS = (Object.keys(RELATIONS) as Relation[]).map((value) => ({
  value,
  label: capitalise(RELATIONS[value]),
}));

export function RelatedDocument(props: {
  readonly parent: DocumentDraft['parent'];
  readonly problem: string | undefined;
  /** The document being corrected: it is not related to itself. */
  readonly itself: number | undefined;
  readonly onChange: (parent: DocumentDraft['parent']) => void;
}) {
  const { parent, problem, itself, onChange } = props;
  const [words, setWords] = useState('');
  const found = useQuery({ ...relatedQuery(words.trim()), placeholderData: (last) => last });
  const chosen = useQuery({ ...documentQuery(String(parent?.id ?? '')), enabled: parent !== null });
  const lines = (found.data?.documents ?? []).filter(({ id }) => id !== itself && id !== parent?.id);
  const options = [...(chosen.data && parent ? [chosen.data] : []), ...lines].map(
    ({ id, citation, summary }) => ({ value: id, label: `${citation}: ${summary}` }),
  );
  return (
    <div className="document-related">
      <Field
        id="document-parent"
        label={t('document.parent')}
        hint={t('document.parentHint')}
        problem={problem}
        optional
      >
        {(control) => (
          <Select
            {...control}
            allowClear
            showSearch={{ filterOption: false, onSearch: setWords }}
            options={options}
            {...(parent === null ? {} : { value: parent.id })}
            onChange={(id: number | undefined) =>
              onChange(id === undefined ? null : { id, relation: parent?.relation ?? 'child' })
            }
          />
        )}
      </Field>
      {parent === null ? null : (
        <Field id="document-relation" label={t('document.relation')}>
          {(control) => (
            <Select<Relation>
              {...control}
              value={parent.relation}
              options={KINDS}
              onChange={(relation) => onChange({ ...parent, relation })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
