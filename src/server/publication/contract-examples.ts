// Ví dụ của báo cáo, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const unknown = { params: { id: '999999' } };

export const publicationExamples = {
  list: { query: { state: 'issued' }, reply: { publications: [], next: null } },
  begin: {
    body: { outline: 'half-year', unit: '27', period: '2022-H1' },
    reply: { id: 1, seq: 5, state: 'draft' },
  },
  one: { ...unknown, reply: null },
  save: {
    ...unknown,
    body: {
      base: 5,
      settings: {
        date: '2022-07-08',
        texts: {},
        recipients: ['Lưu: VT'],
        signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: 'Nguyễn Văn A' },
      },
    },
    reply: null,
  },
  submit: { ...unknown, body: { base: 5 }, reply: null },
  sendBack: { ...unknown, body: { base: 6, reason: 'Bổ sung khó khăn, kiến nghị.' }, reply: null },
  sign: { ...unknown, body: { base: 6 }, reply: null },
  signPaper: { ...unknown, body: { base: 6, signer: 6, signedOn: '2022-07-08', file: 1 }, reply: null },
  issue: { ...unknown, body: { base: 7 }, reply: null },
  preview: { ...unknown, query: { format: 'pdf' }, reply: null },
  file: { params: { id: '999999', format: 'pdf' }, reply: null },
  changes: { ...unknown, reply: null },
} satisfies Record<string, RouteExample>;
