// Hộ chiếu của con số: for every measure a report states — who is counted, how, until when, how complete, and where the records are.

import { coverageText } from '#domain/narrative/coverage-text.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { formatCalendarDate } from '#domain/period/calendar-date.ts';
import type { ReportingPeriod } from '#domain/period/reporting-period.ts';
import type { Part } from '#domain/report/official-document.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';
import { requireMeasure } from '#server/measure/catalogue.ts';
import type { MeasureDeps, Question } from '#server/measure/deps.ts';
import { formulaOf } from '#server/measure/formula.ts';

/** The anchor of a claim's passport. */
export function anchorOf(measure: string): string {
  return `nguon-${measure}`;
}

/** The annex of sources: one row for each measure, in the order of the text. */
export function passportPart(
  deps: MeasureDeps,
  question: Question & { readonly period: ReportingPeriod },
  claims: readonly SaidClaim[],
): Part {
  const byMeasure = new Map<string, SaidClaim[]>();
  for (const claim of claims)
    byMeasure.set(claim.source.measure, [...(byMeasure.get(claim.source.measure) ?? []), claim]);
  const rows = [...byMeasure].map(([code, list], index) => {
    const measure = requireMeasure(deps.measures, code);
    const cutOff =
      measure.kind === 'flow'
        ? `từ ${formatCalendarDate(question.period.from)} đến hết ${formatCalendarDate(question.date)}`
        : `cuối ngày ${formatCalendarDate(question.date)}`;
    const cells = [
      String(index + 1),
      `${measure.name}. ${measure.population}`,
      formulaOf(deps, measure),
      cutOff,
      coverageText(list),
      `${formatNumber(list.length)} con số; chỉ tiêu ${code}`,
    ];
    return { cells, look: 'plain' as const, depth: 0, anchor: anchorOf(code) };
  });
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
          { head: 'Chỉ tiêu, đếm những ai', width: 92, align: 'left' },
          { head: 'Cách tính', width: 70, align: 'left' },
          { head: 'Chốt số liệu', width: 38, align: 'center' },
          { head: 'Độ phủ', width: 20, align: 'center' },
          { head: 'Dùng ở', width: 40, align: 'left' },
        ],
        rows,
        empty: 'Báo cáo không nêu con số nào.',
      },
    ],
  };
}
