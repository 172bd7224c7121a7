// Which documents in force does the text speak of, and is what it says of their days true?
import type { DocumentContext } from '../read/context.ts';
import type { Citation } from './cited-documents.ts';
import { checkLawDays } from './law-days.ts';
import { checkDrafts } from './law-drafts.ts';
import { checkLawYears } from './law-years.ts';
import { type CataloguedDocument, isSameNumber, LEGAL_CATALOGUE, lawOfYear } from './legal-catalogue.ts';
import type { CheckRun } from './report.ts';
import { checkUnnamedLaws } from './unnamed-laws.ts';

/** A law by its year ("Luật HTX năm 2012") or a document by its number, at tokens [from, to). */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly known: CataloguedDocument | undefined;
  /** Year told with "Luật HTX"; null for a document cited by number. */
  readonly year: number | null;
}

/** "Luật HTX năm 2012", "Luật Hợp tác xã 2012", "Luật Hợp tác xã (sửa đổi) năm 2012" at a token; null otherwise. */
function lawAt({ tokens }: DocumentContext, at: number): Mention | null {
  if (tokens[at]?.key !== 'luật') return null;
  let to = at + 1;
  if (tokens[to]?.key === 'htx') to++;
  else if (tokens[to]?.key === 'hợp' && tokens[to + 1]?.key === 'tác' && tokens[to + 2]?.key === 'xã')
    to += 3;
  else return null;
  if (tokens[to]?.text === '(' && tokens[to + 1]?.key === 'sửa' && tokens[to + 3]?.text === ')') to += 4;
  if (tokens[to]?.key === 'năm') to++;
  const year = tokens[to];
  if (year?.kind !== 'number' || !/^\d{4}$/.test(year.text)) return null;
  return { from: at, to: to + 1, known: lawOfYear(Number(year.text)), year: Number(year.text) };
}

/** What is said of documents in force: by their year, day, state. */
export function checkLawMentions(run: CheckRun, citations: readonly Citation[]): void {
  const { context } = run.read;
  const mentions: Mention[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    const law = lawAt(context, i);
    if (law !== null) mentions.push(law);
  }
  checkLawYears(run, mentions);
  checkUnnamedLaws(run);
  for (const citation of citations)
    mentions.push({
      from: citation.at,
      to: citation.to,
      known: LEGAL_CATALOGUE.find((document) => isSameNumber(citation, document)),
      year: null,
    });
  mentions.sort((a, b) => a.from - b.from);
  checkLawDays(run, mentions);
  checkDrafts(run, mentions);
}
