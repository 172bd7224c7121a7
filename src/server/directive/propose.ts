// Đọc văn bản dán vào: heading, clauses and numeric targets as proposals; a person confirms each.
import { splitClauses } from '#domain/directive/clauses.ts';
import { readHeading } from '#domain/directive/heading.ts';
import { yearOf } from '#domain/period/calendar-date.ts';
import { proposeTargets, yearOfText } from '#domain/target/propose.ts';
import { sentenceOf } from '#domain/target/sentence.ts';
import type { Bearer } from '#domain/target/target.ts';

/** A province's, district's or commune's own plan is borne by all of it where it says nothing else. */
function ownBody(issuer: string): Bearer | undefined {
  const found =
    /(?:(?:ủy|uỷ) ban nhân dân|UBND) (tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L})|liên minh (?:hợp tác xã|HTX) (tỉnh|thành phố)/iu.exec(
      issuer,
    );
  const word = found?.slice(1).find((each) => each !== undefined);
  return word === undefined ? undefined : { kind: 'one', name: `toàn ${word.toLowerCase()}` };
}

/** What a letter's text says, as proposals. Nothing is written. */
export function readDirective(
  given: string,
  bearer: 'province' | 'district' | 'commune',
  today: Parameters<typeof yearOf>[0],
) {
  const text = given.normalize('NFC').replace(/\r\n?/g, '\n');
  const heading = readHeading(text);
  const year = yearOfText(text, heading.issuedOn ? yearOf(heading.issuedOn) : yearOf(today));
  // A report of the press names the body that asks in its first lines.
  const own = ownBody(heading.issuer ?? text.slice(0, 600));
  const context = { year, bearer: own ?? ({ kind: 'each', level: bearer } as const) };
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
