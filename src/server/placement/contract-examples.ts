// Ví dụ của xếp về xã mới, for the description of the API. The tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const from = { id: 1009493, label: 'xã Quỳnh Phú, huyện Gia Bình (cũ, đến 30/06/2025)' };
const to = { id: 2009454, label: 'xã Gia Bình, tỉnh Bắc Ninh' };
const choices = { unit: '24', groups: [{ from: from.id, to: to.id }], rows: [] };
const placed = {
  organisation: 1,
  code: '27-HTX-000001',
  name: 'HTX Nông nghiệp xanh Gia Bình',
  from,
  to,
  date: '2025-07-01',
};

export const placementExamples = {
  waiting: {
    query: { unit: '24' },
    reply: {
      date: '2026-03-09',
      total: 12,
      groups: [{ from, level: 'commune', count: 12, suggested: to }],
      targets: [to],
      batches: [],
    },
  },
  organisations: {
    query: { unit: '24', from: String(from.id) },
    reply: {
      organisations: [
        { organisation: 1, code: placed.code, name: placed.name, address: 'thôn Huề Đông', suggested: to },
      ],
    },
  },
  readList: { reply: { rows: [placed], problems: [] } },
  preview: {
    body: choices,
    reply: { count: 1, left: 11, communes: [{ to, before: 0, after: 1 }], rows: [placed], problems: [] },
  },
  place: { body: choices, reply: { seq: 15, count: 1 } },
  undo: { params: { seq: '15' }, body: {}, reply: { seq: 16, count: 1 } },
} satisfies Record<string, RouteExample>;
