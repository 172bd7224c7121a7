// Đọc chỉ tiêu của sổ khó khăn, kiến nghị: a flow of difficulties, or those open at the close of a day.
import {
  DIFFICULTY_FLOWS,
  DIFFICULTY_STOCKS,
  type Dimension,
  type Measure,
} from '#domain/indicator/measure.ts';
import type { Json, Parsed } from '#domain/indicator/parse-filter.ts';

const BREAKDOWNS: readonly Dimension[] = [
  'province',
  'district',
  'commune',
  'region8',
  'region6',
  'subject',
  'sector',
  'agricultural',
  'kind',
];

type Head = Pick<Measure, 'code' | 'name' | 'unit' | 'population' | 'breakdowns' | 'seed'>;

/** Reads what this source has of its own; the head is read already. */
export function parseDifficultyMeasure(json: Json, head: Head): Parsed<Measure> {
  const wrong = (what: string): Parsed<Measure> => ({
    ok: false,
    message: `Chỉ tiêu ${head.code}: ${what}.`,
  });
  const foreign = head.breakdowns.find((each) => !BREAKDOWNS.includes(each));
  if (foreign) return wrong(`sổ khó khăn không phân tổ theo "${foreign}" được`);
  if (json.source === 'difficulties-open') {
    const adds = DIFFICULTY_STOCKS.find((each) => each === json.adds);
    return adds
      ? { ok: true, value: { ...head, kind: 'stock', source: 'difficulties-open', adds } }
      : wrong('"adds" phải là "open" hoặc "late"');
  }
  const adds = DIFFICULTY_FLOWS.find((each) => each === json.adds);
  return adds
    ? { ok: true, value: { ...head, kind: 'flow', source: 'difficulties', adds } }
    : wrong('"adds" phải là "raised", "answered", "resolved" hoặc "escalated"');
}
