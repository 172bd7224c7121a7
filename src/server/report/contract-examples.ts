// Ví dụ của in ấn, for the description of the API; the answer is a file, so none is shown. The tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

export const reportExamples = {
  outlines: {
    reply: {
      outlines: [
        {
          code: 'half-year',
          name: 'Báo cáo 6 tháng của tỉnh',
          version: 1,
          levels: ['province'],
          sections: [
            {
              code: 'limits',
              title: 'KHÓ KHĂN, HẠN CHẾ',
              blocks: [{ kind: 'text', key: 'limits', prompt: 'khó khăn, hạn chế và nguyên nhân' }],
            },
          ],
        },
      ],
    },
  },
  halfYear: { query: { unit: '27', period: '2022-H1', date: '2022-07-05', format: 'json' }, reply: null },
  document: {
    query: { outline: 'half-year', unit: '27', period: '2022-H1', date: '2022-07-05', format: 'json' },
    reply: null,
  },
  organisationSheet: { params: { id: '1' }, query: { at: '2026-09-28', format: 'docx' }, reply: null },
} satisfies Record<string, RouteExample>;
