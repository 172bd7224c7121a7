// Ví dụ của lưới nhập thay; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const cells = { revenue: { number: 1_200_000_000 }, workers: { number: 12 }, members: { number: 40 } };

export const gridExamples = {
  grid: {
    query: { period: '2026-H1.HTX-6T', form: 'HTX-6T', unit: '24', limit: '20' },
    reply: {
      formVersion: 1,
      columns: [
        {
          cell: 'revenue',
          label: 'Tổng doanh thu',
          unit: 'triệu đồng',
          factor: 1_000_000,
          type: 'number',
          computed: false,
        },
      ],
      rows: [
        {
          organisation: 12,
          name: 'HTX Dịch vụ Đại Phúc',
          place: 'phường Kinh Bắc',
          state: 'none',
          version: 0,
          draft: 0,
          cells: {},
          sent: null,
          draftSaved: null,
          last: null,
        },
      ],
      next: null,
    },
  },
  letters: {
    body: { period: '2026-H1.HTX-6T', form: 'HTX-6T', unit: '24', organisations: [1] },
    reply: null,
  },
  saveGrid: {
    body: {
      period: '2026-H1.HTX-6T',
      form: 'HTX-6T',
      formVersion: 1,
      send: false,
      rows: [{ organisation: 12, base: 0, draftBase: 0, cells }],
    },
    reply: { rows: [{ organisation: 12, outcome: 'saved', version: 0, draft: 1, message: null }], seq: 19 },
  },
} satisfies Record<string, RouteExample>;
