// Ví dụ của in ấn, for the description of the API; the answer is a file, so none is shown. The tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const definition = {
  code: 'half-year',
  version: 1,
  levels: ['province'],
  name: 'Báo cáo 6 tháng của tỉnh, bản của Liên minh',
  type: 'BÁO CÁO',
  subject: 'Tình hình kinh tế tập thể, hợp tác xã {period}',
  sections: [
    {
      code: 'situation',
      title: 'TÌNH HÌNH KINH TẾ TẬP THỂ, HỢP TÁC XÃ',
      blocks: [
        { kind: 'sentences', sentences: [['Trong {period}, {place} có {n htx_new} thành lập mới']] },
        { kind: 'text', key: 'limits', prompt: 'tồn tại, hạn chế và nguyên nhân' },
      ],
    },
  ],
  annexes: [],
};

export const reportExamples = {
  outlines: {
    reply: {
      outlines: [
        {
          key: 'half-year-province',
          own: false,
          code: 'half-year',
          name: 'Báo cáo 6 tháng của tỉnh',
          version: 1,
          levels: ['province'],
          sections: [
            {
              code: 'limits',
              title: 'TỒN TẠI, HẠN CHẾ',
              blocks: [{ kind: 'text', key: 'limits', prompt: 'tồn tại, hạn chế và nguyên nhân' }],
            },
          ],
        },
      ],
    },
  },
  outline: {
    params: { key: 'half-year-province' },
    reply: {
      key: 'half-year-province',
      own: true,
      common: true,
      version: 1,
      definition,
      versions: [
        {
          version: 1,
          name: 'Báo cáo 6 tháng của tỉnh, bản của Liên minh',
          by: 'Nguyễn Văn Bắc Ninh',
          dropped: false,
          seq: 12,
        },
      ],
    },
  },
  saveOutline: {
    params: { key: 'half-year-province' },
    body: { base: 0, definition },
    reply: { seq: 12, version: 1 },
  },
  dropOutline: { params: { key: 'half-year-province' }, body: { base: 1 }, reply: { seq: 13, version: 2 } },
  tryOutline: {
    body: { definition, unit: '27', period: '2022-H1' },
    reply: { text: 'BÁO CÁO\nTình hình kinh tế tập thể, hợp tác xã 6 tháng đầu năm 2022', warnings: [] },
  },
  halfYear: { query: { unit: '27', period: '2022-H1', date: '2022-07-05', format: 'json' }, reply: null },
  document: {
    query: { outline: 'half-year', unit: '27', period: '2022-H1', date: '2022-07-05', format: 'json' },
    reply: null,
  },
  organisationSheet: { params: { id: '1' }, query: { at: '2026-09-28', format: 'docx' }, reply: null },
} satisfies Record<string, RouteExample>;
