// Một báo cáo ra tệp: Word, PDF, Excel, HTML, plain text or JSON of a composed report.
import { writeReportWorkbook } from '#document/excel/report-workbook.ts';
import { writeHtml } from '#document/html/official-html.ts';
import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeText } from '#document/text/official-text.ts';
import { writeWord } from '#document/word/official-word.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { publicForm } from '#domain/report/public-form.ts';
import type { ComposedReport } from '#server/report/compose-report.ts';

export const REPORT_FORMATS = ['docx', 'pdf', 'xlsx', 'html', 'text', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const HOW = {
  value: 'số tính từ bản ghi',
  difference: 'hiệu của hai số',
  growth: 'mức tăng, giảm so với số gốc',
  share: 'phần chia cho toàn bộ',
  attainment: 'thực hiện chia cho kế hoạch',
  plan: 'số kế hoạch',
  residual: 'phần còn lại sau các nhóm đã nêu',
  'number-of-groups': 'số nhóm',
} as const;

/** How a figure was made, in one line. */
export function explainClaim({ source }: SaidClaim): string {
  const operands = source.operands.map(({ name, value }) => `${name}: ${value}`).join('; ');
  const groups = source.groups ? ` – ${source.groups.join(', ')}` : '';
  return `${HOW[source.how]}${operands === '' ? '' : ` (${operands})`}${groups}`;
}

/** The bytes of a report; equal reports give equal bytes. */
export async function printReport(report: ComposedReport, format: ReportFormat): Promise<Buffer> {
  const { pins } = report;
  // A report leaves the office in whatever form it is printed: all forms say the same, and none tells of few persons.
  const { document, claims } = publicForm(report.document, report.claims);
  switch (format) {
    case 'docx':
      return writeWord(document);
    case 'pdf':
      return writePdf(document);
    case 'xlsx':
      return writeReportWorkbook(document, claims);
    case 'html':
      return writeHtml(document, new Map(claims.map((claim) => [claim.id, explainClaim(claim)])));
    case 'text':
      return writeText(document);
    case 'json':
      return Buffer.from(`${JSON.stringify({ pins, document })}\n`);
  }
}
