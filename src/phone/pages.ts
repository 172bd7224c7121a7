// Chia biểu thành trang: five to eight fields a page, a table a page of its own, hidden parts left out.
import type { Cells } from '#domain/form/cell-value.ts';
import { holds } from '#domain/form/cells-of.ts';
import type { Field, FormDefinition, FormTable, Section } from '#domain/form/form.ts';

export interface FormPage {
  readonly id: string;
  readonly title: string;
  readonly help: string | undefined;
  readonly fields: readonly Field[];
  readonly table: FormTable | undefined;
}

const MOST = 8;

/** Parts as even as can be, none above eight: nine fields make five and four. */
function evenly(fields: readonly Field[]): readonly (readonly Field[])[] {
  const parts = Math.ceil(fields.length / MOST);
  const size = Math.ceil(fields.length / Math.max(parts, 1));
  return Array.from({ length: parts }, (_, part) => fields.slice(part * size, (part + 1) * size));
}

function pagesOf(section: Section, cells: Cells): readonly FormPage[] {
  const shown = section.fields.filter((field) => !field.showWhen || holds(field.showWhen, cells));
  const groups = evenly(shown);
  return [
    ...groups.map((fields, part) => ({
      id: `${section.code}-${part + 1}`,
      title: groups.length > 1 ? `${section.title} (${part + 1}/${groups.length})` : section.title,
      help: part === 0 ? section.help : undefined,
      fields,
      table: undefined,
    })),
    ...section.tables
      .filter((table) => !table.showWhen || holds(table.showWhen, cells))
      .map((table) => ({
        id: `${section.code}-${table.code}`,
        title: table.title,
        help: table.help,
        fields: [],
        table,
      })),
  ];
}

/** Pages of a form as it is filled now: what the skip logic hides is not there. */
export function formPages(form: FormDefinition, cells: Cells): readonly FormPage[] {
  return form.sections
    .filter((section) => !section.showWhen || holds(section.showWhen, cells))
    .flatMap((section) => pagesOf(section, cells));
}
