// Bản in của biểu đã gửi: exactly what was sent, by its version, with the receipt's number on top.
import { writeTablePdf } from '#document/pdf/table-pdf.ts';
import { dueWords } from '#domain/collection/due-words.ts';
import { CELL_ABSENCES, type CellValue } from '#domain/form/cell-value.ts';
import { cellsOf } from '#domain/form/cells-of.ts';
import type { Field } from '#domain/form/form.ts';
import { FIELD_UNITS } from '#domain/form/unit.ts';
import { displayName } from '#domain/unit/display-name.ts';
import { unitById } from '#domain/unit/geography.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import type { CollectionDeps } from '#server/collection/deps.ts';
import { dueOf, requirePeriodKey } from '#server/collection/periods.ts';
import { receiptNumber } from '#server/collection/shown.ts';
import { requireSubmission } from '#server/collection/steps.ts';
import { findFormVersion } from '#server/collection/store-design.ts';
import { findSeat, listCells } from '#server/collection/store-entry.ts';
import type { SignedIn } from '#server/platform/access.ts';
import { read } from '#server/platform/journal.ts';
import { Refused } from '#server/platform/refused.ts';
import type { Viewer } from '#server/unit/viewer.ts';

function shown(field: Field, cell: CellValue | undefined): string {
  if (!cell) return '';
  if ('absent' in cell) return CELL_ABSENCES[cell.absent];
  if ('text' in cell)
    return field.type === 'choice'
      ? (field.choices.find((each) => each.code === cell.text)?.label ?? cell.text)
      : cell.text;
  if (field.type !== 'number') return String(cell.number);
  const unit = FIELD_UNITS[field.unit];
  return `${formatNumber(cell.number / unit.factor)} ${unit.label}`;
}

/** "07:30 ngày 14/07/2026", by the clock of Vietnam. */
function writtenMoment(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${local.slice(11, 16)} ngày ${day}/${month}/${year}`;
}

/** The copy as PDF. @throws Refused 'not-found' */
export async function printCopy(
  deps: CollectionDeps,
  person: SignedIn,
  viewer: Viewer,
  id: number,
): Promise<Buffer> {
  return read(deps.db, person, async (trx) => {
    const row = await requireSubmission(trx, deps, person, viewer, id);
    const period = await requirePeriodKey(trx, row.period_key);
    const form =
      row.form_version === null ? undefined : await findFormVersion(trx, row.form_code, row.form_version);
    if (!form || row.version === 0) throw new Refused('not-found');
    const cells = (await listCells(trx, period.to, [row])).get(id) ?? {};
    const seat =
      row.organisation_id === null ? undefined : await findSeat(trx, row.organisation_id, period.to);
    const province =
      row.province_id === null ? null : (unitById(deps.places.geography, row.province_id) ?? null);
    const unit = unitById(deps.places.geography, row.unit_id);
    const whose = seat?.name ?? (unit ? displayName(unit, period.to) : '');
    const due = dueOf(period, form.definition.reporter);
    const deadline = due
      ? [`Hạn nộp ${dueWords(due, period.dueTime)}${row.late ? '; biểu gửi sau hạn' : ''}`]
      : [];
    return writeTablePdf(
      {
        title: `${form.definition.title}, ${period.name}`,
        over: [
          whose,
          `Biên nhận ${receiptNumber(province, id, row.version)}${row.sent_at ? `, gửi lúc ${writtenMoment(row.sent_at)}` : ''}`,
          ...deadline,
        ],
        columns: [
          { head: 'Nội dung', kind: 'text', width: 60 },
          { head: 'Số đã gửi', kind: 'text', width: 40 },
        ],
        rows: form.definition.sections.flatMap((section) => {
          const own = cellsOf({ ...form.definition, sections: [section] }, cells).filter(
            ({ key }) => cells[key],
          );
          const lines = own.map(({ key, label, field }) => [label, shown(field, cells[key])]);
          return lines.length === 0 ? [] : [[section.title.toLocaleUpperCase('vi'), ''], ...lines];
        }),
        notes: [],
        size: 12,
        upright: true,
      },
      row.sent_at ?? deps.clock.now(),
    );
  });
}
