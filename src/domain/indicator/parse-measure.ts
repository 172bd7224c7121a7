import type { Measure } from '#domain/indicator/measure.ts';
export function parseMeasure(v: unknown): { ok: true; value: Measure } | { ok: false; message: string } {
  return { ok: true, value: v as Measure };
}
