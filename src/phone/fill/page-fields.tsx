// Các ô của một trang: fields below one another, a table as one card a row, running totals under them.
import { holds, rowsOf } from '#domain/form/cells-of.ts';
import type { FormTable } from '#domain/form/form.ts';
import type { FormPage } from '../pages.ts';
import type { FillContext } from './context.ts';
import { FieldInput } from './field-input.tsx';
import { keysOfPage } from './filled-in.ts';
import { RunningTotals } from './running-totals.tsx';

interface PageProps {
  readonly page: FormPage;
  readonly context: FillContext;
}

/** One page. */
export function PageFields({ page, context }: PageProps) {
  const { last, cells, filling } = context;
  const empty = keysOfPage(page, cells).filter((key) => !cells[key] && last?.[key]);
  const takeAll = () =>
    filling.setMany(
      Object.fromEntries(
        empty.flatMap((key) => {
          const before = last?.[key];
          return before ? [[key, { ...before, same: true as const }]] : [];
        }),
      ),
    );
  return (
    <>
      {empty.length > 1 ? (
        <button type="button" className="wide" onClick={takeAll}>
          {empty.length} ô còn trống: giống kỳ trước
        </button>
      ) : null}
      {page.fields.map((field) => (
        <FieldInput key={field.code} cell={field.code} field={field} context={context} />
      ))}
      {page.table ? <TableRows table={page.table} context={context} /> : null}
      <RunningTotals keys={keysOfPage(page, cells)} context={context} />
    </>
  );
}

function TableRows({ table, context }: { readonly table: FormTable; readonly context: FillContext }) {
  const { cells, state, filling } = context;
  const growing = table.rows.kind === 'growing' ? table.rows : undefined;
  const held = rowsOf(table.code, state.cells);
  const next = String(Math.max(0, ...held.map(Number)) + 1);
  // A growing table always offers one empty row to write in.
  const rows =
    table.rows.kind === 'fixed'
      ? table.rows.list
      : [...held, ...(held.length < table.rows.most ? [next] : [])].map((code, index) => ({
          code,
          label: `Dòng ${index + 1}`,
        }));
  const remove = (row: string) =>
    filling.setMany(
      Object.fromEntries(table.columns.map((column) => [`${table.code}.${row}.${column.code}`, null])),
    );
  return (
    <>
      {rows.map((row) => (
        <fieldset key={row.code} className="row-card">
          <legend>{row.label}</legend>
          {table.columns
            .filter((column) => !column.showWhen || holds(column.showWhen, cells))
            .map((column) => (
              <FieldInput
                key={column.code}
                cell={`${table.code}.${row.code}.${column.code}`}
                field={column}
                group={table.heads?.find(({ columns }) => columns.includes(column.code))?.label}
                context={context}
              />
            ))}
          {growing && held.includes(row.code) ? (
            <button type="button" className="plain" onClick={() => remove(row.code)}>
              Xóa dòng này
            </button>
          ) : null}
        </fieldset>
      ))}
    </>
  );
}
