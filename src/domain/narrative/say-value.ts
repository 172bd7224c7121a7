// Nói một con số: the count itself, its share of a whole, its place in a plan.
import type { Moment } from '#domain/narrative/figure.ts';
import { type Said, together, words } from '#domain/narrative/said.ts';
import {
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  shareKey,
  termIn,
} from '#domain/narrative/speaker.ts';
import { approximate, tenthsOf, writeTenths, writeValue } from '#domain/narrative/write-value.ts';
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
        operands: [{ name: 'số đầy đủ', value: String(value) }],
      },
    }),
  );
}

/** "chiếm 80,0%". */
export function sayShare(speaker: Speaker, measure: string, whole: string): Said {
  const [part, all] = [speaker.figures.cell(measure, 'now'), speaker.figures.cell(whole, 'now')];
  const [top, bottom] = [numberOf(part), numberOf(all)];
  if (top === undefined) return { lacking: lackingWords(speaker, measure, 'now', part) };
  if (bottom === undefined || bottom === 0n) return { lacking: lackingWords(speaker, whole, 'now', all) };
  const key = shareKey(measure, null, whole);
  const tenths = speaker.shares.get(key) ?? tenthsOf(top, bottom);
  speaker.shares.set(key, tenths);
  return together(
    words('chiếm '),
    claimOf(speaker, writeTenths(tenths), termIn(speaker, measure), {
      value: Number(tenths) / 10,
      unit: 'percent',
      relation: 'share_of',
      source: {
        ...plainSource(measure, 'now', part),
        how: 'share',
        operands: [
          { name: termIn(speaker, measure).name, value: String(top) },
          { name: termIn(speaker, whole).name, value: String(bottom) },
        ],
      },
    }),
  );
}

/** "đạt 86,7% kế hoạch 6 tháng đầu năm 2022 (15 HTX)"; the basis goes into a note. */
export function sayPlan(speaker: Speaker, measure: string): Said {
  const cell = speaker.figures.cell(measure, 'now');
  const term = termIn(speaker, measure);
  const value = numberOf(cell);
  if (value === undefined) return { lacking: lackingWords(speaker, measure, 'now', cell) };
  const plan = speaker.figures.plan(measure);
  if (!plan || plan.value === 0n)
    return { lacking: `kế hoạch giao đối với ${term.name} ${speaker.figures.period.name}` };
  const tenths = tenthsOf(value, plan.value);
  const base = `kế hoạch ${plan.horizon}`;
  const operands = [
    { name: term.name, value: String(value) },
    { name: base, value: String(plan.value) },
  ];
  const said = together(
    words('đạt '),
    claimOf(speaker, writeTenths(tenths), term, {
      value: Number(tenths) / 10,
      unit: 'percent',
      relation: 'percent_of_plan',
      base,
      source: { ...plainSource(measure, 'now', cell), how: 'attainment', operands },
    }),
    words(` ${base} (`),
    claimOf(speaker, writeValue(plan.value, term), term, {
      value: Number(plan.value),
      relation: 'none',
      status: 'plan',
      source: { measure, moment: 'now', by: null, how: 'plan', operands: [] },
    }),
    words(')'),
  );
  return { ...said, notes: [`Kế hoạch về ${term.name}: ${plan.basis}.`] };
}
