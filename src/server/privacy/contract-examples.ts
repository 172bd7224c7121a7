// Ví dụ của dữ liệu cá nhân, for the description of the API; the tests run them.
import type { RouteExample } from '#server/platform/contract.ts';

const subject = '7d444840-9dc0-41d1-b245-5ffdce74fad2';
const params = { subject };
const value = {
  field: 'phone',
  label: 'số điện thoại',
  value: '•••••••678',
  purpose: 'liên hệ về kỳ báo cáo',
  basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: sự đồng ý của chủ thể',
  sensitive: false,
  erasedAt: null,
  restrictedAt: null,
};
const request = {
  id: 3,
  subject,
  kind: 'erasure',
  kindName: 'xóa',
  receivedOn: '2026-09-24',
  calendarKnown: true,
  answerBy: '2026-09-28',
  finishBy: '2026-10-14',
  answeredAt: null,
  late: false,
  outcome: null,
};

export const privacyExamples = {
  subject: { params, reply: { subject, masked: true, values: [value] } },
  reveal: {
    params,
    body: { purpose: 'gọi nhắc nộp báo cáo' },
    reply: { subject, masked: false, values: [{ ...value, value: '0912345678' }] },
  },
  find: { body: { field: 'phone', value: '0912345678' }, reply: { subjects: [subject] } },
  exportSubject: { params, reply: { subject, masked: false, values: [{ ...value, value: '0912345678' }] } },
  restrict: {
    params,
    body: { scope: 'consent' },
    reply: { seq: 55, restricted: ['phone'], goesOn: [{ field: 'full-name', why: 'Luật Hợp tác xã' }] },
  },
  answer: { params: { id: '999999' }, reply: { seq: 56 } },
  processingFile: { reply: 'Trường,Mục đích…' },
  save: { params, body: { unit: '24', values: { phone: '0912345678' } }, reply: { seq: 51 } },
  erase: {
    params,
    body: {},
    reply: {
      seq: 52,
      erased: ['phone'],
      kept: [{ field: 'bank-account', until: '2036-09-28', why: 'Nghị định 174/2016/NĐ-CP' }],
    },
  },
  requests: { reply: { requests: [request] } },
  receive: {
    params,
    body: { kind: 'erasure', receivedOn: '2026-09-24' },
    reply: { ...request, seq: 53 },
  },
  finish: { params: { id: '999999' }, body: { outcome: 'đã xóa và báo cho chủ thể' }, reply: { seq: 54 } },
  processing: {
    reply: {
      fields: [
        {
          field: 'phone',
          label: 'số điện thoại',
          purpose: 'liên hệ về kỳ báo cáo',
          basis: 'Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: sự đồng ý của chủ thể',
          sensitive: false,
          retentionYears: 0,
          subjects: null,
          readers: ['Cán bộ Liên minh cấp tỉnh'],
        },
      ],
    },
  },
} satisfies Record<string, RouteExample>;
