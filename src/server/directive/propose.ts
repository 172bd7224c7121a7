// Đọc văn bản dán vào: heading, clauses and numeric targets as proposals; a person confirms each.
import { splitClauses } from '#domain/directive/clauses.ts';
import { readHeading } from '#domain/directive/heading.ts';
import { yearOf } from '#domain/period/calendar-date.ts';
import { proposeTargets, yearOfText } from '#domain/target/propose.ts';
import { sentenceOf } from '#domain/target/sentence.ts';

/** What a letter's text says, as proposals. Nothing is written. */
export function readDirective(
  given: string,
  bearer: 'province' | 'district' | 'commune',
  today: Parameters<typeof yearOf>[0],
) {
  const text = given.normalize('NFC').replace(/\r\n?/g, '\n');
  const heading = readHeading(text);
  const year = yearOfText(text, heading.issuedOn ? yearOf(heading.issuedOn) : yearOf(today));
  const context = { year, bearer: { kind: 'each', level: bearer } } as const;
  return {
    heading: {
      ...heading,
      recipients: heading.recipients.map(({ purpose, names }) => ({ purpose, names: [...names] })),
      legalBasis: [...heading.legalBasis],
    },
    clauses: splitClauses(text).map((clause) => ({
      label: clause.label,
      text: clause.text,
      targets: proposeTargets(clause.text, context).map((each) => ({
        ...each,
        sentence: sentenceOf(each.target),
      })),
    })),
  };
}
