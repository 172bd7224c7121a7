// Ô soạn của phần đang chọn: form, section, field, table or rule, with moving and removing.

import { type FormDefinition, REPORTERS, type Reporter } from '#domain/form/form.ts';
import { t } from '../../messages/translate.ts';
import { RULE_KIND_WORDS } from '../word-keys.ts';
import { Acts } from './acts.tsx';
import { ConditionEditor } from './condition-editor.tsx';
import { type Chosen, moved, withField, withRule, withSection, withTable } from './definition.ts';
import { FieldEditor } from './field-editor.tsx';
import { newRule, WRITABLE_RULES, type WritableRule } from './new-rule.ts';
import { Pick, Words } from './parts.tsx';
import { RuleEditor } from './rule-editor.tsx';
import { TableEditor } from './table-editor.tsx';

interface PartProps {
  readonly form: FormDefinition;
  readonly chosen: Chosen;
  readonly onChange: (form: FormDefinition, chosen?: Chosen) => void;
}

/** The editor in the middle. */
export function PartEditor({ form, chosen, onChange }: PartProps) {
  switch (chosen.kind) {
    case 'form':
      return (
        <>
          <Words
            label={t('design.title')}
            value={form.title}
            onChange={(title) => onChange({ ...form, title })}
          />
          <Pick
            label={t('design.reporter')}
            value={form.reporter}
            options={Object.entries(REPORTERS).map(([value, label]) => ({ value, label }))}
            // The list holds the reporters only.
            onChange={(reporter) => onChange({ ...form, reporter: reporter as Reporter })}
          />
          <Words
            label={t('design.help')}
            long
            value={form.help ?? ''}
            onChange={(help) => {
              const { help: _old, ...others } = form;
              onChange(help === '' ? others : { ...others, help });
            }}
          />
        </>
      );
    case 'section': {
      const section = form.sections[chosen.section];
      if (!section) return null;
      return (
        <>
          <Words
            label={t('design.sectionTitle')}
            value={section.title}
            onChange={(title) => onChange(withSection(form, chosen.section, { ...section, title }))}
          />
          <ConditionEditor
            form={form}
            self=""
            condition={section.showWhen}
            onChange={(showWhen) => {
              const { showWhen: _old, ...others } = section;
              onChange(withSection(form, chosen.section, showWhen ? { ...others, showWhen } : others));
            }}
          />
          <Acts
            onMove={(by) =>
              onChange(
                { ...form, sections: moved(form.sections, chosen.section, by) },
                { kind: 'section', section: chosen.section + by },
              )
            }
            onRemove={() => onChange(withSection(form, chosen.section, undefined), { kind: 'form' })}
          />
        </>
      );
    }
    case 'table':
      return <TableEditor form={form} chosen={chosen} onChange={onChange} />;
    case 'field': {
      const section = form.sections[chosen.section];
      const table = chosen.table === undefined ? undefined : section?.tables[chosen.table];
      const fields = table ? table.columns : section?.fields;
      const field = fields?.[chosen.field];
      if (!section || !fields || !field) return null;
      const reordered = (by: -1 | 1) => {
        const list = moved(fields, chosen.field, by);
        return table && chosen.table !== undefined
          ? withTable(form, chosen.section, chosen.table, { ...table, columns: list })
          : withSection(form, chosen.section, { ...section, fields: list });
      };
      return (
        <>
          <FieldEditor
            form={form}
            field={field}
            table={table?.code}
            onChange={(next) => onChange(withField(form, chosen, next))}
          />
          <p className="quiet">{t('design.code', { code: field.code })}</p>
          <Acts
            onMove={(by) => onChange(reordered(by), { ...chosen, field: chosen.field + by })}
            onRemove={() =>
              onChange(withField(form, chosen, undefined), { kind: 'section', section: chosen.section })
            }
          />
        </>
      );
    }
    case 'rule': {
      const rule = form.rules[chosen.rule];
      if (!rule) return null;
      const known: readonly string[] = WRITABLE_RULES;
      return (
        <>
          <Pick
            label={t('design.ruleKind')}
            value={rule.kind}
            options={[...WRITABLE_RULES, ...(known.includes(rule.kind) ? [] : [rule.kind])].map((kind) => ({
              value: kind,
              label: t(RULE_KIND_WORDS[kind]),
            }))}
            onChange={(kind) =>
              // Only the writable kinds can be chosen anew.
              onChange(withRule(form, chosen.rule, newRule(rule.code, kind as WritableRule)))
            }
          />
          <RuleEditor
            form={form}
            rule={rule}
            onChange={(next) => onChange(withRule(form, chosen.rule, next))}
          />
          <Acts onRemove={() => onChange(withRule(form, chosen.rule, undefined), { kind: 'form' })} />
        </>
      );
    }
  }
}
