// Nói riêng chữ số: a number bound to a figure in somebody's own words; the words around it stay theirs.
import type { Cell } from '#domain/indicator/cell.ts';
import { groupReads, spokenGroup } from '#domain/narrative/group-words.ts';
import type { Said, SaidClaim } from '#domain/narrative/said.ts';
import type { BareNumber } from '#domain/narrative/slot.ts';
import {
  baseWords,
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import type { Term } from '#domain/narrative/term.ts';
import { tenthsOf, writeTenths } from '#domain/narrative/write-value.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

function cellOf({ figures }: Speaker, slot: BareNumber, moment: BareNumber['moment']): Cell {
  const { group, measure } = slot;
  if (!group) return figures.cell(measure, moment);
  const row = figures.rows(measure, moment, group.by).find(({ key }) => key === group.key);
  return row?.cell ?? { kind: 'absent', reason: 'missing' };
}

function termOfSlot(speaker: Speaker, slot: BareNumber): Term {
  const term = termIn(speaker, slot.measure);
  if (!slot.group) return term;
  const { by, key } = slot.group;
  const row = speaker.figures.rows(slot.measure, 'now', by).find((each) => each.key === key);
  const name = row ? `${term.name}, ${spokenGroup(by, key, row.name)}` : term.name;
  return { ...term, name, reads: { ...term.reads, breakdown: groupReads(by, key) } };
}

const percentDigits = (tenths: bigint): string => writeTenths(tenths).replace('%', '');

/** "15", "80,0": no unit, no sign; the sentence of the writer says what it is. */
export function sayNumber(speaker: Speaker, slot: BareNumber): Said {
  const { measure, how, moment, whole, group } = slot;
  const by = group ? { [group.by]: group.key } : null;
  const term = termOfSlot(speaker, slot);
  const say = (quote: string, made: Pick<SaidClaim, 'value' | 'source'> & Partial<SaidClaim>): Said =>
    claimOf(speaker, quote, term, { relation: 'none', ...made });
  const percent = (tenths: bigint, made: Pick<SaidClaim, 'source'> & Partial<SaidClaim>): Said =>
    say(percentDigits(tenths), { value: Number(tenths) / 10, unit: 'percent', ...made });
  if (how === 'plan') {
    const plan = speaker.figures.plan(measure);
    return plan
      ? say(formatNumber(plan.value), {
          value: Number(plan.value),
          status: 'plan',
          source: { measure, moment: 'now', by: null, how: 'plan', operands: [] },
        })
      : { lacking: `kế hoạch giao đối với ${term.name} ${speaker.figures.period.name}` };
  }
  const compared = how === 'difference' || how === 'growth';
  const cell = cellOf(speaker, slot, compared ? 'now' : moment);
  const value = numberOf(cell);
  const source = plainSource(measure, compared ? 'now' : moment, cell, by);
  if (how === 'value' && cell.kind === 'ratio' && cell.denominator !== 0n) {
    const inPercent = speaker.figures.measure(measure).unit === '%';
    const tenths = tenthsOf(cell.numerator, inPercent ? cell.denominator : cell.denominator * 100n);
    return percent(tenths, { ...(inPercent ? {} : { unit: term.reads.unit }), source });
  }
  if (value === undefined) return { lacking: lackingWords(speaker, measure, moment, cell) };
  if (how === 'value') return say(formatNumber(value), { value: Number(value), source });
  if (compared) {
    const before = numberOf(cellOf(speaker, slot, moment));
    if (before === undefined)
      return { lacking: `${lackingWords(speaker, measure, moment, cell)} để so sánh` };
    const size = value > before ? value - before : before - value;
    const made = {
      base: baseWords(speaker, moment),
      relation: value >= before ? ('increase_vs' as const) : ('decrease_vs' as const),
      source: {
        ...source,
        how,
        versus: moment,
        operands: [
          { name: 'kỳ này', value: String(value) },
          { name: baseWords(speaker, moment), value: String(before) },
        ],
      },
    };
    if (how === 'difference') return say(formatNumber(size), { value: Number(size), ...made });
    return before === 0n
      ? { lacking: `mức tăng ${term.name}, ${baseWords(speaker, moment)} chưa có` }
      : percent(tenthsOf(size, before), made);
  }
  const plan = how === 'attainment' ? speaker.figures.plan(measure) : undefined;
  const over = how === 'attainment' ? plan?.value : numberOf(speaker.figures.cell(whole ?? '', 'now'));
  if (!over) return { lacking: how === 'attainment' ? `kế hoạch giao đối với ${term.name}` : term.name };
  return percent(tenthsOf(value, over), {
    relation: how === 'share' ? 'share_of' : 'percent_of_plan',
    source: {
      ...source,
      how,
      ...(whole === undefined ? {} : { versus: whole }),
      operands: [
        { name: term.name, value: String(value) },
        { name: plan ? `kế hoạch ${plan.horizon}` : termIn(speaker, whole ?? '').name, value: String(over) },
      ],
    },
  });
}
