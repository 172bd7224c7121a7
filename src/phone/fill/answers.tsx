// Các câu trả lời: every page's cells with their values, for checking and for printing.
import { rowsOf } from '#domain/form/cells-of.ts';
import type { Field } from '#domain/form/form.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import type { FormPage } from '../pages.ts';
import { computedText } from './computed-value.tsx';
import type { FillContext } from './context.ts';

interface Answer {
  readonly key: string;
  readonly label: string;
  readonly field: Field;
}

function answersOf(page: FormPage, context: FillContext): readonly Answer[] {
  const { table } = page;
  if (!table) return page.fields.map((field) => ({ key: field.code, label: field.label, field }));
  const rows =
    table.rows.kind === 'fixed'
      ? table.rows.list
      : rowsOf(table.code, context.cells).map((code, index) => ({ code, label: `Dòng ${index + 1}` }));
  return rows.flatMap((row) =>
    table.columns.map((field) => ({
      key: `${table.code}.${row.code}.${field.code}`,
      label: `${row.label}, ${field.label}`,
      field,
    })),
  );
}

interface AnswersProps {
  readonly page: FormPage;
  readonly context: FillContext;
  readonly onEdit?: () => void;
}

/** One page's answers. */
export function Answers({ page, context, onEdit }: AnswersProps) {
  const { cells, state } = context;
  const answers = answersOf(page, context);
  return (
    <section className="answers">
      <h2>
        {page.title}
        {onEdit ? (
          <button type="button" className="plain" onClick={onEdit} aria-label={`Sửa ${page.title}`}>
            Sửa
          </button>
        ) : null}
      </h2>
      {answers.length === 0 ? <p className="quiet">Không có dòng nào.</p> : null}
      <dl>
        {answers.map(({ key, label, field }) => {
          const value = cells[key];
          const unit =
            field.type === 'number' && value && 'number' in value ? FIELD_UNITS[field.unit].label : '';
          const text = field.formula ? computedText(key, field, cells) : writeTypedCell(field, value);
          return (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                {state.unread[key] ? (
                  <span className="problem">{state.unread[key]} (chưa đọc được)</span>
                ) : null}
                {text ? `${text} ${unit}` : state.unread[key] ? '' : <span className="quiet">chưa điền</span>}
                {value?.same ? <span className="same">giống kỳ trước</span> : null}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
