// Sentences on shares and plans: percentages are made where they are said.
import type { Plan } from '#domain/narrative/figure.ts';
import { type Said, together, words } from '#domain/narrative/said.ts';
import {
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import { tenthsOf, writeTenths, writeValue } from '#domain/narrative/write-value.ts';

/** "chiếm 80,0%". */
export function sayShare(speaker: Speaker, measure: string, whole: string): Said {
  const [part, all] = [speaker.figures.cell(measure, 'now'), speaker.figures.cell(whole, 'now')];
  const [top, bottom] = [numberOf(part), numberOf(all)];
  if (top === undefined) return { lacking: lackingWords(speaker, measure, 'now', part) };
  if (bottom === undefined || bottom === 0n) return { lacking: lackingWords(speaker, whole, 'now', all) };
  const tenths = tenthsOf(top, bottom);
  return together(
    words('chiếm '),
    claimOf(speaker, writeTenths(tenths), termIn(speaker, measure), {
      value: Number(tenths) / 10,
      unit: 'percent',
      relation: 'share_of',
      source: {
        ...plainSource(measure, 'now', part),
        how: 'share',
        versus: whole,
        operands: [
          { name: termIn(speaker, measure).name, value: String(top) },
          { name: termIn(speaker, whole).name, value: String(bottom) },
        ],
      },
    }),
  );
}

/** On what a plan stands, where it is more than its name. */
export function planNotes(name: string, { basis, horizon }: Plan): readonly string[] {
  return basis.toLocaleLowerCase('vi') === `kế hoạch ${horizon}` ? [] : [`Kế hoạch về ${name}: ${basis}.`];
}

/** "đạt 86,7% kế hoạch 6 tháng đầu năm 2022 (15 HTX)"; the basis goes into a note. */
export function sayPlan(speaker: Speaker, measure: string): Said {
  const cell = speaker.figures.cell(measure, 'now');
  const term = termIn(speaker, measure);
  const value = numberOf(cell);
  if (value === undefined) return { lacking: lackingWords(speaker, measure, 'now', cell) };
  const plan = speaker.figures.plan(measure);
  if (!plan || plan.value === 0n) return { lacking: `kế hoạch ${term.name} ${speaker.figures.period.name}` };
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
  return { ...said, notes: planNotes(term.name, plan) };
}
