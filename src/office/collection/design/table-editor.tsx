// Soạn một bảng: fixed rows by name, or rows that the filler adds; columns may stand under a common upper head.
import type { FormDefinition } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';
import { Acts } from './acts.tsx';
import { type Chosen, codeFrom, withTable } from './definition.ts';
import { Pick, Several, Words } from './parts.tsx';

interface TableProps {
  readonly form: FormDefinition;
  readonly chosen: Extract<Chosen, { kind: 'table' }>;
  readonly onChange: (form: FormDefinition, chosen?: Chosen) => void;
}

/** The editor of a table. */
export function TableEditor({ form, chosen, onChange }: TableProps) {
  const table = form.sections[chosen.section]?.tables[chosen.table];
  if (!table) return null;
  const put = (next: typeof table) => onChange(withTable(form, chosen.section, chosen.table, next));
  const fixed = table.rows.kind === 'fixed' ? table.rows.list : [];
  const heads = table.heads ?? [];
  const [head] = heads;
  return (
    <>
      <Words
        label={t('design.tableTitle')}
        value={table.title}
        onChange={(title) => put({ ...table, title })}
      />
      <Pick
        label={t('design.rowsKind')}
        value={table.rows.kind}
        options={[
          { value: 'growing', label: t('design.rows.growing') },
          { value: 'fixed', label: t('design.rows.fixed') },
        ]}
        onChange={(kind) =>
          put({
            ...table,
            rows:
              kind === 'fixed'
                ? { kind: 'fixed', list: [{ code: 'dong-1', label: t('design.rowName', { number: 1 }) }] }
                : { kind: 'growing', most: 20 },
          })
        }
      />
      {table.rows.kind === 'fixed' ? (
        <Words
          label={t('design.rowNames')}
          hint={t('design.choicesHint')}
          long
          value={fixed.map(({ label }) => label).join('\n')}
          onChange={(text) => {
            const taken = new Set<string>();
            const list = text.split('\n').map((label, at) => {
              const code = fixed[at]?.code ?? codeFrom(label || 'dong', taken);
              taken.add(code);
              return { code, label };
            });
            put({ ...table, rows: { kind: 'fixed', list } });
          }}
        />
      ) : null}
      <Words
        label={t('design.upperHead')}
        value={head?.label ?? ''}
        onChange={(label) => {
          const { heads: _old, ...others } = table;
          put(
            label === ''
              ? others
              : { ...others, heads: [{ columns: head?.columns ?? [], label }, ...heads.slice(1)] },
          );
        }}
      />
      {head ? (
        <Several
          label={t('design.upperColumns')}
          value={head.columns}
          options={table.columns.map(({ code, label }) => ({ value: code, label }))}
          onChange={(columns) => put({ ...table, heads: [{ ...head, columns }, ...heads.slice(1)] })}
        />
      ) : null}
      <Acts
        onRemove={() =>
          onChange(withTable(form, chosen.section, chosen.table, undefined), {
            kind: 'section',
            section: chosen.section,
          })
        }
      />
    </>
  );
}
