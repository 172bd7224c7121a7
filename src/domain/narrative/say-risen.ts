// Nói nơi nào tăng: how many groups rose against the same period of last year, and the first of them by name.
import type { FigureRow } from '#domain/narrative/figure.ts';
import { groupNoun, groupReads, spokenGroup } from '#domain/narrative/group-words.ts';
import { listed } from '#domain/narrative/listed.ts';
import { type Said, type Spoken, together, words } from '#domain/narrative/said.ts';
import type { Slot } from '#domain/narrative/slot.ts';
import {
  baseWords,
  claimOf,
  numberOf,
  plainSource,
  type Speaker,
  termIn,
} from '#domain/narrative/speaker.ts';
import { writeValue } from '#domain/narrative/write-value.ts';

/** "cả 63 tỉnh, thành phố đều có số HTX thành lập mới tăng so với cùng kỳ năm 2017; tăng khá: Yên Bái tăng 12 HTX, …". */
export function sayRisen(speaker: Speaker, slot: Extract<Slot, { verb: 'risen' }>): Said {
  const { measure, by, top } = slot;
  const before = new Map(speaker.figures.rows(measure, 'last-year', by).map((row) => [row.key, row]));
  const term = termIn(speaker, measure);
  const compared = speaker.figures.rows(measure, 'now', by).flatMap((row) => {
    const [now, old] = [numberOf(row.cell), numberOf(before.get(row.key)?.cell ?? row.cell)];
    return row.key === 'residual' || now === undefined || old === undefined || !before.has(row.key)
      ? []
      : [{ row, now, old, rise: now - old }];
  });
  const base = baseWords(speaker, 'last-year');
  if (compared.length === 0) return { lacking: `${term.name} theo ${groupNoun(by)} ${base} để so sánh` };
  const risen = compared.filter(({ rise }) => rise > 0n);
  const fallen = compared.filter(({ rise }) => rise < 0n);
  risen.sort((a, b) => (a.rise === b.rise ? (a.row.key < b.row.key ? -1 : 1) : a.rise > b.rise ? -1 : 1));
  const number = (list: readonly { readonly row: FigureRow }[]): Spoken =>
    claimOf(
      speaker,
      `${list.length} ${groupNoun(by)}`,
      { ...term, reads: { subject: groupNoun(by), measure: 'total', unit: 'tinh' } },
      {
        value: list.length,
        relation: 'none',
        source: {
          measure,
          moment: 'now',
          by: null,
          how: 'number-of-groups',
          operands: [{ name: `${groupNoun(by)} so sánh được`, value: String(compared.length) }],
          groups: list.map(({ row }) => spokenGroup(by, row.key, row.name)),
        },
      },
    );
  if (risen.length === 0)
    return together(words(`không ${groupNoun(by)} nào có ${term.name} tăng so với ${base}`));
  const leaders = risen.slice(0, top).map(({ row, rise, now, old }) =>
    together(
      words(`${spokenGroup(by, row.key, row.name)} tăng `),
      claimOf(speaker, writeValue(rise, term), term, {
        value: Number(rise),
        relation: 'increase_vs',
        base,
        breakdown: groupReads(by, row.key),
        source: {
          ...plainSource(measure, 'now', row.cell, { [by]: row.key }),
          how: 'difference',
          operands: [
            { name: 'kỳ này', value: String(now) },
            { name: base, value: String(old) },
          ],
        },
      }),
    ),
  );
  const all = risen.length === compared.length;
  const head = together(
    words(all && risen.length > 1 ? 'cả ' : 'có '),
    number(risen),
    words(`${all && risen.length > 1 ? ' đều' : ''} có ${term.name} tăng so với ${base}`),
  );
  const down = fallen.length === 0 ? [] : [number(fallen), words(' giảm')];
  // Where all that rose are named, none of them is singled out.
  return leaders.length === risen.length
    ? together(head, words(': '), listed(leaders, ', '), ...(down.length > 0 ? [words('; '), ...down] : []))
    : together(
        head,
        ...(down.length > 0 ? [words(', '), ...down] : []),
        words('; tăng khá: '),
        listed(leaders, ', '),
      );
}
