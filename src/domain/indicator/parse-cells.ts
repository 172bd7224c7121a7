// Đọc chỉ tiêu lấy từ biểu: which cells of which forms, added up or counted.
import type { CellSource, CellsMeasure } from '#domain/indicator/measure.ts';
import { isObject, type Json, type Parsed, parseStateFilter } from '#domain/indicator/parse-filter.ts';

function readCells(json: unknown): readonly CellSource[] | undefined {
  const list: readonly unknown[] = Array.isArray(json) ? json : [];
  const cells = list.flatMap((each) =>
    isObject(each) && typeof each.form === 'string' && typeof each.cell === 'string'
      ? [
          {
            form: each.form,
            cell: each.cell,
            ...(typeof each.beside === 'string' ? { beside: each.beside } : {}),
          },
        ]
      : [],
  );
  return cells.length > 0 && cells.length === list.length ? cells : undefined;
}

/** Reads the body of a measure of forms. */
export function parseCells(
  json: Json,
  head: Omit<CellsMeasure, 'source' | 'cells' | 'adds'>,
): Parsed<CellsMeasure> {
  const cells = readCells(json.cells);
  if (!cells)
    return { ok: false, message: `Chỉ tiêu ${head.code}: "cells" phải là danh sách {"form", "cell"}.` };
  const adds = (['amounts', 'forms'] as const).find((each) => each === json.adds);
  if (!adds) return { ok: false, message: `Chỉ tiêu ${head.code}: "adds" phải là "amounts" hoặc "forms".` };
  const { least, most } = json;
  const bounds = {
    ...(typeof least === 'number' ? { least } : {}),
    ...(typeof most === 'number' ? { most } : {}),
  };
  const measure = { ...head, source: 'cells', cells, adds, ...bounds } as const;
  if (json.expected === undefined) return { ok: true, value: measure };
  const expected = parseStateFilter(json.expected, head.code);
  return expected.ok ? { ok: true, value: { ...measure, expected: expected.value } } : expected;
}
