// In ra tệp: a composed document as Word, PDF or JSON.

import { writePdf } from '#document/pdf/official-pdf.ts';
import { writeWord } from '#document/word/official-word.ts';
import type { SummaryOutline } from '#domain/indicator/summary-outline.ts';
import type { OfficialDocument } from '#domain/report/official-document.ts';
import type { ExchangeDeps } from '#server/exchange/deps.ts';
import type { MeasureDeps } from '#server/measure/deps.ts';
import { dateOf } from '#server/platform/dates.ts';
import { halfYearDocument } from '#server/report/half-year.ts';
import { organisationSheet } from '#server/report/organisation-sheet.ts';
import type { Viewer } from '#server/unit/viewer.ts';

export type PrintDeps = MeasureDeps & ExchangeDeps;

export const PRINT_FORMATS = ['docx', 'pdf', 'json'] as const;
export type PrintFormat = (typeof PRINT_FORMATS)[number];

async function print(document: OfficialDocument, format: PrintFormat): Promise<Buffer> {
  switch (format) {
    case 'docx':
      return writeWord(document);
    case 'pdf':
      return writePdf(document);
    case 'json':
      return Buffer.from(`${JSON.stringify(document)}\n`);
  }
}

/** The report of a period. @throws Refused as the period summary does */
export async function printHalfYear(
  deps: PrintDeps & { readonly outline: SummaryOutline },
  viewer: Viewer,
  asked: {
    readonly unit: string;
    readonly period: string;
    readonly knownAt?: number | undefined;
    readonly date?: string | undefined;
  },
  format: PrintFormat,
): Promise<Buffer> {
  const date = dateOf(asked.date) ?? deps.clock.today();
  return print(await halfYearDocument(deps, viewer, { ...asked, date }), format);
}

/** The sheet of an organisation on a day, today unless said. */
export async function printSheet(
  deps: PrintDeps,
  viewer: Viewer,
  id: number,
  at: string | undefined,
  format: PrintFormat,
): Promise<Buffer> {
  return print(await organisationSheet(deps, viewer, id, dateOf(at) ?? deps.clock.today()), format);
}
