// Nói một con số: the count itself, its share of a whole, its place in a plan.
import type { Moment } from '#domain/narrative/figure.ts';
import { type Said, together, words } from '#domain/narrative/said.ts';
import {
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import {
  approximate,
  FULL_NUMBER,
  tenthsOf,
  writeTenths,
  writeValue,
} from '#domain/narrative/write-value.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** "538 HTX nông nghiệp", "24 tỷ 164 triệu đồng", "45,2%". */
export function sayValue(speaker: Speaker, measure: string, moment: Moment): Said {
  const cell = speaker.figures.cell(measure, moment);
  const term = termIn(speaker, measure);
  if (cell.kind === 'ratio' && cell.denominator !== 0n) {
    const percent = speaker.figures.measure(measure).unit === '%';
    const tenths = tenthsOf(cell.numerator, percent ? cell.denominator : cell.denominator * 100n);
    const quote = percent
      ? writeTenths(tenths)
      : `${formatNumber(tenths / 10n)}${tenths % 10n === 0n ? '' : `,${tenths % 10n}`} ${term.noun}`;
    return claimOf(speaker, quote, term, {
      value: Number(tenths) / 10,
      ...(percent ? { unit: 'percent' } : {}),
      relation: 'none',
      source: {
        ...plainSource(measure, moment, cell),
        operands: [
          { name: 'tử số', value: String(cell.numerator) },
          { name: 'mẫu số', value: String(cell.denominator) },
        ],
      },
    });
  }
  const value = numberOf(cell);
  if (value === undefined) return { lacking: lackingWords(speaker, measure, moment, cell) };
  const said = claimOf(speaker, writeValue(value, term), term, {
    value: Number(value),
    relation: 'none',
    source: plainSource(measure, moment, cell),
  });
  return term.kind === '' ? said : together(said, words(` ${term.kind}`));
}

/** "hơn 6,5 triệu người". */
export function sayAbout(speaker: Speaker, measure: string, moment: Moment): Said {
  const cell = speaker.figures.cell(measure, moment);
  const term = termIn(speaker, measure);
  const value = numberOf(cell);
  if (value === undefined) return { lacking: lackingWords(speaker, measure, moment, cell) };
  const { word, value: rounded } = approximate(value);
  return together(
    words(word),
    claimOf(speaker, writeValue(rounded, term), term, {
      value: Number(rounded),
      relation: 'none',
      ...(word === '' ? {} : { approx: word === 'hơn ' ? ('hon' as const) : ('gan' as const) }),
      source: {
        ...plainSource(measure, moment, cell),
        operands: [{ name: FULL_NUMBER, value: String(value) }],
      },
    }),
  );
}
