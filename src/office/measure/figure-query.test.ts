// What the source panel asks: the same days as the screen printed, also of a period that still runs.
import { expect, it } from 'vitest';
import { figureQuery } from './figure-query.ts';

const context = { unit: '24', stock: false, compare: 'same-period', geography: undefined } as const;

it('kỳ trọn vẹn: số so sánh là đúng kỳ ấy năm trước, số thời điểm là ngày cuối kỳ ấy hoặc cuối năm trước', () => {
  const half = { ...context, period: '2026-H1' };
  const previous = { figure: 'htx_new', aspect: 'previous' } as const;
  expect(figureQuery(previous, half)).toMatchObject({ period: '2025-H1', geography: '2026-06-30' });
  expect(figureQuery(previous, { ...half, stock: true })).toMatchObject({ at: '2025-06-30' });
  expect(figureQuery(previous, { ...half, stock: true, compare: undefined })).toMatchObject({
    at: '2025-12-31',
  });
  expect(figureQuery({ figure: 'htx_total', aspect: 'opening' }, half)).toMatchObject({ at: '2025-12-31' });
});

it('kỳ đang chạy: đúng những ngày đã qua, và đúng những ngày ấy của năm trước', () => {
  const running = { ...context, period: '2026-07-01..2026-09-28' };
  expect(figureQuery({ figure: 'htx_new', aspect: 'actual' }, running)).toMatchObject({
    period: '2026-07-01..2026-09-28',
    geography: '2026-09-28',
  });
  expect(figureQuery({ figure: 'htx_new', aspect: 'previous' }, running)).toMatchObject({
    period: '2025-07-01..2025-09-28',
  });
  expect(figureQuery({ figure: 'htx_total', aspect: 'previous' }, { ...running, stock: true })).toMatchObject(
    { at: '2025-09-28' },
  );
});

it('số suy ra từ số khác trên màn hình thì không hỏi máy chủ', () => {
  expect(
    figureQuery({ figure: 'htx_new', aspect: 'plan' }, { ...context, period: '2026-H1' }),
  ).toBeUndefined();
});
