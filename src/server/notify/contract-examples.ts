// Ví dụ của Việc của tôi, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const notice = {
  id: 5,
  title: 'Nộp báo cáo 6 tháng đầu năm 2026',
  path: '/summary?period=2026-H1',
  due: '2026-10-05',
  overdue: false,
  since: '2026-09-28T02:00:00.000Z',
  done: null,
};

export const notifyExamples = {
  inbox: { reply: { notices: [notice], open: 1, forms: [], mail: 'daily' } },
  finish: { params: { id: '999999' }, reply: null },
  chooseMail: { body: { mail: 'at-once' }, reply: null },
} satisfies Record<string, RouteExample>;
