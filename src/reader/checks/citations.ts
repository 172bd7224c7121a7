// Are cited documents cited as they are catalogued, and alike throughout the text?
import { formatDate } from '#domain/vietnamese/calendar-date.ts';
import { wordsOf } from '../read/window.ts';
import { reportCitation } from './citation-report.ts';
import { checkCitedAhead } from './cited-ahead.ts';
import { type Citation, findCitations } from './cited-documents.ts';
import { checkCitedTwins } from './cited-twins.ts';
import { checkLawMentions } from './law-mentions.ts';
import { type CataloguedDocument, isSameNumber, LEGAL_CATALOGUE } from './legal-catalogue.ts';
import { isWrongLegislature } from './legislatures.ts';
import type { CheckRun } from './report.ts';
import { isDayMiswritten, slipBetween } from './slip-of-number.ts';
import { tellsTitle } from './title-of.ts';

/** The day printed with a catalogued number. Numbers without a year begin anew each year: another day may be another document. */
function checkDay(run: CheckRun, citation: Citation, known: CataloguedDocument): boolean {
  const { signed, number } = known.document;
  const { day } = citation;
  if (signed === undefined || day === null || day === signed) return false;
  if (known.year === null && !isDayMiswritten(day, signed) && !tellsTitle(citation.title, known))
    return false;
  reportCitation(
    run,
    citation,
    `${number} ghi ngày ${formatDate(day)}; danh mục văn bản ghi ngày ${formatDate(signed)}.`,
    { expected: signed, stated: day },
  );
  return true;
}

/** "Luật Hợp tác xã số …": the words right before a number of a law. */
function isCalledLaw(run: CheckRun, citation: Citation): boolean {
  const before = wordsOf(run.read.context, Math.max(0, citation.at - 12), citation.at);
  return /(?:^| )luật (?:htx|hợp tác xã)(?: \( sửa đổi \)| sửa đổi)?(?: năm)?(?: \d{4})?(?: [,(:])?(?: luật)?(?: số)?(?: :)?$/.test(
    before,
  );
}

/** How a number differs from a catalogued one of its kind, when it differs as slips do. */
function slipFrom(citation: Citation, known: CataloguedDocument): string | null {
  if (citation.kind !== known.kind) return null;
  const serial = citation.serial === known.serial ? '' : slipBetween(citation.serial, known.serial);
  const year =
    citation.year === known.year ? '' : slipBetween(String(citation.year ?? ''), String(known.year ?? ''));
  if (serial === null || year === null) return null;
  return serial !== '' ? `${serial} của số` : `${year} của năm`;
}

/** A law on co-operatives of a number that no such law has. */
function checkLawNumber(run: CheckRun, citation: Citation): boolean {
  if (!/^qh\d+$/.test(citation.kind) || !isCalledLaw(run, citation)) return false;
  const laws = LEGAL_CATALOGUE.filter(
    ({ document, kind }) => document.lawYear !== undefined && /^qh/.test(kind),
  );
  const likest = laws
    .map((law) => ({
      law,
      alike: [
        law.serial === citation.serial,
        law.year === citation.year,
        law.kind === citation.kind,
        law.document.signed === citation.day,
      ].filter(Boolean).length,
    }))
    .sort((a, b) => b.alike - a.alike)[0];
  const name = likest !== undefined && likest.alike >= 2 ? `; có lẽ là ${likest.law.document.number}` : '';
  reportCitation(run, citation, `Danh mục không có Luật HTX nào số ${citation.written}${name}.`);
  return true;
}

/** A number that reads as a catalogued one miswritten: the same day or title, and digits that slips change. */
function checkNearNumber(run: CheckRun, citation: Citation): boolean {
  for (const known of LEGAL_CATALOGUE) {
    const slip = slipFrom(citation, known);
    if (slip === null) continue;
    const titled = tellsTitle(citation.title, known);
    const dated = citation.day !== null && citation.day === known.document.signed;
    if (!(titled && citation.day === null) && !(dated && (titled || !slip.startsWith('sai')))) continue;
    reportCitation(
      run,
      citation,
      `${citation.written} có lẽ là ${known.document.number}${dated ? ` cùng ngày ${formatDate(citation.day ?? '')}` : ''}: viết ${slip}.`,
    );
    return true;
  }
  return false;
}

/** A number whose own year is not that of its day. */
function checkYearOfDay(run: CheckRun, citation: Citation): boolean {
  if (citation.year === null || citation.day === null || citation.day.startsWith(String(citation.year)))
    return false;
  reportCitation(
    run,
    citation,
    `${citation.written} mang năm ${citation.year} nhưng ghi ngày ${formatDate(citation.day)}; năm trong số và trong ngày của một văn bản phải là một.`,
  );
  return true;
}

function checkLegislature(run: CheckRun, citation: Citation): boolean {
  if (!isWrongLegislature(citation)) return false;
  reportCitation(
    run,
    citation,
    `${citation.written}: Quốc hội khóa ${citation.kind.replace(/\D/g, '')} không họp trong năm ${citation.year}; có lẽ viết sai năm hoặc sai khóa.`,
  );
  return true;
}

function checkKindMissing(run: CheckRun, citation: Citation): boolean {
  const known = LEGAL_CATALOGUE.find(({ serial, kind }) => serial === citation.serial && kind === 'qđ/ttg');
  if (citation.kind !== 'ttg' || known === undefined) return false;
  reportCitation(
    run,
    citation,
    `"${citation.written}" viết thiếu loại văn bản; danh mục ghi ${known.document.number}.`,
  );
  return true;
}

/** Cited documents against the catalogue and against one another, and what is said of the laws on co-operatives. */
export function checkCitations(run: CheckRun): void {
  const citations = findCitations(run);
  const doubted = new Set<Citation>();
  for (const citation of citations) {
    const known = LEGAL_CATALOGUE.find((document) => isSameNumber(citation, document));
    const found =
      known !== undefined
        ? checkDay(run, citation, known)
        : checkLawNumber(run, citation) ||
          checkNearNumber(run, citation) ||
          checkYearOfDay(run, citation) ||
          checkLegislature(run, citation) ||
          checkKindMissing(run, citation);
    if (found) doubted.add(citation);
  }
  checkCitedTwins(run, citations, doubted);
  checkCitedAhead(run, citations, doubted);
  checkLawMentions(run, citations);
}
