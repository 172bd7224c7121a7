// Tính chất của sổ tổ chức: what must hold for every history that the rules accept, checked against the slow oracle.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrganisationEvent } from '#domain/organisation/event.ts';
import type { Flow } from '#domain/organisation/flow.ts';
import { type FoldedLife, foldEvents } from '#domain/organisation/fold.ts';
import type { OrganisationSpan } from '#domain/organisation/organisation.ts';
import { isRecordedTwice, livedEvents } from '#domain/organisation/recorded-twice.ts';
import { withdrawEvent } from '#domain/organisation/withdraw.ts';
import { addDays, OPEN_END } from '#domain/period/calendar-date.ts';
import { countFlow, countStock, members, type OracleState } from '#test/support/oracle-tally.ts';
import { propertyRuns } from '#test/support/property-runs.ts';
import { HISTORY_DAYS, historyDay, randomHistories, randomHistory } from '#test/support/random-history.ts';

const options = { numRuns: propertyRuns(1_000, 20_000) };
const dayOffset = fc.nat(HISTORY_DAYS);
const window = fc.tuple(dayOffset, dayOffset).map(([a, b]) => ({
  from: historyDay(Math.min(a, b)),
  to: historyDay(Math.max(a, b)),
}));

type Grouped = Pick<OracleState, 'unitId' | 'kind' | 'sector'>;
const group = ({ unitId, kind, sector }: Grouped) => `${unitId}/${kind}/${sector}`;

function spanSums(
  lives: readonly FoldedLife[],
  day: string,
  value: (span: OrganisationSpan) => number | null,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const span of lives.flatMap((life) => life.spans)) {
    const amount = span.from <= day && day < span.to ? value(span) : null;
    if (amount !== null) sums[group(span)] = (sums[group(span)] ?? 0) + amount;
  }
  return sums;
}

function flowSums(lives: readonly FoldedLife[], keep: (flow: Flow) => boolean): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const flow of lives.flatMap((life) => life.flows)) {
    if (keep(flow)) sums[group(flow.state)] = (sums[group(flow.state)] ?? 0) + 1;
  }
  return sums;
}

const within = (flow: Flow, period: { from: string; to: string }) =>
  period.from <= flow.date && flow.date <= period.to;

describe('mọi lịch sử được chấp nhận', () => {
  it('cho các khoảng nối liền, không chồng, từ ngày đầu đến ngày cuối', () => {
    fc.assert(
      fc.property(randomHistory(), (events) => {
        if (isRecordedTwice(events)) return;
        const { spans, end } = foldEvents(events);
        const dates = livedEvents(events)
          .map((event) => event.effectiveDate)
          .sort();
        expect(spans[0]?.from ?? end?.date).toBe(dates[0]);
        spans.forEach((span, index) => {
          expect(span.from < span.to).toBe(true);
          expect(span.to).toBe(spans[index + 1]?.from ?? end?.date ?? OPEN_END);
        });
      }),
      options,
    );
  });

  it('không phụ thuộc thứ tự ghi', () => {
    const shuffled = randomHistory().chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([events, mixed]) => {
        expect(foldEvents(mixed)).toEqual(foldEvents(events));
      }),
      options,
    );
  });

  it('hủy sự kiện ghi sau cùng thì trở lại đúng như trước khi ghi', () => {
    fc.assert(
      fc.property(randomHistory(), (events) => {
        const last = events.at(-1);
        if (!last) return;
        const before = events.slice(0, -1);
        const withdrawn = withdrawEvent(events, last.id);
        expect(withdrawn).toEqual({ ok: true, history: before });
        if (withdrawn.ok) expect(foldEvents(withdrawn.history)).toEqual(foldEvents(before));
      }),
      options,
    );
  });

  it('mỗi sự kiện có biến động của nó: một, hoặc ra rồi vào khi đổi nhóm', () => {
    fc.assert(
      fc.property(randomHistory(), (events) => {
        const { flows } = foldEvents(events);
        if (isRecordedTwice(events)) return;
        for (const event of livedEvents(events)) {
          const sides = flows.filter((flow) => flow.eventId === event.id).map((flow) => flow.side);
          expect(['in', 'out', 'at', 'out,in']).toContain(sides.join());
        }
      }),
      options,
    );
  });
});

describe('mọi tập tổ chức', () => {
  it('cuối kỳ = đầu kỳ + vào − ra, ở từng nhóm đơn vị, loại hình, lĩnh vực', () => {
    fc.assert(
      fc.property(randomHistories(), window, (histories, period) => {
        const lives = histories.map(foldEvents);
        const opening = spanSums(lives, addDays(period.from, -1), () => 1);
        const closing = spanSums(lives, period.to, () => 1);
        const entered = flowSums(lives, (flow) => flow.side === 'in' && within(flow, period));
        const left = flowSums(lives, (flow) => flow.side === 'out' && within(flow, period));
        for (const key of Object.keys({ ...opening, ...closing, ...entered, ...left })) {
          expect((opening[key] ?? 0) + (entered[key] ?? 0) - (left[key] ?? 0), key).toBe(closing[key] ?? 0);
        }
      }),
      options,
    );
  });

  it('tồn cuối ngày và biến động trong kỳ bằng bộ đếm đối chứng', () => {
    fc.assert(
      fc.property(randomHistories(), window, (histories, period) => {
        const lives = histories.map(foldEvents);
        const asObject = (groups: ReadonlyMap<string, number>) => Object.fromEntries(groups);
        const all = () => true;
        expect(spanSums(lives, period.to, () => 1)).toEqual(
          asObject(countStock(histories, period.to, all, group)),
        );
        expect(spanSums(lives, period.to, (span) => members(span))).toEqual(
          asObject(countStock(histories, period.to, all, group, members)),
        );
        for (const side of ['in', 'out', 'at'] as const) {
          expect(flowSums(lives, (flow) => flow.side === side && within(flow, period))).toEqual(
            asObject(countFlow(histories, period, (_event, own) => own === side, all, group)),
          );
        }
      }),
      options,
    );
  });

  it('bộ đếm đối chứng không đổi khi cộng từng phần', () => {
    const parts = fc.tuple(randomHistories(), dayOffset);
    fc.assert(
      fc.property(parts, ([histories, offset]) => {
        const day = historyDay(offset);
        const count = (some: readonly (readonly OrganisationEvent[])[]) =>
          countStock(some, day, () => true).get('') ?? 0;
        expect(histories.reduce((sum, one) => sum + count([one]), 0)).toBe(count(histories));
      }),
      options,
    );
  });
});
