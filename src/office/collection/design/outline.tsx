// Dàn ý của biểu: sections, fields, tables and rules in order; choosing one opens its editor.

import { Button } from 'antd';
import type { FormDefinition } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';
import { KIND_WORDS, RULE_KIND_WORDS } from '../word-keys.ts';
import type { Chosen } from './definition.ts';

interface OutlineProps {
  readonly form: FormDefinition;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
  /** Left out for whoever only reads the form. */
  readonly onAdd?:
    | ((what: 'section' | 'field' | 'table' | 'column' | 'rule', section?: number, table?: number) => void)
    | undefined;
}

const same = (a: Chosen, b: Chosen) => JSON.stringify(a) === JSON.stringify(b);

/** The outline. */
export function Outline({ form, chosen, onChoose, onAdd }: OutlineProps) {
  const item = (place: Chosen, words: string, kind: string) => (
    <button
      type="button"
      className={`outline-item outline-${place.kind}`}
      aria-current={same(place, chosen) ? 'true' : undefined}
      onClick={() => onChoose(place)}
    >
      {words || t('design.unnamed')} <span className="quiet">{kind}</span>
    </button>
  );
  const add = (words: string, ...[what, ...at]: Parameters<NonNullable<typeof onAdd>>) =>
    onAdd ? (
      <Button size="small" type="dashed" onClick={() => onAdd(what, ...at)}>
        + {words}
      </Button>
    ) : null;
  return (
    <nav className="outline" aria-label={t('design.outline')}>
      {item({ kind: 'form' }, form.title, t('design.form'))}
      {form.sections.map((section, at) => (
        <section key={section.code} className="outline-part">
          {item({ kind: 'section', section: at }, section.title, t('design.section'))}
          {section.fields.map((field, index) => (
            <div key={field.code}>
              {item({ kind: 'field', section: at, field: index }, field.label, kindWords(field.type))}
            </div>
          ))}
          {section.tables.map((table, index) => (
            <div key={table.code} className="outline-part">
              {item({ kind: 'table', section: at, table: index }, table.title, t('design.table'))}
              {table.columns.map((column, number) => (
                <div key={column.code}>
                  {item(
                    { kind: 'field', section: at, table: index, field: number },
                    column.label,
                    t('design.column'),
                  )}
                </div>
              ))}
              {add(t('design.column'), 'column', at, index)}
            </div>
          ))}
          <div className="outline-adds">
            {add(t('design.field'), 'field', at)}
            {add(t('design.table'), 'table', at)}
          </div>
        </section>
      ))}
      {add(t('design.section'), 'section')}
      <section className="outline-part">
        <h2>{t('design.rules')}</h2>
        {form.rules.map((rule, index) => (
          <div key={rule.code}>
            {item({ kind: 'rule', rule: index }, rule.message ?? t(RULE_KIND_WORDS[rule.kind]), rule.code)}
          </div>
        ))}
        {add(t('design.rule'), 'rule')}
      </section>
    </nav>
  );
}

function kindWords(type: 'number' | 'text' | 'choice' | 'date'): string {
  return t(KIND_WORDS[type]);
}
