// Dữ liệu cá nhân: what the subject's page, the requests and the record of processing take and give.
import { z } from 'zod';
import { PERSONAL_FIELD_NAMES, type PersonalFieldName } from '#domain/privacy/field.ts';
import { REQUEST_KINDS, type RequestKind } from '#domain/privacy/request-clock.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const field = z.enum(PERSONAL_FIELD_NAMES as [PersonalFieldName, ...PersonalFieldName[]]);
// Object.keys loses the names; the table is closed.
const kind = z.enum(Object.keys(REQUEST_KINDS) as [RequestKind, ...RequestKind[]]);
const subject = z.object({ subject: z.uuid() });
const receipt = z.object({ seq: z.int() }).describe('Biên nhận');

const valueView = z.object({
  field,
  label: z.string(),
  value: z.string().nullable().describe('đã che, trừ khi xem có nêu mục đích; null = đã xóa'),
  purpose: z.string(),
  basis: z.string(),
  sensitive: z.boolean(),
  erasedAt: z.string().nullable(),
  restrictedAt: z.string().nullable().describe('từ lúc nào ngừng sử dụng (rút đồng ý, hạn chế)'),
});
const subjectView = z.object({ subject: z.uuid(), masked: z.boolean(), values: z.array(valueView) });
const requestView = z.object({
  id: z.int(),
  subject: z.uuid(),
  kind,
  kindName: z.string(),
  receivedOn: dateText,
  answerBy: dateText,
  finishBy: dateText,
  calendarKnown: z
    .boolean()
    .describe(
      'false = lịch nghỉ của năm chưa đủ: hạn trả lời chỉ trừ thứ bảy, chủ nhật, nên không muộn hơn luật',
    ),
  answeredAt: z.string().nullable(),
  late: z.boolean(),
  outcome: z.string().nullable(),
});

export const privacyContract = {
  subject: {
    summary: 'Dữ liệu của một chủ thể, đã che',
    params: subject,
    response: { 200: subjectView, ...refusals },
  },
  reveal: {
    summary: 'Xem đầy đủ dữ liệu của một chủ thể; phải nêu mục đích và được ghi nhật ký',
    headers: requestKey,
    params: subject,
    body: z.object({ purpose: z.string().trim().min(5, 'phải nói rõ mục đích').max(300) }),
    response: { 200: subjectView, ...refusals },
  },
  find: {
    summary: 'Tìm chủ thể theo một giá trị đã biết; không đọc gì, chỉ trong phạm vi',
    body: z.object({ field, value: z.string().trim().min(1).max(300) }),
    response: { 200: z.object({ subjects: z.array(z.uuid()) }), ...refusals },
  },
  exportSubject: {
    summary: 'Bản sao dữ liệu cho chủ thể: đủ mọi giá trị; được ghi nhật ký',
    headers: requestKey,
    params: subject,
    response: { 200: subjectView, ...refusals },
  },
  restrict: {
    summary: 'Rút đồng ý (các trường dựa trên sự đồng ý) hoặc hạn chế xử lý (mọi trường)',
    headers: requestKey,
    params: subject,
    body: z.object({ scope: z.enum(['consent', 'all']) }),
    response: {
      200: z.object({
        seq: z.int(),
        restricted: z.array(field),
        goesOn: z.array(z.object({ field, why: z.string() })),
      }),
      ...refusals,
    },
  },
  answer: {
    summary: 'Ghi nhận đã trả lời chủ thể lần đầu (hạn hai ngày làm việc)',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int() }),
    response: { 200: receipt, ...refusals },
  },
  processingFile: {
    summary: 'Hồ sơ hoạt động xử lý dữ liệu cá nhân, tệp CSV',
    response: { 200: z.any().describe('tệp'), ...refusals },
  },
  save: {
    summary: 'Ghi hoặc sửa dữ liệu của một chủ thể',
    headers: requestKey,
    params: subject,
    body: z.object({ unit: z.string(), values: z.partialRecord(field, z.string().trim().min(1).max(300)) }),
    response: { 200: receipt, ...refusals },
  },
  erase: {
    summary: 'Xóa dữ liệu của một chủ thể; trường còn nghĩa vụ lưu giữ được giữ lại và nói vì sao',
    headers: requestKey,
    params: subject,
    body: z.object({}),
    response: {
      200: z.object({
        seq: z.int(),
        erased: z.array(field),
        kept: z.array(z.object({ field, until: dateText, why: z.string() })),
      }),
      ...refusals,
    },
  },
  requests: {
    summary: 'Yêu cầu về dữ liệu cá nhân đang chờ và đã xong, việc gần hạn trước',
    response: { 200: z.object({ requests: z.array(requestView) }), ...refusals },
  },
  receive: {
    summary: 'Tiếp nhận một yêu cầu của chủ thể dữ liệu',
    headers: requestKey,
    params: subject,
    body: z.object({ kind, receivedOn: dateText.optional() }),
    response: { 201: requestView.extend({ seq: z.int() }), ...refusals },
  },
  finish: {
    summary: 'Trả lời xong một yêu cầu',
    headers: requestKey,
    params: z.object({ id: z.coerce.number().int() }),
    body: z.object({ outcome: z.string().trim().min(5, 'phải nói kết quả').max(1000) }),
    response: { 200: receipt, ...refusals },
  },
  processing: {
    summary: 'Hồ sơ hoạt động xử lý dữ liệu cá nhân, để xuất',
    response: {
      200: z.object({
        fields: z.array(
          z.object({
            field,
            label: z.string(),
            purpose: z.string(),
            basis: z.string(),
            sensitive: z.boolean(),
            retentionYears: z.int(),
            subjects: z.int().nullable().describe('số chủ thể; null = dưới 5 nên ẩn'),
            readers: z.array(z.string()).describe('vai trò được xem đầy đủ'),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const;

export type SubjectView = z.infer<typeof subjectView>;
export type PrivacyRequestView = z.infer<typeof requestView>;
export type ProcessingView = z.infer<(typeof privacyContract.processing.response)[200]>;
export type RestrictReply = z.infer<(typeof privacyContract.restrict.response)[200]>;
export type EraseReply = z.infer<(typeof privacyContract.erase.response)[200]>;
