// Đọc chỉ tiêu của Quỹ: a measure of loans, of their events or of funds themselves.
import { LOAN_EVENT_TYPES } from '#domain/fund/loan-event.ts';
import type { Dimension, Measure } from '#domain/indicator/measure.ts';
import type { Json, Parsed } from '#domain/indicator/parse-filter.ts';

/** A ledger knows its province and its borrower as filed; nothing finer of the territory. */
const LOAN_BREAKDOWNS: readonly Dimension[] = [
  'province',
  'region8',
  'region6',
  'sector',
  'agricultural',
  'kind',
];
const FUND_BREAKDOWNS: readonly Dimension[] = ['province', 'region8', 'region6'];

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((each) => each === value);
}

type Head = Pick<Measure, 'code' | 'name' | 'unit' | 'population' | 'breakdowns' | 'seed'>;

/** Reads what these sources have of their own; the head is read already. */
export function parseFundMeasure(json: Json, head: Head): Parsed<Measure> {
  const wrong = (what: string): Parsed<Measure> => ({
    ok: false,
    message: `Chỉ tiêu ${head.code}: ${what}.`,
  });
  const allowed = json.source === 'funds' ? FUND_BREAKDOWNS : LOAN_BREAKDOWNS;
  const foreign = head.breakdowns.find((each) => !allowed.includes(each));
  if (foreign) return wrong(`sổ của Quỹ không phân tổ theo "${foreign}" được`);
  if (json.source === 'funds') {
    const adds = oneOf(json.adds, ['funds', 'capital'] as const);
    return adds
      ? { ok: true, value: { ...head, kind: 'stock', source: 'funds', adds } }
      : wrong('"adds" phải là "funds" hoặc "capital"');
  }
  if (json.source === 'loans') {
    const adds = oneOf(json.adds, ['outstanding', 'overdue', 'borrowers'] as const);
    return adds
      ? { ok: true, value: { ...head, kind: 'stock', source: 'loans', adds } }
      : wrong('"adds" phải là "outstanding", "overdue" hoặc "borrowers"');
  }
  const event = oneOf(json.event, LOAN_EVENT_TYPES);
  const adds = oneOf(json.adds, ['principal', 'interest', 'borrowers', 'loans'] as const);
  return event && adds
    ? { ok: true, value: { ...head, kind: 'flow', source: 'loan-events', event, adds } }
    : wrong(
        '"event" phải là một việc của khoản vay, "adds" là "principal", "interest", "borrowers" hoặc "loans"',
      );
}
