// Nói "trong đó": parts with shares that add up, what is left over named as such, what is unknown said.
import type { Cell } from '#domain/indicator/cell.ts';
import { groupReads, spokenGroup } from '#domain/narrative/group-words.ts';
import { listed } from '#domain/narrative/listed.ts';
import { type Said, type Spoken, together, words } from '#domain/narrative/said.ts';
import { SHARES_MAY_NOT_REACH, sharesMissWhole } from '#domain/narrative/shares.ts';
import type { Slot } from '#domain/narrative/slot.ts';
import {
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import type { Term } from '#domain/narrative/term.ts';
import { tenthsOf, writeTenths, writeValue } from '#domain/narrative/write-value.ts';

interface PartOfWhole {
  readonly measure: string;
  readonly by: Readonly<Record<string, string>> | null;
  readonly term: Term;
  readonly cell: Cell;
  readonly value: bigint;
}

function sayOne(
  speaker: Speaker,
  part: PartOfWhole,
  withShare: boolean,
  whole: { readonly code: string; readonly value: bigint },
): Spoken {
  const { term, cell, measure, by, value } = part;
  const count = claimOf(speaker, writeValue(value, term), term, {
    value: Number(value),
    relation: 'none',
    source: plainSource(measure, 'now', cell, by),
  });
  const named = term.kind === '' ? count : together(count, words(` ${term.kind}`));
  if (!withShare) return named;
  const tenths = tenthsOf(value, whole.value);
  const share = claimOf(speaker, writeTenths(tenths), term, {
    value: Number(tenths) / 10,
    unit: 'percent',
    relation: 'share_of',
    source: {
      ...plainSource(measure, 'now', cell, by),
      how: 'share',
      versus: whole.code,
      operands: [
        { name: 'phần', value: String(value) },
        { name: 'toàn bộ', value: String(whole.value) },
      ],
    },
  });
  return together(named, words(' (chiếm '), share, words(')'));
}

function sayAll(
  speaker: Speaker,
  whole: { readonly code: string; readonly value: bigint },
  parts: readonly PartOfWhole[],
  shares: boolean,
): Spoken {
  const withShares = shares && whole.value > 0n;
  const rest = whole.value - parts.reduce((sum, { value }) => sum + value, 0n);
  const sizes = [...parts.map(({ value }) => value), ...(rest > 0n ? [rest] : [])];
  const said = parts.map((part) => sayOne(speaker, part, withShares, whole));
  if (rest > 0n) {
    const term = termIn(speaker, whole.code);
    const left = claimOf(speaker, writeValue(rest, term), term, {
      value: Number(rest),
      relation: 'none',
      breakdown: { nhom: 'khac' },
      source: {
        measure: whole.code,
        moment: 'now',
        by: null,
        how: 'residual',
        operands: parts.map((part) => ({
          name: part.term.kind || part.term.name,
          value: String(part.value),
        })),
      },
    });
    const share = withShares ? tenthsOf(rest, whole.value) : undefined;
    said.push(
      together(
        words('còn lại '),
        left,
        words(' khác'),
        ...(share === undefined
          ? []
          : [
              words(' (chiếm '),
              claimOf(speaker, writeTenths(share), term, {
                value: Number(share) / 10,
                unit: 'percent',
                relation: 'share_of',
                breakdown: { nhom: 'khac' },
                source: {
                  measure: whole.code,
                  moment: 'now',
                  by: null,
                  how: 'share',
                  operands: [
                    { name: 'phần còn lại', value: String(rest) },
                    { name: 'toàn bộ', value: String(whole.value) },
                  ],
                },
              }),
              words(')'),
            ]),
      ),
    );
  }
  const spoken = listed(said, ', ', ' và ');
  return withShares && sharesMissWhole(sizes, whole.value)
    ? { ...spoken, notes: [...spoken.notes, SHARES_MAY_NOT_REACH] }
    : spoken;
}

/** Parts that are measures of their own; those with nothing are left out. */
export function sayParts(speaker: Speaker, slot: Extract<Slot, { verb: 'parts' }>): Said {
  const cell = speaker.figures.cell(slot.whole, 'now');
  const whole = numberOf(cell);
  if (whole === undefined) return { lacking: lackingWords(speaker, slot.whole, 'now', cell) };
  if (whole === 0n) return { lacking: '' };
  const parts: PartOfWhole[] = [];
  for (const measure of slot.parts) {
    const part = speaker.figures.cell(measure, 'now');
    const value = numberOf(part);
    if (value === undefined) return { lacking: lackingWords(speaker, measure, 'now', part) };
    if (value === 0n) continue;
    parts.push({ measure, by: null, term: termIn(speaker, measure), cell: part, value });
  }
  return sayAll(speaker, { code: slot.whole, value: whole }, parts, true);
}

/** Parts that are the groups of a breakdown; groups with nothing are left out. */
export function saySplit(speaker: Speaker, slot: Extract<Slot, { verb: 'split' }>): Said {
  const cell = speaker.figures.cell(slot.measure, 'now');
  const whole = numberOf(cell);
  if (whole === undefined) return { lacking: lackingWords(speaker, slot.measure, 'now', cell) };
  if (whole === 0n) return { lacking: '' };
  const own = termIn(speaker, slot.measure);
  const parts = speaker.figures.rows(slot.measure, 'now', slot.by).flatMap((row): PartOfWhole[] => {
    const value = numberOf(row.cell);
    if (value === undefined || value === 0n || row.key === 'residual') return [];
    const breakdown = groupReads(slot.by, row.key);
    const term: Term = {
      ...own,
      kind: spokenGroup(slot.by, row.key, row.name),
      reads: { ...own.reads, breakdown },
    };
    return [{ measure: slot.measure, by: { [slot.by]: row.key }, term, cell: row.cell, value }];
  });
  if (parts.length === 0) return { lacking: `${own.name} theo từng nhóm` };
  return sayAll(speaker, { code: slot.measure, value: whole }, parts, slot.shares);
}
