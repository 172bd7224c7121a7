// Cột nào là gì: each sheet's columns beside their first contents, put right once and remembered for the sender.
import { Select } from 'antd';
import { FIELDS, REGISTER_FIELDS, type RegisterField } from '#domain/register/field.ts';
import type { ImportPreview, SheetMappingView } from '#server/exchange/contract.ts';
import { t } from '../messages/translate.ts';

interface MappingProps {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly onChanged: (mappings: readonly SheetMappingView[]) => void;
}

const UNITS = [1, 1_000, 1_000_000, 1_000_000_000] as const;
type Unit = (typeof UNITS)[number];

function unitName(unit: Unit): string {
  switch (unit) {
    case 1:
      return t('mapping.dong');
    case 1_000:
      return t('mapping.thousand');
    case 1_000_000:
      return t('mapping.million');
    case 1_000_000_000:
      return t('mapping.billion');
  }
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The last of the first rows that says something in a column. */
function exampleOf(
  sample: readonly (readonly string[])[],
  { column, title }: { readonly column: number; readonly title: string },
): string {
  const filled = sample.findLast((row) => (row[column] ?? '').trim() !== '')?.[column] ?? '';
  return title.includes(filled) ? '' : filled;
}

/** One line for each column that has a head. */
export function ColumnMapping({ preview, busy, onChanged }: MappingProps) {
  const change = (
    sheet: string,
    column: number,
    part: { field?: RegisterField | null; unit?: Unit | null },
  ) =>
    onChanged(
      preview.mappings.map((mapping) =>
        mapping.sheet === sheet
          ? {
              ...mapping,
              columns: mapping.columns.map((each) => (each.column === column ? { ...each, ...part } : each)),
            }
          : mapping,
      ),
    );
  const options = [
    { value: '', label: t('mapping.ignore') },
    ...REGISTER_FIELDS.map((field) => ({ value: field, label: FIELDS[field].head })),
  ];
  return (
    <details className="mapping" open={preview.counts.problem > 0}>
      <summary>{t('mapping.title')}</summary>
      {preview.mappings.map((mapping) => {
        const sample = preview.samples.find((each) => each.sheet === mapping.sheet)?.rows ?? [];
        return (
          <section key={mapping.sheet} aria-label={mapping.sheet}>
            <h3>{t('mapping.sheet', { sheet: mapping.sheet, row: String(mapping.heads.to) })}</h3>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard */}
            <section className="table-box" tabIndex={0} aria-label={mapping.sheet}>
              <table className="figures words">
                <thead>
                  <tr>
                    <th scope="col">{t('mapping.column')}</th>
                    <th scope="col">{t('mapping.example')}</th>
                    <th scope="col">{t('mapping.field')}</th>
                    <th scope="col">{t('mapping.unit')}</th>
                  </tr>
                </thead>
                <tbody>
                  {mapping.columns
                    .filter(({ title, field }) => title !== '' || field !== null)
                    .map((column) => (
                      <tr key={column.column}>
                        <th scope="row">
                          {letters(column.column)}. {column.title}
                        </th>
                        <td>{exampleOf(sample, column)}</td>
                        <td>
                          <Select
                            aria-label={t('mapping.choose', { title: column.title })}
                            value={column.field ?? ''}
                            options={options}
                            disabled={busy}
                            popupMatchSelectWidth={false}
                            onChange={(field: string) =>
                              change(mapping.sheet, column.column, {
                                field: REGISTER_FIELDS.find((each) => each === field) ?? null,
                              })
                            }
                          />
                        </td>
                        <td>
                          {column.field && FIELDS[column.field].kind === 'money' ? (
                            <Select<Unit>
                              aria-label={t('mapping.unitOf', { title: column.title })}
                              value={column.unit}
                              placeholder={t('form.choose')}
                              options={UNITS.map((unit) => ({ value: unit, label: unitName(unit) }))}
                              disabled={busy}
                              onChange={(unit) => change(mapping.sheet, column.column, { unit })}
                            />
                          ) : null}
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </section>
          </section>
        );
      })}
    </details>
  );
}
