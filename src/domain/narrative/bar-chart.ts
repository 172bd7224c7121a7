// Biểu đồ cột của báo cáo: one bar a group, each with its figure; groups without a figure say so.
import { groupReads } from '#domain/narrative/group-words.ts';
import type { OutlineBlock } from '#domain/narrative/outline.ts';
import type { SaidClaim } from '#domain/narrative/said.ts';
import { claimOf, numberOf, plainSource, type Speaker, termIn } from '#domain/narrative/speaker.ts';
import type { Block, ChartBar } from '#domain/report/official-document.ts';
import { formatNumber } from '#domain/vietnamese/format-number.ts';

/** The bars of a measure over a breakdown, in the order of the breakdown. */
export function barChart(
  speaker: Speaker,
  { key, title, measure, by }: Extract<OutlineBlock, { kind: 'chart' }>,
): { readonly block: Block; readonly claims: readonly SaidClaim[] } {
  const { figures } = speaker;
  const term = termIn(speaker, measure);
  const claims: SaidClaim[] = [];
  const bars = figures
    .rows(measure, 'now', by)
    .filter((row) => row.key !== 'residual')
    .map((row): ChartBar => {
      const label = row.name.replace(/ \(.*\)$/u, '');
      const value = numberOf(row.cell);
      if (value === undefined) return { label, value: 0, text: 'chưa có số liệu', figure: null };
      const said = claimOf(speaker, formatNumber(value), term, {
        value: Number(value),
        relation: 'none',
        breakdown: groupReads(by, row.key),
        source: plainSource(measure, 'now', row.cell, { [by]: row.key }),
      });
      claims.push(...said.claims);
      return { label, value: Number(value), text: formatNumber(value), figure: said.claims[0]?.id ?? null };
    });
  return {
    block: {
      kind: 'chart',
      ...(key === undefined ? {} : { key }),
      caption: title.replaceAll('{period}', figures.period.name),
      unit: figures.measure(measure).unit.split('/')[0] ?? '',
      bars,
      empty: 'Không có số liệu để vẽ.',
    },
    claims,
  };
}
