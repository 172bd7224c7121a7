// Does the text cite one document under two days or two numbers?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import { reportCitation } from './citation-report.ts';
import type { Citation } from './cited-documents.ts';
import { isSameNumber, LEGAL_CATALOGUE } from './legal-catalogue.ts';
import type { CheckRun } from './report.ts';
import { isDayMiswritten, slipBetween } from './slip-of-number.ts';

/** Different documents that one day and kind may have before a text is taken for a list of them. */
const MOST = 6;
const SAME_TITLE = 7;

function isCatalogued(citation: Citation): boolean {
  return LEGAL_CATALOGUE.some((known) => isSameNumber(citation, known));
}

/** Whether two titles begin with the same words and say what the document is about. */
function sharesTitle(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  if (x.length < SAME_TITLE || y.length < SAME_TITLE) return false;
  const size = Math.min(x.length, y.length, 12);
  return x.slice(0, size).join(' ') === y.slice(0, size).join(' ');
}

/** The same number with two days: numbers without a year begin anew each year, so these must read as one day miswritten. */
function checkTwoDays(run: CheckRun, citation: Citation, earlier: Citation): boolean {
  const [a, b] = [earlier.day, citation.day];
  if (a === null || b === null || a === b) return false;
  if (citation.year === null && !isDayMiswritten(a, b)) return false;
  reportCitation(
    run,
    citation,
    `${citation.written} được ghi hai ngày khác nhau: ${formatDate(a)} và ${formatDate(b)}.`,
  );
  return true;
}

/** Two numbers of one kind and day: one document when the digits are swapped, or when the title is the same too. */
function checkTwoNumbers(run: CheckRun, citation: Citation, earlier: Citation): boolean {
  const slip = slipBetween(earlier.serial, citation.serial);
  if (slip === null || earlier.year !== citation.year) return false;
  const swapped = slip.startsWith('đảo') && citation.serial.length >= 3;
  if (!swapped && !sharesTitle(earlier.title, citation.title)) return false;
  reportCitation(
    run,
    citation,
    `${earlier.written} và ${citation.written} cùng ghi ngày ${formatDate(citation.day ?? '')}; có lẽ là một văn bản, viết ${slip}.`,
  );
  return true;
}

/** Citations that tell of one document what cannot both be right. */
export function checkCitedTwins(
  run: CheckRun,
  citations: readonly Citation[],
  doubted: ReadonlySet<Citation>,
): void {
  const byNumber = new Map<string, Citation>();
  const byDay = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (citation.day === null) continue;
    const number = `${citation.serial}/${citation.year ?? ''}/${citation.kind}`;
    const earlier = byNumber.get(number);
    if (earlier === undefined) byNumber.set(number, citation);
    else if (!doubted.has(citation) && !doubted.has(earlier)) checkTwoDays(run, citation, earlier);
    const key = `${citation.kind}|${citation.day}`;
    const others = byDay.get(key) ?? [];
    if (others.length < MOST && !others.some((other) => isSameNumber(other, citation))) {
      if (!doubted.has(citation) && !(isCatalogued(citation) && others.every(isCatalogued)))
        others.some((other) => !doubted.has(other) && checkTwoNumbers(run, citation, other));
      byDay.set(key, [...others, citation]);
    }
  }
}
