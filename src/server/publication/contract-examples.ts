// Ví dụ của báo cáo, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const unknown = { params: { id: '999999' } };
const settings = {
  date: '2022-07-08',
  texts: {},
  recipients: ['Lưu: VT'],
  signature: { authority: 'TM. Ban Thường vụ', post: 'Chủ tịch', name: 'Nguyễn Văn A' },
};
const view = {
  id: 1,
  code: '7Q4MZK2D9H',
  title: 'Báo cáo số liệu kinh tế tập thể, hợp tác xã tỉnh Bắc Ninh, 6 tháng đầu năm 2022',
  outline: 'half-year',
  unit: { id: 27, name: 'tỉnh Bắc Ninh' },
  period: '2022-H1',
  office: 'Liên minh Hợp tác xã tỉnh Bắc Ninh',
  state: 'submitted',
  stateName: 'Đã trình ký',
  version: 6,
  settings,
  pin: 5,
  contentSha256: 'a3f1',
  writer: 'Nguyễn Văn Bắc Ninh',
  submittedOn: '2022-07-07',
  signer: null,
  signedOn: null,
  signedPaper: null,
  number: null,
  symbol: null,
  documentDate: null,
  issuedOn: null,
  dataDate: '2022-06-30',
  postedOn: null,
  reason: null,
  files: [],
  amends: null,
  amendedBy: [],
  own: true,
  discardable: false,
};
const moved = (state: string, seq: number) => ({ id: 1, seq, state });

export const publicationExamples = {
  list: { query: { state: 'issued' }, reply: { publications: [], next: null } },
  signers: { reply: { signers: [{ id: 6, name: 'Vũ Thị Lãnh Đạo' }] } },
  begin: { body: { outline: 'half-year', unit: '27', period: '2022-H1' }, reply: moved('draft', 5) },
  one: { ...unknown, reply: view },
  save: { ...unknown, body: { base: 5, settings }, reply: moved('draft', 6) },
  submit: { ...unknown, body: { base: 5 }, reply: moved('submitted', 6) },
  sendBack: {
    ...unknown,
    body: { base: 6, reason: 'Bổ sung khó khăn, kiến nghị.' },
    reply: moved('draft', 7),
  },
  sign: { ...unknown, body: { base: 6 }, reply: moved('signed', 7) },
  signPaper: {
    ...unknown,
    body: { base: 6, signer: 6, signedOn: '2022-07-08', file: 1 },
    reply: moved('signed', 7),
  },
  issue: { ...unknown, body: { base: 7 }, reply: moved('issued', 8) },
  amend: {
    ...unknown,
    body: { how: 'replaces', reason: 'Sai số hợp tác xã thành lập mới.' },
    reply: moved('draft', 10),
  },
  discard: { ...unknown, body: { base: 10 }, reply: { id: 1, seq: 11 } },
  post: { ...unknown, body: { base: 8, postedOn: '2022-07-12' }, reply: moved('issued', 9) },
  preview: { ...unknown, query: { format: 'pdf' }, reply: null },
  file: { params: { id: '999999', format: 'pdf' }, reply: null },
  changes: {
    ...unknown,
    reply: {
      pin: 5,
      now: 9,
      changes: [
        {
          where: 'I. Hợp tác xã đến cuối kỳ › Tổng số hợp tác xã › Thực hiện',
          old: '678',
          now: '679',
          causes: [
            {
              seq: 9,
              at: '2022-07-20T02:00:00.000Z',
              act: 'organisation.founded',
              actName: 'thành lập mới',
              subject: 'HTX Rau sạch Gia Bình',
              person: 'Nguyễn Thị Cán Bộ',
              office: 'Liên minh HTX tỉnh Bắc Ninh',
            },
          ],
          moreCauses: 0,
        },
      ],
    },
  },
} satisfies Record<string, RouteExample>;
