// Số của biểu đang rà soát: value, last period, approved value; what changed is marked in words and colour; a note at each cell when returning.
import { Fragment } from 'react';
import type { Cells } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import type { FormDefinition } from '#domain/form/form.ts';
import { writeTypedCell } from '#domain/form/typed-cell.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import type { SubmissionView } from '#server/collection/contract-review.ts';
import { t } from '../messages/translate.ts';

interface CellsProps {
  readonly view: SubmissionView;
  /** Notes being written; undefined while nothing is returned. */
  readonly notes: Readonly<Record<string, string>> | undefined;
  readonly onNote: (cell: string, note: string) => void;
}

/** All cells of a form, section by section. */
export function SubmissionCells({ view, notes, onNote }: CellsProps) {
  // The schemas of the wire write an optional field as "or undefined"; the values are the same.
  const form = view.definition as FormDefinition;
  const cells = view.cells as Cells;
  const changed = new Set(view.changedCells);
  const since = new Set(view.sinceApproval);
  const found = new Set(view.findings.flatMap((each) => each.cells));
  const columns = 3 + (view.approved ? 1 : 0) + (notes ? 1 : 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable with the keyboard
    <section className="table-box" tabIndex={0} aria-label={form.title}>
      <table className="figures submission-cells">
        <thead>
          <tr>
            <th scope="col">{t('review.cell')}</th>
            <th scope="col">{t('review.value')}</th>
            <th scope="col">{t('review.last')}</th>
            {view.approved ? <th scope="col">{t('review.approvedValue')}</th> : null}
            {notes ? <th scope="col">{t('review.note')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {form.sections.map((section) => {
            const rows = cellsOf({ ...form, sections: [section] }, cells);
            if (rows.length === 0) return null;
            return (
              <Fragment key={section.code}>
                <tr className="section-row">
                  <th scope="rowgroup" colSpan={columns}>
                    {section.title}
                  </th>
                </tr>
                {rows.map(({ key, field, label }) => {
                  const cell = cells[key];
                  const note = view.notes.find((each) => each.cell === key)?.note;
                  const marks = [
                    changed.has(key) || since.has(key) ? 'cell-changed' : '',
                    found.has(key) ? 'cell-found' : '',
                  ];
                  return (
                    <tr key={key} className={marks.filter(Boolean).join(' ')}>
                      <th scope="row">
                        {label}
                        {field.type === 'number' ? (
                          <span className="head-note">{FIELD_UNITS[field.unit].label}</span>
                        ) : null}
                        {note ? <span className="cell-note">{t('review.noted', { note })}</span> : null}
                      </th>
                      <td>
                        {cell ? (
                          writeTypedCell(field, cell)
                        ) : (
                          <span className="absent">{t('review.notFilled')}</span>
                        )}
                        {cell?.same ? <span className="head-note">{t('review.sameCell')}</span> : null}
                        {changed.has(key) ? (
                          <span className="head-note">{t('review.changedCell')}</span>
                        ) : null}
                        {since.has(key) ? (
                          <span className="head-note">{t('review.sinceApproval')}</span>
                        ) : null}
                      </td>
                      <td>{writeTypedCell(field, view.last?.[key] as Cells[string] | undefined)}</td>
                      {view.approved ? (
                        <td>{writeTypedCell(field, view.approved[key] as Cells[string] | undefined)}</td>
                      ) : null}
                      {notes ? (
                        <td>
                          <input
                            className="note-input"
                            aria-label={t('review.noteAt', { cell: label })}
                            maxLength={500}
                            value={notes[key] ?? ''}
                            onChange={(event) => onNote(key, event.target.value)}
                          />
                        </td>
                      ) : null}
                    </tr>
                  );
                })}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
