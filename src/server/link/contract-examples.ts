// Ví dụ của liên kết một lần, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const session = {
  purpose: 'form',
  purposeName: 'điền và gửi một biểu của một kỳ báo cáo',
  organisation: { id: 1, name: 'HTX Dịch vụ tổng hợp nông nghiệp Thanh Trung' },
  form: 'BM-01',
  period: '2026-H1',
  expiresAt: '2026-10-05T02:00:00.000Z',
};

export const linkExamples = {
  list: {
    params: { id: '1' },
    reply: {
      links: [
        {
          id: 1,
          form: 'BM-01',
          period: '2026-H1',
          issuer: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
          issuedAt: '2026-09-28T02:00:00.000Z',
          expiresAt: '2026-10-05T02:00:00.000Z',
          openedAt: null,
          state: 'waiting',
        },
      ],
    },
  },
  issue: {
    params: { id: '1' },
    body: { form: 'BM-01', period: '2026-H1' },
    reply: {
      id: 1,
      organisation: session.organisation.name,
      url: 'https://thongsuot.example/link#1.h2T…',
      qr: '<svg xmlns="http://www.w3.org/2000/svg">…</svg>',
      expiresAt: session.expiresAt,
      seq: 12,
    },
  },
  letter: { params: { id: '1' }, reply: '%PDF-1.7…' },
  revoke: { params: { id: '1' }, reply: { seq: 13 } },
  open: { body: { secret: '1.h2T' }, reply: session },
  current: { reply: session },
} satisfies Record<string, RouteExample>;
