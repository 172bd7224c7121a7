// Ví dụ của nhật ký, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const entry = {
  seq: 1,
  at: '2026-09-28T02:00:00.000Z',
  person: null,
  office: null,
  act: 'catalogue.loaded',
  actName: 'nạp danh mục',
  subjectKind: 'catalogue',
  subjectName: 'danh mục',
  subjectId: '2576e7d511453f9e',
  subject: null,
  note: {},
};
const query = {
  person: '2',
  office: '13',
  organisation: '1',
  act: 'organisation.founded',
  from: '2026-01-01',
  to: '2026-12-31',
  before: '1000',
  limit: '50',
};

export const journalExamples = {
  listJournal: { query, reply: { entries: [entry], next: null } },
  chainHead: {
    reply: { head: { no: 3, to: 120, hash: '9f86d081884c7d65', sealedAt: '2026-09-28T02:00:00.000Z' } },
  },
  journalEntry: { params: { seq: '1' }, reply: { entry, changes: [] } },
} satisfies Record<string, RouteExample>;
