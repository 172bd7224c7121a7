// Khác nhau giữa hai bản biểu: what was added, removed or changed, in the words of the form.
import { cellsOf } from '#domain/form/cells-of.ts';
import type { FormDefinition } from '#domain/form/form.ts';

export interface FormChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: 'section' | 'field' | 'table' | 'column' | 'row' | 'rule' | 'form';
  readonly at: string;
  readonly label: string;
  readonly detail: string;
}

interface Part {
  readonly what: FormChange['what'];
  readonly at: string;
  readonly label: string;
  readonly body: string;
}

function partsOf(form: FormDefinition): readonly Part[] {
  return [
    {
      what: 'form',
      at: form.code,
      label: form.title,
      body: JSON.stringify([form.title, form.help ?? '', form.reporter]),
    },
    ...form.sections.flatMap((section): Part[] => [
      {
        what: 'section',
        at: section.code,
        label: section.title,
        body: JSON.stringify([section.title, section.help ?? '', section.showWhen ?? null]),
      },
      ...section.fields.map(
        (field): Part => ({ what: 'field', at: field.code, label: field.label, body: JSON.stringify(field) }),
      ),
      ...section.tables.flatMap((table): Part[] => [
        {
          what: 'table',
          at: table.code,
          label: table.title,
          body: JSON.stringify([
            table.title,
            table.help ?? '',
            table.showWhen ?? null,
            table.heads ?? [],
            table.rows.kind,
          ]),
        },
        ...table.columns.map(
          (field): Part => ({
            what: 'column',
            at: `${table.code}.*.${field.code}`,
            label: `${table.title}: ${field.label}`,
            body: JSON.stringify(field),
          }),
        ),
        ...(table.rows.kind === 'fixed' ? table.rows.list : []).map(
          (row): Part => ({
            what: 'row',
            at: `${table.code}.${row.code}`,
            label: `${table.title}: ${row.label}`,
            body: row.label,
          }),
        ),
      ]),
    ]),
    ...form.rules.map(
      (rule): Part => ({ what: 'rule', at: rule.code, label: rule.code, body: JSON.stringify(rule) }),
    ),
  ];
}

/** Changes from one version to another, in the order of the newer one, what went away last. */
export function differencesOfForms(from: FormDefinition, to: FormDefinition): readonly FormChange[] {
  const key = (part: Part) => `${part.what} ${part.at}`;
  const [before, after] = [
    new Map(partsOf(from).map((part) => [key(part), part])),
    new Map(partsOf(to).map((part) => [key(part), part])),
  ];
  const lost = cellsOf(from).length - cellsOf(to).length;
  const news = [...after.values()].flatMap((part): FormChange[] => {
    const old = before.get(key(part));
    if (!old) return [{ kind: 'added', what: part.what, at: part.at, label: part.label, detail: '' }];
    return old.body === part.body
      ? []
      : [
          {
            kind: 'changed',
            what: part.what,
            at: part.at,
            label: part.label,
            detail: old.label === part.label ? '' : `trước là "${old.label}"`,
          },
        ];
  });
  const gone = [...before.values()].flatMap((part): FormChange[] =>
    after.has(key(part))
      ? []
      : [
          {
            kind: 'removed',
            what: part.what,
            at: part.at,
            label: part.label,
            detail: lost > 0 ? 'số đã gửi giữ ở bản cũ' : '',
          },
        ],
  );
  return [...news, ...gone];
}
