// Nói một danh sách: every group by name, or some of them and the rest as one residual.

import type { FigureRow } from '#domain/narrative/figure.ts';
import { groupNoun, groupReads, spokenGroup } from '#domain/narrative/group-words.ts';
import { listed } from '#domain/narrative/listed.ts';
import { type Said, type Spoken, together, words } from '#domain/narrative/said.ts';
import type { Slot } from '#domain/narrative/slot.ts';
import {
  claimOf,
  lackingWords,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import { writeValue } from '#domain/narrative/write-value.ts';

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** "Tây Bắc 140 HTX, …, vùng khác: 91 HTX". */
export function sayList(speaker: Speaker, slot: Extract<Slot, { verb: 'list' }>): Said {
  const { measure, by, only } = slot;
  const cell = speaker.figures.cell(measure, 'now');
  const whole = numberOf(cell);
  if (whole === undefined) return { lacking: lackingWords(speaker, measure, 'now', cell) };
  if (whole === 0n) return { lacking: '' };
  const term = termIn(speaker, measure);
  const rows = speaker.figures.rows(measure, 'now', by).filter(({ key }) => key !== 'residual');
  const named = only ? rows.filter(({ key }) => only.includes(key)) : rows;
  const nameOf = (row: FigureRow): string => spokenGroup(by, row.key, row.name);
  const said: Spoken[] = named.map((row) => {
    const value = numberOf(row.cell);
    if (value === undefined) return words(`${nameOf(row)} chưa có số liệu`);
    return together(
      words(`${nameOf(row)} `),
      claimOf(speaker, writeValue(value, term), term, {
        value: Number(value),
        relation: 'none',
        breakdown: groupReads(by, row.key),
        source: plainSource(measure, 'now', row.cell, { [by]: row.key }),
      }),
    );
  });
  const rest = whole - named.reduce((sum, row) => sum + (numberOf(row.cell) ?? 0n), 0n);
  const others = rows.filter((row) => !named.includes(row) && numberOf(row.cell) !== 0n);
  if (rest !== 0n || others.length > 0)
    said.push(
      together(
        words(`${groupNoun(by)} khác: `),
        claimOf(speaker, writeValue(rest, term), term, {
          value: Number(rest),
          relation: 'none',
          breakdown: { nhom: 'khac' },
          source: {
            measure,
            moment: 'now',
            by: null,
            how: 'residual',
            operands: [
              { name: term.name, value: String(whole) },
              ...named.map((row) => ({ name: nameOf(row), value: String(numberOf(row.cell) ?? 0n) })),
            ],
            groups: others.length > 0 ? others.map(nameOf) : [`chưa xếp vào ${groupNoun(by)} nào`],
          },
        }),
      ),
    );
  const spoken = listed(said, ', ');
  if (others.length === 0) return spoken;
  const residualNote = `${capital(groupNoun(by))} khác trong danh sách ${term.name} gồm: ${others.map(nameOf).join(', ')}.`;
  return { ...spoken, notes: [...spoken.notes, residualNote] };
}
