// Ấn phẩm trên đường dây: what a report under way looks like, and what each step takes.
import { z } from 'zod';
import { AMENDMENTS } from '#domain/report/amendment.ts';
import { PUBLICATION_STATES } from '#domain/report/publication.ts';
import { dateText, problemReply, requestKey } from '#server/platform/contract.ts';

const refusals = {
  400: problemReply,
  403: problemReply,
  404: problemReply,
  409: problemReply,
  422: problemReply,
};
const params = z.object({ id: z.coerce.number().int().min(1) });
const text = (most: number) => z.string().trim().max(most);

const settings = z.object({
  date: dateText.nullable().describe('ngày ghi trên văn bản; null = ngày phát hành'),
  texts: z.record(z.string().max(60), text(20_000)).describe('lời của cơ quan, theo chỗ trong đề cương'),
  recipients: z.array(text(200)).max(40),
  signature: z.object({
    authority: text(240).nullable().describe('TM., KT., TL., TUQ., Q.; mỗi dòng một cách'),
    post: text(240).min(1).describe('hai chức danh thì hai dòng'),
    name: text(120).nullable(),
  }),
  bindings: z
    .record(z.string().max(200), z.string().max(200))
    .optional()
    .describe('tên trong ngoặc nhọn của lời → con số mà nó dẫn tới'),
});

const file = z.object({
  format: z.enum(['docx', 'pdf', 'json']),
  sha256: z.string(),
  length: z.int(),
});

export const publicationView = z
  .object({
    id: z.int(),
    code: z.string().describe('mã kiểm tra in trên văn bản'),
    title: z.string(),
    outline: z.string(),
    unit: z.object({ id: z.int(), name: z.string() }),
    period: z.string(),
    office: z.string(),
    state: z.enum(PUBLICATION_STATES),
    stateName: z.string(),
    version: z.int().describe('số nhật ký của bản đang xem; gửi lại khi ghi'),
    settings,
    pin: z.int().nullable().describe('số nhật ký mà số liệu được ghim, từ lúc trình ký'),
    contentSha256: z.string().nullable(),
    writer: z.string(),
    submittedOn: z.string().nullable(),
    signer: z.string().nullable(),
    signedOn: z.string().nullable(),
    signedPaper: z.int().nullable().describe('bản chụp hoặc tệp đã ký số, khi ký ngoài hệ thống'),
    number: z.string().nullable(),
    symbol: z.string().nullable(),
    documentDate: z.string().nullable(),
    issuedOn: z.string().nullable(),
    dataDate: z.string().nullable().describe('ngày chốt số liệu'),
    postedOn: z.string().nullable().describe('ngày đăng lên cổng'),
    reason: z.string().nullable().describe('vì sao bị trả lại'),
    files: z.array(file),
    amends: z
      .object({
        id: z.int(),
        how: z.enum(AMENDMENTS),
        number: z.string().nullable(),
        symbol: z.string().nullable(),
        documentDate: z.string().nullable(),
      })
      .nullable()
      .describe('báo cáo đã phát hành mà văn bản này thay thế hoặc đính chính'),
    amendedBy: z
      .array(
        z.object({
          id: z.int(),
          how: z.enum(AMENDMENTS),
          state: z.enum(PUBLICATION_STATES),
          number: z.string().nullable(),
          symbol: z.string().nullable(),
          documentDate: z.string().nullable(),
        }),
      )
      .describe('các văn bản thay thế, đính chính nó; bản đang soạn chỉ cơ quan mình thấy'),
    own: z.boolean().describe('báo cáo của cơ quan người xem'),
    discardable: z.boolean().describe('bản soạn của cơ quan người xem, chưa từng trình ký: còn bỏ được'),
  })
  .describe('Một báo cáo, ở bước hiện tại');

const receipt = z.object({ id: z.int(), seq: z.int(), state: z.enum(PUBLICATION_STATES) });
const cause = z.object({
  seq: z.int().describe('số nhật ký'),
  at: z.string(),
  act: z.string(),
  actName: z.string(),
  subject: z.string().nullable().describe('tên của tổ chức, văn bản… được ghi'),
  person: z.string().nullable().describe('null = hệ thống, hoặc người ngoài phạm vi'),
  office: z.string().nullable(),
});

const base = z.int().min(1).describe('version của bản đang xem');

