// Soạn thử: an outline that nobody has saved, with the figures of one unit and period; nothing is written.
import { writeText } from '#document/text/official-text.ts';
import { composeReport, type ReportDeps } from '#server/report/compose-report.ts';
import { readOwn } from '#server/report/own-outlines.ts';
import type { Viewer } from '#server/unit/viewer.ts';

/** The text of the main part. @throws Refused 'outline-unreadable' and as composing does */
export async function tryOutline(
  deps: ReportDeps,
  viewer: Viewer,
  asked: { readonly definition: unknown; readonly unit: string; readonly period: string },
): Promise<{ text: string; warnings: string[] }> {
  const body = readOwn(deps, asked.definition, 'Đề cương');
  const { unit, period } = asked;
  const { document, warnings } = await composeReport(deps, viewer, {
    outline: body.code,
    body,
    unit,
    period,
    date: deps.clock.today(),
  });
  const main = { ...document, parts: document.parts.slice(0, 1) };
  return { text: writeText(main).toString('utf8'), warnings: warnings.map(({ message }) => message) };
}
