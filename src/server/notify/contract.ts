// Việc của tôi: what the inbox gives and takes.
import { z } from 'zod';
import { dateText, problemReply } from '#server/platform/contract.ts';

const mail = z.enum(['at-once', 'daily', 'none']).describe('thư báo: ngay, gộp mỗi ngày một thư, hoặc không');

const ownForm = z.object({
  title: z.string(),
  path: z.string().describe('trang điền biểu; người không điền thì trang xem tình trạng'),
  due: z.string().nullable().describe('hạn bằng lời: hết ngày 25/06/2026'),
  overdue: z.boolean(),
  state: z.string().describe('trạng thái bằng lời'),
  fills: z
    .boolean()
    .describe('chính người này điền; false: biểu quá hạn của cơ quan, cán bộ của cơ quan điền'),
});

const inboxView = z
  .object({
    notices: z.array(
      z.object({
        id: z.int(),
        title: z.string(),
        path: z.string().describe('địa chỉ màn hình mở ra'),
        due: dateText.nullable(),
        overdue: z.boolean(),
        since: z.string(),
        done: z.string().nullable(),
      }),
    ),
    open: z.int().describe('số việc chưa xong trong notices'),
    forms: z
      .array(ownForm)
      .describe(
        'biểu của chính mình hoặc của cơ quan mình chưa gửi: quá hạn, đến hạn trong 30 ngày, hoặc bị trả lại; lãnh đạo: chỉ biểu quá hạn của cơ quan',
      ),
    mail,
  })
  .describe('Việc của tôi');

export const notifyContract = {
  inbox: { summary: 'Việc của tôi, việc gần hạn trước', response: { 200: inboxView, 401: problemReply } },
  finish: {
    summary: 'Đánh dấu một việc đã xong',
    params: z.object({ id: z.coerce.number().int() }),
    response: { 204: z.null(), 404: problemReply },
  },
  chooseMail: {
    summary: 'Chọn cách nhận thư báo',
    body: z.object({ mail }),
    response: { 204: z.null(), 400: problemReply },
  },
} as const;

export type InboxView = z.infer<typeof inboxView>;
export type OwnForm = z.infer<typeof ownForm>;