export const publicationContract = {
  list: {
    summary: 'Kho báo cáo: của cơ quan mình ở mọi bước, và bản đã phát hành trong phạm vi',
    querystring: z.object({
      search: text(200).optional(),
      state: z.enum(PUBLICATION_STATES).optional(),
      unit: z.string().max(20).optional(),
      period: z.string().max(30).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      before: z.coerce.number().int().min(1).optional().describe('id nhỏ nhất đã thấy'),
    }),
    response: {
      200: z.object({ publications: z.array(publicationView), next: z.int().nullable() }),
      ...refusals,
    },
  },
  signers: {
    summary: 'Người có quyền ký của cơ quan mình, để văn thư nhập bản ký ngoài hệ thống',
    response: {
      200: z.object({ signers: z.array(z.object({ id: z.int(), name: z.string() })) }),
      ...refusals,
    },
  },
  begin: {
    summary: 'Bắt đầu soạn một báo cáo',
    headers: requestKey,
    body: z.object({
      outline: z.string().min(1).max(60),
      unit: z.string().min(1).max(20),
      period: z.string().min(4).max(30),
      from: z.int().min(1).optional().describe('báo cáo kỳ trước: lời, nơi nhận, chữ ký được mang sang'),
    }),
    response: { 201: receipt, ...refusals },
  },
  one: {
    summary: 'Một báo cáo ở bước hiện tại',
    params,
    response: { 200: publicationView, ...refusals },
  },
  save: {
    summary: 'Lưu báo cáo đang soạn; bản cũ hơn bị từ chối kèm phần khác nhau',
    headers: requestKey,
    params,
    body: z.object({ base, settings }),
    response: { 200: receipt, ...refusals },
  },
  submit: {
    summary: 'Trình ký: ghim số liệu, giữ băm của nội dung; còn chỗ trống thì hỏi lại một lần',
    headers: requestKey,
    params,
    body: z.object({
      base,
      confirmEmpty: z
        .boolean()
        .optional()
        .describe(
          'true = vẫn trình ký dù còn chỗ chưa viết hoặc chưa có số liệu; thiếu thì bị từ chối kèm số chỗ',
        ),
    }),
    response: { 200: receipt, ...refusals },
  },
  sendBack: {
    summary: 'Trả lại để soạn tiếp, kèm lý do',
    headers: requestKey,
    params,
    body: z.object({ base, reason: text(1_000).min(3) }),
    response: { 200: receipt, ...refusals },
  },
  sign: {
    summary: 'Ký trong hệ thống; người soạn không ký được',
    headers: requestKey,
    params,
    body: z.object({ base }),
    response: { 200: receipt, ...refusals },
  },
  signPaper: {
    summary:
      'Nhập bản ký ngoài hệ thống: người ký, ngày ký, bản quét bản giấy hoặc tệp đã ký số, là PDF mở được; tệp được giữ nguyên',
    headers: requestKey,
    params,
    body: z.object({
      base,
      signer: z.int().min(1).describe('người đã ký'),
      signedOn: dateText,
      file: z.int().min(1).describe('bản quét hoặc tệp đã ký số, là PDF, đã cất trước'),
    }),
    response: { 200: receipt, ...refusals },
  },
  issue: {
    summary: 'Lấy số và phát hành: byte Word, PDF, JSON được giữ mãi',
    headers: requestKey,
    params,
    body: z.object({
      base,
      symbol: text(40)
        .regex(/^[\p{Lu}Đ\d/-]+$/u)
        .optional(),
    }),
    response: { 200: receipt, ...refusals },
  },
  amend: {
    summary: 'Lập văn bản thay thế, hoặc công văn đính chính, cho một báo cáo đã phát hành: mở bản soạn mới',
    headers: requestKey,
    params,
    body: z.object({
      how: z
        .enum(AMENDMENTS)
        .describe(
          'replaces = thay thế (sai về nội dung), corrects = đính chính bằng công văn (sai về thể thức, kỹ thuật trình bày)',
        ),
      reason: text(1_000).min(3).describe('vì sao'),
    }),
    response: { 201: receipt, ...refusals },
  },
  discard: {
    summary:
      'Bỏ một bản soạn chưa từng trình ký: rời khỏi các danh sách, không chặn việc lập bản khác; nhật ký vẫn còn',
    headers: requestKey,
    params,
    body: z.object({ base }),
    response: { 200: z.object({ id: z.int(), seq: z.int() }), ...refusals },
  },
  post: {
    summary: 'Ghi ngày đăng báo cáo đã phát hành lên cổng, trang tin; byte không đổi',
    headers: requestKey,
    params,
    body: z.object({ base, postedOn: dateText }),
    response: { 200: receipt, ...refusals },
  },
  preview: {
    summary:
      'Bản xem trước từ số liệu lúc này (đang soạn) hoặc dựng lại từ mốc ghim; có cả Excel, HTML, chữ thuần',
    params,
    querystring: z.object({
      format: z.enum(['docx', 'pdf', 'xlsx', 'html', 'text', 'json']).default('pdf'),
    }),
    response: refusals,
  },
  file: {
    summary: 'Tệp đã phát hành, đúng từng byte',
    params: params.extend({ format: z.enum(['docx', 'pdf', 'json']) }),
    response: refusals,
  },
  changes: {
    summary: 'Từ khi phát hành, chỗ nào trong báo cáo nay sẽ ra khác: cũ, mới, vì lần ghi nào, ai ghi',
    params,
    response: {
      200: z.object({
        pin: z.int(),
        now: z.int(),
        changes: z.array(
          z.object({
            where: z.string(),
            old: z.string().nullable(),
            now: z.string().nullable(),
            causes: z
              .array(cause)
              .describe('những lần ghi từ mốc ghim đã chạm bản ghi đứng sau con số, mới nhất trước'),
            moreCauses: z.int().describe('số lần ghi khác, không nêu ở đây'),
          }),
        ),
      }),
      ...refusals,
    },
  },
} as const;

export type PublicationView = z.infer<typeof publicationView>;
export type PublicationReceipt = z.infer<typeof receipt>;
export type BeginBody = z.infer<typeof publicationContract.begin.body>;
export type AmendBody = z.infer<typeof publicationContract.amend.body>;
export type ChangeCause = z.infer<typeof cause>;
export type ChangesView = z.infer<(typeof publicationContract.changes.response)[200]>;
export type ListQuery = z.infer<typeof publicationContract.list.querystring>;
