// A table as reports print it, between tabs and as Markdown, right and with one figure wrong.
import { expect } from 'vitest';
import { checkText } from '#reader/check-text.ts';
import type { FindingKind } from '#reader/claim.ts';

/** Title, kind of the slip, the rows (cells between " | "; a line without a bar stands over the table), right, wrong. */
export type TablePair = readonly [
  title: string,
  kind: FindingKind,
  rows: readonly string[],
  right: string,
  wrong: string,
];

/** The rows between tabs, as Word and Excel hand them over. */
export function tabbed(rows: readonly string[]): string {
  return rows.map((row) => row.replaceAll(/ ?\| ?/g, '\t')).join('\n');
}

/** The rows as a Markdown table. */
export function markdown(rows: readonly string[]): string {
  const first = rows.findIndex((row) => row.includes('|'));
  const width = rows[first]?.split('|').length ?? 0;
  return rows
    .flatMap((row, at) => {
      if (!row.includes('|')) return [row];
      return at === first ? [`| ${row} |`, `|${'---|'.repeat(width)}`] : [`| ${row} |`];
    })
    .join('\n');
}

/** The right table gives no finding, the wrong one a slip of its kind, in both forms. */
export function expectPair([, kind, rows, right, wrong]: TablePair): void {
  const at = rows.findIndex((row) => row.includes(right));
  expect(at, `không có “${right}”`).toBeGreaterThanOrEqual(0);
  const slip = rows.map((row, n) => (n === at ? row.replace(right, wrong) : row));
  for (const form of [tabbed, markdown]) {
    expect(checkText(form(rows)).findings).toEqual([]);
    const { findings } = checkText(form(slip));
    expect(findings.map((finding) => finding.kind)).toContain(kind);
    expect(findings.every((finding) => finding.severity === 'hard')).toBe(true);
    expect(findings.length).toBeLessThanOrEqual(2);
  }
}
