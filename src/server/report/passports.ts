// Hộ chiếu của con số: for every measure a report states — who is counted, how, until when, how complete, and where the records are.

import { baseMeasures } from '#domain/indicator/cell.ts';
import type { Measure } from '#domain/indicator/measure.ts';
import { coverageText } from '#domain/narrative/coverage-text.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import type { DocumentRow, Part } from '#domain/report/official-document.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { pageOfRecords } from '#server/measure/behind.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { formulaOf } from '#server/measure/formula.ts';
import { read } from '#server/platform/journal.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The anchor of a claim's passport. */
export function anchorOf(measure: string): string {
  return `nguon-${measure}`;
}

/** Who stands for the records behind a measure that comes from no form. */
function approvedBy({ measures }: MeasureDeps, measure: Measure): string {
  const sources = new Set(baseMeasures([measure], measures).map(({ source }) => source));
  if (sources.has('loans') || sources.has('loan-events')) return 'sổ cho vay, mỗi việc đã qua kiểm soát';
  if (sources.has('activities') || sources.has('activity-plans'))
    return 'sổ hoạt động, do cơ quan giữ sổ ghi';
  if (sources.has('difficulties') || sources.has('difficulties-open'))
    return 'sổ khó khăn, kiến nghị, không qua duyệt biểu';
  return sources.has('funds') ? 'việc của quỹ do tỉnh ghi' : 'sổ đăng ký, không qua duyệt biểu';
}

const NAMED = 3;

/** The first records behind a figure by name; the rest are looked up on the screen, by whoever may see them. */
async function recordsOf(
  deps: MeasureDeps,
  viewer: Viewer,
  question: Question & { readonly period: ReportingPeriod },
  measure: Measure,
): Promise<string> {
  if (measure.source === 'units') return 'danh mục đơn vị hành chính';
  const { records, next } = await read(deps.db, viewer, (trx) =>
    pageOfRecords(deps, trx, question, measure, [], undefined, NAMED),
  );
  if (records.length === 0) return 'không có bản ghi nào';
  return `${records.map(({ name }) => name).join('; ')}${next === null ? '' : '; và các bản ghi khác'}`;
}

/** The annex of sources: one row for each measure, in the order of the text. */
export async function passportPart(
  deps: MeasureDeps,
  viewer: Viewer,
  question: Question & { readonly period: ReportingPeriod },
  claims: readonly SaidClaim[],
  approvals: Readonly<Record<string, string>>,
): Promise<Part> {
  const byMeasure = new Map<string, SaidClaim[]>();
  for (const claim of claims)
    byMeasure.set(claim.source.measure, [...(byMeasure.get(claim.source.measure) ?? []), claim]);
  const rows: DocumentRow[] = [];
  for (const [code, list] of byMeasure) {
    const measure = requireMeasure(deps.measures, code);
    const cutOff =
      measure.kind === 'flow'
        ? `từ ${formatCalendarDate(question.period.from)} đến hết ${formatCalendarDate(question.date)}`
        : `cuối ngày ${formatCalendarDate(question.date)}`;
    const cells = [
      String(rows.length + 1),
      `${measure.name}. ${measure.population}`,
      formulaOf(deps, measure),
      cutOff,
      coverageText(list),
      await recordsOf(deps, viewer, question, measure),
      approvals[code] ?? approvedBy(deps, measure),
      `${formatNumber(list.length)} con số`,
    ];
    rows.push({ cells, look: 'plain', depth: 0, anchor: anchorOf(code) });
  }
  return {
    title: 'Nguồn số liệu',
    landscape: true,
    blocks: [
      {
        kind: 'note',
        text: `Mỗi con số trong báo cáo dẫn về một dòng dưới đây. Tính từ sổ đăng ký đến số nhật ký ${question.knownAt}; bản ghi đứng sau từng con số xem ở màn hình Tổng hợp kỳ hoặc lệnh thongsuot behind, trong phạm vi được xem.`,
      },
      {
        kind: 'table',
        caption: 'Nguồn của các con số',
        columns: [
          { head: 'TT', width: 10, align: 'center' },
          { head: 'Chỉ tiêu, đếm những ai', width: 72, align: 'left' },
          { head: 'Cách tính', width: 51, align: 'left' },
          { head: 'Chốt số liệu', width: 28, align: 'center' },
          { head: 'Độ phủ', width: 22, align: 'center' },
          { head: 'Bản ghi đứng sau', width: 50, align: 'left' },
          { head: 'Phê duyệt', width: 30, align: 'left' },
          { head: 'Dùng ở', width: 17, align: 'center' },
        ],
        rows,
        empty: 'Báo cáo không nêu con số nào.',
      },
    ],
  };
}
