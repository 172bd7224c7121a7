// Công bố số liệu trên đường dây: what its routes take and give.
import { z } from 'zod';
import { RELEASE_BREAKDOWNS } from '#domain/release/document.ts';
import { MOST_MEASURES } from '#domain/release/settings.ts';
import { RELEASE_STANDINGS, RELEASE_STATES } from '#domain/release/state.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';
import { publicDocument, releaseView } from '#server/release/contract-shapes.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const params = z.object({ id: z.coerce.number().int().min(1) });
const text = (most: number) => z.string().trim().max(most);
const unit = z.string().min(1).max(20).describe('mã tỉnh, thành phố; VN = cả nước');
const period = z.string().min(4).max(30).describe('2022, 2022-H1, 2022-Q1 hoặc 2022-05');
const base = z.int().min(1).describe('version của bản đang xem');

const settings = z.object({
  title: text(200).min(5).describe('tên bản công bố'),
  titleEn: text(200).describe('tên bằng tiếng Anh; để trống thì dùng tên tiếng Việt'),
  measures: z.array(z.string().max(60)).min(1).max(MOST_MEASURES).describe('mã chỉ tiêu, theo thứ tự in'),
  by: z.array(z.enum(RELEASE_BREAKDOWNS)).max(4).describe('các phân tổ, mỗi phân tổ một bảng'),
  notes: text(2000).describe('ghi chú cho người đọc'),
  method: text(4000).describe('phương pháp, nguồn số liệu'),
});

const receipt = z.object({
  id: z.int(),
  code: z.string().describe('địa chỉ công khai: /cong-bo/MÃ'),
  revision: z.int(),
  version: z.int(),
  state: z.enum(RELEASE_STATES),
});

const step = z.discriminatedUnion('step', [
  z.object({ step: z.literal('save'), base, settings }),
  z.object({ step: z.literal('submit'), base }),
  z.object({ step: z.literal('drop'), base }),
]);

const decision = z.discriminatedUnion('step', [
  z.object({ step: z.literal('return'), base, reason: text(1000).min(3).describe('vì sao trả lại') }),
  z.object({
    step: z.literal('approve'),
    base,
    releaseAt: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('giờ công bố, có múi giờ; thiếu = ngay bây giờ'),
  }),
]);

const entry = z.object({
  id: z.int(),
  version: z.int(),
  unit: z.object({ id: z.int(), code: z.string(), name: z.string() }),
  title: z.string(),
  period: z.string(),
  releaseOn: dateText,
  state: z.enum(['planned', 'cancelled']),
  reason: z.string().nullable(),
});

export const releaseContract = {
  list: {
    summary: 'Bản công bố của cơ quan mình, mới nhất trước',
    querystring: z.object({
      state: z.enum(RELEASE_STANDINGS).optional(),
      unit: z.string().max(20).optional(),
    }),
    response: {
      200: z.object({ releases: z.array(releaseView.omit({ editions: true })) }),
      ...refusals,
    },
  },
  measures: {
    summary: 'Chỉ tiêu được công bố ra công chúng, và cách bảo vệ từng chỉ tiêu',
    response: {
      200: z.object({
        measures: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            unit: z.string(),
            kind: z.enum(['stock', 'flow', 'ratio']),
            protection: z.enum(['open', 'count', 'amount']),
            by: z.array(z.enum(RELEASE_BREAKDOWNS)),
          }),
        ),
      }),
      ...refusals,
    },
  },
  begin: {
    summary: 'Soạn một bản công bố của một đơn vị, một kỳ đã hết',
    headers: requestKey,
    body: z.object({ unit, period, settings }),
    response: { 201: receipt, ...refusals },
  },
  one: {
    summary: 'Một bản công bố ở bước hiện tại, với các bản điều chỉnh',
    params,
    response: { 200: releaseView, ...refusals },
  },
  preview: {
    summary: 'Đúng như công chúng sẽ thấy, kèm ô nào ẩn và vì sao',
    params,
    response: {
      200: z.object({
        document: publicDocument,
        hidden: z
          .array(
            z.object({
              by: z.enum(RELEASE_BREAKDOWNS).nullable(),
              row: z.string(),
              measure: z.string(),
              why: z.enum(['small', 'few', 'dominant', 'secondary']),
            }),
          )
          .readonly(),
        frozen: z.boolean().describe('true = byte đã trình, không đổi nữa'),
      }),
      ...refusals,
    },
  },
  step: {
    summary: 'Một bước của người soạn: lưu, trình duyệt, bỏ bản soạn',
    headers: requestKey,
    params,
    body: step,
    response: { 200: receipt, ...refusals },
  },
  decide: {
    summary: 'Duyệt công bố, ngay hoặc đúng giờ, hay trả lại; người soạn không tự duyệt',
    headers: requestKey,
    params,
    body: decision,
    response: { 200: receipt, ...refusals },
  },
  revise: {
    summary: 'Lập bản điều chỉnh của một bản đã công bố; bản cũ vẫn đọc được ở địa chỉ của nó',
    headers: requestKey,
    params,
    body: z.object({ reason: text(1000).min(3).describe('vì sao; công chúng đọc được') }),
    response: { 201: receipt, ...refusals },
  },
  changes: {
    summary: 'Con số nào công chúng đã thấy mà nay đã khác',
    params,
    response: {
      200: z.object({
        pin: z.int(),
        now: z.int(),
        changes: publicDocument.shape.changes,
      }),
      ...refusals,
    },
  },
  calendar: {
    summary: 'Lịch công bố của cơ quan mình',
    response: { 200: z.object({ entries: z.array(entry) }), ...refusals },
  },
  announce: {
    summary: 'Báo trước một lần công bố: cái gì, ngày nào',
    headers: requestKey,
    body: z.object({ unit, period, title: text(200).min(5), releaseOn: dateText }),
    response: { 201: z.object({ id: z.int(), version: z.int() }), ...refusals },
  },
  reschedule: {
    summary: 'Đổi ngày hoặc hủy một mục đã báo trước, kèm lý do công khai',
    headers: requestKey,
    params,
    body: z.object({
      base,
      releaseOn: dateText,
      state: z.enum(['planned', 'cancelled']),
      reason: text(500),
    }),
    response: { 200: z.object({ id: z.int(), version: z.int() }), ...refusals },
  },
} as const;

export type BeginRelease = z.infer<typeof releaseContract.begin.body>;
export type StepRelease = z.infer<typeof step> | z.infer<typeof decision>;
export type ReleaseReceipt = z.infer<typeof receipt>;
export type CalendarEntry = z.infer<typeof entry>;
export type ReleaseList = z.infer<(typeof releaseContract.list.response)[200]>;
export type ReleasePreview = z.infer<(typeof releaseContract.preview.response)[200]>;
export type ReleaseChanges = z.infer<(typeof releaseContract.changes.response)[200]>;
export type OfferedMeasures = z.infer<(typeof releaseContract.measures.response)[200]>;
