// Is a document cited that is dated after the text itself?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import { isCapitalised } from '../token.ts';
import { reportCitation } from './citation-report.ts';
import type { Citation } from './cited-documents.ts';
import type { CheckRun } from './report.ts';

const HEAD = 700;

/** The day in the place-and-date line of a letter ("Bắc Ninh, ngày 05 tháng 7 năm 2022"); null without one. */
function datelineOf(run: CheckRun): string | null {
  const { times, tokens } = run.read.context;
  for (const time of times) {
    if ((tokens[time.from]?.start ?? 0) > HEAD) return null;
    if (time.kind !== 'asOf' || time.iso?.length !== 10 || !time.text.startsWith('ngày')) continue;
    let first = time.from - 1;
    if (tokens[first]?.text !== ',') continue;
    while (first > 0 && isCapitalised(tokens[first - 1])) first--;
    const opens = tokens[first - 1] === undefined || /^(?:break|mark)$/.test(tokens[first - 1]?.kind ?? '');
    const closes = tokens[time.to] === undefined || tokens[time.to]?.kind === 'break';
    if (opens && closes && first < time.from - 1) return time.iso;
  }
  return null;
}

/** The latest year the text speaks of, days of cited documents aside. */
function latestYear(run: CheckRun, citations: readonly Citation[]): number {
  const cited = new Set(citations.map(({ day }) => day));
  let latest = run.read.document.year ?? 0;
  for (const { iso, year } of run.read.context.times)
    if (year !== null && !(iso !== undefined && cited.has(iso))) latest = Math.max(latest, year);
  return latest;
}

/** Documents dated later than the text that cites them. */
export function checkCitedAhead(
  run: CheckRun,
  citations: readonly Citation[],
  doubted: ReadonlySet<Citation>,
): void {
  const own = datelineOf(run);
  const year = run.read.document.year === null ? null : latestYear(run, citations);
  for (const citation of citations) {
    const { day } = citation;
    if (day === null || doubted.has(citation)) continue;
    // Without a dateline only a year far off is a slip for sure: texts are read later than their figures are of.
    const ahead = own === null ? year !== null && Number(day.slice(0, 4)) > year + 1 : day > own;
    if (!ahead) continue;
    const than =
      own === null
        ? `văn bản này không nói đến năm nào sau ${year}`
        : `văn bản này ký ngày ${formatDate(own)}`;
    reportCitation(
      run,
      citation,
      `${citation.written} ghi ngày ${formatDate(day)} nhưng ${than}; có lẽ sai năm hoặc sai ngày.`,
    );
  }
}
