// Dòng số của trang lãnh đạo: figures already tallied, in the shape of the period summary, so that one panel opens them all.

import { jsonNumber } from '#domain/indicator/cell.ts';
import { shareCell } from '#domain/indicator/share-cell.ts';
import type { SummaryLine } from '#domain/indicator/summary-outline.ts';
import { figuresOfGroup, type Group } from '#domain/leader/figures-of-group.ts';
import type { Figures } from '#domain/narrative/figure.ts';
import type { SummaryRow } from '#server/measure/contract.ts';
import { differenceOf } from '#server/measure/period-summary.ts';
import { viewCell } from '#server/measure/tally.ts';

/** The row of a line; `place` names a unit below, whose own figures are given then. */
export function rowOf(
  figures: Figures,
  line: SummaryLine,
  place: { readonly label: string; readonly by: Readonly<Record<string, string>> } | null,
): SummaryRow {
  const { unit, kind } = figures.measure(line.measure);
  const [actual, previous] = [figures.cell(line.measure, 'now'), figures.cell(line.measure, 'last-year')];
  const plan = line.plan ? figures.plan(line.measure) : undefined;
  return {
    measure: line.measure,
    label: place?.label ?? line.label,
    unit,
    depth: line.depth,
    kind,
    by: place?.by ?? null,
    actual: viewCell(actual),
    previous: viewCell(previous),
    difference: differenceOf(actual, previous),
    share: null,
    plan: plan ? { value: Number(jsonNumber(plan.value)), basis: plan.basis } : null,
    attainment: plan ? viewCell(shareCell(actual, { kind: 'number', value: plan.value })) : null,
  };
}

/** The rows of units below, unit by unit in the order given. */
export function rowsOfGroups(
  figures: Figures,
  groups: readonly Group[],
  lines: readonly SummaryLine[],
): SummaryRow[] {
  return groups.flatMap((group) => {
    const own = figuresOfGroup(figures, group);
    const place = { label: group.name, by: { [group.by]: group.key } };
    return lines.map((line) => rowOf(own, line, place));
  });
}
